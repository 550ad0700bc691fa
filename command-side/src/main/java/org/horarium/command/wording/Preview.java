package org.horarium.command.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.horarium.command.History;
import org.horarium.command.notification.Telling;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.shared.Language;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.ClinicEvent.ClinicDetailsCorrected;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;

/** A visit that nobody has, at a clinic as it is, to show words by. */
record Preview(String clinicName, ZoneId zone, String place) {

    private static final Preview NOTHING = new Preview("", ZoneOffset.UTC, "");
    private static final UUID NOBODY = new UUID(0, 0);

    static Preview at(ClinicId clinic, History history) {
        return history.fold("sample of", clinic, NOTHING, ClinicEvent.class, Preview::after);
    }

    Telling telling(ClinicId clinic, NoticeKind kind, Language language, Instant start, String link) {
        VisitTime visit = new VisitTime(
                new AppointmentId(NOBODY), start, start.plus(Duration.ofMinutes(30)), zone, place, false, 0);
        return new Telling(
                new NotificationId(NOBODY),
                kind,
                new Recipient(Recipient.Kind.PATIENT, NOBODY),
                language.locale(),
                clinic,
                clinicName,
                visit,
                Map.of("link", link));
    }

    private Preview after(ClinicEvent event) {
        if (event instanceof ClinicRegistered it) {
            return new Preview(it.details().name(), zone, place);
        } else if (event instanceof ClinicDetailsCorrected it) {
            return new Preview(it.details().name(), zone, place);
        } else if (event instanceof LocationOpened it && place.isEmpty()) {
            return new Preview(clinicName, it.location().zone(), it.location().name());
        }
        return this;
    }
}
