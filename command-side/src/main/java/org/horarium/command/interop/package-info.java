/** Takes in what other systems export. */
@NullMarked
package org.horarium.command.interop;

import org.jspecify.annotations.NullMarked;
