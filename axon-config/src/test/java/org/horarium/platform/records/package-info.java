/** Medical records on the running platform: written, amended, signed and read, by those who may. */
@NullMarked
package org.horarium.platform.records;

import org.jspecify.annotations.NullMarked;
