/** Letters to people's addresses. */
@NullMarked
package org.horarium.command.mail;

import org.jspecify.annotations.NullMarked;
