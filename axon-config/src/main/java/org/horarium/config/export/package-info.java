/** What leaves the house of its audit trail: as lines for machines, as FHIR, as a signed report, and as an accounting. */
@NullMarked
package org.horarium.config.export;

import org.jspecify.annotations.NullMarked;
