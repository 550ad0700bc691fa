/** One class for each way in that somebody may try, beside forged tokens, other sites and guessing: see {@code access}. */
@NullMarked
package org.horarium.platform.attacks;

import org.jspecify.annotations.NullMarked;
