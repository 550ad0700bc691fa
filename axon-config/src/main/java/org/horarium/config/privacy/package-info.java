/** The keys of patients' data: how they are kept, used, and destroyed. */
@NullMarked
package org.horarium.config.privacy;

import org.jspecify.annotations.NullMarked;
