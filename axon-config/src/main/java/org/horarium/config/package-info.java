/** The application: it wires both sides together and starts them. */
@NullMarked
package org.horarium.config;

import org.jspecify.annotations.NullMarked;
