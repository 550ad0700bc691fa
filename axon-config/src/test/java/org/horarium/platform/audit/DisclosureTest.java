package org.horarium.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.horarium.platform.Platform;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.audit.Personal;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No endpoint can be forgotten: each says what it discloses, and none that shows patients says that it does not. */
class DisclosureTest {

    @Test
    void every_route_of_the_platform_says_what_it_discloses() {
        Map<RequestMappingInfo, HandlerMethod> routes = Platform.shared()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
        assertThat(routes).hasSizeGreaterThan(60);
        assertThat(Disclosures.faults(routes)).isEmpty();
    }

    @Test
    void a_forgotten_one_is_caught() {
        assertThat(faultsOf("silent", RequestMethod.GET))
                .singleElement()
                .asString()
                .contains("does not say");
        assertThat(faultsOf("lying", RequestMethod.GET))
                .singleElement()
                .asString()
                .contains("shows patients");
        assertThat(faultsOf("forgetful", RequestMethod.POST))
                .singleElement()
                .asString()
                .contains("shows patients");
        assertThat(faultsOf("honest", RequestMethod.GET)).isEmpty();
    }

    private static List<String> faultsOf(String name, RequestMethod verb) {
        for (Method method : Endpoint.class.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                RequestMappingInfo route =
                        RequestMappingInfo.paths("/api/" + name).methods(verb).build();
                return Disclosures.faults(Map.of(route, new HandlerMethod(new Endpoint(), method)));
            }
        }
        throw new IllegalArgumentException(name);
    }

    private record Line(UUID patient) implements Personal {
        @Override
        public Set<UUID> subjects() {
            return Set.of(patient);
        }
    }

    private record Lines(List<Line> items) {}

    static class Endpoint {

        @Access(signedIn = true)
        String silent() {
            return "";
        }

        @Access(signedIn = true, discloses = Disclosure.NOTHING)
        ResponseEntity<Lines> lying() {
            return ResponseEntity.ok(new Lines(List.of()));
        }

        @Access(signedIn = true)
        @Returns(Lines.class)
        ResponseEntity<?> forgetful() {
            return ResponseEntity.ok(new Lines(List.of()));
        }

        @Access(signedIn = true, discloses = Disclosure.PERSONAL)
        Lines honest() {
            return new Lines(List.of());
        }
    }
}
