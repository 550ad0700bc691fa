package org.horarium.platform.audit;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Finds endpoints that show something of people, or may, and do not say so. */
final class Disclosures {

    private static final Set<Disclosure> KEPT = Set.of(Disclosure.PERSONAL, Disclosure.SEARCH, Disclosure.ITSELF);

    private Disclosures() {}

    static List<String> faults(Map<RequestMappingInfo, HandlerMethod> routes) {
        return routes.entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getName().startsWith("org.horarium."))
                .flatMap(route -> fault(route.getKey(), route.getValue()))
                .sorted()
                .toList();
    }

    private static Stream<String> fault(RequestMappingInfo route, HandlerMethod method) {
        Access access = Objects.requireNonNull(method.getMethodAnnotation(Access.class));
        if (route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && access.discloses() == Disclosure.UNSAID) {
            return Stream.of(route + " does not say what it discloses");
        }
        if (Shown.isPersonal(answer(method)) && !KEPT.contains(access.discloses())) {
            return Stream.of(route + " shows patients and says that it does not");
        }
        return Stream.empty();
    }

    private static Type answer(HandlerMethod method) {
        Returns returns = method.getMethodAnnotation(Returns.class);
        return returns == null ? method.getMethod().getGenericReturnType() : returns.value();
    }
}
