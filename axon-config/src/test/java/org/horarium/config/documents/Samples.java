package org.horarium.config.documents;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.Language;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.jspecify.annotations.Nullable;

/** Documents such as clinics issue, and such as nobody hopes for. */
final class Samples {

    static final Proof PROOF = new Proof(
            "7F3K-92QD-11AB",
            "https://clinic.example/verify/q6Jw1xKzT0e4mVQ2bYyXrA",
            "3fa291bc77d0b6c1a5e2f4908d7c6b5a49382716f5e4d3c2b1a09f8e7d6c5b4a");
    static final Source SOURCE = new Source("https://clinic.example/source");
    static final Issuer ELM =
            new Issuer("Elm Street Clinic", List.of("1 Elm Street", "Boston, MA 02108"), "+1 617 555 0100", "US");

    private Samples() {}

    static Content of(DocumentKind kind, Language language) {
        return kind == DocumentKind.PRESCRIPTION ? prescription(language) : summary(language);
    }

    static PrescriptionSheet prescription(Language language) {
        return new PrescriptionSheet(occasion(language), medicines(language));
    }

    static VisitSummary summary(Language language) {
        boolean isArabic = language == Language.ARABIC;
        return new VisitSummary(
                occasion(language),
                List.of(
                        new Diagnosis(
                                isArabic ? "التهاب الشعب الهوائية الحاد" : "Acute bronchitis, unspecified", "J20.9"),
                        new Diagnosis(
                                isArabic ? "ربو خفيف متقطع" : "Mild intermittent asthma, uncomplicated", "J45.20")),
                isArabic
                        ? "سعال منتج منذ خمسة أيام، والحرارة 38.2 درجة. أزيز خفيف في الرئتين عند الزفير، ولا توجد علامات على التهاب رئوي. الأكسجين 97%."
                        : "Productive cough for five days, temperature 38.2 °C. Mild expiratory wheeze on both sides, no sign of"
                                + " pneumonia. Oxygen saturation 97 % on room air.\nPatient is alert and in no distress.",
                isArabic
                        ? "الراحة وشرب السوائل. مراجعة العيادة بعد أسبوع، أو قبل ذلك إن ازداد ضيق التنفس."
                        : "Rest and fluids. Come back in a week, or sooner if breathing gets harder.",
                medicines(language));
    }

    static Occasion occasion(Language language) {
        boolean isArabic = language == Language.ARABIC;
        return occasion(
                isArabic ? "ليلى عبد الرحمن الأحمد" : "Anna Lindqvist",
                isArabic ? "د. سلمى حداد" : "Dr. Ida Marsh",
                ELM);
    }

    static Occasion occasion(String patient, String doctor, Issuer issuer) {
        return new Occasion(
                issuer,
                patient,
                LocalDate.of(1987, 4, 9),
                doctor,
                ZonedDateTime.parse("2026-11-26T10:40:00-05:00[America/New_York]"),
                doctor,
                ZonedDateTime.parse("2026-11-26T11:05:00-05:00[America/New_York]"));
    }

    static List<Prescription> medicines(Language language) {
        boolean isArabic = language == Language.ARABIC;
        return List.of(
                medicine(
                        "Amoxicillin 500 mg",
                        "308182",
                        isArabic ? "كبسولة واحدة" : "1 capsule",
                        isArabic ? "كبسولة" : "capsule",
                        isArabic ? "عن طريق الفم" : "by mouth",
                        isArabic ? "ثلاث مرات يوميا" : "three times a day",
                        isArabic ? "7 أيام" : "7 days",
                        0,
                        true,
                        isArabic ? "تؤخذ مع الطعام حتى نهاية العبوة." : "Take with food, until the pack is empty."),
                medicine(
                        "Salbutamol 100 µg/puff",
                        null,
                        isArabic ? "بختان" : "2 puffs",
                        isArabic ? "بخاخ" : "inhaler",
                        isArabic ? "استنشاق" : "inhaled",
                        isArabic ? "عند الحاجة، كل 4 ساعات على الأكثر" : "when needed, every 4 hours at most",
                        null,
                        2,
                        false,
                        null),
                medicine(
                        "Paracetamol 1 g",
                        "313782",
                        "1 tablet",
                        "tablet",
                        "by mouth",
                        "up to 3 times a day",
                        "5 days",
                        null,
                        null,
                        null));
    }

    static List<Prescription> many(int count) {
        List<Prescription> many = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            many.add(medicine(
                    "Medicine " + number,
                    "1",
                    "1 tablet",
                    "tablet",
                    "by mouth",
                    "daily",
                    "30 days",
                    1,
                    true,
                    "Note " + number));
        }
        return many;
    }

    static Prescription medicine(
            String drug,
            @Nullable String code,
            String dose,
            String form,
            String route,
            String frequency,
            @Nullable String duration,
            @Nullable Integer repeats,
            @Nullable Boolean substitution,
            @Nullable String note) {
        return new Prescription(
                new PrescriptionId(UUID.fromString("019ab3c0-0000-7000-8000-000000000001")),
                drug,
                code,
                dose,
                form,
                route,
                frequency,
                duration,
                repeats,
                substitution,
                note);
    }
}
