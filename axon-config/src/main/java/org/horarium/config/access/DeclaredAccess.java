package org.horarium.config.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.horarium.shared.access.Access;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the endpoints declare of who may call them. The application does not start with one that says nothing. */
@Component
class DeclaredAccess implements SmartInitializingSingleton {

    private static final String OURS = "org.horarium.";

    private final RequestMappingHandlerMapping routes;

    DeclaredAccess(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes) {
        this.routes = routes;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = undeclared(routes.getHandlerMethods());
        if (!silent.isEmpty()) {
            throw new IllegalStateException("These endpoints do not declare who may call them (@Access): " + silent);
        }
    }

    static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }

    /** Our endpoints that declare nothing, and those whose declaration lets nobody in. */
    static List<String> undeclared(Map<RequestMappingInfo, HandlerMethod> routes) {
        return routes.entrySet().stream()
                .filter(route -> isOurs(route.getValue()))
                .filter(route -> {
                    Access access = route.getValue().getMethodAnnotation(Access.class);
                    return access == null || (!access.open() && !access.signedIn() && access.value().length == 0);
                })
                .map(route -> route.getKey() + " of " + route.getValue())
                .sorted()
                .toList();
    }

    /** What the endpoint declares that answers a GET of that path, variables and all. */
    Access of(String path) {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getKey().getPatternValues().contains(path)
                        && route.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(route -> route.getValue().getMethodAnnotation(Access.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no stream at " + path));
    }

    /** The endpoints that need no sign-in. */
    RequestMatcher[] open() {
        return routes.getHandlerMethods().entrySet().stream()
                .filter(route -> isOpen(route.getValue()))
                .flatMap(route -> matchers(route.getKey()))
                .toArray(RequestMatcher[]::new);
    }

    private static java.util.stream.Stream<RequestMatcher> matchers(RequestMappingInfo route) {
        return route.getPatternValues().stream().flatMap(path -> route.getMethodsCondition().getMethods().stream()
                .map(method ->
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(method.name()), path)));
    }

    private static boolean isOpen(HandlerMethod method) {
        Access access = method.getMethodAnnotation(Access.class);
        return isOurs(method) && access != null && access.open();
    }
}
