/** Serves the screens, which are built from {@code query-side/web-ui}. */
@NullMarked
package org.horarium.config.screens;

import org.jspecify.annotations.NullMarked;
