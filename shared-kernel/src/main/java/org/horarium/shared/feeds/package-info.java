/** The private addresses by which people's calendars follow what they have here. */
@NullMarked
package org.horarium.shared.feeds;

import org.jspecify.annotations.NullMarked;
