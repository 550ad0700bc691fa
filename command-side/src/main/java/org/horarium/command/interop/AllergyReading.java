package org.horarium.command.interop;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceReactionComponent;
import org.horarium.command.patients.HistoryCommand.AddHistoryEntry;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an AllergyIntolerance: to what, how bad it may become, and what happened so far. */
@Component
class AllergyReading implements Reading<AllergyIntolerance> {

    @Override
    public Class<AllergyIntolerance> type() {
        return AllergyIntolerance.class;
    }

    @Override
    public PatientId subject(AllergyIntolerance allergy) {
        return Told.patient(allergy.getPatient());
    }

    @Override
    public List<Object> commands(AllergyIntolerance allergy, Defaults defaults) {
        var patient = subject(allergy);
        var entry = Told.entry(allergy, allergy.getIdentifier());
        if (Told.isError(allergy.getVerificationStatus())) {
            return Told.error(patient, entry);
        }
        Coded what = Coded.of(allergy.getCode());
        if (what == null) {
            throw new Unreadable("The allergy does not say to what.");
        }
        var said = new HistoryEntry(
                HistoryKind.ALLERGY,
                what.text(),
                what.system(),
                what.code(),
                detail(allergy),
                allergy.hasCriticality() ? allergy.getCriticality().toCode() : null,
                Told.since(allergy.getOnset()),
                null,
                HistorySource.IMPORT);
        return List.of(new AddHistoryEntry(patient, entry, said));
    }

    /** An allergy that is called over goes on to warn, and says so: FHIR has no date of its end. */
    private static @Nullable String detail(AllergyIntolerance allergy) {
        String reactions = allergy.getReaction().stream()
                .map(AllergyReading::written)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return PlainText.joined("; ", Told.status(Told.code(allergy.getClinicalStatus()), null), reactions);
    }

    private static @Nullable String written(AllergyIntoleranceReactionComponent reaction) {
        String severity =
                reaction.hasSeverity() ? "(%s)".formatted(reaction.getSeverity().toCode()) : null;
        return PlainText.joined(" ", Coded.texts(reaction.getManifestation()), severity);
    }
}
