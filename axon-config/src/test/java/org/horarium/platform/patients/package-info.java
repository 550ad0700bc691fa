/** What the running platform keeps of patients and their health. */
@NullMarked
package org.horarium.platform.patients;

import org.jspecify.annotations.NullMarked;
