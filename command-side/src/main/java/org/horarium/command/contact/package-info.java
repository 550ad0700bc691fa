/** How people want to be told: by which channel of what, when not, and no more. */
@NullMarked
package org.horarium.command.contact;

import org.jspecify.annotations.NullMarked;
