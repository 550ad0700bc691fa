@NullMarked
package org.horarium.config.store.guard;

import org.jspecify.annotations.NullMarked;
