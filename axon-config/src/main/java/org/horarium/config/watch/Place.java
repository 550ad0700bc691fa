package org.horarium.config.watch;

/** Where an entry stands in the one order in which the trail is followed: by its transaction, then by its number. */
record Place(long transaction, long number) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int byTransaction = Long.compareUnsigned(transaction, other.transaction);
        return byTransaction == 0 ? Long.compare(number, other.number) : byTransaction;
    }

    /** As the API names positions. */
    @Override
    public String toString() {
        return Long.toUnsignedString(transaction) + "." + number;
    }
}
