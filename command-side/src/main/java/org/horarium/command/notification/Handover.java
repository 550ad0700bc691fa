package org.horarium.command.notification;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of handing a message over. Codes are short, stable words without anything of the message. */
public sealed interface Handover {

    /** The provider has it, and calls it so. */
    record Accepted(String reference) implements Handover {}

    /** The provider will never take it. */
    record Refused(String code) implements Handover {}

    /** The provider has not taken it and may later, after that time where it named one. */
    record Postponed(String code, @Nullable Duration after) implements Handover {}

    /** Nobody here knows whether the provider has it. */
    record Lost(String code) implements Handover {}
}
