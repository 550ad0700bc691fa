package org.horarium.command.contact;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.horarium.command.Zones;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.ContactPreferences;
import org.horarium.shared.notification.ContactPreferences.Wanted;
import org.horarium.shared.notification.NoticePurpose;
import org.horarium.shared.notification.QuietHours;
import org.jspecify.annotations.Nullable;

/** How somebody wants to be told, as clients send and get it. */
record ContactRequest(@NotNull @Valid Channels channels, @Valid @Nullable Quiet quiet, @Nullable String zone) {

    record Channels(
            @NotNull @Size(max = 2) List<@NotNull Channel> visits,
            @NotNull @Size(max = 2) List<@NotNull Channel> reminders,
            @NotNull @Size(max = 2) List<@NotNull Channel> waitlist,
            @NotNull @Size(max = 2) List<@NotNull Channel> reports) {

        static Channels of(ContactPreferences preferences) {
            return new Channels(
                    preferences.channels(NoticePurpose.VISITS),
                    preferences.channels(NoticePurpose.REMINDERS),
                    preferences.channels(NoticePurpose.WAITLIST),
                    preferences.channels(NoticePurpose.REPORTS));
        }
    }

    record Quiet(
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
            @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {

        static @Nullable Quiet of(@Nullable QuietHours hours) {
            return hours == null ? null : new Quiet(hours.from(), hours.to());
        }
    }

    ContactPreferences preferences() {
        return new ContactPreferences(
                List.of(
                        new Wanted(NoticePurpose.VISITS, channels.visits()),
                        new Wanted(NoticePurpose.REMINDERS, channels.reminders()),
                        new Wanted(NoticePurpose.WAITLIST, channels.waitlist()),
                        new Wanted(NoticePurpose.REPORTS, channels.reports())),
                quietHours(),
                ownZone());
    }

    private @Nullable QuietHours quietHours() {
        if (quiet == null) {
            return null;
        }
        if (zone == null) {
            throw new InvalidInput("zone", "is required with quiet hours, which are in it");
        }
        if (quiet.from().equals(quiet.to())) {
            throw new InvalidInput("quiet", "must end at another time than they begin");
        }
        return new QuietHours(quiet.from(), quiet.to());
    }

    private @Nullable ZoneId ownZone() {
        return zone == null ? null : Zones.of("zone", zone);
    }
}
