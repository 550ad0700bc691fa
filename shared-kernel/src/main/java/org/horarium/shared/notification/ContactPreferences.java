package org.horarium.shared.notification;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, for each purpose that can be chosen.
 *
 * @param quiet when they want to be left in peace
 * @param zone in which they live, and their quiet hours are
 */
public record ContactPreferences(List<Wanted> wanted, @Nullable QuietHours quiet, @Nullable ZoneId zone) {

    /** By what they are told of whom nobody knows better: what is urgent reaches telephones too. */
    public static final ContactPreferences USUAL = new ContactPreferences(
            List.of(
                    new Wanted(NoticePurpose.VISITS, List.of(Channel.EMAIL)),
                    new Wanted(NoticePurpose.REMINDERS, List.of(Channel.EMAIL, Channel.SMS)),
                    new Wanted(NoticePurpose.WAITLIST, List.of(Channel.EMAIL, Channel.SMS)),
                    new Wanted(NoticePurpose.REPORTS, List.of(Channel.EMAIL))),
            null,
            null);

    public ContactPreferences {
        wanted = List.copyOf(wanted);
    }

    /** The channels for one purpose, in their usual order. */
    public record Wanted(NoticePurpose purpose, List<Channel> channels) {

        public Wanted {
            channels = channels.stream().distinct().sorted().toList();
        }
    }

    /** The channels for that purpose. */
    public List<Channel> channels(NoticePurpose purpose) {
        return wanted.stream()
                .filter(it -> it.purpose() == purpose)
                .flatMap(it -> it.channels().stream())
                .toList();
    }

    /** The same without that channel for that purpose. */
    public ContactPreferences without(NoticePurpose purpose, Channel channel) {
        return new ContactPreferences(
                wanted.stream()
                        .map(it -> it.purpose() == purpose
                                ? new Wanted(
                                        purpose,
                                        it.channels().stream()
                                                .filter(other -> other != channel)
                                                .toList())
                                : it)
                        .toList(),
                quiet,
                zone);
    }
}
