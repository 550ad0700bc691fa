/** What people were told of each appointment, and why something was not told. */
@NullMarked
package org.horarium.query.notification;

import org.jspecify.annotations.NullMarked;
