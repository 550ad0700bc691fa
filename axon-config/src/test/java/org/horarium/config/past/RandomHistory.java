package org.horarium.config.past;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;

/** Books, moves, cancels, holds, blocks and changes hours through the API as it comes, and notes what was answered. */
final class RandomHistory {

    /** Why a day is closed, each time. */
    static final String WHY = "a word";

    private static final Instant FIRST = Instant.parse("2027-05-03T12:00:00Z");
    private static final int HALF_HOURS = 76;

    private final Random random;
    private final Client admin;
    private final List<Map<String, Booked>> after = new ArrayList<>();
    private final Map<String, Booked> booked = new HashMap<>();
    private final List<String> holds = new ArrayList<>();
    private final List<String[]> blocks = new ArrayList<>();
    final List<String> doctors = new ArrayList<>();
    final List<String> patients = new ArrayList<>();
    final List<String> appointments = new ArrayList<>();

    /** An appointment as the last answer told it. */
    record Booked(String doctor, Instant start, Instant end) {}

    RandomHistory(long seed) {
        random = new Random(seed);
        admin = Client.demo(Platform.shared().url(), "admin");
        Clinic clinic = Clinic.in(admin, "America/New_York");
        for (int each = 0; each < 2; each++) {
            doctors.add(clinic.doctor("08:00", "18:00"));
            patients.add(Clinic.patient(Platform.anyone()).id());
        }
    }

    /** After each step, what is booked. */
    List<Map<String, Booked>> after() {
        return after;
    }

    void step() {
        int what = random.nextInt(100);
        if (what < 33) {
            book();
        } else if (what < 50) {
            move();
        } else if (what < 60) {
            end();
        } else if (what < 70) {
            hold();
        } else if (what < 75) {
            release();
        } else if (what < 82) {
            block();
        } else if (what < 85) {
            unblock();
        } else {
            plan();
        }
        after.add(Map.copyOf(booked));
    }

    /** What must not be left to luck, lest the history have no event of some kind. */
    void everyKind() {
        String doctor = "/api/doctors/" + doctors.get(0);
        admin.post(
                doctor + "/visit-types",
                Map.of("code", "last", "duration_minutes", 30, "modes", List.of("IN_PERSON", "VIDEO")));
        admin.delete(doctor + "/visit-types/last");
        admin.put(doctor + "/booking-window", Map.of("minimum_notice_minutes", 61, "maximum_advance_days", 364));
        admin.post(doctor + "/schedule/exceptions", Map.of("date", "2027-05-06", "closed", true));
        admin.delete(doctor + "/schedule/exceptions/2027-05-06");
    }

    private void book() {
        note(admin.post("/api/appointments", Clinic.booking(one(patients), one(doctors), start().toString())));
    }

    private void move() {
        if (!booked.isEmpty()) {
            String path = "/api/appointments/" + one(new ArrayList<>(booked.keySet())) + "/reschedule";
            note(admin.post(path, Map.of("start", start().toString(), "doctor_id", one(doctors))));
        }
    }

    private void end() {
        if (!booked.isEmpty()) {
            String id = one(new ArrayList<>(booked.keySet()));
            String status = random.nextInt(3) == 0 ? "CHECKED_IN" : "CANCELLED";
            Reply reply = admin.put("/api/appointments/" + id, Map.of("status", status, "notes", "a word"));
            if (reply.status() == 200 && status.equals("CANCELLED")) {
                booked.remove(id);
            }
        }
    }

    private void note(Reply reply) {
        if (reply.status() / 100 == 2) {
            String id = reply.text("id");
            if (booked.put(id, new Booked(reply.text("doctor_id"), time(reply, "start"), time(reply, "end"))) == null) {
                appointments.add(id);
            }
        }
    }

    private static Instant time(Reply reply, String field) {
        return java.time.OffsetDateTime.parse(reply.text(field)).toInstant();
    }

    private void hold() {
        Reply held = admin.post("/api/holds", Map.of("doctor_id", one(doctors), "start", start().toString()));
        if (held.status() == 201) {
            holds.add(held.text("hold_id"));
        }
    }

    private void release() {
        if (!holds.isEmpty()) {
            admin.delete("/api/holds/" + holds.remove(random.nextInt(holds.size())));
        }
    }

    private void block() {
        String doctor = one(doctors);
        Instant from = start();
        Reply made = admin.post(
                "/api/doctors/" + doctor + "/blocks",
                Map.of(
                        "start",
                        from.toString(),
                        "end",
                        from.plus(Duration.ofMinutes(30)).toString(),
                        "reason",
                        "away"));
        if (made.status() / 100 == 2) {
            blocks.add(new String[] {doctor, made.text("block_id")});
        }
    }

    private void unblock() {
        if (!blocks.isEmpty()) {
            String[] block = blocks.remove(random.nextInt(blocks.size()));
            admin.delete("/api/doctors/" + block[0] + "/blocks/" + block[1]);
        }
    }

    private void plan() {
        String doctor = "/api/doctors/" + one(doctors);
        String date = "2027-05-%02d".formatted(3 + random.nextInt(2));
        switch (random.nextInt(7)) {
            case 0 ->
                admin.put(
                        doctor + "/schedule",
                        Map.of(
                                "zone",
                                "America/New_York",
                                "effective_from",
                                "20%02d-01-01".formatted(20 + random.nextInt(3)),
                                "hours",
                                List.of(
                                        hours(1, 7 + random.nextInt(3)),
                                        hours(2, 7 + random.nextInt(3)),
                                        hours(3, 7 + random.nextInt(3)))));
            case 1 -> admin.post(doctor + "/schedule/exceptions", Map.of("date", date, "closed", true, "reason", WHY));
            case 2, 3 -> admin.delete(doctor + "/schedule/exceptions/" + date);
            case 4 ->
                admin.post(
                        doctor + "/visit-types",
                        Map.of(
                                "code",
                                "kind-" + random.nextInt(2),
                                "duration_minutes",
                                20 + 5 * random.nextInt(3),
                                "modes",
                                List.of("IN_PERSON")));
            case 5 -> admin.delete(doctor + "/visit-types/kind-" + random.nextInt(2));
            default ->
                admin.put(
                        doctor + "/booking-window",
                        Map.of("minimum_notice_minutes", random.nextInt(60), "maximum_advance_days", 365));
        }
    }

    private static Map<String, Object> hours(int day, int from) {
        return Map.of("day_of_week", day, "start_time", "%02d:00".formatted(from), "end_time", "18:00");
    }

    private Instant start() {
        return FIRST.plus(Duration.ofMinutes(30L * random.nextInt(HALF_HOURS)));
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
