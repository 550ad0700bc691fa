package org.horarium.query.doctors;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.horarium.query.StreamRow;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.jspecify.annotations.Nullable;

/** A doctor as the table keeps them, with all their roles in one column, because they are read together. */
@Entity
@Table(name = "doctor")
@SuppressWarnings("NullAway.Init")
class DoctorRow extends StreamRow {

    private String fullName;
    private @Nullable String npi;
    private @Nullable String email;
    private @Nullable String phoneNumber;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> insurances = List.of();

    private @Nullable BigDecimal fee;
    private @Nullable String currency;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PractitionerRole> roles = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable")
    private List<String> specializationKeys = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @SuppressWarnings("UnusedVariable")
    private List<UUID> locationIds = List.of();

    /** What a specialization is found by, however it is written. */
    static String keyOf(String specialization) {
        return specialization.strip().toLowerCase(Locale.ROOT);
    }

    void describe(DoctorProfile profile) {
        fullName = profile.fullName();
        npi = profile.npi();
        email = profile.email();
        phoneNumber = profile.phoneNumber();
        languages = profile.languages();
        insurances = profile.insurances();
        Fee charged = profile.consultationFee();
        fee = charged == null ? null : charged.amount();
        currency = charged == null ? null : charged.currency();
    }

    /** A newer statement of a role takes the place of the former one; the first role stays the first. */
    void assign(PractitionerRole role) {
        List<PractitionerRole> all = new ArrayList<>(roles);
        all.replaceAll(known -> known.role().equals(role.role()) ? role : known);
        if (!all.contains(role)) {
            all.add(role);
        }
        roles = List.copyOf(all);
        specializationKeys = specializations().map(DoctorRow::keyOf).distinct().toList();
        locationIds = roles.stream()
                .flatMap(each -> each.locations().stream())
                .map(LocationId::value)
                .distinct()
                .toList();
    }

    Stream<UUID> clinicIds() {
        return roles.stream().map(role -> role.clinic().value());
    }

    Doctor view(Map<UUID, String> clinicNames) {
        List<String> known = specializations().distinct().toList();
        return new Doctor(
                id(),
                fullName,
                npi,
                known.isEmpty() ? null : known.get(0),
                known,
                languages,
                insurances,
                fee,
                currency,
                email,
                phoneNumber,
                clinicIds().findFirst().orElse(null),
                roles.stream().map(role -> Doctor.Role.of(role, clinicNames)).toList(),
                version());
    }

    private Stream<String> specializations() {
        return roles.stream().flatMap(role -> role.specializations().stream());
    }
}
