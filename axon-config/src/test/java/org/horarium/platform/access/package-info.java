/** Who gets in, stays in and is put out, tried over HTTP: one test class for each way to cheat. */
@NullMarked
package org.horarium.platform.access;

import org.jspecify.annotations.NullMarked;
