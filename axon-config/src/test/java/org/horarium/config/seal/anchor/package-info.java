@NullMarked
package org.horarium.config.seal.anchor;

import org.jspecify.annotations.NullMarked;
