package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code script/rebuild} and {@code script/check}: has a running platform make a projection anew from its events, to
 * replace what there is or to compare it with that.
 */
public final class RebuildCommand {

    private static final List<String> PROJECTIONS = List.of("slot-search", "directory", "appointments");
    private static final String WHERE =
            """
              --url URL                 the platform          (HORARIUM_URL, http://localhost:8080)
              --email ADDRESS           an administrator      (HORARIUM_EMAIL, %s)
              --password PASSWORD       their password        (HORARIUM_PASSWORD)"""
                    .formatted(DemonstrationAccounts.ADMIN);
    private static final String REBUILD =
            """
            Usage: script/rebuild PROJECTION [options]
                   script/rebuild back PROJECTION [options]
              PROJECTION                slot-search, directory or appointments
              back                      puts the replaced tables in their place again, brought up to date
              --compare require         gives up where the rows come out otherwise than they are
            """
                    + WHERE;
    private static final String CHECK =
            """
            Usage: script/check [PROJECTION] [options]
              PROJECTION                slot-search, directory or appointments; all of them without it
            """
                    + WHERE;
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

    /** Runs the check: 0 where every row is what the events say, 1 where not. */
    public static int check(String... arguments) {
        Map<String, String> environment = System.getenv();
        return new RebuildCommand(Screen.ofThisProcess(environment)).check(environment, arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        return told(REBUILD, arguments, () -> rebuild(options(environment, arguments)));
    }

    int check(Map<String, String> environment, String... arguments) {
        return told(CHECK, arguments, () -> check(options(environment, arguments)));
    }

    private interface Work {
        void run() throws IOException;
    }

    private int told(String usage, String[] arguments, Work work) {
        if (List.of(arguments).contains("--help")) {
            screen.say(usage);
            return 0;
        }
        try {
            work.run();
            return 0;
        } catch (CannotRun e) {
            screen.say(screen.red(e.sentence()));
        } catch (IOException e) {
            screen.say(screen.red("Nobody answers there. Start the platform with script/server."));
        }
        return 1;
    }

    private static Options options(Map<String, String> environment, String... arguments) {
        return Options.of(Set.of("url", "email", "password", "compare"), environment, arguments);
    }

    private void rebuild(Options options) throws IOException {
        List<String> words = options.words();
        boolean back = words.size() == 2 && words.get(0).equals("back");
        if (words.size() != 1 && !back) {
            throw new CannotRun("Name one projection: slot-search, directory or appointments.");
        }
        String projection = words.get(words.size() - 1);
        String compare = options.value("compare");
        String what = back ? "/rollback" : "/rebuild" + (compare == null ? "" : "?compare=" + compare);
        Api api = signedIn(options);
        screen.say("Rebuilding " + projection + " from its events; reads and bookings go on …");
        JsonNode done = awaitEnd(api, projection, what);
        tellDifferences(done.path("compared"));
        if (!done.path("replaced").asBoolean()) {
            throw new CannotRun("It came out otherwise, so " + projection + " is as it was.");
        }
        screen.say(screen.green(
                back
                        ? "Done: " + projection + " has its former tables again, brought up to date."
                        : "Done: " + projection + " was made anew and took its place."));
    }

    private void check(Options options) throws IOException {
        Api api = signedIn(options);
        boolean equal = true;
        for (String projection : options.words().isEmpty() ? PROJECTIONS : options.words()) {
            JsonNode compared = awaitEnd(api, projection, "/check").path("compared");
            tellDifferences(compared);
            boolean same = compared.path("equal").asBoolean();
            screen.say(
                    same
                            ? screen.green(projection + " is what its events say.")
                            : screen.red(projection + " is not what its events say."));
            equal = equal && same;
        }
        if (!equal) {
            throw new CannotRun("Make it anew with script/rebuild.");
        }
    }

    private static Api signedIn(Options options) throws IOException {
        Api api = new Api(options.value("url", "HORARIUM_URL", "http://localhost:8080"));
        api.signIn(
                options.value("email", "HORARIUM_EMAIL", DemonstrationAccounts.ADMIN),
                options.value("password", "HORARIUM_PASSWORD", DemonstrationAccounts.PASSWORD));
        return api;
    }

    private void tellDifferences(JsonNode compared) {
        for (JsonNode table : compared.path("tables")) {
            if (!table.path("equal").asBoolean()) {
                screen.say("  %s: %d rows were missing, %d too many, %d otherwise, such as %s"
                        .formatted(
                                table.path("table").asText(),
                                table.path("lacking").asLong(),
                                table.path("surplus").asLong(),
                                table.path("different").asLong(),
                                table.path("keys").path(0).asText()));
            }
        }
    }

    private JsonNode awaitEnd(Api api, String projection, String what) throws IOException {
        Answer answer = api.post("/api/projections/" + projection + what, Map.of(), Map.of());
        if (!answer.isSuccess()) {
            throw new CannotRun("It did not begin: " + answer.problem() + ".");
        }
        JsonNode last = last(api);
        String told = "";
        while (last.path("running").asBoolean()) {
            told = tellProgress(last, told);
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CannotRun("Interrupted; the platform goes on with it by itself.");
            }
            last = last(api);
        }
        if (last.hasNonNull("failure")) {
            throw new CannotRun(last.get("failure").asText());
        }
        return last;
    }

    /** One line for every tenth of the way. */
    private String tellProgress(JsonNode last, String told) {
        String mark = last.path("phase").asText() + last.path("percent").asInt() / 10;
        if (!mark.equals(told)) {
            screen.say("  %s, %d %% of the events, %d a second%s"
                    .formatted(
                            last.path("phase").asText(),
                            last.path("percent").asInt(),
                            last.path("events_per_second").asLong(),
                            last.hasNonNull("seconds_left")
                                    ? ", %d s left"
                                            .formatted(last.path("seconds_left").asLong())
                                    : ""));
        }
        return mark;
    }

    private static JsonNode last(Api api) throws IOException {
        return api.get("/api/projections").body().path("last_rebuild");
    }
}
