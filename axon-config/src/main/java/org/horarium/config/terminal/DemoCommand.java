package org.horarium.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code script/demo}: tells on a running platform, as a client of its API, what Horarium is for. */
public final class DemoCommand {

    private static final String USAGE =
            """
            Usage: script/demo [options]
              --url URL                 the platform           (HORARIUM_URL, http://localhost:8080)
              --specialization WORDS    whom the patient needs (Cardiology)""";

    private final Screen screen;
    private final Clock clock;

    DemoCommand(Screen screen, Clock clock) {
        this.screen = screen;
        this.clock = clock;
    }

    /** Runs it as it was typed: 0 when all went as told, 1 when something did not. */
    public static int run(String... arguments) {
        Map<String, String> environment = System.getenv();
        return new DemoCommand(Screen.ofThisProcess(environment), Clock.systemUTC()).run(environment, arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        if (List.of(arguments).contains("--help")) {
            screen.say(USAGE);
            return 0;
        }
        try {
            Options options = Options.of(Set.of("url", "specialization"), environment, arguments);
            String url = options.value("url", "HORARIUM_URL", "http://localhost:8080");
            tell(url, options.value("specialization", "HORARIUM_SPECIALIZATION", "Cardiology"));
            return 0;
        } catch (CannotRun e) {
            screen.say("");
            screen.say(screen.red(e.sentence()));
            return 1;
        }
    }

    private void tell(String url, String specialization) {
        Narrator narrator = new Narrator(screen);
        try {
            narrator.step("Sign in", "as a patient, at " + url);
            Api patient = new Api(url);
            String patientId = signIn(patient, DemonstrationAccounts.PATIENT)
                    .path("patient_id")
                    .asText();
            Api admin = new Api(url);
            signIn(admin, DemonstrationAccounts.ADMIN);
            Api auditor = new Api(url);
            signIn(auditor, DemonstrationAccounts.AUDITOR);
            Visitor visitor = new Visitor(patient, patientId);
            Visitor rival = new Visitor(admin, someoneElse(admin, patientId));
            new Story(narrator, clock, visitor, rival, auditor).tell(specialization);
            screen.say("");
            screen.say(screen.green("All went as told, and everything was given back."));
        } catch (IOException e) {
            throw new CannotRun("Nobody answers at %s. Start the platform with script/server.".formatted(url));
        }
    }

    private static JsonNode signIn(Api api, String email) throws IOException {
        return api.signIn(email, DemonstrationAccounts.PASSWORD);
    }

    private static String someoneElse(Api admin, String patientId) throws IOException {
        Answer patients = Visitor.succeeded("The list of patients", admin.get("/api/patients?limit=10"));
        return Visitor.items(patients, "items")
                .map(one -> one.path("id").asText(one.path("patient_id").asText()))
                .filter(id -> !id.equals(patientId))
                .findFirst()
                .orElseThrow(() -> new CannotRun("The story needs a second patient, and there is none."));
    }
}
