package org.horarium.query.feeds;

import org.horarium.shared.Language;

/** What a feed says beside names: the same words as invitations, so that a visit is called one thing in one calendar. */
record FeedWords(String all, String one, String comma) {

    static FeedWords in(Language language) {
        return switch (language) {
            case ENGLISH -> new FeedWords("Appointments", "Appointment", ", ");
            case GERMAN -> new FeedWords("Termine", "Termin", ", ");
            case SPANISH -> new FeedWords("Citas", "Cita", ", ");
            case ARABIC -> new FeedWords("المواعيد", "موعد", "، ");
        };
    }
}
