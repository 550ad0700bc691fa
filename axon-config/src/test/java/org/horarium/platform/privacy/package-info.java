/** That what is kept of patients is read by nobody who has not their key, and by nobody at all once it is destroyed. */
@NullMarked
package org.horarium.platform.privacy;

import org.jspecify.annotations.NullMarked;
