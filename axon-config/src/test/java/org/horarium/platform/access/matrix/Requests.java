package org.horarium.platform.access.matrix;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fills in each route so that nothing but the right to ask can be missing. */
final class Requests {

    private static final String START = "2027-03-10T15:00:00Z";
    private static final String DATE = "2027-03-10";

    private Requests() {}

    static Ask of(String route, Things things) {
        int space = route.indexOf(' ');
        String verb = route.substring(0, space);
        String type = type(route);
        Object body = verb.equals("GET") || verb.equals("DELETE") ? null : body(route, things);
        return new Ask(verb, path(verb, route.substring(space + 1), things), body, type);
    }

    private static String type(String route) {
        if (route.equals("POST /api/medical-records/{id}/report")) {
            return "multipart/form-data; boundary=matrix";
        }
        if (route.contains("/api/callbacks/")) {
            return "application/x-www-form-urlencoded";
        }
        return route.contains("/api/imports/") ? "application/x-ndjson" : "application/json";
    }

    private static String path(String verb, String route, Things things) {
        String path = route.replace("{doctor}", things.doctor())
                .replace("{guardian}", verb.equals("DELETE") ? UUID.randomUUID().toString() : things.guardian())
                .replace("{date}", DATE)
                .replace("{code}", "nothing")
                .replace("{visit_type}", "nothing")
                .replace("{block}", things.block())
                .replace("{name}", "nothing")
                .replace("{projection}", "nothing")
                .replace("{sequence}", "nothing")
                .replace("{token}", "nothing")
                .replace("{secret}", "nothing")
                .replace("{kind}", "REMINDER")
                .replace("{channel}", "SMS")
                .replace("{language}", "en")
                .replace("{resourceType}", "Organization")
                .replace("{entry}", entry(route, things))
                .replace("{offer}", UUID.randomUUID().toString())
                .replace("{report}", UUID.randomUUID().toString())
                .replace("{delivery}", UUID.randomUUID().toString())
                .replace("{event_id}", UUID.randomUUID().toString())
                .replace("{correlation}", "nothing")
                .replace("{id}", id(route, things));
        return query(verb, path, things);
    }

    private static String entry(String route, Things things) {
        return route.startsWith("/api/waitlist")
                ? things.wish()
                : UUID.randomUUID().toString();
    }

    private static String query(String verb, String path, Things things) {
        if (path.startsWith("/api/audit/events/")) {
            return path + "?path=notes&purpose=HCOMPL&reason=matrix";
        }
        if (path.endsWith("/legal-hold")) {
            return path + "?reason=matrix";
        }
        if (verb.equals("DELETE") && path.contains("/reports/")) {
            return path + "?reason=misfiled";
        }
        if (path.endsWith("/difference")) {
            return path + "?from=2026-01-01T00:00:00Z";
        }
        return switch (path) {
            case "/api/appointments/search" -> path + "?doctor_id=" + things.doctor() + "&date=" + DATE;
            case "/api/availability/stream" -> path + "?doctor_id=" + things.doctor() + "&date=" + DATE;
            case "/api/waitlist" -> verb.equals("GET") ? path + "?doctor_id=" + things.doctor() : path;
            case "/api/accounts" -> path + "?email=nobody@test.horarium.test";
            case "/api/projections/dead-letters/nothing/nothing" -> path + "?reason=none";
            default -> path;
        };
    }

    private static String id(String route, Things things) {
        if (route.startsWith("/api/patients") || route.startsWith("/api/audit/patients")) {
            return things.patient();
        }
        if (route.startsWith("/api/doctors")) {
            return things.doctor();
        }
        if (route.startsWith("/api/clinics")) {
            return things.clinic();
        }
        if (route.startsWith("/api/appointments") || route.startsWith("/api/audit/appointments")) {
            return things.appointment();
        }
        if (route.startsWith("/api/medical-records")) {
            return things.record();
        }
        if (route.startsWith("/api/holds") || route.startsWith("/api/visitor-holds")) {
            return things.hold();
        }
        if (route.startsWith("/api/accounts") || route.startsWith("/api/audit/accounts")) {
            return things.account();
        }
        return route.startsWith("/api/auth/sessions")
                ? things.session()
                : UUID.randomUUID().toString();
    }

