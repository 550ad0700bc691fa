/** What other systems want to hear of, and where. */
@NullMarked
package org.horarium.shared.webhooks;

import org.jspecify.annotations.NullMarked;
