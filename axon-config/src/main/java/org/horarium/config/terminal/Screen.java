package org.horarium.config.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Where a command tells what it does: in colour and with a line that changes on a terminal, plainly anywhere else. */
final class Screen {

    private static final String ESCAPE = "\u001b[";

    private final PrintStream out;
    private final boolean isTerminal;
    private final boolean isColoured;
    private boolean unfinished;

    Screen(PrintStream out, boolean isTerminal, boolean isColoured) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.isColoured = isColoured;
    }

    /** The screen of whoever started this program; the scripts say whether it is a terminal. */
    static Screen ofThisProcess(Map<String, String> environment) {
        boolean isTerminal = environment.containsKey("HORARIUM_TERMINAL") && !"dumb".equals(environment.get("TERM"));
        boolean isColoured = isTerminal && !environment.containsKey("NO_COLOR");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Screen(out, isTerminal, isColoured);
    }

    boolean isTerminal() {
        return isTerminal;
    }

    /** Says a whole line. */
    void say(String line) {
        finishLine();
        out.println(line);
    }

    /** Shows a line that the next one takes the place of; for terminals only. */
    void show(String line) {
        out.print("\r" + ESCAPE + "K" + line);
        out.flush();
        unfinished = true;
    }

    String bold(String text) {
        return styled("1", text);
    }

    String faint(String text) {
        return styled("2", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    private String styled(String code, String text) {
        return isColoured ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }

    private void finishLine() {
        if (unfinished) {
            out.print("\r" + ESCAPE + "K");
            unfinished = false;
        }
    }
}
