/** Signing off what the access trail has given cause to look into. */
@NullMarked
package org.horarium.command.watch;

import org.jspecify.annotations.NullMarked;
