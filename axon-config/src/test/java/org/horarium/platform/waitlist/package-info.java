/** The waitlist of the running platform, while it is killed. */
@NullMarked
package org.horarium.platform.waitlist;

import org.jspecify.annotations.NullMarked;
