package org.horarium.command.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.horarium.command.History;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.records.MedicalRecordEvent;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordSigned;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordWritten;
import org.horarium.shared.records.RecordId;
import org.springframework.stereotype.Component;

/** Has patients told that there is something to read, and not a word of what. Safe to replay, as the other policies are. */
@Component
@ProcessingGroup("notification.reports")
class ReportNotices {

    private final Notices notices;
    private final History history;
    private final Links links;
    private final Clock clock;

    ReportNotices(Notices notices, History history, Links links, Clock clock) {
        this.notices = notices;
        this.history = history;
        this.links = links;
        this.clock = clock;
    }

    @EventHandler
    void on(LabReportAttached event, @SequenceNumber long number, @Timestamp Instant at) {
        tell(event, number, at);
    }

    @EventHandler
    void on(MedicalRecordSigned event, @SequenceNumber long number, @Timestamp Instant at) {
        tell(event, number, at);
    }

    private void tell(MedicalRecordEvent event, long number, Instant at) {
        Instant until = at.plus(AppointmentNotices.NEWS);
        if (clock.instant().isBefore(until)) {
            notices.put(new Notice(
                    UuidCreator.getNameBasedSha1(event.record().value(), String.valueOf(number)),
                    NoticeKind.REPORT_READY,
                    Recipient.of(event.patient()),
                    visitOf(event.record()).orElse(null),
                    Map.of(Links.LINK, links.toRecords()),
                    at,
                    until));
        }
    }

    private Optional<AppointmentId> visitOf(RecordId record) {
        return history.fold(
                "visit of record",
                record,
                Optional.<AppointmentId>empty(),
                MedicalRecordEvent.class,
                (before, event) ->
                        event instanceof MedicalRecordWritten written ? Optional.of(written.appointment()) : before);
    }
}
