package org.horarium.query.live;

import java.util.Map;
import org.horarium.shared.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriTemplate;

/** The same that a stream tells, under the name that STOMP has for it. */
public interface LiveTopic {

    /** Its name, with variables, such as {@code /topic/doctors/{id}/appointments}. */
    String destination();

    /** The path of the stream that tells the same: a topic is open to whom that is. */
    String path();

    /** Whether everybody may listen, and for as long as they like, whoever they are. */
    default boolean isOpen() {
        return false;
    }

    /**
     * What may be heard there.
     *
     * @param actor null where nobody signed in, which is so only for topics that are open to everybody
     */
    Interest interest(Map<String, String> variables, @Nullable Actor actor);

    /** Whether that is a name of it. */
    default boolean isAt(String name) {
        return new UriTemplate(destination()).matches(name);
    }

    /** The variables in such a name. */
    default Map<String, String> variablesIn(String name) {
        return new UriTemplate(destination()).match(name);
    }
}
