package org.horarium.command.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.horarium.shared.Language;
import org.horarium.shared.notification.Channel;

/**
 * A moment as a clinic's clock shows it. The zone is named, since the reader may be in another; digits are the same in all
 * languages, as two kinds of them invite mistakes.
 */
record Moments(Language language, Channel channel) {

    String date(Instant moment, ZoneId zone) {
        String pattern = Texts.of(language, "date." + channel.name().toLowerCase(Locale.ROOT));
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(moment.atZone(zone));
    }

    String time(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        String time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at);
        String name = channel == Channel.SMS ? zone.getId() : name(at) + Texts.of(language, "comma") + zone.getId();
        return time + " (" + name + ")";
    }

    /** Where clocks are turned back an hour comes twice, and only the name of its season tells which. */
    private String name(ZonedDateTime at) {
        boolean isTwice =
                at.getZone().getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return isTwice
                ? DateTimeFormatter.ofPattern("zzzz", language.locale()).format(at)
                : at.getZone().getDisplayName(TextStyle.FULL, language.locale());
    }
}
