/** What the access trail shows, and what it does not. */
@NullMarked
package org.horarium.config.watch;

import org.jspecify.annotations.NullMarked;
