/** The slot search: what is free, when it is searched, and in which order. */
@NullMarked
package org.horarium.query.scheduling;

import org.jspecify.annotations.NullMarked;
