/** What changes, told at once to whoever listens: from a log without gaps, so that who was away hears what was missed. */
@NullMarked
package org.horarium.query.live;

import org.jspecify.annotations.NullMarked;
