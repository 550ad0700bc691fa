package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DenialsTest {

    private static final String TOPIC = "SUBSCRIBE /topic/patients/{id}/appointments";

    private Database database;
    private Denials denials;

    @BeforeEach
    void open() {
        database = Database.migrated();
        denials = new Denials(
                new StoredTrail(database.pool(), new SimpleMeterRegistry()),
                new Entries(Clock.systemUTC()),
                new Appointments(database.client()),
                new Routes(new StaticListableBeanFactory().getBeanProvider(RequestMappingHandlerMapping.class)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_flood_of_visitors_is_one_entry_and_one_with_their_number() {
        IntStream.range(0, 1000).forEach(at -> denials.refused(TOPIC, null, UUID.randomUUID(), "unauthenticated"));
        assertThat(details()).containsExactly("");
        denials.tellCounts();
        assertThat(details()).containsExactly("", "count=999");
        denials.tellCounts();
        assertThat(details()).hasSize(2);
    }

    @Test
    void those_who_are_known_have_an_entry_for_each() {
        Actor actor = new Actor(UUID.randomUUID(), Role.PATIENT, null, null);
        IntStream.range(0, 10).forEach(at -> denials.refused(TOPIC, actor, UUID.randomUUID(), "unknown-patient"));
        denials.tellCounts();
        assertThat(details()).hasSize(10).containsOnly("");
    }

    @Test
    void what_cannot_be_kept_is_refused_all_the_same() {
        database.client()
                .sql("alter table audit.access_entry rename to elsewhere")
                .update();
        denials.refused(TOPIC, null, UUID.randomUUID(), "unauthenticated");
        database.client()
                .sql("alter table audit.elsewhere rename to access_entry")
                .update();
        assertThat(details()).isEmpty();
    }

    private List<String> details() {
        return database.client()
                .sql("select coalesce(detail, '') from audit.access_entry where outcome = 'DENIED' order by number")
                .query(String.class)
                .list();
    }
}
