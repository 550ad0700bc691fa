package org.horarium.config.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.unit.DataSize;

/** Refuses settings that cannot work before anything is started with them. */
final class StartSettings {

    private static final Set<String> ROLES = Set.of("all", "command", "query");
    private static final int HIGHEST_PORT = 65_535;

    private final Environment environment;

    StartSettings(Environment environment) {
        this.environment = environment;
    }

    void check() {
        refuseUnknownRole();
        if (isProduction()) {
            new ProductionSettings(environment).check();
        }
        refuseOccupied(port());
    }

    boolean isProduction() {
        return environment.acceptsProfiles(Profiles.of("production"));
    }

    /** Whether nobody has named a database, so that Horarium brings its own. */
    boolean wantEmbeddedServices() {
        return !isProduction() && !environment.containsProperty("spring.datasource.url");
    }

    void refuseOtherPlatforms() {
        String platform = environment.getProperty("os.name") + " " + environment.getProperty("os.arch");
        if (!platform.equals("Linux amd64")) {
            throw new CannotStart(
                    "The PostgreSQL that Horarium brings runs on Linux amd64, not on %s;".formatted(platform)
                            + " name a database of your own in SPRING_DATASOURCE_URL.");
        }
    }

    /** The data folder. */
    Path home() {
        String configured = environment.getProperty("horarium.home", "");
        return configured.isBlank() ? Path.of(System.getProperty("user.home"), ".horarium") : Path.of(configured);
    }

    DataSize minimumFreeSpace() {
        String text = environment.getProperty("horarium.minimum-free-space", "500MB");
        try {
            return DataSize.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart(
                    "horarium.minimum-free-space is '%s', but it must be a size like 500MB.".formatted(text),
                    malformed);
        }
    }

    private void refuseUnknownRole() {
        String role = environment.getProperty("horarium.role", "all");
        if (!ROLES.contains(role)) {
            throw new CannotStart("The role '%s' is unknown; horarium.role is all, command or query.".formatted(role));
        }
    }

    private int port() {
        String text = environment.getProperty("server.port", "8080").strip();
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, like a number out of range
        }
        throw new CannotStart("PORT is '%s', but it must be a number from 0 to %d.".formatted(text, HIGHEST_PORT));
    }

    private void refuseOccupied(int port) {
        if (!FreePort.isFree(address(), port)) {
            throw new CannotStart(
                    "Port %d is in use by another program; stop it or choose another port with PORT.".formatted(port));
        }
    }

    private InetAddress address() {
        String name = environment.getProperty("server.address", "0.0.0.0");
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new CannotStart("The address '%s' in server.address is unknown.".formatted(name), unknown);
        }
    }
}
