/** Keeps who looked at whose data, and who was refused, before they see the answer. */
@NullMarked
package org.horarium.config.trail;

import org.jspecify.annotations.NullMarked;
