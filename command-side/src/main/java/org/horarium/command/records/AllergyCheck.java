package org.horarium.command.records;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.records.Prescription;

/**
 * Compares prescriptions with allergies by their codes, their words, and the classes of drugs that they name. It warns
 * rather once too often: a clinician decides. It knows what was recorded, and is no pharmacist.
 */
final class AllergyCheck {

    private static final int SHORTEST_WORD = 4;

    /** Words that allergies and drugs may share without having to do with each other. What {@link DrugClass} knows better is one. */
    private static final Set<String> COMMON = Set.of(
            "allergy",
            "allergic",
            "allergies",
            "reaction",
            "intolerance",
            "sensitivity",
            "hypersensitivity",
            "severe",
            "mild",
            "moderate",
            "substance",
            "drug",
            "drugs",
            "medication",
            "medicine",
            "known",
            "with",
            "from",
            "after",
            "tablet",
            "tablets",
            "capsule",
            "capsules",
            "oral",
            "solution",
            "injection",
            "cream",
            "spray",
            "acid",
            "sodium",
            "potassium",
            "calcium",
            "hydrochloride",
            "sulfate",
            "acetate",
            "citrate",
            "phosphate",
            "extended",
            "release",
            "sulfa",
            "sulpha");

    private AllergyCheck() {}

    /** A warning for each allergy that a prescription meets, in the order of the prescriptions. */
    static List<AllergyWarning> between(List<HistoryEntry> allergies, List<Prescription> prescriptions) {
        return prescriptions.stream()
                .flatMap(prescription -> allergies.stream()
                        .filter(allergy -> meet(allergy, prescription))
                        .map(allergy -> warning(allergy, prescription)))
                .distinct()
                .toList();
    }

    private static boolean meet(HistoryEntry allergy, Prescription prescription) {
        return (allergy.code() != null && Objects.equals(allergy.code(), prescription.code()))
                || words(allergy.text())
                        .filter(word -> word.length() >= SHORTEST_WORD && !COMMON.contains(word))
                        .anyMatch(word -> words(prescription.drug()).anyMatch(of -> of.contains(word)))
                || DrugClass.ofAny(words(allergy.text())).anyMatch(it -> it.hasAny(words(prescription.drug())));
    }

    private static AllergyWarning warning(HistoryEntry allergy, Prescription prescription) {
        String what = Stream.of(prescription.drug(), allergy.text())
                .map(text -> words(text).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return new AllergyWarning(Said.digest(what).substring(0, 16), prescription, allergy.text());
    }

    /** In lower case and without accents, whatever stands between them. */
    private static Stream<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty());
    }
}
