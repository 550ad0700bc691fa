package org.horarium.command.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.records.RecordFixture.prescription;

import java.util.List;
import java.util.UUID;
import org.horarium.shared.patients.HistoryEntry;
import org.horarium.shared.patients.HistoryKind;
import org.horarium.shared.patients.HistorySource;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllergyCheckTest {

    @ParameterizedTest
    @CsvSource({
        "Penicillin, Amoxicillin 500 mg",
        "Penicillin V, phenoxymethylpenicillin 250 mg",
        "amoxicillin, Ampicillin",
        "Allergy to penicillin (severe), Piperacillin/tazobactam",
        "Cephalosporins, cefalexin 500 mg",
        "Keflex, Ceftriaxone",
        "Sulfa drugs, sulfamethoxazole 800 mg / trimethoprim 160 mg",
        "Sulfonamides, Bactrim",
        "Sulfa, Sulfasalazine",
        "NSAIDs, Ibuprofen 400 mg",
        "Aspirin, Naproxen",
        "Ibuprofen, Diclofenac gel",
        "Erythromycin, Azithromycin 250 mg",
        "Quinolones, Ciprofloxacin",
        "Tetracycline, Doxycycline",
        "Codeine, Oxycodone 5 mg",
        "Statins, Atorvastatin 20 mg",
        "Lisinopril, Ramipril",
        "Latex, Latex gloves",
        "MÉTRONIDAZOLE, metronidazole 400",
    })
    void warns_where_names_or_classes_meet(String allergy, String drug) {
        assertThat(AllergyCheck.between(List.of(allergy(allergy, null)), List.of(prescription(1, drug))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Penicillin, Cefalexin",
        "Penicillin, Ibuprofen",
        "Sulfa drugs, Magnesium sulfate",
        "Acetylsalicylic acid, Folic acid 5 mg",
        "Allergy to peanut, Allergy relief tablets",
        "Egg, Eggshell calcium",
        "Aspirin, Paracetamol 500 mg",
        "Statins, Nystatin suspension",
        "Grass pollen, Salbutamol",
        "Penicillin, Flucytosine",
    })
    void is_silent_where_they_do_not(String allergy, String drug) {
        assertThat(AllergyCheck.between(List.of(allergy(allergy, null)), List.of(prescription(1, drug))))
                .isEmpty();
    }

    @Test
    void warns_where_codes_are_equal_whatever_the_words_are() {
        Prescription coded = new Prescription(
                new PrescriptionId(new UUID(6, 1)), "Trade name", "723", "1", "", "", "", null, null, null, null);

        assertThat(AllergyCheck.between(List.of(allergy("something", "723")), List.of(coded)))
                .hasSize(1);
        assertThat(AllergyCheck.between(List.of(allergy("something", "724")), List.of(coded)))
                .isEmpty();
    }

    @Test
    void a_warning_has_the_same_name_whatever_the_prescription_is_called_and_another_for_another_drug() {
        List<AllergyWarning> warnings = AllergyCheck.between(
                List.of(allergy("Penicillin", null)),
                List.of(
                        prescription(1, "Amoxicillin 500 mg"),
                        prescription(2, "amoxicillin 500  MG"),
                        prescription(3, "Ampicillin")));

        assertThat(warnings).hasSize(3);
        assertThat(warnings.get(0).id())
                .isEqualTo(warnings.get(1).id())
                .isNotEqualTo(warnings.get(2).id());
    }

    @Test
    void each_allergy_is_told_of_by_itself() {
        assertThat(AllergyCheck.between(
                        List.of(allergy("Penicillin", null), allergy("Amoxicillin", null), allergy("Nuts", null)),
                        List.of(prescription(1, "Amoxicillin"))))
                .extracting(AllergyWarning::allergy)
                .containsExactly("Penicillin", "Amoxicillin");
    }

    private static HistoryEntry allergy(String text, @Nullable String code) {
        return new HistoryEntry(HistoryKind.ALLERGY, text, null, code, null, null, null, null, HistorySource.CLINICIAN);
    }
}
