package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Hands chunks to the platform, and does not give up at once when it is away: it may just be starting again. */
final class Upload {

    /** About a minute and a half, in which a platform that was killed is back. */
    static final List<Duration> PATIENCE = List.of(
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15),
            Duration.ofSeconds(25),
            Duration.ofSeconds(30));

    private final Api api;
    private final Screen screen;
    private final Map<String, String> defaults;
    private final List<Duration> pauses;

    /**
     * @param defaults what the platform is to assume where a file is silent, as query parameters
     * @param pauses how long to wait before each further try
     */
    Upload(Api api, Screen screen, Map<String, String> defaults, List<Duration> pauses) {
        this.api = api;
        this.screen = screen;
        this.defaults = defaults;
        this.pauses = pauses;
    }

    /** What the platform made of that chunk. */
    JsonNode send(String type, Chunk chunk) {
        StringBuilder path = new StringBuilder("/api/imports/" + type + "?first_line=" + chunk.firstLine());
        defaults.forEach((name, value) ->
                path.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        for (int failures = 0; ; failures++) {
            try {
                Answer answer = api.postLines(path.toString(), chunk.text());
                if (answer.isSuccess()) {
                    return answer.body();
                }
                if (!answer.isPassing()) {
                    throw refusal(answer);
                }
            } catch (IOException e) {
                if (failures == 0) {
                    screen.say("The connection to %s was lost; trying again.".formatted(api.base()));
                }
            }
            waitAfter(failures);
        }
    }

    private void waitAfter(int failures) {
        if (failures >= pauses.size()) {
            throw new CannotRun("%s does not take lines any more. What was taken is kept: run it again to go on."
                    .formatted(api.base()));
        }
        try {
            Thread.sleep(pauses.get(failures).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("The import was interrupted.");
        }
    }

    private CannotRun refusal(Answer answer) {
        return switch (answer.status()) {
            case 401, 403 -> new CannotRun("This account may not import; it takes an administrator's.");
            case 404 -> new CannotRun("There is no import at %s: is it a Horarium?".formatted(api.base()));
            default -> new CannotRun("The platform refused the import: %s.".formatted(answer.problem()));
        };
    }
}
