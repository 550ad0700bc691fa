/** Decides about medical records: who writes what of which visit, what an allergy speaks against, and who stands for it. */
@NullMarked
package org.horarium.command.records;

import org.jspecify.annotations.NullMarked;
