package org.horarium.command.emergency;

import java.time.Clock;
import org.horarium.command.Commands;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.emergency.EmergencyCommand.ReviewEmergency;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.audit.ReviewOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The queue follows the event; asked again where it did not, it does. */
@Component
class Reviewing implements EmergencyReviews {

    private final Commands commands;
    private final EmergencyQueue queue;
    private final Clock clock;

    Reviewing(Commands commands, EmergencyQueue queue, Clock clock) {
        this.commands = commands;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Outcome review(EmergencyId emergency, Actor actor, String finding, @Nullable ReviewOutcome outcome) {
        ReviewEmergency review = new ReviewEmergency(emergency, actor, finding, outcome, clock.instant());
        Outcome decided = commands.send(review, actor);
        if (!(decided instanceof Refused refused) || refused.reason() == Reason.REVIEWED_ALREADY) {
            queue.close(review);
        }
        return decided;
    }
}
