package org.horarium.config.watch;

/** Counts entries. */
final class Entries implements Tally {

    private final int tooMany;
    private int counted;

    Entries(int tooMany) {
        this.tooMany = tooMany;
    }

    @Override
    public void add(Seen seen) {
        counted++;
    }

    @Override
    public void remove(Seen seen) {
        counted--;
    }

    @Override
    public boolean isTooMuch() {
        return counted >= tooMany;
    }
}
