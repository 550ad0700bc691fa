package org.horarium.platform.access.matrix;

import java.util.UUID;

/** What a request names: of the asker's world, of another, or of none. */
record Things(
        String patient,
        String guardian,
        String appointment,
        String record,
        String doctor,
        String clinic,
        String block,
        String hold,
        String wish,
        String account,
        String session,
        String fullName) {

    static Things of(World world, String hold, String session, boolean isOwn) {
        return new Things(
                world.patient.id(),
                world.guardian.id(),
                world.appointment,
                world.record,
                world.doctor,
                world.clinic,
                world.block,
                hold,
                world.wish,
                world.stranger,
                session,
                isOwn ? "Minor " + world.marker : "Somebody");
    }

    /** Names of nothing, in the form that names have. */
    static Things missing(Things like) {
        return new Things(
                any(),
                any(),
                any(),
                any(),
                any(),
                any(),
                otherwise(like.block()),
                otherwise(like.hold()),
                any(),
                any(),
                any(),
                "Somebody");
    }

    private static String any() {
        return UUID.randomUUID().toString();
    }

    /** A ticket like that one, of another id. */
    private static String otherwise(String ticket) {
        char first = ticket.charAt(0);
        return (first == 'a' ? 'b' : 'a') + ticket.substring(1);
    }
}
