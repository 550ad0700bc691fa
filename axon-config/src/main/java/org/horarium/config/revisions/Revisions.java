package org.horarium.config.revisions;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All revisions that were ever left behind, in their order. A new one is added to {@link #all()}. */
@Configuration(proxyBeanMethods = false)
public class Revisions {

    /** What leads from each older revision to the next. */
    public static List<Revision> all() {
        return List.of(
                withoutInsurance("patients.PatientRegistered"), withoutInsurance("patients.PatientDetailsCorrected"));
    }

    /** In the first revision nobody asked who pays, nor whom to call: what is missing is not known. */
    private static Revision withoutInsurance(String event) {
        return new Revision(event, 1, json -> json);
    }

    @Bean
    EventUpcaster upcasters() {
        return chain(all());
    }

    /** Reads an event of any of those revisions step by step up to its latest. */
    public static EventUpcaster chain(List<Revision> revisions) {
        Set<String> steps = new HashSet<>();
        revisions.forEach(revision -> {
            if (!steps.add(revision.event() + " " + revision.from())) {
                throw new IllegalStateException(
                        "Two upcasters read revision %d of %s".formatted(revision.from(), revision.event()));
            }
        });
        return new EventUpcasterChain(revisions.stream()
                .sorted(Comparator.comparingInt(Revision::from))
                .map(RevisionUpcaster::new)
                .toList());
    }
}
