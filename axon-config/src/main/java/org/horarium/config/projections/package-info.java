/** Brings the events to the projections: in segments, by few threads, and past an event that none can handle. */
@NullMarked
package org.horarium.config.projections;

import org.jspecify.annotations.NullMarked;
