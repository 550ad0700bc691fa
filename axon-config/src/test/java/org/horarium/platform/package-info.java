/** The whole platform, tried through its API over real services. */
@NullMarked
package org.horarium.platform;

import org.jspecify.annotations.NullMarked;
