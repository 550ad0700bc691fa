/** Watches the access trail for what somebody has to look into: see {@link org.horarium.config.watch.Watch}. */
@NullMarked
package org.horarium.config.watch;

import org.jspecify.annotations.NullMarked;
