/** Opens private addresses by which people's calendars follow what they have here, and closes them. */
@NullMarked
package org.horarium.command.feeds;

import org.jspecify.annotations.NullMarked;
