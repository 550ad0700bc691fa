package org.horarium.config.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.audit.FindingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WatchTest {

    static List<Story> stories() {
        return Stories.all();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void finds_what_is_there_and_nothing_else(Story story) {
        assertThat(story.fault(theWatch(), trail -> trail)).isEmpty();
    }

    @Test
    void an_opening_is_the_finding_by_its_own_name() {
        Map<UUID, Finding> found = Story.found(theWatch(), Stories.all().get(0).given());

        assertThat(found.keySet()).containsExactlyInAnyOrder(Story.FIRST_OPENING, Story.SECOND_OPENING);
    }

    @Test
    void a_finding_says_from_when_to_when_and_where_in_the_trail() {
        List<Seen> trail = new Told()
                .read("anna", "10:20:00", 1, 2)
                .read("boris", "10:21:00", 3)
                .read("anna", "10:10:00", 3, 4)
                .entries();

        assertThat(Story.found(theWatch(), trail).values()).singleElement().satisfies(found -> {
            assertThat(found.firstAt()).isEqualTo("2027-05-04T10:10:00Z");
            assertThat(found.lastAt()).isEqualTo("2027-05-04T10:20:00Z");
            assertThat(found.entries()).containsExactly("1.1", "2.3");
            assertThat(found.role()).isEqualTo("DOCTOR");
            assertThat(found.doers()).containsExactly("anna");
            assertThat(new Explanation(Story.LIMITS).of(found))
                    .isEqualTo("Was shown 4 patients, where more than 3 within 60 minutes are unusual for that role.");
        });
    }

    @Test
    void a_finding_keeps_a_bounded_part_of_what_it_counts() {
        Told trail = new Told();
        for (int entry = 0; entry < 1_100; entry++) {
            trail.read("anna", "10:00:00", false, entry);
        }

        assertThat(Story.found(new Watch(List.of(new OutsideRelation())), trail.entries())
                        .values())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.accesses()).isEqualTo(1_100);
                    assertThat(found.patients()).hasSize(Finding.MOST_PATIENTS);
                    assertThat(found.entries()).hasSize(Finding.MOST_ENTRIES);
                });
    }

    @Test
    void what_is_told_again_is_counted_once() {
        for (Story story : Stories.all()) {
            Map<UUID, Finding> once = Story.found(theWatch(), story.given());

            assertThat(Growth.of(once, signsOf(story.given())))
                    .as(story.title())
                    .isEqualTo(once);
        }
    }

    @Test
    void a_trail_that_is_followed_in_pieces_shows_what_it_shows_as_a_whole() {
        Random random = new Random(46);
        Set<FindingKind> found = EnumSet.noneOf(FindingKind.class);
        for (int round = 0; round < 60; round++) {
            List<Seen> trail = RandomTrail.of(random, 120);
            Map<UUID, Finding> whole = Story.found(theWatch(), trail);
            whole.values().forEach(finding -> found.add(finding.kind()));

            assertThat(inPieces(trail, random, true)).isEqualTo(whole);
        }
        assertThat(found)
                .containsExactly(FindingKind.OUTSIDE_RELATION, FindingKind.BULK_READING, FindingKind.FAILED_SIGN_INS);
    }

    @Test
    void a_watch_that_remembers_nothing_between_the_pieces_is_caught() {
        Random random = new Random(46);
        int lost = 0;
        for (int round = 0; round < 60; round++) {
            List<Seen> trail = RandomTrail.of(random, 120);
            if (!inPieces(trail, random, false).equals(Story.found(theWatch(), trail))) {
                lost++;
            }
        }
        assertThat(lost).isGreaterThan(30);
    }

    static List<Weakened> weakened() {
        return Weakened.all();
    }

    @ParameterizedTest
    @MethodSource("weakened")
    void a_weakened_watch_is_caught(Weakened weakened) {
        assertThat(Stories.all())
                .anySatisfy(story -> assertThat(story.fault(weakened.watch().get(), weakened.sight()))
                        .isPresent());
    }

    private static Map<UUID, Finding> inPieces(List<Seen> trail, Random random, boolean remembers) {
        Map<UUID, Finding> found = Map.of();
        int from = 0;
        while (from < trail.size()) {
            int until = Math.min(trail.size(), from + 1 + random.nextInt(20));
            Watch watch = theWatch();
            if (remembers) {
                trail.subList(0, from).forEach(watch::remember);
            }
            found = Growth.of(
                    found,
                    trail.subList(from, until).stream().flatMap(watch::see).toList());
            from = until;
        }
        return found;
    }

    private static List<Sign> signsOf(List<Seen> trail) {
        Watch watch = theWatch();
        return trail.stream().flatMap(watch::see).toList();
    }

    private static Watch theWatch() {
        return Watch.by(Story.LIMITS, Story.OPENINGS);
    }
}
