package org.horarium.config.incident;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.horarium.config.incident.Incident.Booking;
import org.horarium.config.incident.Incident.Refusing;

/** Writes an incident as a test, as somebody would have written it who had been there. */
final class FixtureSource {

    private static final String BODY = "        ";
    private static final String CHAIN = BODY + BODY;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'At'HHmm").withZone(ZoneOffset.UTC);

    private final Incident incident;
    private final Names names;
    private final JavaText text;

    FixtureSource(Incident incident) {
        this.incident = incident;
        this.names = new Names(incident.standIns());
        this.text = new JavaText(names);
    }

    /** A test's file. */
    record File(String name, String content) {}

    File file() {
        String name = subject() + "On" + DATE.format(incident.now()) + "Test";
        String body = body();
        return new File(
                name + ".java",
                """
                package org.horarium.command.booking;

                %s
                /**
                 * What happened at %s. Patients and accounts are stand-ins, and so are people's words; the doctor and all
                 * times are as they were.
                 */
                class %s {

                %s
                    private final CalendarFixture calendar = new CalendarFixture();

                    @Test
                    void %s() {
                %s    }
                }
                """
                        .formatted(names.imports(), incident.now(), name, names.declarations(), testName(), body));
    }

    private String subject() {
        if (incident.step() instanceof Refusing refusing) {
            return Stream.of(refusing.refusal().reason().split("-"))
                    .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                    .collect(Collectors.joining());
        }
        return incident.step() instanceof Booking ? "Booked" : "Stood";
    }

    private String testName() {
        if (incident.step() instanceof Refusing refusing) {
            return "refuses_to_" + refusing.refusal().request() + "_as_"
                    + refusing.refusal().reason().replace('-', '_');
        }
        return incident.step() instanceof Booking ? "books_as_it_did" : "the_day_stands_as_it_stood";
    }

    private String body() {
        names.imported("org.junit.jupiter.api.Test");
        StringBuilder body = new StringBuilder();
        List<String> given = new ArrayList<>();
        if (incident.doctor() != null) {
            given.add(names.statically("org.horarium.command.booking.CalendarFixture.doctor") + "("
                    + text.of(incident.doctor(), CHAIN) + ")");
        }
        incident.given().forEach(event -> given.add(text.of(event, CHAIN + BODY)));
        if (incident.unknown() > 0) {
            body.append(BODY)
                    .append("// Left out: %d events that the release which wrote this did not know.\n"
                            .formatted(incident.unknown()));
        }
        body.append(BODY)
                .append("calendar.given(")
                .append(given.isEmpty() ? "" : "\n" + CHAIN + BODY)
                .append(String.join(",\n" + CHAIN + BODY, given))
                .append(")\n")
                .append(CHAIN)
                .append(".at(")
                .append(instant(incident.now()))
                .append(")");
        List<String> rest = new Asking(names, text, incident).lines();
        rest.forEach(line ->
                body.append(line.startsWith(".") ? "\n" + CHAIN : ";\n" + BODY).append(line));
        return body.append(";\n").toString();
    }

    private String instant(Instant moment) {
        return names.imported(Instant.class) + ".parse(\"" + moment + "\")";
    }
}
