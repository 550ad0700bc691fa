package org.horarium.command.interop;

import static org.horarium.command.interop.OwnExtensions.BASE;
import static org.horarium.command.interop.OwnExtensions.number;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.horarium.command.scheduling.ScheduleCommand.ObserveHolidays;
import org.horarium.command.scheduling.ScheduleCommand.OfferVisitType;
import org.horarium.command.scheduling.ScheduleCommand.SetBookingWindow;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;

/** Reads the terms on which a doctor can be booked, all from extensions, for FHIR has no elements for them. */
final class BookingTerms {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z0-9]{1,3})?");
    private static final int A_DAY = 24 * 60;

    private BookingTerms() {}

    static Stream<Object> commands(DoctorId doctor, PractitionerRole role) {
        Stream<OfferVisitType> visits =
                extensions(role, "visit-type").map(offer -> new OfferVisitType(doctor, visitType(offer)));
        Stream<SetBookingWindow> window =
                extensions(role, "booking-window").map(terms -> new SetBookingWindow(doctor, window(terms)));
        Stream<ObserveHolidays> holidays = OwnExtensions.texts(role.getExtension().stream(), BASE + "holiday-region")
                .map(region -> new ObserveHolidays(doctor, region(region)));
        return Stream.of(visits, window, holidays).flatMap(commands -> commands);
    }

    private static Stream<Extension> extensions(PractitionerRole role, String name) {
        return role.getExtension().stream().filter(extension -> (BASE + name).equals(extension.getUrl()));
    }

    private static VisitType visitType(Extension offer) {
        String code = OwnExtensions.texts(offer.getExtension().stream(), "code")
                .findFirst()
                .filter(text -> text.length() <= 50 && CODE.matcher(text).matches())
                .orElseThrow(() -> new Unreadable("A visit type has no code such as follow-up."));
        return new VisitType(
                code,
                minutes(offer, "minutes", 30, 5),
                minutes(offer, "buffer-before", 0, 0),
                minutes(offer, "buffer-after", 0, 0),
                modes(offer));
    }

    private static Duration minutes(Extension offer, String name, int standard, int least) {
        return Duration.ofMinutes(number(offer, name, standard, least, 8 * 60));
    }

    private static Set<VisitMode> modes(Extension offer) {
        Set<VisitMode> modes = OwnExtensions.texts(offer.getExtension().stream(), "mode")
                .map(BookingTerms::mode)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VisitMode.class)));
        return modes.isEmpty() ? EnumSet.of(VisitMode.IN_PERSON) : modes;
    }

    private static VisitMode mode(String code) {
        return Stream.of(VisitMode.values())
                .filter(mode ->
                        mode.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code))
                .findFirst()
                .orElseThrow(() -> new Unreadable("The mode of a visit type is neither in-person nor video."));
    }

    private static BookingWindow window(Extension terms) {
        return new BookingWindow(
                Duration.ofMinutes(number(terms, "minimum-notice-minutes", 0, 0, 365 * A_DAY)),
                Duration.ofDays(number(terms, "maximum-advance-days", 180, 1, 2 * 365)));
    }

    private static String region(String code) {
        return Optional.of(code)
                .filter(text -> REGION.matcher(text).matches())
                .orElseThrow(() -> new Unreadable("The holiday region is not an ISO 3166-2 code such as us-ma."));
    }
}
