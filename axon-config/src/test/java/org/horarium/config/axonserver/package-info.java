@NullMarked
package org.horarium.config.axonserver;

import org.jspecify.annotations.NullMarked;
