/** Those who wait for a visit to come free, and what they are offered. */
@NullMarked
package org.horarium.shared.waitlist;

import org.jspecify.annotations.NullMarked;
