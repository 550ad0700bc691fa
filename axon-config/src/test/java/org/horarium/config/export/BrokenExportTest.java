package org.horarium.config.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.config.export.Specimens.AT;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Unavailable;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.AccessTrail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Nobody gets what was not recorded, and nobody takes half an export for a whole one. */
class BrokenExportTest {

    private static final int LINES = 300;
    private static final int WRITTEN = 200;

    @TempDir
    private Path folder;

    @Test
    void what_cannot_be_recorded_is_not_handed_out() throws Exception {
        try (Database database = filled()) {
            MockHttpServletResponse answer = asked(database, new ObjectMapper(), entry -> {
                throw new Unavailable("The trail is away.");
            });
            assertThat(answer.getContentAsString()).isEqualTo("The trail is away.");
        }
    }

    @Test
    void an_export_that_breaks_off_in_the_middle_ends_with_no_problem_but_with_the_connection() {
        try (Database database = filled()) {
            assertThatThrownBy(() -> asked(database, new Tired(), entry -> {})).hasCauseInstanceOf(CutShort.class);
        }
    }

    @Test
    void a_whole_one_ends_by_itself() throws Exception {
        try (Database database = filled()) {
            MockHttpServletResponse answer = asked(database, new ObjectMapper(), entry -> {});
            assertThat(answer.getContentAsString().lines()).hasSize(LINES);
        }
    }

    private MockHttpServletResponse asked(Database database, ObjectMapper json, AccessTrail trail) throws Exception {
        json.registerModule(new JavaTimeModule());
        Clock clock = Clock.fixed(AT.plusSeconds(1), ZoneOffset.UTC);
        MockMvc server = MockMvcBuilders.standaloneSetup(new ExportEndpoint(
                        new AuditTrail(database.pool(), json, false),
                        new ExportRecord(trail, clock),
                        new SignedReports(folder.resolve("key.pem").toString(), "", clock),
                        new Recipients(database.client()),
                        json,
                        "http://localhost",
                        clock))
                .setControllerAdvice(new Everything())
                .setCustomArgumentResolvers(new Auditor())
                .build();
        return server.perform(get("/api/audit/export")).andReturn().getResponse();
    }

    private static Database filled() {
        Database database = Database.migrated();
        database.client()
                .sql("insert into audit.access_entry (id, at, actor, role, purpose, action, what, outcome)"
                        + " select gen_random_uuid(), ?, 'visitor', 'VISITOR', 'TREAT', 'READ', 'GET /', 'ALLOWED'"
                        + " from generate_series(1, ?)")
                .params(AT.atOffset(ZoneOffset.UTC), LINES)
                .update();
        Horizons.pass(database);
        return database;
    }

    /** Writes so many lines and no more. */
    private static final class Tired extends ObjectMapper {

        private static final long serialVersionUID = 1L;

        private int left = WRITTEN;

        @Override
        public byte[] writeValueAsBytes(Object value) throws JsonProcessingException {
            if (left-- == 0) {
                throw new IllegalStateException("tired");
            }
            return super.writeValueAsBytes(value);
        }
    }

    /** Would answer everything, as the platform's own does. */
    @RestControllerAdvice
    static final class Everything {

        @ExceptionHandler
        ResponseEntity<String> answer(Exception failure) {
            return ResponseEntity.status(503).body(failure.getMessage());
        }
    }

    private static final class Auditor implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Actor(UUID.randomUUID(), Role.AUDITOR, null, null);
        }
    }
}
