package org.horarium.config.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessEntry;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.Personal;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access trail as it is kept, with its place: in the words that stand there, so that an auditor sees also
 * what nobody could have meant.
 *
 * @param position as the API names positions
 */
public record KeptAccess(
        String position,
        UUID id,
        Instant at,
        String actor,
        String role,
        @Nullable UUID actingFor,
        String purpose,
        String action,
        String what,
        List<UUID> patients,
        @Nullable UUID appointment,
        String outcome,
        @Nullable String reason,
        boolean emergency,
        @Nullable Boolean related,
        @Nullable String address,
        @Nullable String correlation,
        @Nullable String detail)
        implements Personal {

    public KeptAccess {
        patients = List.copyOf(patients);
    }

    @Override
    public Set<UUID> subjects() {
        return Set.copyOf(patients);
    }

    /** That of a row which has all columns of {@code audit.access_entry} under their own names. */
    public static KeptAccess of(ResultSet row) throws SQLException {
        return new KeptAccess(
                row.getString("transaction_id") + "." + row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("role"),
                row.getObject("acting_for", UUID.class),
                row.getString("purpose"),
                row.getString("action"),
                row.getString("what"),
                List.of((UUID[]) row.getArray("patients").getArray()),
                row.getObject("appointment", UUID.class),
                row.getString("outcome"),
                row.getString("reason"),
                row.getBoolean("emergency"),
                row.getObject("related", Boolean.class),
                row.getString("address"),
                row.getString("correlation"),
                row.getString("detail"));
    }

    /**
     * What was recorded.
     *
     * @throws IllegalArgumentException where a word of it is none that is ever recorded
     */
    public AccessEntry entry() {
        return new AccessEntry(
                id,
                at,
                actor,
                role,
                actingFor,
                PurposeOfUse.valueOf(purpose),
                AccessAction.valueOf(action),
                what,
                patients,
                appointment,
                AccessOutcome.valueOf(outcome),
                reason,
                emergency,
                related,
                address,
                correlation,
                detail);
    }
}
