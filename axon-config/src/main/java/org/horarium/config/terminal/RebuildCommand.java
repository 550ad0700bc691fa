package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code script/rebuild PROJECTION}: has a running platform make a projection anew from its events. */
public final class RebuildCommand {

    private static final String USAGE =
            """
            Usage: script/rebuild PROJECTION [options]
              PROJECTION                slot-search, directory or appointments
              --url URL                 the platform          (HORARIUM_URL, http://localhost:8080)
              --email ADDRESS           an administrator      (HORARIUM_EMAIL, %s)
              --password PASSWORD       their password        (HORARIUM_PASSWORD)"""
                    .formatted(DemonstrationAccounts.ADMIN);
    private static final long BETWEEN_LOOKS_MILLIS = 300;

    private final Screen screen;

    RebuildCommand(Screen screen) {
        this.screen = screen;
    }

    /** Runs it as it was typed: 0 when the projection was rebuilt, 1 when it is as it was. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        return new RebuildCommand(Screen.ofThisProcess(environment)).run(environment, arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            screen.say(USAGE);
            return 0;
        }
        try {
            rebuild(Options.of(Set.of("url", "email", "password"), environment, arguments));
            return 0;
        } catch (CannotRun e) {
            screen.say(screen.red(e.sentence()));
            return 1;
        }
    }

    private void rebuild(Options options) {
        if (options.words().size() != 1) {
            throw new CannotRun("Name one projection: slot-search, directory or appointments.");
        }
        String projection = options.words().get(0);
        Api api = new Api(options.value("url", "HORARIUM_URL", "http://localhost:8080"));
        try {
            api.signIn(
                    options.value("email", "HORARIUM_EMAIL", DemonstrationAccounts.ADMIN),
                    options.value("password", "HORARIUM_PASSWORD", DemonstrationAccounts.PASSWORD));
            Answer answer = api.post("/api/projections/" + projection + "/rebuild", Map.of(), Map.of());
            if (!answer.isSuccess()) {
                throw new CannotRun("The rebuild did not begin: " + answer.problem() + ".");
            }
            screen.say("Rebuilding " + projection + " from its events; reads and bookings go on …");
            awaitEnd(api);
            screen.say(screen.green("Done: " + projection + " was made anew and took its place."));
        } catch (IOException e) {
            throw new CannotRun("Nobody answers at %s. Start the platform with script/server.".formatted(api.base()));
        }
    }

    private static void awaitEnd(Api api) throws IOException {
        JsonNode last = lastRebuild(api);
        while (last.path("running").asBoolean()) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotRun("Interrupted; the platform goes on with the rebuild by itself.");
            }
            last = lastRebuild(api);
        }
        if (last.hasNonNull("failure")) {
            throw new CannotRun(last.get("failure").asText());
        }
    }

    private static JsonNode lastRebuild(Api api) throws IOException {
        return api.get("/api/projections").body().path("last_rebuild");
    }
}
