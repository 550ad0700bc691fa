package org.horarium.command.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.horarium.command.notification.Telling;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.shared.Language;
import org.horarium.shared.PlainLine;
import org.horarium.shared.notification.Channel;
import org.jspecify.annotations.Nullable;

/** The case at hand: what the variables stand for when that is told. */
record Case(Telling what, Language language, String site) {

    static Case of(Telling what, String site) {
        return new Case(what, Language.of(what.language()), site);
    }

    /** At somebody's home there is no clinic: then it is we who write. */
    String clinic() {
        String name = PlainLine.of(what.clinicName());
        return name.isEmpty() ? Texts.of(language, "house") : name;
    }

    Map<Variable, String> values(Channel channel, String clinic) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        values.put(Variable.CLINIC, clinic);
        values.put(Variable.LINK, PlainLine.of(what.details().getOrDefault("link", site)));
        Moments moments = new Moments(language, channel);
        VisitTime visit = what.visit();
        if (visit != null) {
            tell(values, moments, visit.start(), visit.zone());
            values.put(Variable.PLACE, place(visit.place()));
        } else if (what.details().containsKey("start")) {
            ZoneId zone = ZoneId.of(what.details().getOrDefault("zone", "UTC"));
            tell(values, moments, Instant.parse(what.details().get("start")), zone);
        }
        return values;
    }

    private String place(@Nullable String place) {
        return place == null ? Texts.of(language, "place.none") : PlainLine.of(place);
    }

    private static void tell(Map<Variable, String> values, Moments moments, Instant start, ZoneId zone) {
        values.put(Variable.DATE, moments.date(start, zone));
        values.put(Variable.TIME, moments.time(start, zone));
    }
}
