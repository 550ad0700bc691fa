@NullMarked
package org.horarium.config.rebuild;

import org.jspecify.annotations.NullMarked;
