/** What changes arrives at those who listen: at once, without a gap, and at nobody else. */
@NullMarked
package org.horarium.platform.live;

import org.jspecify.annotations.NullMarked;
