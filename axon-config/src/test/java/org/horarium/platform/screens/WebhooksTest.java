package org.horarium.platform.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.horarium.platform.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators have another program told of what happens, and see what came of it. */
class WebhooksTest {

    private static final int NO_CONTENT = 204;
    private static final int BROKEN = 500;

    private final String url = Platform.shared().url();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int answer = NO_CONTENT;
    private HttpServer other;

    @BeforeEach
    void anotherProgramListens() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            told.add(String.valueOf(exchange.getRequestHeaders().getFirst("webhook-signature")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        other.start();
    }

    @AfterEach
    void itStops() {
        other.stop(0);
    }

    @Test
    void a_webhook_is_added_tried_and_given_another_secret_and_deleted() {
        try (Someone admin = Someone.with(Device.DESKTOP, url).signedIn("admin@demo.horarium.test", "horarium-demo")) {
            String secret = added(admin);
            assertThat(secret).startsWith("whsec_");
            admin.at("/webhooks")
                    .link(":" + other.getAddress().getPort())
                    .first()
                    .click();
            assertThat(admin.page.content()).as("shown once").doesNotContain(secret);
            admin.button("^Send a test$").click();
            await().untilAsserted(() -> assertThat(told).hasSize(1));
            assertThat(told.get(0)).startsWith("v1,");
            becomes(admin, "^Delivered$");
            Accessible.check(admin.page, "a webhook");
            admin.button("^New secret$").click();
            assertThat(admin.field("Signing secret").inputValue())
                    .startsWith("whsec_")
                    .isNotEqualTo(secret);
            admin.button("^Delete$").click();
            admin.dialogButton("^Delete$").click();
            admin.page.waitForURL("**/webhooks");
            admin.heading("^Webhooks$").waitFor();
            admin.isSettled();
            assertThat(admin.link(":" + other.getAddress().getPort()).count()).isZero();
        }
    }

    @Test
    void what_was_not_taken_is_sent_again_from_the_log() {
        try (Someone admin = Someone.with(Device.PHONE, url).signedIn("admin@demo.horarium.test", "horarium-demo")) {
            added(admin);
            answer = BROKEN;
            admin.at("/webhooks")
                    .link(":" + other.getAddress().getPort())
                    .first()
                    .click();
            admin.button("^Send a test$").click();
            becomes(admin, "^Failed$");
            admin.page.getByText("Attempts and answers").first().click();
            admin.sees("answered with 500");
            answer = NO_CONTENT;
            admin.button("^Send again$").click();
            becomes(admin, "^Delivered$");
        }
    }

    /** Adds it; answers with its secret. */
    private String added(Someone admin) {
        admin.at("/webhooks").button("^Add a webhook$").click();
        admin.dialogField("Address")
                .fill("http://127.0.0.1:" + other.getAddress().getPort() + "/hook");
        admin.dialogButton("^Save$").click();
        admin.sees("Choose at least one");
        admin.dialogField("appointment.booked").check();
        Pictures.take(admin.page, "webhooks-adding");
        Accessible.check(admin.page, "adding a webhook");
        admin.dialogButton("^Save$").click();
        admin.sees("Shown only now");
        return admin.field("Signing secret").inputValue();
    }

    private static void becomes(Someone admin, String state) {
        await().untilAsserted(() -> {
            admin.button("^Load again$").click();
            admin.isSettled();
            assertThat(admin.page.getByText(Pattern.compile(state)).count()).isPositive();
        });
    }
}
