package org.horarium.config.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.horarium.shared.Recorded;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Which class an event's stored name means today: every {@link Recorded} record of the kernel. */
public final class EventNames {

    private final Map<String, Class<?>> classes = new HashMap<>();

    /** Looks through the kernel; two classes of one name stop the start. */
    public EventNames() {
        var kernel = new ClassPathScanningCandidateComponentProvider(false);
        kernel.addIncludeFilter(new AnnotationTypeFilter(Recorded.class));
        kernel.findCandidateComponents("org.horarium.shared")
                .forEach(found -> add(ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), EventNames.class.getClassLoader())));
    }

    /** Those events and no others. */
    EventNames(Collection<Class<?>> events) {
        events.forEach(this::add);
    }

    /** Every event that can be stored. */
    public Set<Class<?>> all() {
        return Set.copyOf(classes.values());
    }

    /** The event of that stored name, where this release knows it. */
    public Optional<Class<?>> named(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    private void add(Class<?> event) {
        Class<?> other = classes.put(event.getAnnotation(Recorded.class).value(), event);
        if (other != null) {
            throw new IllegalStateException(event + " and " + other + " are recorded under one name");
        }
    }
}
