/** The trail in a database of its own: what nobody can change, what has to go, and what a flood leaves. */
@NullMarked
package org.horarium.config.trail;

import org.jspecify.annotations.NullMarked;
