/** What every decision answers, and how an answer travels over HTTP. */
@NullMarked
package org.horarium.command;

import org.jspecify.annotations.NullMarked;
