@NullMarked
package org.horarium.config.provider;

import org.jspecify.annotations.NullMarked;
