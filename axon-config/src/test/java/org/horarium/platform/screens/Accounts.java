package org.horarium.platform.screens;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.horarium.platform.Client;
import org.horarium.platform.access.Letters;

/** Accounts of a test's own. */
final class Accounts {

    private Accounts() {}

    /** The address of somebody who was invited and has chosen {@link Practice#PASSWORD}. */
    static String invited(Client admin, Map<String, Object> who) {
        String email = newAddress();
        Map<String, Object> invitation = new HashMap<>(who);
        invitation.put("email", email);
        admin.post("/api/accounts", invitation);
        admin.post(
                "/api/auth/invitation",
                Map.of("token", Letters.to(admin, email).link(), "password", Practice.PASSWORD));
        return email;
    }

    /** A new patient of that name. */
    static Person patient(Client anyone, String name) {
        String email = newAddress();
        String id = anyone.post(
                        "/api/patients",
                        Map.of(
                                "email",
                                email,
                                "password",
                                Practice.PASSWORD,
                                "full_name",
                                name,
                                "date_of_birth",
                                LocalDate.of(1984, 5, 6).toString()))
                .text("id");
        return new Person(id, email, name);
    }

    static String newAddress() {
        return UUID.randomUUID() + "@screens.horarium.test";
    }

    record Person(String id, String email, String name) {

        Client client(String url) {
            return Client.anonymous(url).signedIn(email, Practice.PASSWORD);
        }
    }
}
