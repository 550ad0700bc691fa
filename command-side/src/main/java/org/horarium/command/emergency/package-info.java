/** Opening a patient outside every relationship, in an emergency, before somebody's eyes. */
@NullMarked
package org.horarium.command.emergency;

import org.jspecify.annotations.NullMarked;
