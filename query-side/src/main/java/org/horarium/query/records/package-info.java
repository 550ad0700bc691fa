/** What clinicians have written of visits, for patients and those who treat them. */
@NullMarked
package org.horarium.query.records;

import org.jspecify.annotations.NullMarked;
