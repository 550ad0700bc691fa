package org.horarium.measure;

/** One way to book, which takes its turn in every round. */
record Contender(String name, Turn turn) {

    /** Books so many visits. */
    interface Turn {
        Taken run(int bookings) throws Exception;
    }

    /**
     * What that took.
     *
     * @param commits of the database, for each booking
     * @param roundTrips for which a client's thread waited, for each booking
     */
    record Taken(Crowd crowd, double commits, double roundTrips) {}
}
