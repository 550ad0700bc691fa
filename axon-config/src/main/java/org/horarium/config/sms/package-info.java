/** Messages by SMS: how many may go where, how they are handed to Twilio, and what comes back from there. */
@NullMarked
package org.horarium.config.sms;

import org.jspecify.annotations.NullMarked;
