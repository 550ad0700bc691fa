@NullMarked
package org.horarium.config.copy;

import org.jspecify.annotations.NullMarked;
