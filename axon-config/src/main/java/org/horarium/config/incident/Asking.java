package org.horarium.config.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.horarium.config.incident.Incident.Booking;
import org.horarium.config.incident.Incident.Refusing;
import org.horarium.config.incident.Incident.Standing;
import org.horarium.config.incident.Incident.Terms;
import org.horarium.shared.NotFound;
import org.horarium.shared.booking.AppointmentEvent.AppointmentBooked;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.RefusalEvent.BookingRefused;
import org.horarium.shared.scheduling.HoldId;
import org.jspecify.annotations.Nullable;

/** The part of a test that asks and expects: lines that go on with a dot belong to the line before. */
final class Asking {

    private static final String INDENT = " ".repeat(16);

    private final Names names;
    private final JavaText text;
    private final Incident incident;

    Asking(Names names, JavaText text, Incident incident) {
        this.names = names;
        this.text = text;
        this.incident = incident;
    }

    List<String> lines() {
        if (incident.step() instanceof Refusing refusing) {
            List<String> lines = new ArrayList<>(asked(refusing));
            lines.add(".expectNoEvents()");
            lines.add(".expectRefusal(" + reason(refusing.refusal().reason()) + ")");
            if (refusing.refusal().conflict() != null) {
                lines.add(".expectConflict(" + text.of(refusing.refusal().conflict(), INDENT) + ")");
            }
            return lines;
        } else if (incident.step() instanceof Booking booking) {
            return booked(booking);
        }
        return standing((Standing) incident.step());
    }

    private List<String> asked(Refusing refusing) {
        BookingRefused refusal = refusing.refusal();
        return switch (refusal.request()) {
            case "book" ->
                List.of(".when(" + book(appointment(refusal), refusal, refusing.terms()) + redeeming(refusal) + ")");
            case "reschedule" ->
                List.of(".when(" + names.word("move") + start(appointment(refusal), wanted(refusal)) + to(refusal)
                        + redeeming(refusal) + ")");
            case "hold" -> held(refusal, refusing.terms());
            case "cancel" -> List.of(update(refusal, AppointmentStatus.CANCELLED));
            case "update" -> List.of(update(refusal, nextStep(refusal)));
            default -> throw unfit();
        };
    }

    private String book(AppointmentId appointment, BookingRefused refusal, Terms terms) {
        String patient = refusal.patient() == null ? names.word("ANNA") : text.of(refusal.patient(), INDENT);
        return book(appointment, patient, wanted(refusal)) + with(refusal.doctor()) + as(terms);
    }

    private String book(AppointmentId appointment, String patient, Instant start) {
        String wanted = text.of(appointment, INDENT);
        return JavaText.isWhole(start)
                ? names.word("book") + "(" + wanted + ", " + patient + ", " + JavaText.minute(start) + ")"
                : "new Ask(" + wanted + ", " + patient + ", " + text.of(start, INDENT) + ")";
    }

    private String start(AppointmentId appointment, Instant start) {
        if (!JavaText.isWhole(start)) {
            throw unfit();
        }
        return "(" + text.of(appointment, INDENT) + ", " + JavaText.minute(start) + ")";
    }

    private String to(BookingRefused refusal) {
        return refusal.doctor() == null ? "" : ".to(" + text.of(refusal.doctor(), INDENT) + ")";
    }

    private String with(@Nullable Object doctor) {
        return doctor == null ? "" : ".with(" + text.of(doctor, INDENT) + ")";
    }

    private String as(Terms terms) {
        String type = terms.visitType() == null ? "" : ".as(" + JavaText.quoted(terms.visitType()) + ")";
        return terms.minutes() == null
                ? type
                : type + ".lasting(" + text.of(Duration.ofMinutes(terms.minutes()), INDENT) + ")";
    }

