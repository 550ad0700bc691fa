package org.horarium.config.seal.check;

/**
 * Where an entry stands in the one order of all: by its transaction, then by what it is, then by its number. Below the
 * oldest transaction that still runs, nothing can appear any more.
 *
 * @param transaction PostgreSQL's 64-bit transaction id, unsigned
 * @param number the position of an event, or the number of an access entry
 */
public record Place(long transaction, Source source, long number) implements Comparable<Place> {

    /** Before the first entry. */
    public static final Place START = new Place(0, Source.EVENT, 0);

    /** The number after which entries of that source in this place's transaction are still to come. */
    public long after(Source other) {
        int order = other.compareTo(source);
        return order == 0 ? number : order < 0 ? Long.MAX_VALUE : -1;
    }

    /** As auditors name it. */
    public String text() {
        return Long.toUnsignedString(transaction) + "." + number;
    }

    @Override
    public int compareTo(Place other) {
        int byTransaction = Long.compareUnsigned(transaction, other.transaction);
        if (byTransaction != 0) {
            return byTransaction;
        }
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : Long.compare(number, other.number);
    }
}
