/** How many requests anybody may make. */
@NullMarked
package org.horarium.config.limits;

import org.jspecify.annotations.NullMarked;
