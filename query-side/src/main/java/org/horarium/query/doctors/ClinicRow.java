package org.horarium.query.doctors;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.horarium.query.StreamRow;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.ClinicDetails;
import org.jspecify.annotations.Nullable;

/** A clinic as the table keeps it. */
@Entity
@Table(name = "clinic")
@SuppressWarnings("NullAway.Init")
class ClinicRow extends StreamRow {

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Address address;

    private @Nullable String phoneNumber;

    void describe(ClinicDetails details) {
        name = details.name();
        address = details.address();
        phoneNumber = details.phoneNumber();
    }

    String name() {
        return name;
    }

    Clinic view(List<Clinic.Site> sites) {
        return new Clinic(id(), name, phoneNumber, address, sites, version());
    }
}
