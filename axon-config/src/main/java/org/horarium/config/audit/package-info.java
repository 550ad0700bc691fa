/** Shows auditors what was recorded, as far as they need it, and finds it for them. */
@NullMarked
package org.horarium.config.audit;

import org.jspecify.annotations.NullMarked;
