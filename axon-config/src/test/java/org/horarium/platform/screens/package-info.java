@NullMarked
package org.horarium.platform.screens;

import org.jspecify.annotations.NullMarked;
