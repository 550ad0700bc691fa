/** What people prove beside their password: a code that changes with time (TOTP, RFC 6238), or one that holds once. */
@NullMarked
package org.horarium.command.secondfactor;

import org.jspecify.annotations.NullMarked;
