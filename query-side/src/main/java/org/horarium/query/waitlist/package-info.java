/** Who waits for a visit to come free, in their order. */
@NullMarked
package org.horarium.query.waitlist;

import org.jspecify.annotations.NullMarked;
