package org.horarium.config.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Calls that make a decision depend on more than what it is handed. */
final class Calls {

    private static final Set<String> ID_MAKERS =
            Set.of("java.util.UUID.randomUUID", "java.util.UUID.nameUUIDFromBytes");

    private Calls() {}

    /** {@code Instant.now()} and its like without a clock, and clocks that are made on the spot. */
    static DescribedPredicate<JavaMethodCall> thatReadTheClock() {
        return describe("read the clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            List<String> parameters = call.getTarget().getRawParameterTypes().stream()
                    .map(type -> type.getName())
                    .toList();
            return (owner.startsWith("java.time.")
                            && method.equals("now")
                            && !parameters.contains(Clock.class.getName()))
                    || (owner.equals(Clock.class.getName()) && method.startsWith("system"))
                    || (owner.equals(System.class.getName()) && method.equals("currentTimeMillis"));
        });
    }

    /** Ids that nobody outside can know beforehand, and ids of any library. */
    static DescribedPredicate<JavaMethodCall> thatMakeAnId() {
        return describe("make an id", call -> {
            String owner = call.getTargetOwner().getName();
            return ID_MAKERS.contains(owner + "." + call.getName())
                    || owner.startsWith("com.github.f4b6a3.uuid.UuidCreator");
        });
    }
}
