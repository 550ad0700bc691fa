@NullMarked
package org.horarium.config.history;

import org.jspecify.annotations.NullMarked;
