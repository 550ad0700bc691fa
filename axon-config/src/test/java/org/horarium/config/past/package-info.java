/** Tests of what is said of the past, against what happened. */
@NullMarked
package org.horarium.config.past;

import org.jspecify.annotations.NullMarked;
