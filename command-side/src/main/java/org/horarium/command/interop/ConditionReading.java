package org.horarium.command.interop;

import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientId;
import org.springframework.stereotype.Component;

/** Reads a Condition: what somebody has or had, and from when to when. */
@Component
class ConditionReading implements Reading<Condition> {

    @Override
    public Class<Condition> type() {
        return Condition.class;
    }

    @Override
    public PatientId subject(Condition condition) {
        return Told.patient(condition.getSubject());
    }

    @Override
    public List<Object> commands(Condition condition, Defaults defaults) {
        var patient = subject(condition);
        var entry = Told.entry(condition, condition.getIdentifier());
        if (Told.isError(condition.getVerificationStatus())) {
            return Told.error(patient, entry);
        }
        Coded what = Coded.of(condition.getCode());
        if (what == null) {
            throw new Unreadable("The condition has no name.");
        }
        LocalDate until = Told.until(condition.getAbatement());
        String status = Told.status(Told.code(condition.getClinicalStatus()), until);
        var said = new HistoryEntry(
                HistoryKind.CONDITION,
                what.text(),
                what.system(),
                what.code(),
                PlainText.joined("; ", status, Coded.text(condition.getSeverity())),
                null,
                Told.since(condition.getOnset()),
                until,
                HistorySource.IMPORT);
        return List.of(new AddHistoryEntry(patient, entry, said));
    }
}
