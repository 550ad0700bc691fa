/** How events that were recorded in an older revision are read in the present one. */
@NullMarked
package org.horarium.config.revisions;

import org.jspecify.annotations.NullMarked;
