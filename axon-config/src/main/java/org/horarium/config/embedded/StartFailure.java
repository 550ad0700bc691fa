package org.horarium.config.embedded;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Tells why the application did not start in one sentence; what only a developer can use goes to a file. */
public record StartFailure(Throwable failure) {

    /** The sentence. */
    public String sentence() {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart refusal) {
                return refusal.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "Port %d is in use by another program; choose another with PORT.".formatted(taken.getPort());
            }
            if (cause instanceof FlywayException) {
                return "The database could not be brought up to date: " + gist(root(cause));
            }
            if (cause instanceof BindException setting) {
                return "The setting %s is not valid: %s".formatted(setting.getName(), gist(root(cause)));
            }
        }
        return "Horarium could not start: " + gist(root(failure));
    }

    /** Whether the sentence says all there is, so that no details are worth keeping. */
    public boolean isRefusal() {
        return failure instanceof CannotStart;
    }

    /** Keeps the details beside the logs and returns the sentence with their place. */
    public String sentenceWithDetailsIn(Path logs) {
        Path file = logs.resolve("failed-start.log");
        StringWriter details = new StringWriter();
        failure.printStackTrace(new PrintWriter(details));
        try {
            Files.writeString(file, details.toString());
            return sentence() + " (details: " + file + ")";
        } catch (IOException unwritable) {
            return sentence();
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static String gist(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse(message);
    }
}
