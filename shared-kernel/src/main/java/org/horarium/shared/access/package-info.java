/** Who is asking, and in which role. */
@NullMarked
package org.horarium.shared.access;

import org.jspecify.annotations.NullMarked;
