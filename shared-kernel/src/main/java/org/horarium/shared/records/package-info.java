/** What clinicians write about a visit: what they found, what they prescribed, and the reports that came back. */
@NullMarked
package org.horarium.shared.records;

import org.jspecify.annotations.NullMarked;
