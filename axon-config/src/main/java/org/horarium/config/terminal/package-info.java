/** The commands that a person types: they speak to a running platform over its public API, as any client would. */
@NullMarked
package org.horarium.config.terminal;

import org.jspecify.annotations.NullMarked;
