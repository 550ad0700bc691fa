@NullMarked
package org.horarium.platform.description;

import org.jspecify.annotations.NullMarked;
