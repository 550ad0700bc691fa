/** What keeps a patient's data unreadable to whoever has not their key, and makes it unreadable to everybody in the end. */
@NullMarked
package org.horarium.shared.privacy;

import org.jspecify.annotations.NullMarked;
