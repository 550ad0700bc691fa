/** What a patient takes along: everything that is kept of them and that they may read (45 CFR 164.524). */
@NullMarked
package org.horarium.config.copy;

import org.jspecify.annotations.NullMarked;
