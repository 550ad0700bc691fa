package org.horarium.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.campaign.Operation.Kind.FREE;
import static org.horarium.campaign.Operation.Kind.SEE;
import static org.horarium.campaign.Operation.Kind.TAKE;
import static org.horarium.campaign.Operation.NEVER;
import static org.horarium.campaign.Operation.NOBODY;
import static org.horarium.campaign.Operation.Outcome.DONE;
import static org.horarium.campaign.Operation.Outcome.REFUSED;
import static org.horarium.campaign.Operation.Outcome.UNKNOWN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SerialOrderTest {

    @Test
    void one_after_the_other() {
        assertExplained(
                done(TAKE, "anna", 0, 1),
                refused("boris", 2, 3),
                done(FREE, "anna", 4, 5),
                done(TAKE, "boris", 6, 7),
                seen("boris", 8, 9));
    }

    @Test
    void at_once_in_the_only_order_that_fits() {
        assertExplained(done(TAKE, "boris", 2, 9), done(FREE, "anna", 1, 9), done(TAKE, "anna", 0, 8));
    }

    @Test
    void a_refusal_fits_any_moment_of_its_call() {
        assertExplained(done(TAKE, "anna", 0, 1), done(FREE, "anna", 2, 8), refused("boris", 3, 4));
        assertExplained(done(TAKE, "anna", 3, 8), refused("boris", 2, 4));
    }

    @Test
    void an_unanswered_call_may_have_happened_late_or_never() {
        assertExplained(unknown(TAKE, "anna", 0), seen(NOBODY, 1, 2));
        assertExplained(unknown(TAKE, "anna", 0), seen(NOBODY, 1, 2), seen("anna", 3, 4));
        assertExplained(done(TAKE, "anna", 0, 1), unknown(FREE, "anna", 2), done(TAKE, "boris", 5, 6));
    }

    @Test
    void finds_a_double_booking() {
        assertNotExplained(done(TAKE, "anna", 0, 5), done(TAKE, "boris", 1, 6));
        assertNotExplained(done(TAKE, "anna", 0, 1), unknown(FREE, "carla", 2), done(TAKE, "boris", 3, 4));
    }

    @Test
    void finds_a_lost_acknowledgement() {
        assertNotExplained(done(TAKE, "anna", 0, 1), seen(NOBODY, 2, 3));
        assertNotExplained(done(TAKE, "anna", 0, 1), done(FREE, "anna", 2, 3), seen("anna", 4, 5));
    }

    @Test
    void finds_a_lost_update() {
        assertNotExplained(
                done(TAKE, "anna", 0, 1),
                done(FREE, "anna", 2, 6),
                done(TAKE, "boris", 3, 6),
                seen("boris", 7, 8),
                seen("anna", 9, 10));
    }

    @Test
    void finds_a_refusal_while_the_slot_was_free_all_the_time() {
        assertNotExplained(refused("boris", 0, 1), done(TAKE, "anna", 2, 3));
        assertNotExplained(done(TAKE, "anna", 0, 1), done(FREE, "anna", 2, 3), refused("boris", 4, 5));
    }

    @Test
    void finds_an_effect_before_the_call_and_one_undone() {
        assertNotExplained(seen("anna", 0, 1), unknown(TAKE, "anna", 2));
        assertNotExplained(unknown(TAKE, "anna", 0), seen("anna", 1, 2), seen(NOBODY, 3, 4));
    }

    @Test
    void tells_where_it_got_stuck() {
        assertThat(SerialOrder.fault(List.of(done(TAKE, "anna", 0, 1), done(TAKE, "boris", 2, 3))))
                .hasValueSatisfying(fault -> assertThat(fault)
                        .startsWith("after 1 of 2 operations the slot has anna")
                        .contains("boris"));
    }

    /** A long history that did happen is explained, and no longer when one answer in it is turned round. */
    @Test
    void long_histories_of_many_callers() {
        for (int seed = 0; seed < 50; seed++) {
            List<Operation> history = invented(new Random(seed), 400);
            assertThat(SerialOrder.fault(history)).isEmpty();
            Operation last = history.get(history.size() - 1);
            String other = last.visit().isEmpty() ? "somebody" : NOBODY;
            List<Operation> turned = new ArrayList<>(history.subList(0, history.size() - 1));
            turned.add(seen(other, last.sent(), last.answered()));
            Collections.shuffle(turned, new Random(seed));
            assertThat(SerialOrder.fault(turned)).isPresent();
        }
    }

    /** Each operation happens at its number × 10, was sent some time before and answered some time after. */
    private static List<Operation> invented(Random random, int length) {
        List<Operation> history = new ArrayList<>();
        String holder = NOBODY;
        for (int number = 1; number <= length; number++) {
            long sent = number * 10L - random.nextInt(120);
            long answered = number * 10L + random.nextInt(120);
            String visit = "visit-" + number;
            if (holder.isEmpty()) {
                history.add(done(TAKE, visit, sent, answered));
                holder = visit;
            } else if (random.nextInt(4) == 0) {
                history.add(done(FREE, holder, sent, answered));
                holder = NOBODY;
            } else {
                history.add(refused(visit, sent, answered));
            }
        }
        history.add(seen(holder, length * 10L + 500, length * 10L + 501));
        return history;
    }

    private static void assertExplained(Operation... history) {
        assertThat(SerialOrder.fault(List.of(history))).isEmpty();
    }

    private static void assertNotExplained(Operation... history) {
        assertThat(SerialOrder.fault(List.of(history))).isPresent();
    }

    private static Operation done(Operation.Kind kind, String visit, long sent, long answered) {
        return new Operation(kind, visit, DONE, sent, answered);
    }

    private static Operation refused(String visit, long sent, long answered) {
        return new Operation(TAKE, visit, REFUSED, sent, answered);
    }

    private static Operation seen(String visit, long sent, long answered) {
        return new Operation(SEE, visit, DONE, sent, answered);
    }

    private static Operation unknown(Operation.Kind kind, String visit, long sent) {
        return new Operation(kind, visit, UNKNOWN, sent, NEVER);
    }
}
