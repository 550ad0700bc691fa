package org.horarium.config.incident;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.config.past.Auditing;
import org.horarium.config.past.Moment;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.CalendarId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands an incident out as a test, for those who mend what led to it. */
@RestController
@RequestMapping("/api/audit")
class IncidentEndpoint {

    private static final MediaType JAVA = MediaType.parseMediaType("text/x-java-source");
    private static final String REFUSAL = "/refusals/{id}/fixture";
    private static final String DAY = "/calendars/{doctor}/{date}/fixture";

    private final Incidents incidents;
    private final Auditing auditing;

    IncidentEndpoint(Incidents incidents, Auditing auditing) {
        this.incidents = incidents;
        this.auditing = auditing;
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(value = REFUSAL, produces = "text/x-java-source")
    @Returns(byte[].class)
    ResponseEntity<?> refusal(@PathVariable UUID id, Actor actor) {
        return file(incidents.ofRefusal(id), REFUSAL, actor);
    }

    @Access(
            value = {Role.AUDITOR, Role.PRIVACY_OFFICER},
            discloses = Disclosure.ITSELF)
    @GetMapping(value = DAY, produces = "text/x-java-source")
    @Returns(byte[].class)
    ResponseEntity<?> day(
            @PathVariable UUID doctor,
            @PathVariable LocalDate date,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            Actor actor) {
        CalendarId day = new CalendarId(new DoctorId(doctor), date);
        return file(incidents.ofDay(day, Moment.named("as_of", asOf)), DAY, actor);
    }

    private ResponseEntity<byte[]> file(Incident incident, String route, Actor actor) {
        FixtureSource.File file = new FixtureSource(incident).file();
        Optional<UUID> patient = Optional.ofNullable(incident.standIns().patient());
        auditing.exported(actor, "/api/audit" + route, patient.map(Set::of).orElse(Set.of()));
        return ResponseEntity.ok()
                .contentType(JAVA)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }
}
