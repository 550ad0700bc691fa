/** Who may ask for what of whom: every endpoint, asked by everybody, for what is theirs and what is not. */
@NullMarked
package org.horarium.platform.access.matrix;

import org.jspecify.annotations.NullMarked;
