package org.horarium.command.interop;

import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Take in these lines of one FHIR R4 bulk export file, and answer with an {@link ImportReport}. Each line stands for
 * itself: a bad one is reported and the rest is taken in. Said twice, it changes nothing the second time.
 *
 * @param resourceType the FHIR type that every line is of
 * @param text the lines
 * @param firstLine the number of the first line in its file, from which problems are counted
 * @param defaultZone IANA zone of locations that state none; New York where it is left out
 * @param defaultHours hours of doctors who state none, such as {@code Mon-Fri 09:00-17:00}; none where it is left out
 */
public record ImportLines(
        String resourceType, String text, long firstLine, @Nullable String defaultZone, @Nullable String defaultHours)
        implements Guarded {

    @Override
    public boolean isAllowed(Actor actor, Permissions permissions) {
        return actor.role() == Role.ADMIN;
    }
}
