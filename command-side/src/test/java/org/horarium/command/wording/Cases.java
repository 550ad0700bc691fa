package org.horarium.command.wording;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Decisions;
import org.horarium.command.History;
import org.horarium.command.contact.Unsubscribing;
import org.horarium.command.notification.Addressees;
import org.horarium.command.notification.Telling;
import org.horarium.command.notification.Telling.VisitTime;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.notification.Recipient;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What there is to tell in these tests. */
final class Cases {

    static final ClinicId CLINIC = new ClinicId(new UUID(6, 1));
    static final String ELM = "Elm Clinic";
    static final String LINK = "https://elm.horarium.example/confirm-visit#Zt5yX0c1l2m3n4o5p6q7r8";
    static final String ANNA = "anna@example.org";
    static final Instant START = Instant.parse("2026-11-27T09:30:00Z");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final AppointmentId APPOINTMENT = new AppointmentId(new UUID(3, 1));

    private Cases() {}

    static NoticeWording wording() {
        return wording(new Decisions(Clock.systemUTC(), ClinicWords.class).history());
    }

    static NoticeWording wording(History history) {
        return new NoticeWording(
                new KnownTemplates(history),
                provider(
                        Addressees.class,
                        recipient -> Optional.of(new Addressees.Addressee(ANNA, null, Locale.ENGLISH, null))),
                provider(
                        Unsubscribing.class,
                        (recipient, purpose, channel) ->
                                Optional.of(URI.create("https://elm.horarium.example/unsubscribe/token"))),
                Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC),
                "https://elm.example/",
                "Elm <desk@elm.example>");
    }

    static Telling telling(NoticeKind kind, String language) {
        return telling(kind, language, ELM, visit(START, BERLIN, false, 0));
    }

    static Telling telling(NoticeKind kind, String language, String clinic, @Nullable VisitTime visit) {
        return telling(kind, language, clinic, visit, Recipient.of(new PatientId(new UUID(1, 1))));
    }

    static Telling toDoctor(NoticeKind kind, String language) {
        return telling(kind, language, ELM, visit(START, BERLIN, false, 0), Recipient.of(new DoctorId(new UUID(2, 1))));
    }

    static VisitTime visit(Instant start, ZoneId zone, boolean cancelled, int sequence) {
        return new VisitTime(
                APPOINTMENT,
                start,
                start.plus(Duration.ofMinutes(30)),
                zone,
                "Elm House, 1 Elm Street, Berlin",
                cancelled,
                sequence);
    }

    private static Telling telling(
            NoticeKind kind, String language, String clinic, @Nullable VisitTime visit, Recipient recipient) {
        boolean hasVisit = kind != NoticeKind.WAITLIST_OFFER && kind != NoticeKind.REPORT_READY;
        return new Telling(
                new NotificationId(new UUID(8, 1)),
                kind,
                recipient,
                Locale.forLanguageTag(language),
                CLINIC,
                clinic,
                hasVisit ? visit : null,
                Map.of(
                        "link",
                        LINK,
                        "start",
                        START.toString(),
                        "zone",
                        BERLIN.getId(),
                        "subject",
                        "Your account",
                        "text",
                        "Choose a password here:\n\nhttps://elm.example/reset#secret\n"));
    }

    private static <T> ObjectProvider<T> provider(Class<T> type, T bean) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("bean", bean);
        return beans.getBeanProvider(type);
    }
}
