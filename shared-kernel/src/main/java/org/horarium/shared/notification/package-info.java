/** What people are told, and what became of telling them. */
@NullMarked
package org.horarium.shared.notification;

import org.jspecify.annotations.NullMarked;
