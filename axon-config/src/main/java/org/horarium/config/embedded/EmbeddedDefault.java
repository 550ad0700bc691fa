package org.horarium.config.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts a database, a search engine and an object store when the settings name none, as soon as the settings are known and before
 * Spring builds the application on them. {@code horarium.embedded=true} tells the application that it was so.
 */
public final class EmbeddedDefault implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private final Progress progress;
    private @Nullable EmbeddedServices services;

    /** Shows its steps on the given progress. */
    public EmbeddedDefault(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        try {
            bringUp(event.getEnvironment());
        } catch (CannotStart refusal) {
            throw refusal;
        } catch (RuntimeException failure) {
            // Logging is not up yet, so Spring Boot's own report would be a stack trace.
            throw new CannotStart(new StartFailure(failure).sentence(), failure);
        }
    }

    private void bringUp(ConfigurableEnvironment environment) {
        StartSettings settings = new StartSettings(environment);
        settings.check();
        if (settings.wantEmbeddedServices()) {
            settings.refuseOtherPlatforms();
            EmbeddedServices started = start(settings);
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("embedded services", started.settingsOfApplication()));
            environment.getPropertySources().addLast(new MapPropertySource("embedded default", defaults(started)));
            progress.step("Horarium");
        }
    }

    /** Before Spring Boot opens the log file, whose place depends on what is decided here. */
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    /** One sentence about why the application did not start; details are kept where there is a place for them. */
    public String explain(Throwable failure) {
        StartFailure start = new StartFailure(failure);
        return services == null || start.isRefusal() ? start.sentence() : start.sentenceWithDetailsIn(services.logs());
    }

    private EmbeddedServices start(StartSettings settings) {
        Path folder = settings.home();
        progress.step("Data folder " + folder);
        EmbeddedServices prepared = EmbeddedServices.prepare(folder, settings.minimumFreeSpace());
        services = prepared;
        // Runs after the web server was stopped.
        SpringApplication.getShutdownHandlers().add(prepared::close);
        prepared.start(progress);
        return prepared;
    }

    /** Nobody but this computer gets in by a well-known password, and the console stays readable. */
    private static Map<String, Object> defaults(EmbeddedServices started) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("horarium.embedded", true);
        defaults.put("server.address", "127.0.0.1");
        defaults.put("horarium.demonstration", true);
        defaults.put("horarium.node-id", "embedded");
        defaults.put(
                "horarium.access.signing-key",
                started.logs().resolveSibling("keys/signing-key.json").toString());
        defaults.put(
                "horarium.audit.anchors",
                started.logs().resolveSibling("anchors").toString());
        defaults.put("logging.file.name", started.logs().resolve("horarium.log").toString());
        defaults.put("logging.threshold.console", "warn");
        defaults.put("logging.pattern.console", "%d{HH:mm:ss} %p %logger{0}: %m%n%nopex");
        // What these say about a failed start is told in one sentence instead.
        defaults.put("logging.level.org.springframework.boot.SpringApplication", "off");
        defaults.put("logging.level.org.springframework.boot.diagnostics", "off");
        defaults.put("logging.level.org.springframework.boot.web.servlet.context", "error");
        return defaults;
    }
}
