package org.horarium.config.privacy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Commands;
import org.horarium.command.Origin;
import org.horarium.command.Refused;
import org.horarium.command.patients.ErasureCommand.ErasePatient;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erasure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases those whose last visit is longer ago than their records have to be kept. Whether a record or a legal hold is in
 * the way is decided as for everybody else, and the event says that it was the end of retention that wanted it.
 */
@Component
class EndOfRetention {

    private static final Logger LOG = LoggerFactory.getLogger(EndOfRetention.class);
    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final ObjectProvider<Commands> commands;
    private final Erasure erasure;
    private final Clock clock;
    private final Period kept;

    EndOfRetention(
            JdbcClient db, ObjectProvider<Commands> commands, Erasure erasure, Clock clock, Environment environment) {
        this.db = db;
        this.commands = commands;
        this.erasure = erasure;
        this.clock = clock;
        this.kept = RecordsPeriod.of(environment);
    }

    /** Answers how many it has erased; none where this process decides nothing. */
    int run() {
        int erased = 0;
        @Nullable UUID last = null;
        List<UUID> some = commands.stream().findAny().isPresent() ? over(null) : List.of();
        while (!some.isEmpty()) {
            for (UUID patient : some) {
                erased += erase(new PatientId(patient)) ? 1 : 0;
                last = patient;
            }
            some = over(last);
        }
        if (erased > 0) {
            LOG.info("Erased {} patients whose time was over", erased);
        }
        return erased;
    }

    private boolean erase(PatientId patient) {
        ErasePatient command = new ErasePatient(patient, clock.instant());
        if (commands.getObject().send(command, Origin.system("retention")) instanceof Refused) {
            return false;
        }
        erasure.complete(patient);
        return true;
    }

    private List<UUID> over(@Nullable UUID after) {
        OffsetDateTime edge = clock.instant().atOffset(ZoneOffset.UTC).minus(kept);
        return db.sql(
                        """
                        select p.id from patient p
                        where (p.id > cast(:after as uuid) or cast(:after as uuid) is null)
                            and exists (select from appointment a where a.patient_id = p.id)
                            and not exists (select from appointment a where a.patient_id = p.id and a.ends_at >= :edge)
                            and not exists (select from privacy.data_key k where k.patient = p.id and k.wrapped is null)
                        order by p.id limit %d"""
                                .formatted(AT_ONCE))
                .param("after", after)
                .param("edge", edge)
                .query(UUID.class)
                .list();
    }
}
