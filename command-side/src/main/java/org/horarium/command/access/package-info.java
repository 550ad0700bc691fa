/** Signs people in. */
@NullMarked
package org.horarium.command.access;

import org.jspecify.annotations.NullMarked;
