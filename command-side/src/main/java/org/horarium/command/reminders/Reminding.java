package org.horarium.command.reminders;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;
import org.horarium.command.booking.Visits;
import org.horarium.command.booking.Visits.KnownVisit;
import org.horarium.command.notification.Addressees;
import org.horarium.command.notification.Addressees.Addressee;
import org.horarium.command.notification.Notice;
import org.horarium.command.notification.Notices;
import org.horarium.command.reminders.ReminderTable.Reminder;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.Recipient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has somebody reminded, if their appointment still is what the reminder was made for. One that is late, as nothing ran when
 * it was due, is of use until the visit starts.
 */
@Component
class Reminding {

    private final ReminderTable reminders;
    private final Visits visits;
    private final ObjectProvider<Notices> notices;
    private final ObjectProvider<Addressees> addressees;
    private final VisitConfirmations confirmations;
    private final Clock clock;
    private final TransactionTemplate together;

    Reminding(
            ReminderTable reminders,
            Visits visits,
            ObjectProvider<Notices> notices,
            ObjectProvider<Addressees> addressees,
            VisitConfirmations confirmations,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reminders = reminders;
        this.visits = visits;
        this.notices = notices;
        this.addressees = addressees;
        this.confirmations = confirmations;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** Rung again, it does nothing. */
    void remind(UUID id) {
        together.executeWithoutResult(status -> reminders.open(id).ifPresent(this::remind));
    }

    private void remind(Reminder reminder) {
        Instant now = clock.instant();
        Optional<KnownVisit> visit = visits.of(reminder.appointment())
                .filter(known -> known.status() == AppointmentStatus.SCHEDULED)
                .filter(known -> known.visit().slot().start().equals(reminder.start()))
                .filter(known -> reminder.start().isAfter(now));
        if (visit.isPresent()) {
            Recipient patient = Recipient.of(visit.get().patient());
            notices.getObject().put(notice(reminder, patient));
            reminders.notePut(
                    reminder.id(),
                    now,
                    addressees.getObject().of(patient).map(Addressee::phone).map(Secrets::digest));
        }
    }

    private Notice notice(Reminder reminder, Recipient patient) {
        String start = reminder.start().toString();
        return new Notice(
                reminder.id(),
                NoticeKind.REMINDER,
                patient,
                reminder.appointment(),
                Map.of("start", start, "link", confirmations.newLink(reminder.appointment(), reminder.start())),
                reminder.due(),
                reminder.start());
    }
}
