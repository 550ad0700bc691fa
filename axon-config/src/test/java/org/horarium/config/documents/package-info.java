@NullMarked
package org.horarium.config.documents;

import org.jspecify.annotations.NullMarked;
