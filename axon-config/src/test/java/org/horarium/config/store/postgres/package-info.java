@NullMarked
package org.horarium.config.store.postgres;

import org.jspecify.annotations.NullMarked;
