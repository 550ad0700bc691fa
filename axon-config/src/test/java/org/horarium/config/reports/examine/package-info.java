@NullMarked
package org.horarium.config.reports.examine;

import org.jspecify.annotations.NullMarked;
