package org.horarium.config.embedded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/** Refuses what may do for trying out, and not where there are patients: stand-ins, well-known secrets, open lines. */
final class ProductionSettings {

    private static final String KEY_FILE = "horarium.privacy.key-file";

    private static final List<String> NEEDED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.elasticsearch.uris",
            "horarium.access.signing-key",
            "horarium.access.secret",
            "horarium.audit.report-key",
            "horarium.audit.seal-key",
            KEY_FILE,
            "horarium.public-url",
            "horarium.mail",
            "horarium.reports.s3.bucket");
    private static final Set<String> WELL_KNOWN = Set.of(
            "for-this-computer-only", "changemechangeme", "passwordpassword", "horariumhorarium", "postgrespostgres");
    private static final int SHORTEST_SECRET = 16;

    private final Environment environment;

    ProductionSettings(Environment environment) {
        this.environment = environment;
    }

    void check() {
        refuseMissing();
        refuseStandIns();
        refuseWeak("spring.datasource.password", setting("spring.datasource.password"));
        refuseOpenRedis();
        refuseOpenMail();
        refuseMissingFile("horarium.access.signing-key");
        refuseMissingFile("horarium.access.secret");
        refuseMissingFile("horarium.audit.report-key");
        refuseMissingFile("horarium.audit.seal-key");
        if (!isByKms()) {
            refuseMissingFile(KEY_FILE);
        }
        refuseOpenLines();
    }

    private void refuseMissing() {
        List<String> missing = NEEDED.stream()
                .filter(name -> setting(name).isBlank() && !(name.equals(KEY_FILE) && isByKms()))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    "The profile production needs these settings: %s.".formatted(String.join(", ", missing)));
        }
    }

    /** Whether patients' keys are wrapped by a key that no file holds. */
    private boolean isByKms() {
        return !setting("horarium.privacy.kms.key").isBlank();
    }

    private void refuseStandIns() {
        for (String name : List.of("horarium.embedded", "horarium.demonstration")) {
            if (environment.getProperty(name, Boolean.class, false)) {
                throw new CannotStart("%s is for trying out, and not for the profile production.".formatted(name));
            }
        }
        if (!Set.of("ses", "smtp").contains(setting("horarium.mail"))) {
            throw new CannotStart("horarium.mail is '%s', but it must be ses or smtp in the profile production."
                    .formatted(setting("horarium.mail")));
        }
        if (!Set.of("", "twilio", "none").contains(setting("horarium.sms"))) {
            throw new CannotStart("horarium.sms is '%s', but it must be twilio or none in the profile production."
                    .formatted(setting("horarium.sms")));
        }
    }

    /** Never with the secret in the sentence. */
    private static void refuseWeak(String name, String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new CannotStart(
                    "%s must have at least %d characters in the profile production.".formatted(name, SHORTEST_SECRET));
        }
        if (WELL_KNOWN.contains(secret.toLowerCase(Locale.ROOT))) {
            throw new CannotStart("%s is one that everybody knows; choose another.".formatted(name));
        }
    }

    private void refuseOpenRedis() {
        String redis = setting("horarium.access.redis");
        if (!redis.isBlank()) {
            String user = uri("horarium.access.redis", redis).getUserInfo();
            refuseWeak("The password in horarium.access.redis", user == null ? "" : user.replaceFirst("^[^:]*:", ""));
        }
    }

    private void refuseMissingFile(String name) {
        Path file = Path.of(setting(name));
        if (!Files.isReadable(file)) {
            throw new CannotStart("%s names %s, which is not there or cannot be read; script/make-secrets makes it."
                    .formatted(name, file));
        }
    }

    /** A mail server beside us needs no cipher. */
    private void refuseOpenMail() {
        boolean isBesideUs = Set.of("localhost", "127.0.0.1", "::1").contains(setting("horarium.smtp.host"));
        if (setting("horarium.smtp.tls").equals("none") && !isBesideUs) {
            throw new CannotStart("horarium.smtp.tls must be starttls or implicit in the profile production.");
        }
    }

    private void refuseOpenLines() {
        if (!"https"
                .equals(uri("horarium.public-url", setting("horarium.public-url"))
                        .getScheme())) {
            throw new CannotStart("horarium.public-url must begin with https:// in the profile production.");
        }
        boolean endsTls = !setting("server.ssl.certificate").isBlank()
                || !setting("server.ssl.bundle").isBlank();
        boolean isBehindProxy = Set.of("native", "framework")
                .contains(setting("server.forward-headers-strategy").toLowerCase(Locale.ROOT));
        boolean isTurnedOff = !environment.getProperty("server.ssl.enabled", Boolean.class, true);
        if ((!endsTls || isTurnedOff) && !isBehindProxy) {
            throw new CannotStart("The profile production needs TLS: name server.ssl.certificate and"
                    + " server.ssl.certificate-private-key, or set server.forward-headers-strategy=native behind a proxy"
                    + " that ends it.");
        }
    }

    private static URI uri(String name, String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart("%s is no address.".formatted(name));
        }
    }

    private String setting(String name) {
        return environment.getProperty(name, "");
    }
}
