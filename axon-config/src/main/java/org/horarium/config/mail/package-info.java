/** Letters by e-mail: how they are put together, and handed to Amazon SES, to a mail server, or to nobody. */
@NullMarked
package org.horarium.config.mail;

import org.jspecify.annotations.NullMarked;
