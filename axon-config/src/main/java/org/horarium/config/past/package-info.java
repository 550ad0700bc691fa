/** What was so at any moment of the past, what changed between two, and why somebody was refused. */
@NullMarked
package org.horarium.config.past;

import org.jspecify.annotations.NullMarked;
