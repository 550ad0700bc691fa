/** What the embedded default promises, tried on real processes. */
@NullMarked
package org.horarium.config.embedded;

import org.jspecify.annotations.NullMarked;
