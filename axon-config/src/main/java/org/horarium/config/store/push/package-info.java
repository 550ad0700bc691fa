/** Lets readers hear of commits at once, those of this process and those of others. */
@NullMarked
package org.horarium.config.store.push;

import org.jspecify.annotations.NullMarked;
