package org.horarium.config;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.horarium.config.embedded.EmbeddedDefault;
import org.horarium.config.embedded.Progress;
import org.horarium.config.embedded.ReadyAnnouncement;
import org.horarium.config.embedded.StartFailure;
import org.horarium.config.terminal.DemoCommand;
import org.horarium.config.terminal.ExportEventsCommand;
import org.horarium.config.terminal.ImportCommand;
import org.horarium.config.terminal.ImportEventsCommand;
import org.horarium.config.terminal.KeyCommand;
import org.horarium.config.terminal.MakeSecretsCommand;
import org.horarium.config.terminal.RebuildCommand;
import org.horarium.config.terminal.RotateSealKeyCommand;
import org.horarium.config.terminal.RotateSigningKeyCommand;
import org.horarium.config.terminal.VerifyAuditCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts Horarium, or does the one thing that its first argument names. */
@SpringBootApplication
public class HorariumApplication {

    /** By the word that users type after the jar. */
    private static final Map<String, Subcommand> SUBCOMMANDS = new TreeMap<>(Map.ofEntries(
            Map.entry("import", ImportCommand::run),
            Map.entry("demo", DemoCommand::run),
            Map.entry("rebuild", RebuildCommand::run),
            Map.entry("check", RebuildCommand::check),
            Map.entry("export-events", ExportEventsCommand::run),
            Map.entry("import-events", ImportEventsCommand::run),
            Map.entry("make-secrets", MakeSecretsCommand::run),
            Map.entry("rotate-signing-key", RotateSigningKeyCommand::run),
            Map.entry("rotate-seal-key", RotateSealKeyCommand::run),
            Map.entry("rotate-privacy-key", KeyCommand::rotate),
            Map.entry("backup-keys", KeyCommand::backUp),
            Map.entry("restore-keys", KeyCommand::restore),
            Map.entry("verify-audit", VerifyAuditCommand::run)));

    /**
     * Serves, unless the first argument is a word.
     *
     * @param arguments the name of a subcommand and its arguments, or settings of the server like {@code --server.port=80}
     */
    public static void main(String[] arguments) {
        if (arguments.length == 0 || arguments[0].startsWith("--")) {
            serve(arguments);
        } else {
            System.exit(run(arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
    }

    private static int run(String name, String[] arguments) {
        Subcommand subcommand = SUBCOMMANDS.get(name);
        if (subcommand == null) {
            return fail("'%s' is unknown; Horarium starts without it%s."
                    .formatted(name, SUBCOMMANDS.isEmpty() ? "" : ", or does one of " + SUBCOMMANDS.keySet()));
        }
        try {
            return subcommand.run(arguments);
        } catch (Exception failure) {
            return fail(new StartFailure(failure).sentence());
        }
    }

    private static void serve(String[] arguments) {
        Progress progress = new Progress(System.out);
        EmbeddedDefault embedded = new EmbeddedDefault(progress);
        SpringApplication application = new SpringApplication(HorariumApplication.class);
        application.addListeners(embedded, new ReadyAnnouncement(progress));
        try {
            ConfigurableApplicationContext running = application.run(arguments);
            if (running.getEnvironment().getProperty("horarium.rehearsal", Boolean.class, false)) {
                System.exit(SpringApplication.exit(running));
            }
        } catch (RuntimeException | Error failure) {
            progress.failed();
            System.exit(fail(embedded.explain(failure)));
        }
    }

    private static int fail(String sentence) {
        new PrintStream(System.err, true, StandardCharsets.UTF_8).println(sentence);
        return 1;
    }
}
