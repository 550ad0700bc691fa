/** Shows what was recorded, as it was recorded. */
@NullMarked
package org.horarium.config.audit;

import org.jspecify.annotations.NullMarked;
