package org.horarium.config.privacy;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import org.horarium.command.Commands;
import org.horarium.command.Origin;
import org.horarium.command.patients.ErasureCommand.RepeatErasure;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erases again whom a restored database knows from before their erasure. The list of destroyed keys tells of them, as the
 * event is lost with the day. It is done before anybody is answered: names and accounts came back with the tables.
 */
@Component
class ErasedAgain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErasedAgain.class);

    /** And after what handles commands: those begin a thousand earlier than the other does. */
    private static final int BEFORE_THE_WEB_SERVER =
            WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE - 1024 - 512;

    private final DataKeys keys;
    private final JdbcClient db;
    private final ObjectProvider<Commands> commands;
    private final Erasure erasure;
    private volatile boolean isRunning;

    ErasedAgain(DataKeys keys, JdbcClient db, ObjectProvider<Commands> commands, Erasure erasure) {
        this.keys = keys;
        this.db = db;
        this.commands = commands;
        this.erasure = erasure;
    }

    /** What fails here keeps the process from starting. Where it decides nothing, another tells the event again. */
    @Override
    public void start() {
        List<UUID> broughtBack = broughtBack();
        for (UUID patient : broughtBack) {
            erasure.complete(new PatientId(patient));
            commands.ifAvailable(
                    it -> it.send(new RepeatErasure(new PatientId(patient)), Origin.system("restored-erasure")));
        }
        if (!broughtBack.isEmpty()) {
            LOG.warn("Erased {} patients again whom a restored database had from before", broughtBack.size());
        }
        isRunning = true;
    }

    private List<UUID> broughtBack() {
        return db.sql(
                        """
                        select listed::uuid from unnest(string_to_array(?, ',')) listed
                        where exists (select from domain_event
                                where stream = 'patient-' || listed and sequence_number = 0)
                            and not exists (select from domain_event
                                where stream = 'patient-' || listed and payload_type = 'patients.PatientErased')""")
                .param(keys.everDestroyed().stream().map(UUID::toString).collect(joining(",")))
                .query(UUID.class)
                .list();
    }

    @Override
    public void stop() {
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
