/** Who has looked at what, and why: the words of the access trail. */
@NullMarked
package org.horarium.shared.audit;

import org.jspecify.annotations.NullMarked;
