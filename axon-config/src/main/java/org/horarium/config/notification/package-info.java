/** What notifications need to know of the rest of the platform, and what operators watch of them. */
@NullMarked
package org.horarium.config.notification;

import org.jspecify.annotations.NullMarked;
