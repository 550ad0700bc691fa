package org.horarium.config.axonserver;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.command.Outcome;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.util.ClassUtils;

/** Everything that can be sent to the platform's handlers, and all that they answer. */
final class Handlers {

    private Handlers() {}

    static List<Class<?>> commands() {
        return methods(CommandHandler.class)
                .<Class<?>>map(handler -> handler.getParameterTypes()[0])
                .toList();
    }

    /** The kinds of outcome that there are. */
    static List<Class<?>> outcomes() {
        return classes("org.horarium.command")
                .filter(Outcome.class::isAssignableFrom)
                .filter(Class::isRecord)
                .toList();
    }

    static List<Class<?>> queries() {
        return methods(QueryHandler.class)
                .<Class<?>>map(handler -> handler.getParameterTypes()[0])
                .toList();
    }

    /** What queries answer with, or what their lists consist of. */
    static List<Class<?>> answers() {
        return methods(QueryHandler.class)
                .<Class<?>>map(handler -> plain(handler.getGenericReturnType()))
                .distinct()
                .toList();
    }

    private static Class<?> plain(Type type) {
        return type instanceof ParameterizedType generic
                ? (Class<?>) generic.getActualTypeArguments()[0]
                : (Class<?>) type;
    }

    private static Stream<Method> methods(Class<? extends Annotation> annotation) {
        return Stream.of("org.horarium.command", "org.horarium.query")
                .flatMap(Handlers::classes)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(annotation));
    }

    private static Stream<Class<?>> classes(String root) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*")));
        return scanner.findCandidateComponents(root).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Handlers.class.getClassLoader()));
    }
}