    /** A refusal does not keep which hold was named: one that has lapsed, or that never was, comes to the same. */
    private String redeeming(BookingRefused refusal) {
        boolean isOfHold =
                refusal.reason().equals("hold-expired") || refusal.reason().equals("schedule-changed");
        return isOfHold ? ".redeeming(" + names.word("HOLD") + ")" : "";
    }

    private List<String> held(BookingRefused refusal, Terms terms) {
        String fixed = "org.horarium.command.booking.HoldCommand.HoldSlot";
        String wish = "new " + names.imported("org.horarium.command.booking.BookingCommand.Wish") + "("
                + text.of(refusal.doctor(), INDENT) + ", " + text.of(wanted(refusal), INDENT) + ", "
                + text.of(terms.visitType(), INDENT) + ", "
                + text.of(terms.minutes() == null ? null : Duration.ofMinutes(terms.minutes()), INDENT) + ", null)";
        String hold = "new OwnHold(" + names.word("HOLD") + ", " + names.word("DESK") + ".id())";
        return List.of(
                "calendar.decisions()",
                ".when(new " + names.imported(fixed) + "(" + hold + ", " + wish + ", "
                        + text.of(Duration.ofMinutes(5), INDENT) + "), " + names.word("DESK") + ", null)");
    }

    private String update(BookingRefused refusal, AppointmentStatus to) {
        return ".update(" + text.of(appointment(refusal), INDENT) + ", " + text.of(to, INDENT) + ", null)";
    }

    /** A step that is impossible from where the appointment was; of several it does not matter which. */
    private static AppointmentStatus nextStep(BookingRefused refusal) {
        return switch (refusal.reason()) {
            case "already-completed" -> AppointmentStatus.CHECKED_IN;
            case "impossible-step" -> AppointmentStatus.NO_SHOW;
            default -> throw unfit();
        };
    }

    private List<String> booked(Booking booking) {
        AppointmentBooked booked = booking.booked();
        String appointment = text.of(booked.appointment(), INDENT);
        String patient = text.of(booked.patient(), INDENT);
        String ask = book(booked.appointment(), patient, booked.visit().slot().start())
                + with(booked.visit().doctor())
                + as(booking.terms())
                + ".over(" + text.of(booked.visit().mode(), INDENT) + ")"
                + Optional.ofNullable(booking.hold())
                        .map(hold -> redeeming(hold, booking.visitors()))
                        .orElse("");
        String expected = names.word("booked") + "(" + appointment + ", " + patient + ", "
                + text.of(booked.visit(), INDENT + INDENT) + ", " + text.of(booking.hold(), INDENT) + ")";
        return List.of(".when(" + ask + ")", ".expectEvents(" + expected + ")");
    }

    private String redeeming(HoldId hold, boolean isVisitors) {
        String name = text.of(hold, INDENT);
        return isVisitors ? ".redeeming(new OwnHold(" + name + ", " + name + ".value()))" : ".redeeming(" + name + ")";
    }

    private List<String> standing(Standing standing) {
        List<String> claimed =
                standing.claimed().stream().map(slot -> text.of(slot, INDENT)).toList();
        String day = "new Timetables(calendar.decisions().history()).day(" + text.of(standing.day(), INDENT) + ")";
        return List.of(
                names.statically("org.assertj.core.api.Assertions.assertThat") + "(" + day + ".claims().values())",
                ".extracting(Claim::slot)",
                ".containsExactlyInAnyOrder(" + String.join(", ", claimed) + ")");
    }

    private static AppointmentId appointment(BookingRefused refusal) {
        return Optional.ofNullable(refusal.appointment()).orElseThrow(Asking::unfit);
    }

    private static Instant wanted(BookingRefused refusal) {
        return Optional.ofNullable(refusal.wantedFrom()).orElseThrow(Asking::unfit);
    }

    private String reason(String code) {
        String name = code.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        return names.statically("org.horarium.command.Reason." + name);
    }

    /** Where what was asked depended on more than the record of a refusal keeps. */
    private static NotFound unfit() {
        return new NotFound("no-fixture");
    }
}
