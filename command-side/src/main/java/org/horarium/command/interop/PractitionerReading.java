package org.horarium.command.interop;

import static org.horarium.command.interop.OwnExtensions.BASE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Practitioner;
import org.horarium.command.doctors.DoctorCommand.RegisterDoctor;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a Practitioner as a doctor's profile. */
@Component
class PractitionerReading implements Reading<Practitioner> {

    static final String FEE = BASE + "consultation-fee";
    static final String INSURANCE = BASE + "accepts-insurance";

    private static final BigDecimal HIGHEST_FEE = new BigDecimal("1000000");

    @Override
    public Class<Practitioner> type() {
        return Practitioner.class;
    }

    @Override
    public DoctorId subject(Practitioner practitioner) {
        return new DoctorId(ImportedId.ofPractitioner(practitioner, practitioner.getIdentifier()));
    }

    @Override
    public List<Object> commands(Practitioner practitioner, Defaults defaults) {
        String name = Contact.name(practitioner.getName(), true);
        if (name == null) {
            throw new Unreadable("The practitioner has no name.");
        }
        var profile = new DoctorProfile(
                name,
                npi(practitioner),
                Contact.best(practitioner.getTelecom(), ContactPointSystem.EMAIL),
                Contact.best(practitioner.getTelecom(), ContactPointSystem.PHONE),
                Languages.of(practitioner.getCommunication().stream()),
                OwnExtensions.texts(practitioner.getExtension().stream(), INSURANCE)
                        .distinct()
                        .toList(),
                fee(practitioner));
        return List.of(new RegisterDoctor(subject(practitioner), profile));
    }

    private static @Nullable String npi(Practitioner practitioner) {
        return practitioner.getIdentifier().stream()
                .filter(ImportedId::isNpi)
                .findFirst()
                .map(Identifier::getValue)
                .map(PlainText::of)
                .orElse(null);
    }

    private static @Nullable Fee fee(Practitioner practitioner) {
        return OwnExtensions.values(practitioner.getExtension().stream(), FEE, Money.class)
                .findFirst()
                .map(PractitionerReading::fee)
                .orElse(null);
    }

    private static Fee fee(Money money) {
        BigDecimal amount = money.getValue();
        if (amount == null || amount.signum() < 0 || amount.compareTo(HIGHEST_FEE) > 0 || amount.scale() > 6) {
            throw noFee();
        }
        try {
            Currency currency = Currency.getInstance(String.valueOf(money.getCurrency()));
            return new Fee(plain(amount, currency), currency.getCurrencyCode());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw noFee();
        }
    }

    private static Unreadable noFee() {
        return new Unreadable("The consultation fee is no amount in an ISO 4217 currency.");
    }

    /** Written in one way only, so that 80 and 80.00 are not a change. */
    private static BigDecimal plain(BigDecimal amount, Currency currency) {
        BigDecimal shortest = amount.setScale(Math.max(0, currency.getDefaultFractionDigits()))
                .stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
