package org.horarium.config.terminal;

/** Numbers the steps of a story and keeps its columns in line. */
final class Narrator {

    private final Screen screen;
    private int step;

    Narrator(Screen screen) {
        this.screen = screen;
    }

    /** What is done now. */
    void step(String what, String more) {
        step++;
        screen.say("");
        screen.say(
                "%s  %s %s".formatted(screen.green("%2d".formatted(step)), screen.bold("%-12s".formatted(what)), more));
    }

    /** What came of it. */
    void detail(String line) {
        screen.say(" ".repeat(17) + screen.faint(line));
    }
}
