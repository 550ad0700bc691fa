package org.horarium.config.embedded;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Says when the first request will be answered. Spring Boot calls every {@code ApplicationRunner} after the web server
 * listens and before this: one that loads demonstration data is done by then.
 */
public final class ReadyAnnouncement implements ApplicationListener<ApplicationReadyEvent>, Ordered {

    private static final List<String> DEMONSTRATION_ACCOUNTS =
            List.of("admin", "staff", "doctor", "patient", "auditor", "privacy");

    private final Progress progress;

    /** Says it on the given progress. */
    public ReadyAnnouncement(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        progress.done();
        boolean isTls = environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.bundle");
        progress.say("Horarium is ready at %s://localhost:%s"
                .formatted(isTls ? "https" : "http", environment.getProperty("local.server.port")));
        if (environment.getProperty("horarium.embedded", Boolean.class, false)) {
            progress.say("Sign in with the password horarium-demo as");
            DEMONSTRATION_ACCOUNTS.forEach(name -> progress.say("  " + name + "@demo.horarium.test"));
        }
    }

    /** After every listener whose work belongs to being ready. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
