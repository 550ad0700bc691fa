package org.horarium.platform.attacks;

import org.horarium.platform.Client;
import org.horarium.platform.Clinic;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;

/** Somebody with a visit, and somebody else who wants more than is theirs. */
record Victim(
        Clinic.Patient patient, Client client, Clinic.Patient attacker, Client attacking, String doctor, String visit) {

    static Victim withAVisit() {
        Client anyone = Platform.anyone();
        Clinic.Patient patient = Clinic.patient(anyone);
        Clinic.Patient attacker = Clinic.patient(anyone);
        Client client = anyone.signedIn(patient.email(), "correct horse");
        String doctor = Clinic.in(Client.demo(Platform.shared().url(), "admin"), "America/New_York")
                .doctor("08:00", "18:00");
        Reply booked = client.post("/api/appointments", Clinic.booking(patient.id(), doctor, "2027-03-08T15:00:00Z"));
        client.getAfter(booked.token(), "/api/appointments/" + booked.text("id"));
        return new Victim(
                patient,
                client,
                attacker,
                anyone.signedIn(attacker.email(), "correct horse"),
                doctor,
                booked.text("id"));
    }

    String path() {
        return "/api/appointments/" + visit;
    }
}
