@NullMarked
package org.horarium.config.description;

import org.jspecify.annotations.NullMarked;
