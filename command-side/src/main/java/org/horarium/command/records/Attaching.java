package org.horarium.command.records;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.booking.Visits;
import org.horarium.command.records.RecordCommand.AttachLabReport;
import org.horarium.command.records.RecordCommand.WithdrawLabReport;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.records.LabReport;
import org.springframework.stereotype.Component;

/** Adds reports to records: for the doctor whose visit it was, and for the desk where it was, which gets them by post. */
@Component
class Attaching {

    private final MedicalRecords records;
    private final Visits visits;
    private final Permissions permissions;

    Attaching(MedicalRecords records, Visits visits, Permissions permissions) {
        this.records = records;
        this.visits = visits;
        this.permissions = permissions;
    }

    @CommandHandler
    Outcome handle(AttachLabReport command) {
        Aggregate<MedicalRecord> record = records.open(command.record());
        if (!handlesReports(command.actor(), record)) {
            return records.refusal(command.actor(), record);
        }
        LabReport report = command.report();
        Reports reports = record.invoke(MedicalRecord::reports);
        if (reports.had(report)) {
            return write(record, it -> {});
        }
        if (reports.hadAnotherNamed(report.id())) {
            return Refused.because(Reason.KEY_REUSED, "This Idempotency-Key was sent before with another request.");
        }
        if (reports.hasTheSameAs(report)) {
            return Refused.because(Reason.REPORT_THERE_ALREADY, "The record has the same file.");
        }
        if (reports.isFull()) {
            return Refused.because(Reason.TOO_MANY_REPORTS, "A record has %d reports at most.".formatted(Reports.MOST));
        }
        return write(record, it -> it.attach(report));
    }

    @CommandHandler
    Outcome handle(WithdrawLabReport command) {
        Aggregate<MedicalRecord> record = records.open(command.record());
        if (!handlesReports(command.actor(), record)) {
            return records.refusal(command.actor(), record);
        }
        return record.invoke(it -> it.reports().has(command.report()))
                ? write(record, it -> it.withdraw(command.report(), command.reason()))
                : Refused.because(Reason.UNKNOWN_REPORT, "No such report.");
    }

    private boolean handlesReports(Actor actor, Aggregate<MedicalRecord> record) {
        return records.mayWrite(actor, record) || (actor.isAtDesk() && isAtTheirDesk(actor, record));
    }

    private boolean isAtTheirDesk(Actor actor, Aggregate<MedicalRecord> record) {
        return record.invoke(MedicalRecord::isWritten)
                && visits.of(record.invoke(MedicalRecord::appointment))
                        .filter(it -> permissions.maySee(
                                actor,
                                it.patient(),
                                it.visit().doctor(),
                                it.visit().location()))
                        .isPresent();
    }
}
