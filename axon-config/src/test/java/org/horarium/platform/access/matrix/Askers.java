package org.horarium.platform.access.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;

/** Everybody, signed in as far as they are. */
final class Askers {

    private final World one;
    private final World two;
    private final Map<Asker, String> emails = new EnumMap<>(Asker.class);
    private final Map<Asker, Client> clients = new EnumMap<>(Asker.class);

    Askers(World one, World two) {
        this.one = one;
        this.two = two;
        emails.put(Asker.PATIENT, one.patient.email());
        emails.put(Asker.OTHER_PATIENT, two.patient.email());
        emails.put(Asker.GUARDIAN, one.guardian.email());
        emails.put(Asker.DOCTOR, one.doctorEmail);
        emails.put(Asker.UNRELATED_DOCTOR, two.doctorEmail);
        emails.put(Asker.STAFF, one.staffEmail);
        emails.put(Asker.ADMIN, one.invited(Map.of("role", "ADMIN")));
        emails.put(Asker.AUDITOR, one.invited(Map.of("role", "AUDITOR")));
        emails.put(Asker.PRIVACY_OFFICER, one.invited(Map.of("role", "PRIVACY_OFFICER")));
        emails.forEach((asker, email) -> clients.put(asker, one.signedIn(email)));
        Client anonymous = Client.anonymous(Platform.shared().url());
        clients.put(Asker.ANONYMOUS, anonymous);
        clients.put(Asker.API_KEY, anonymous.withToken(one.key));
        clients.put(Asker.EXPIRED, expired());
        Client signedOut = one.signedIn(one.guardian.email());
        signedOut.post("/api/auth/logout", Map.of());
        clients.put(Asker.REVOKED, signedOut);
        clients.put(Asker.GUARDIAN, one.signedIn(one.guardian.email()));
    }

    World own(Asker asker) {
        return asker.world() == 1 ? one : two;
    }

    World others(Asker asker) {
        return asker.world() == 1 ? two : one;
    }

    Client client(Asker asker) {
        Client client = clients.get(asker);
        if (client == null) {
            throw new IllegalStateException("Nobody is " + asker);
        }
        return client;
    }

    /** Signed in anew, for what ends sessions. */
    Client anew(Asker asker) {
        String email = emails.get(asker);
        return email == null ? client(asker) : one.signedIn(email);
    }

    private Client expired() {
        try {
            Platform.shared().clock().setTo(Instant.now().minus(Duration.ofHours(1)));
            return one.signedIn(one.patient.email());
        } finally {
            Platform.shared().clock().reset();
        }
    }
}
