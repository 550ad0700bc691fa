/** Where checkpoints are kept outside of the database, and of whoever has rights on it. */
@NullMarked
package org.horarium.config.seal.anchor;

import org.jspecify.annotations.NullMarked;
