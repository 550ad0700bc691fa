/**
 * Tells other systems what happens, by the convention of Standard Webhooks: at least once, signed, and again until it is
 * taken. In no promised order, and never with more of anybody than ids, times and a status.
 */
@NullMarked
package org.horarium.command.webhooks;

import org.jspecify.annotations.NullMarked;
