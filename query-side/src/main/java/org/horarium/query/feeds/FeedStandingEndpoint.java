package org.horarium.query.feeds;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.horarium.query.Queries;
import org.horarium.query.RequestText;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells people whether their calendar can follow what they have here, and since when by the same address. */
@RestController
class FeedStandingEndpoint {

    private final Queries queries;

    FeedStandingEndpoint(Queries queries) {
        this.queries = queries;
    }

    @Access(value = Role.PATIENT, patient = "id", discloses = Disclosure.NOTHING)
    @GetMapping("/api/patients/{id}/calendar-feed")
    Standing ofPatient(@PathVariable String id) {
        return standing(RequestText.id(id, "unknown-patient"));
    }

    @Access(value = Role.DOCTOR, discloses = Disclosure.NOTHING)
    @GetMapping("/api/doctors/{id}/calendar-feed")
    Standing ofDoctor(@PathVariable String id, Actor actor) {
        UUID doctor = RequestText.id(id, "unknown-doctor");
        if (!new DoctorId(doctor).equals(actor.doctor())) {
            throw new Forbidden("A doctor's feed is that doctor's alone.");
        }
        return standing(doctor);
    }

    private Standing standing(UUID owner) {
        Optional<OpenFeed> feed = queries.find(new OpenFeed.Of(owner), OpenFeed.class);
        return new Standing(feed.isPresent(), feed.map(OpenFeed::openedAt).orElse(null));
    }

    record Standing(boolean open, @Nullable Instant openedAt) {}
}
