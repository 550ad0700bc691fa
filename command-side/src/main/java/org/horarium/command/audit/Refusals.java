package org.horarium.command.audit;

import java.util.Map;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;

/** Keeps refusals for the audit trail. */
public interface Refusals {

    /** Takes note of a refusal without waiting for the store. It never fails, and gives up no more than single entries. */
    void note(BookingRefused refusal, Map<String, String> metadata);
}
