package org.horarium.config.export;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who stands behind an id of the trail: people of the house and other systems by name, patients by no more than that. */
@Component
class Recipients {

    private static final String PERSON =
            """
            select coalesce(doctor.full_name, account.email) as name, coalesce(place.name, house.name) as place,
                coalesce(place.address, house.address) as address, account.patient_id is not null as patient
            from account
            left join directory.doctor doctor on doctor.id = account.doctor_id
            left join lateral (select name, address from directory.location
                where id = any (doctor.location_ids) order by name, id limit 1) place on true
            left join lateral (select name, address from directory.clinic
                where id = any (account.clinics) order by name, id limit 1) house on true
            where account.id = ?""";
    private static final String SYSTEM =
            """
            select key.name, house.name as place, house.address, false as patient
            from api_key key
            left join lateral (select name, address from directory.clinic
                where id = any (key.clinics) order by name, id limit 1) house on true
            where key.id = ?""";
    private static final String WRITTEN =
            """
            select name, patient, nullif(concat_ws(', ', place, address ->> 'line', address ->> 'city',
                concat_ws(' ', address ->> 'state', address ->> 'postalCode'), address ->> 'country'), '') as address
            from (%s) known""";

    private final JdbcClient db;

    Recipients(JdbcClient db) {
        this.db = db;
    }

    /**
     * Somebody who got to see something.
     *
     * @param address where they work, if that is known
     */
    record Recipient(String name, @Nullable String address) {}

    /** Whoever that is; of whom nothing is known any more, their id. */
    Recipient of(@Nullable String actor, @Nullable String role) {
        if (actor == null) {
            return new Recipient("not recorded", null);
        }
        if (actor.equals("visitor")) {
            return new Recipient("A visitor who had not signed in", null);
        }
        if (actor.startsWith("system:")) {
            return new Recipient("Horarium itself (%s)".formatted(actor.substring("system:".length())), null);
        }
        return id(actor).flatMap(id -> known(id, role)).orElseGet(() -> new Recipient(actor, null));
    }

    private Optional<Recipient> known(UUID id, @Nullable String role) {
        return db.sql(WRITTEN.formatted("API_CLIENT".equals(role) ? SYSTEM : PERSON))
                .param(id)
                .query((row, number) -> row.getBoolean("patient")
                        ? new Recipient("Patient's account " + id, null)
                        : new Recipient(row.getString("name"), row.getString("address")))
                .optional();
    }

    private static Optional<UUID> id(String actor) {
        try {
            return Optional.of(UUID.fromString(actor));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
