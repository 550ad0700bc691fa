/** Axon Server as the store and the way between processes, for those who outgrow one machine; by configuration alone. */
@NullMarked
package org.horarium.config.axonserver;

import org.jspecify.annotations.NullMarked;
