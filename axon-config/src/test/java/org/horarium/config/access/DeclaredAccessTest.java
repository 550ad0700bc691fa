package org.horarium.config.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.horarium.shared.access.Access;
import org.horarium.shared.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** An application with an endpoint that says nothing of who may call it does not start, and so no test of it passes. */
class DeclaredAccessTest {

    private final WebApplicationContextRunner application =
            new WebApplicationContextRunner().withUserConfiguration(Web.class).withBean(DeclaredAccess.class);

    @Test
    void an_application_whose_endpoints_all_say_who_may_call_them_starts() {
        application.withBean(Declared.class).run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void an_endpoint_without_a_declaration_keeps_the_application_from_starting() {
        application.withBean(Declared.class).withBean(Silent.class).run(started -> {
            assertThat(started).hasFailed();
            assertThat(started.getStartupFailure())
                    .hasMessageContaining("/api/forgotten")
                    .hasMessageContaining("@Access");
        });
    }

    @Test
    void so_does_a_declaration_that_names_nobody() {
        application.withBean(Vain.class).run(started -> assertThatThrownBy(started::getBeanDefinitionCount)
                .hasMessageContaining("failed to start"));
    }

    @EnableWebMvc
    @Import({})
    static class Web {}

    @RestController
    static class Declared {
        @Access(Role.ADMIN)
        @GetMapping("/api/declared")
        String declared() {
            return "";
        }
    }

    @RestController
    static class Silent {
        @GetMapping("/api/forgotten")
        String forgotten() {
            return "";
        }
    }

    @RestController
    static class Vain {
        @Access
        @GetMapping("/api/vain")
        String vain() {
            return "";
        }
    }
}
