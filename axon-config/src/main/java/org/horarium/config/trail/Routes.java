package org.horarium.config.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Names a request by its route: what stands in addresses may be anybody's data, and does not belong into a trail. */
@Component
class Routes {

    private static final String ELSEWHERE = "/**";

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    Routes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Verb and path, with variables unfilled; also where the request was refused before anybody looked for its route. */
    String routeOf(HttpServletRequest request) {
        Object known = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return verb(request) + " " + (known == null ? find(request.getRequestURI()) : known);
    }

    private static String verb(HttpServletRequest request) {
        return List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
                        .contains(request.getMethod())
                ? request.getMethod()
                : "ANY";
    }

    private String find(String address) {
        PathContainer path = PathContainer.parsePath(address);
        return mapping.getObject().getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPathPatternsCondition() == null
                        ? Stream.empty()
                        : route.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString)
                .orElse(ELSEWHERE);
    }
}
