package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class SubjectsTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();

    private record Shown(UUID patient, @Nullable Shown beside) implements Personal {
        @Override
        public Set<UUID> subjects() {
            return Set.of(patient);
        }
    }

    private record Page(List<Shown> items, @Nullable String next) {}

    private record Wrapped(int count, Map<String, Page> pages) {}

    @Test
    void are_found_wherever_in_an_answer_they_stand() {
        Page page = new Page(List.of(new Shown(ANNA, new Shown(BORIS, null))), null);
        assertThat(Subjects.in(page)).containsExactlyInAnyOrder(ANNA, BORIS);
        assertThat(Subjects.in(ResponseEntity.ok(new Wrapped(1, Map.of("page", page)))))
                .containsExactlyInAnyOrder(ANNA, BORIS);
    }

    @Test
    void are_named_once() {
        assertThat(Subjects.in(List.of(new Shown(ANNA, null), new Shown(ANNA, null))))
                .containsExactly(ANNA);
    }

    @Test
    void are_none_where_nobody_is_shown() {
        assertThat(Subjects.in(null)).isEmpty();
        assertThat(Subjects.in("text")).isEmpty();
        assertThat(Subjects.in(new Page(List.of(), "next"))).isEmpty();
    }
}
