/** What patients carry away on paper: prescriptions and visit summaries that anybody can read, and check. */
@NullMarked
package org.horarium.config.documents;

import org.jspecify.annotations.NullMarked;
