/** What the platform keeps of those who look, and shows to those who may see it. */
@NullMarked
package org.horarium.platform.audit;

import org.jspecify.annotations.NullMarked;
