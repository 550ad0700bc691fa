/** Keys by which other systems use the API without anybody's password. */
@NullMarked
package org.horarium.command.keys;

import org.jspecify.annotations.NullMarked;
