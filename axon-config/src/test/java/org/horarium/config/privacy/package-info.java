@NullMarked
package org.horarium.config.privacy;

import org.jspecify.annotations.NullMarked;
