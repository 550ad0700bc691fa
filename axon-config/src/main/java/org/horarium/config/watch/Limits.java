package org.horarium.config.watch;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.horarium.shared.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where on it is too much.
 *
 * <p>A physician sees some twenty patients a day (The Physicians Foundation, Survey of America's Physicians, 2018), so two
 * hundred different ones within an hour are two weeks of work, and more than a glance at the calendar of this week
 * and the next. A desk looks after several doctors; another system has the pace of its clinic; a family is small; and
 * whoever looks into the trail comes across more people than anybody. None of it is a proof: somebody looks into it.
 *
 * @param reading within which time patients are counted
 * @param patients more different ones than that, by role
 * @param signingIn within which time failing sign-ins are counted
 * @param signIns so many of them, or more
 */
@ConfigurationProperties("horarium.watch")
record Limits(
        @DefaultValue("PT1H") Duration reading,
        @DefaultValue Map<Role, Integer> patients,
        @DefaultValue("PT15M") Duration signingIn,
        @DefaultValue("5") int signIns) {

    private static final int FEWEST = 10;
    private static final Map<Role, Integer> USUAL = Map.of(
            Role.PATIENT, FEWEST,
            Role.DOCTOR, 200,
            Role.STAFF, 500,
            Role.ADMIN, 500,
            Role.AUDITOR, 1_000,
            Role.PRIVACY_OFFICER, 1_000,
            Role.API_CLIENT, 2_000);

    Limits {
        Map<Role, Integer> all = new EnumMap<>(USUAL);
        all.putAll(patients);
        patients = Map.copyOf(all);
        if (!isPositive(reading) || !isPositive(signingIn) || signIns < 1 || Collections.min(all.values()) < 1) {
            throw new IllegalArgumentException("What horarium.watch is told must be more than nothing.");
        }
    }

    private static boolean isPositive(Duration time) {
        return time.toMillis() > 0;
    }

    /** How many patients are not too many for that role; who has none is let few. */
    int patients(String role) {
        return patients.entrySet().stream()
                .filter(limit -> limit.getKey().name().equals(role))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FEWEST);
    }
}
