/** The keys that sign tokens. */
@NullMarked
package org.horarium.config.access;

import org.jspecify.annotations.NullMarked;
