package org.horarium.command.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Answers;
import org.horarium.command.Commands;
import org.horarium.command.History;
import org.horarium.command.Outcome;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.emergency.EmergencyReviews;
import org.horarium.command.watch.FindingCommand.ReviewFinding;
import org.horarium.shared.NotFound;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.FindingEvent.FindingReviewed;
import org.horarium.shared.audit.FindingId;
import org.horarium.shared.audit.ReviewOutcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets privacy officers sign off what the trail has given cause to look into. */
@RestController
class FindingReviewsEndpoint {

    private final FindingQueue queue;
    private final Commands commands;
    private final EmergencyReviews emergencies;
    private final History history;
    private final SignOffs signOffs;
    private final Clock clock;

    FindingReviewsEndpoint(
            FindingQueue queue,
            Commands commands,
            EmergencyReviews emergencies,
            History history,
            SignOffs signOffs,
            Clock clock) {
        this.queue = queue;
        this.commands = commands;
        this.emergencies = emergencies;
        this.history = history;
        this.signOffs = signOffs;
        this.clock = clock;
    }

    /** A break-glass use is signed off as the emergency that it is, so that there is one word on it and not two. */
    @Access(Role.PRIVACY_OFFICER)
    @PostMapping("/api/audit/findings/{id}/review")
    @Returns(status = 204)
    ResponseEntity<?> review(@PathVariable UUID id, @Valid @RequestBody Request request, Actor actor) {
        FindingQueue.Entry entry = queue.find(id).orElseThrow(() -> new NotFound("unknown-finding"));
        ReviewOutcome found = ReviewOutcome.valueOf(request.outcome().toUpperCase(Locale.ROOT));
        Outcome decided = entry.isOpening()
                ? emergencies.review(new EmergencyId(id), actor, request.note(), found)
                : reviewed(
                        new ReviewFinding(
                                new FindingId(id),
                                entry.kind(),
                                entry.accesses(),
                                entry.doers(),
                                actor,
                                found,
                                request.note()),
                        actor);
        signOffs.record(id, entry, actor, decided);
        return Answers.done(decided);
    }

    /** The queue follows what the stream says; asked again where it did not, it does. */
    private Outcome reviewed(ReviewFinding command, Actor actor) {
        Outcome decided = commands.send(command, actor);
        if (!(decided instanceof Refused refused) || refused.reason() == Reason.REVIEWED_ALREADY) {
            history.<Optional<FindingReviewed>, FindingReviewed>fold(
                            "review",
                            command.finding(),
                            Optional.empty(),
                            FindingReviewed.class,
                            (before, review) -> Optional.of(review))
                    .ifPresent(review -> queue.close(review, clock.instant()));
        }
        return decided;
    }

    private record Request(
            @NotNull @Pattern(regexp = "justified|violation", message = "must be justified or violation")
                    String outcome,
            @NotBlank @Size(max = 500) String note) {}
}
