@NullMarked
package org.horarium.config.store.push;

import org.jspecify.annotations.NullMarked;
