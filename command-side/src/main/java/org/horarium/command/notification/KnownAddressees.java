package org.horarium.command.notification;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.horarium.command.History;
import org.horarium.command.access.AccountOwners;
import org.horarium.command.access.KnownAccount;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorEvent.DoctorProfileUpdated;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent;
import org.horarium.shared.patients.PatientEvent.PatientDetailsCorrected;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads addresses from people's own streams; a patient who was merged into another entry is reached as that one. */
@Component
class KnownAddressees implements Addressees {

    private final History history;
    private final AccountOwners accounts;
    private final Practices practices;
    private final HomeRegion home;

    KnownAddressees(History history, AccountOwners accounts, Practices practices, HomeRegion home) {
        this.history = history;
        this.accounts = accounts;
        this.practices = practices;
        this.home = home;
    }

    @Override
    public Optional<Addressee> of(Recipient recipient) {
        return switch (recipient.kind()) {
            case PATIENT -> patient(new PatientId(recipient.id()), new HashSet<>());
            case DOCTOR -> doctor(new DoctorId(recipient.id()));
            case ACCOUNT ->
                accounts.byId(recipient.id())
                        .map(KnownAccount::email)
                        .map(email -> new Addressee(email, null, Locale.ENGLISH, null));
        };
    }

    private Optional<Addressee> patient(PatientId id, Set<PatientId> seen) {
        Known known = history.fold("addresses of", id, Known.NOBODY, PatientEvent.class, Known::then);
        PatientId into = known.into();
        if (into != null && seen.add(id)) {
            return patient(into, seen);
        }
        PatientDetails details = known.details();
        if (details == null) {
            return Optional.empty();
        }
        String email = Optional.ofNullable(details.email())
                .filter(own -> !own.isBlank())
                .or(() -> practices.emailOfAccount(id.value()))
                .or(() -> emailOfGuardian(id, seen))
                .orElse(null);
        return Optional.of(
                new Addressee(email, Phone.e164(details.phoneNumber(), home), language(details.language()), null));
    }

    /** A minor without an address is told through who acts for them. */
    private Optional<String> emailOfGuardian(PatientId minor, Set<PatientId> seen) {
        seen.add(minor);
        return practices.guardiansOf(minor).stream()
                .filter(guardian -> !seen.contains(guardian))
                .flatMap(guardian -> patient(guardian, seen).map(Addressee::email).stream())
                .findFirst();
    }

    private Optional<Addressee> doctor(DoctorId id) {
        return history.fold(
                        "profile of", id, Optional.<DoctorProfile>empty(), DoctorEvent.class, KnownAddressees::profile)
                .map(profile -> new Addressee(
                        profile.email(), Phone.e164(profile.phoneNumber(), home), first(profile.languages()), null));
    }

    private static Optional<DoctorProfile> profile(Optional<DoctorProfile> before, DoctorEvent event) {
        if (event instanceof DoctorRegistered registered) {
            return Optional.of(registered.profile());
        }
        return event instanceof DoctorProfileUpdated updated ? Optional.of(updated.profile()) : before;
    }

    private static Locale first(List<String> languages) {
        return language(languages.isEmpty() ? null : languages.get(0));
    }

    private static Locale language(@Nullable String tag) {
        Locale locale = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH : locale;
    }

    /** What a patient's events tell of how to reach them. */
    private record Known(@Nullable PatientDetails details, @Nullable PatientId into) {

        static final Known NOBODY = new Known(null, null);

        Known then(PatientEvent event) {
            if (event instanceof PatientRegistered registered) {
                return new Known(registered.details(), into);
            } else if (event instanceof PatientDetailsCorrected corrected) {
                return new Known(corrected.details(), into);
            } else if (event instanceof PatientsMerged merged) {
                return new Known(details, merged.into());
            }
            return event instanceof PatientErased ? NOBODY : this;
        }
    }
}
