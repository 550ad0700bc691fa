package org.horarium.config.mail;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.jspecify.annotations.Nullable;

/** What a call without an answer means: where there was no connection nobody has the message; else nobody here knows. */
public final class Unanswered {

    private static final List<Class<? extends Throwable>> NEVER_THERE = List.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            SSLHandshakeException.class);

    private Unanswered() {}

    /** Judges by what has gone wrong at the bottom of it. */
    public static Handover by(Throwable failure) {
        return neverGotThere(failure) ? new Postponed("unreachable", null) : new Lost("no-answer");
    }

    private static boolean neverGotThere(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            Throwable one = cause;
            if (NEVER_THERE.stream().anyMatch(kind -> kind.isInstance(one)) || isConnectTimeout(one)) {
                return true;
            }
        }
        return false;
    }

    /** The JDK tells the two kinds of timeouts apart by their words alone; Apache's client has a class of its own. */
    private static boolean isConnectTimeout(Throwable failure) {
        return "connect timed out".equalsIgnoreCase(String.valueOf(failure.getMessage()))
                || failure.getClass().getSimpleName().equals("ConnectTimeoutException");
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
