/** The rules of the house, and proof that each of them catches who breaks it. */
@NullMarked
package org.horarium.config.architecture;

import org.jspecify.annotations.NullMarked;
