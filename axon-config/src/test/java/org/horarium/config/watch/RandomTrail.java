package org.horarium.config.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A busy night, of which no two machines have the same clock. */
final class RandomTrail {

    private static final Instant EVENING = Instant.parse("2027-05-04T22:00:00Z");

    private RandomTrail() {}

    static List<Seen> of(Random random, int entries) {
        return of(random, entries, "");
    }

    static List<Seen> of(Random random, int entries, String family) {
        Told trail = new Told(family);
        String[] people = {"anna", "boris", "clara"};
        for (int entry = 0; entry < entries; entry++) {
            Duration since = Duration.ofSeconds(entry * 20L + random.nextInt(3600) - 1800);
            String at = EVENING.plus(since).toString().replace("Z", "");
            String who = people[random.nextInt(people.length)];
            switch (random.nextInt(4)) {
                case 0 -> trail.read(who, at, random.nextBoolean(), 1 + random.nextInt(9));
                case 1 -> trail.readAs("STAFF", "desk", at, random.nextInt(5), random.nextInt(9));
                case 2 -> trail.failed(who, at, "10.0.0." + random.nextInt(3));
                default -> trail.read(who, at, 1 + random.nextInt(5));
            }
        }
        return trail.entries();
    }
}
