/** The slot search: every doctor's free time, day by day, as rows that stay true and as an index that is fast. */
@NullMarked
package org.horarium.query.scheduling;

import org.jspecify.annotations.NullMarked;
