/** The screens as people use them: in a real browser, on the running platform. */
@NullMarked
package org.horarium.platform.screens;

import org.jspecify.annotations.NullMarked;
