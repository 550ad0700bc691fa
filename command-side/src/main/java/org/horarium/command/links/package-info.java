/** Links that prove that an address is somebody's: confirmation, invitation, a forgotten password, another address. */
@NullMarked
package org.horarium.command.links;

import org.jspecify.annotations.NullMarked;
