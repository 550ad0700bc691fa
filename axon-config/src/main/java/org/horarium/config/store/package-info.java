/** Where events are kept, under which names, and how far each projection has read. */
@NullMarked
package org.horarium.config.store;

import org.jspecify.annotations.NullMarked;
