package org.horarium.config.architecture.broken.command.booking;

import org.horarium.config.architecture.broken.command.doctors.PartOfACycle;

/** Published, though no part of the side's language; named for nothing; and one half of a cycle. */
public class BookingService {

    PartOfACycle other(PartOfACycle given) {
        return given;
    }
}
