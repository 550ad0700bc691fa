/** Exports are held against FHIR's and IHE's own definitions, and signatures against another library than ours. */
@NullMarked
package org.horarium.config.export;

import org.jspecify.annotations.NullMarked;
