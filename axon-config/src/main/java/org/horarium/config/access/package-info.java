/** Who may pass at all: tokens are issued and checked here. */
@NullMarked
package org.horarium.config.access;

import org.jspecify.annotations.NullMarked;
