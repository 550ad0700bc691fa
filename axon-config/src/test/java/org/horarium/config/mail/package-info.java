@NullMarked
package org.horarium.config.mail;

import org.jspecify.annotations.NullMarked;
