package org.horarium.config.letters;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.StringJoiner;

/**
 * What is kept of a failure: which exceptions, which SQL state and where in our code. Not their messages, which quote
 * what was to be written, and that is nobody's business.
 */
final class Cause {

    private static final String OURS = "org.horarium.";
    private static final int LONGEST = 500;

    private Cause() {}

    static String of(Throwable failure) {
        StringJoiner words = new StringJoiner(" < ");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            words.add(name(cause));
        }
        String all = words + place(failure);
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + "(" + sql.getSQLState() + ")" : name;
    }

    private static String place(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame ->
                        " at %s.%s:%d".formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
                .orElse("");
    }
}
