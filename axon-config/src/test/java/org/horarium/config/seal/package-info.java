@NullMarked
package org.horarium.config.seal;

import org.jspecify.annotations.NullMarked;
