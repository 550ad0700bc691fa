package org.horarium.command.watch;

import static org.horarium.command.Streams.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.Streams;
import org.horarium.command.watch.FindingCommand.ReviewFinding;
import org.springframework.stereotype.Component;

/** Decides that a review is done. The queue follows: see {@link FindingReviewsEndpoint}. */
@Component
class Findings {

    private final Repository<Finding> findings;

    Findings(Repository<Finding> findings) {
        this.findings = findings;
    }

    @CommandHandler
    Outcome handle(ReviewFinding command) {
        Aggregate<Finding> finding = Streams.open(findings, command.finding(), () -> new Finding(command.finding()));
        if (command.isOwnDoing()) {
            return Refused.because(Reason.OWN_DOING, "Somebody else has to look into it.");
        }
        if (finding.invoke(it -> it.isReviewedUpTo(command.accesses()))) {
            return Refused.because(Reason.REVIEWED_ALREADY, "Somebody has signed it off.");
        }
        return write(finding, it -> it.review(command));
    }
}
