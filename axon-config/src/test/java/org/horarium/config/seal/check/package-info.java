@NullMarked
package org.horarium.config.seal.check;

import org.jspecify.annotations.NullMarked;
