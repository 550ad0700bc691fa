package org.horarium.command.booking;

import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.horarium.command.booking.BookingCommand.Wish;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;

/** What a decision in progress found to be asked, after all that the command leaves open was looked up. */
record Asked(Wish wish, @Nullable PatientId patient) {

    private static final String KEY = Asked.class.getName();

    /** Keeps it for whoever tells of the decision. */
    static void note(Wish wish, @Nullable PatientId patient) {
        CurrentUnitOfWork.ifStarted(work -> work.root().resources().put(KEY, new Asked(wish, patient)));
    }

    static Optional<Asked> inThisDecision() {
        return CurrentUnitOfWork.map(work -> work.root().<Asked>getResource(KEY));
    }
}