    private static @Nullable Object body(String route, Things things) {
        String email = UUID.randomUUID() + "@test.horarium.test";
        return switch (route) {
            case "POST /api/clinics" -> Map.of("name", "Clinic");
            case "POST /api/clinics/{id}/locations" -> Map.of("name", "House", "zone", "America/New_York");
            case "POST /api/doctors", "PUT /api/doctors/{id}" -> Map.of("full_name", "Dr. Somebody");
            case "PUT /api/doctors/{doctor}/schedule" ->
                Map.of("zone", "America/New_York", "effective_from", "2030-01-01", "hours", List.of());
            case "POST /api/doctors/{doctor}/schedule/exceptions" -> Map.of("date", "2030-01-01", "hours", List.of());
            case "POST /api/doctors/{doctor}/schedule/preview" ->
                Map.of(
                        "from",
                        "2027-03-01",
                        "to",
                        "2027-03-07",
                        "exception",
                        Map.of("date", "2027-03-03", "closed", true));
            case "PUT /api/doctors/{doctor}/schedule/holidays" -> Map.of("region", "us");
            case "POST /api/doctors/{doctor}/visit-types" ->
                Map.of("code", "check", "minutes", 20, "name", "Check", "mode", "IN_PERSON");
            case "PUT /api/doctors/{doctor}/booking-window" -> Map.of("minimum_notice_minutes", 0);
            case "POST /api/doctors/{doctor}/blocks" ->
                Map.of("start", "2027-03-21T15:00:00Z", "end", "2027-03-21T16:00:00Z");
            case "PUT /api/patients/{id}" -> Map.of("full_name", things.fullName(), "date_of_birth", "2019-05-04");
            case "POST /api/patients/{id}/history", "PUT /api/patients/{id}/history/{entry}" ->
                Map.of("kind", "note", "text", "sleeps badly");
            case "PUT /api/patients/{id}/contact-preferences", "PUT /api/doctors/{id}/contact-preferences" ->
                Map.of(
                        "channels",
                        Map.of(
                                "visits",
                                List.of("EMAIL"),
                                "reminders",
                                List.of("EMAIL"),
                                "waitlist",
                                List.of(),
                                "reports",
                                List.of()));
            case "POST /api/unsubscribe", "POST /api/visits/confirm" -> Map.of("secret", "none");
            case "PUT /api/clinics/{id}/reminders" -> Map.of("steps", List.of());
            case "POST /api/patients/{id}/merge" -> Map.of("into", things.patient());
            case "POST /api/appointments" ->
                Map.of("patient_id", things.patient(), "doctor_id", things.doctor(), "start", START);
            case "PUT /api/clinics/{id}/templates/{kind}/{channel}/{language}" -> Map.of("text", "See you: {link}");
            case "POST /api/clinics/{id}/templates/preview" ->
                Map.of("kind", "REMINDER", "channel", "SMS", "language", "en", "text", "See you: {link}");
            case "POST /api/waitlist" ->
                Map.of("patient_id", things.patient(), "doctor_id", things.doctor(), "from_date", "2029-01-01");
            case "POST /api/medical-records" ->
                Map.of("patient_id", things.patient(), "appointment_id", things.appointment(), "findings", "none");
            case "PUT /api/medical-records/{id}" -> Map.of("reason", "mistyped", "findings", "none");
            case "PUT /api/record-templates/{visit_type}" -> Map.of("findings", List.of(), "plan", List.of());
            case "POST /api/notifications/{id}/discard" -> Map.of("reason", "told by telephone");
            case "PUT /api/appointments/{id}" -> Map.of("notes", "noted");
            case "POST /api/appointments/{id}/reschedule" -> Map.of("start", "2027-03-11T15:00:00Z");
            case "POST /api/holds", "POST /api/visitor-holds" ->
                Map.of("doctor_id", things.doctor(), "start", "2027-03-12T15:00:00Z");
            case "POST /api/patients/{id}/emergency-access" -> Map.of("reason", "unconscious in the emergency room");
            case "PUT /api/patients/{id}/legal-hold", "POST /api/patients/{id}/erasure" -> Map.of("reason", "a test");
            case "POST /api/emergency-access/{id}/review" -> Map.of("finding", "as it should be");
            case "POST /api/audit/findings/{id}/review" -> Map.of("outcome", "justified", "note", "as it should be");
            case "POST /api/patients" ->
                Map.of("email", email, "password", World.PASSWORD, "full_name", "New", "date_of_birth", "1990-01-01");
            case "POST /api/auth/login" -> Map.of("email", "patient@demo.horarium.test", "password", "horarium-demo");
            case "POST /api/auth/reset/letter" -> Map.of("email", email);
            case "POST /api/auth/email" -> Map.of("token", "none");
            case "POST /api/auth/reset", "POST /api/auth/invitation", "POST /api/auth/confirm" ->
                Map.of("token", "none", "password", World.PASSWORD);
            case "POST /api/auth/email/letter" -> Map.of("email", email, "password", World.PASSWORD);
            case "POST /api/auth/password" -> Map.of("current_password", World.PASSWORD, "new_password", "password");
            case "POST /api/auth/second-factor/confirm", "POST /api/auth/second-factor/remove" ->
                Map.of("code", "000000");
            case "POST /api/auth/second-factor" -> Map.of("password", World.PASSWORD);
            case "POST /api/accounts" -> Map.of("email", email, "role", "AUDITOR");
            case "POST /api/api-keys" -> Map.of("name", "matrix", "scopes", List.of("directory:read"));
            case "POST /api/webhooks", "PUT /api/webhooks/{id}" ->
                Map.of("url", "http://127.0.0.1:9/", "topics", List.of("appointment.no_show"), "enabled", false);
            case "POST /api/imports/{resourceType}" -> "";
            case "POST /api/callbacks/twilio/status" -> "MessageStatus=delivered&MessageSid=SM1";
            case "POST /api/callbacks/twilio/inbound" -> "From=%2B12025550123&Body=STOP&MessageSid=SM1";
            // Nobody's report, so that whoever is let in leaves nothing.
            case "POST /api/medical-records/{id}/report" -> "--matrix--\r\n";
            default -> Map.of();
        };
    }
}
