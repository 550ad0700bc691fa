package org.horarium.command.interop;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.jspecify.annotations.Nullable;

/** Writes down how a drug is to be taken. */
final class Doses {

    private Doses() {}

    /** In the other system's words where there are some, else dose and times, such as {@code 1 tablet, 2 per 1 d}. */
    static @Nullable String written(Dosage dosage) {
        String words = PlainText.of(dosage.hasText() ? dosage.getText() : dosage.getPatientInstruction());
        if (words != null) {
            return words;
        }
        return PlainText.joined(
                ", ",
                dose(dosage),
                times(dosage.getTiming().getRepeat()),
                Coded.text(dosage.getRoute()),
                dosage.hasAsNeededBooleanType()
                                && dosage.getAsNeededBooleanType().booleanValue()
                        ? "as needed"
                        : null);
    }

    private static @Nullable String dose(Dosage dosage) {
        if (!dosage.hasDoseAndRate() || !dosage.getDoseAndRateFirstRep().hasDoseQuantity()) {
            return null;
        }
        Quantity dose = dosage.getDoseAndRateFirstRep().getDoseQuantity();
        return PlainText.joined(" ", number(dose.getValue()), dose.hasUnit() ? dose.getUnit() : dose.getCode());
    }

    private static @Nullable String times(TimingRepeatComponent repeat) {
        if (!repeat.hasFrequency() || !repeat.hasPeriod() || !repeat.hasPeriodUnit()) {
            return null;
        }
        return "%d per %s %s"
                .formatted(
                        repeat.getFrequency(),
                        number(repeat.getPeriod()),
                        repeat.getPeriodUnit().toCode());
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
