package org.horarium.platform.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the running platform, asked by everybody for what is theirs, another's, and nobody's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizationMatrixTest {

    private final Expectations expected = Expectations.read();
    private Askers askers;
    private Client desk;

    @BeforeAll
    void meet() {
        desk = Client.demo(Platform.shared().url(), "admin");
        askers = new Askers(new World(desk), new World(desk));
    }

    @Test
    void the_table_knows_every_route_and_no_other() {
        assertThat(routes()).isEqualTo(new TreeSet<>(expected.routes()));
    }

    @Test
    void nobody_gets_what_is_not_theirs_and_everybody_what_is() {
        Matrix matrix = new Matrix(askers, expected);
        List<String> faults = matrix.faults(expected.routes(), Ask::by);
        System.out.println("FIGURES authorization: %d questions on %d routes, %d faults"
                .formatted(matrix.cells(), expected.routes().size(), faults.size()));
        assertThat(faults).isEmpty();
        assertThat(matrix.cells()).isEqualTo(expected.routes().size() * Asker.values().length * Whose.values().length);
    }

    @Test
    void a_platform_that_takes_everybody_for_the_desk_is_caught() {
        List<String> faults = new Matrix(askers, expected)
                .faults(List.of("GET /api/patients/{id}", "GET /api/appointments/{id}"), (ask, client) -> ask.by(desk));
        assertThat(faults)
                .anyMatch(fault -> fault.startsWith("Let in: GET /api/patients/{id} by other-patient for OTHERS"))
                .anyMatch(fault -> fault.startsWith("Leak: GET /api/appointments/{id} by unrelated-doctor for OTHERS"))
                .anyMatch(fault -> fault.startsWith("Another's differs from nothing"));
    }

    @Test
    void a_platform_that_shuts_everybody_out_is_caught() {
        Client nobody = Client.anonymous(Platform.shared().url());
        assertThat(new Matrix(askers, expected)
                        .faults(List.of("GET /api/patients/{id}"), (ask, client) -> ask.by(nobody)))
                .anyMatch(fault -> fault.startsWith("Shut out: GET /api/patients/{id} by doctor for OWN"));
    }

    private static Set<String> routes() {
        return Platform.shared()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> isOurs(route.getValue()))
                .flatMap(route -> routes(route.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.horarium.");
    }

    private static Stream<String> routes(RequestMappingInfo route) {
        return route.getPatternValues().stream().flatMap(path -> route.getMethodsCondition().getMethods().stream()
                .map(verb -> verb + " " + path));
    }
}
