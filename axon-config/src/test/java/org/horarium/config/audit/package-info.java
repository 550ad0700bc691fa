/** What auditors find, and what they do not see. */
@NullMarked
package org.horarium.config.audit;

import org.jspecify.annotations.NullMarked;
