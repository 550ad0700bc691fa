package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.horarium.config.HorariumApplication;
import org.horarium.platform.Client;
import org.horarium.platform.trials.OwnPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform ends and comes back while somebody is in the middle of something. */
class RestartTest {

    @Test
    void a_booking_that_was_begun_before_a_restart_is_made_after_it_and_once(@TempDir Path folder) throws Exception {
        OwnPlatform own =
                new OwnPlatform(folder, HorariumApplication.class, List.of(), Map.of("server.port", freePort()));
        own.start();
        try {
            Client admin = Client.demo(own.url(), "admin");
            Practice practice = Practice.opened(admin);
            Accounts.Person person = Accounts.patient(Client.anonymous(own.url()), "Rita Restart");
            try (Someone watcher = Someone.with(Device.DESKTOP, own.url()).at(practice.search());
                    Someone patient =
                            Someone.with(Device.DESKTOP, own.url()).signedIn(person.email(), Practice.PASSWORD)) {
                String first = String.valueOf(watcher.firstSlot().getAttribute("aria-label"));
                patient.at(practice.booking(Practice.on(1, 9))).sees("Reserved for you for");

                own.kill();
                patient.button("^Confirm the appointment$").click();
                patient.sees("Horarium does not answer");
                own.start();

                patient.heading("Your appointment is booked").waitFor();
                watcher.page.waitForFunction(
                        "first => ![...document.querySelectorAll('article a')].some(a => a.ariaLabel === first)",
                        first);
            }
            assertThat(person.client(own.url())
                            .get("/api/patients/" + person.id() + "/appointments")
                            .list("items"))
                    .hasSize(1);
        } finally {
            own.end();
        }
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
