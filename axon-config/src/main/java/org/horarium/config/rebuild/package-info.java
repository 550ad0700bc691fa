/** Makes a projection anew from the events, beside the one that is read, and then takes its place. */
@NullMarked
package org.horarium.config.rebuild;

import org.jspecify.annotations.NullMarked;
