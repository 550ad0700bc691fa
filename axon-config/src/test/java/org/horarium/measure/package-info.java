/** How fast the whole platform is beside the least that anything could do. Not part of the tests: see script/measure. */
@NullMarked
package org.horarium.measure;

import org.jspecify.annotations.NullMarked;
