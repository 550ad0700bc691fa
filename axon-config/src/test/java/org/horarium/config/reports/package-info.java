@NullMarked
package org.horarium.config.reports;

import org.jspecify.annotations.NullMarked;
