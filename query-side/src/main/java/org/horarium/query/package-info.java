/** The read models: what can be asked, and the little that all of them need to answer. */
@NullMarked
package org.horarium.query;

import org.jspecify.annotations.NullMarked;
