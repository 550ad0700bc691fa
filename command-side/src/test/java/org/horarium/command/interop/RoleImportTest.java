package org.horarium.command.interop;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.command.interop.ImportDesk.problem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.horarium.command.doctors.DoctorCommand.AssignPractitionerRole;
import org.horarium.command.scheduling.ScheduleCommand.ObserveHolidays;
import org.horarium.command.scheduling.ScheduleCommand.OfferVisitType;
import org.horarium.command.scheduling.ScheduleCommand.SetBookingWindow;
import org.horarium.command.scheduling.ScheduleCommand.SetWeeklyHours;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicEvent.ClinicRegistered;
import org.horarium.shared.doctors.ClinicEvent.LocationCorrected;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.DoctorScheduleEvent.WeeklyHoursSet;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleImportTest {

    private static final ClinicId CLINIC = ClinicId.of("74ab949d-17ac-3309-83a0-13b4405c66aa");
    private static final LocationId HERE = LocationId.of("81c75a54-2b95-3fdf-9327-b74df8630869");
    private static final LocationId ELSEWHERE = LocationId.of("78bc7293-348e-3e41-af2d-287d8c61fec4");
    private static final DoctorId DOCTOR = DoctorId.of("b7c25d77-6653-3cb1-99f7-4799036c0c8e");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
    private static final String OWN = "https://horarium.org/fhir/StructureDefinition/";
    private static final String MONDAYS =
            "\"availableTime\":[{\"daysOfWeek\":[\"mon\"],\"availableStartTime\":\"09:00:00\",\"availableEndTime\":\"12:00:00\"}]";

    private final ImportDesk desk = new ImportDesk();

    @BeforeEach
    void open_the_clinic() {
        desk.given(
                CLINIC,
                new ClinicRegistered(CLINIC, new ClinicDetails("Elm", null, null)),
                new LocationOpened(CLINIC, place(HERE, ZoneId.of("UTC"))),
                new LocationCorrected(CLINIC, place(HERE, BERLIN)));
    }

    @Test
    void a_role_is_assigned_with_its_specializations_and_places() {
        desk.take(
                "PractitionerRole",
                role("\"specialty\":[{\"text\":\"Cardiology\"},{\"coding\":[{\"display\":\"Sports Medicine\"}]}]"));

        AssignPractitionerRole command = desk.only(AssignPractitionerRole.class);
        assertThat(command.doctor()).isEqualTo(DOCTOR);
        assertThat(command.role().clinic()).isEqualTo(CLINIC);
        assertThat(command.role().specializations()).containsExactly("Cardiology", "Sports Medicine");
        assertThat(command.role().locations()).containsExactly(HERE);
    }

    @Test
    void available_times_are_hours_at_the_first_place_in_its_zone() {
        desk.take("PractitionerRole", role(MONDAYS));

        assertThat(desk.only(SetWeeklyHours.class).week())
                .isEqualTo(new WeeklyHours(ALWAYS, List.of(hours(MONDAY, "09:00", "12:00", HERE))));
    }

    @Test
    void a_whole_day_ends_at_midnight() {
        desk.take("PractitionerRole", role("\"availableTime\":[{\"daysOfWeek\":[\"fri\"],\"allDay\":true}]"));

        assertThat(desk.only(SetWeeklyHours.class).week().hours())
                .containsExactly(hours(FRIDAY, "00:00", "00:00", HERE));
    }

    @Test
    void hours_hold_for_the_period_of_the_role() {
        desk.take("PractitionerRole", role(MONDAYS + ",\"period\":{\"start\":\"2026-03\",\"end\":\"2026-04-30\"}"));

        assertThat(desk.all(SetWeeklyHours.class))
                .extracting(SetWeeklyHours::week)
                .containsExactly(
                        new WeeklyHours(LocalDate.of(2026, 3, 1), List.of(hours(MONDAY, "09:00", "12:00", HERE))),
                        new WeeklyHours(LocalDate.of(2026, 5, 1), List.of()));
    }

    @Test
    void hours_at_other_places_stay_as_they_are() {
        WorkingHours elsewhere = hours(TUESDAY, "08:00", "10:00", ELSEWHERE);
        givenWeeks(
                new WeeklyHours(ALWAYS, List.of(elsewhere, hours(FRIDAY, "08:00", "10:00", HERE))),
                new WeeklyHours(LocalDate.of(2026, 1, 1), List.of()));

        desk.take("PractitionerRole", role(MONDAYS));

        WorkingHours here = hours(MONDAY, "09:00", "12:00", HERE);
        assertThat(desk.all(SetWeeklyHours.class))
                .extracting(SetWeeklyHours::week)
                .containsExactly(
                        new WeeklyHours(ALWAYS, List.of(here, elsewhere)),
                        new WeeklyHours(LocalDate.of(2026, 1, 1), List.of(here)));
    }

    @Test
    void hours_that_stand_as_stated_are_not_set_again() {
        givenWeeks(new WeeklyHours(
                ALWAYS, List.of(hours(MONDAY, "09:00", "12:00", HERE), hours(TUESDAY, "08:00", "10:00", ELSEWHERE))));

        desk.take("PractitionerRole", role(MONDAYS));

        assertThat(desk.all(SetWeeklyHours.class)).isEmpty();
    }

    @Test
    void default_hours_are_for_doctors_who_have_none() {
        desk.takeWithHours("Tue 10:00-11:00", "PractitionerRole", role("\"active\":true"));

        assertThat(desk.only(SetWeeklyHours.class).week().hours())
                .containsExactly(hours(TUESDAY, "10:00", "11:00", HERE));
    }

    @Test
    void default_hours_leave_the_hours_of_others_alone() {
        givenWeeks(new WeeklyHours(LocalDate.of(2026, 1, 1), List.of(hours(MONDAY, "09:00", "12:00", ELSEWHERE))));

        desk.takeWithHours("Tue 10:00-11:00", "PractitionerRole", role("\"active\":true"));

        assertThat(desk.all(SetWeeklyHours.class)).isEmpty();
    }

    @Test
    void a_role_that_is_no_longer_active_gives_up_its_hours() {
        givenWeeks(new WeeklyHours(ALWAYS, List.of(hours(MONDAY, "09:00", "12:00", HERE))));

        desk.take("PractitionerRole", role("\"active\":false," + MONDAYS));

        assertThat(desk.only(SetWeeklyHours.class).week()).isEqualTo(new WeeklyHours(ALWAYS, List.of()));
    }

    @Test
    void visit_types_window_and_holidays_come_from_extensions() {
        desk.take(
                "PractitionerRole",
                role(
                        """
                        "extension":[{"url":"%svisit-type","extension":[{"url":"code","valueCode":"new-patient"},\
                        {"url":"minutes","valuePositiveInt":60},{"url":"buffer-before","valueUnsignedInt":5},\
                        {"url":"buffer-after","valueUnsignedInt":10},{"url":"mode","valueCode":"in-person"},\
                        {"url":"mode","valueCode":"video"}]},\
                        {"url":"%sbooking-window","extension":[{"url":"minimum-notice-minutes","valueUnsignedInt":120},\
                        {"url":"maximum-advance-days","valuePositiveInt":90}]},\
                        {"url":"%sholiday-region","valueCode":"de-be"}]"""
                                .formatted(OWN, OWN, OWN)));

        assertThat(desk.only(OfferVisitType.class).visitType())
                .isEqualTo(new VisitType(
                        "new-patient",
                        Duration.ofHours(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Set.of(VisitMode.IN_PERSON, VisitMode.VIDEO)));
        assertThat(desk.only(SetBookingWindow.class).window())
                .isEqualTo(new BookingWindow(Duration.ofHours(2), Duration.ofDays(90)));
        assertThat(desk.only(ObserveHolidays.class).region()).isEqualTo("de-be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"url\":\"minutes\",\"valuePositiveInt\":30}",
                "{\"url\":\"code\",\"valueCode\":\"Not a code\"}",
                "{\"url\":\"code\",\"valueCode\":\"short\"},{\"url\":\"minutes\",\"valuePositiveInt\":1}",
                "{\"url\":\"code\",\"valueCode\":\"long\"},{\"url\":\"minutes\",\"valuePositiveInt\":999}",
                "{\"url\":\"code\",\"valueCode\":\"text\"},{\"url\":\"minutes\",\"valueString\":\"30\"}",
                "{\"url\":\"code\",\"valueCode\":\"far\"},{\"url\":\"mode\",\"valueCode\":\"telepathy\"}"
            })
    void a_visit_type_that_makes_no_sense_is_a_problem(String parts) {
        String offer = "\"extension\":[{\"url\":\"%svisit-type\",\"extension\":[%s]}]".formatted(OWN, parts);

        assertThat(problem(desk.take("PractitionerRole", role(offer)))).isNotBlank();
        assertThat(desk.commands).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"daysOfWeek\":[\"mon\"],\"availableStartTime\":\"12:00:00\",\"availableEndTime\":\"09:00:00\"}",
                "{\"daysOfWeek\":[\"mon\"],\"availableStartTime\":\"12:00:00\"}",
                "{\"daysOfWeek\":[\"mon\"],\"availableStartTime\":\"29:00:00\",\"availableEndTime\":\"30:00:00\"}",
                "{\"daysOfWeek\":[\"someday\"],\"allDay\":true}",
                "{\"allDay\":true}"
            })
    void an_available_time_that_makes_no_sense_is_a_problem(String time) {
        assertThat(problem(desk.take("PractitionerRole", role("\"availableTime\":[" + time + "]"))))
                .isNotBlank();
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void an_unknown_organization_is_a_problem() {
        String line = role("\"active\":true").replace(CLINIC.value().toString(), "no-such-clinic");

        assertThat(problem(desk.take("PractitionerRole", line)))
                .isEqualTo("It names an organization that has not been imported.");
    }

    @Test
    void an_unknown_location_is_a_problem() {
        String line = role("\"active\":true").replace(HERE.value().toString(), "no-such-place");

        assertThat(problem(desk.take("PractitionerRole", line)))
                .isEqualTo("It names a location that has not been imported for its organization.");
    }

    private void givenWeeks(WeeklyHours... weeks) {
        ScheduleId schedule = new ScheduleId(DOCTOR);
        for (WeeklyHours week : weeks) {
            desk.given(schedule, new WeeklyHoursSet(schedule, week));
        }
    }

    private static WorkingHours hours(DayOfWeek day, String start, String end, LocationId place) {
        return new WorkingHours(day, LocalTime.parse(start), LocalTime.parse(end), place, BERLIN);
    }

    private static ClinicLocation place(LocationId id, ZoneId zone) {
        return new ClinicLocation(id, "Elm", zone, null, null, null);
    }

    private static String role(String more) {
        return """
                {"resourceType":"PractitionerRole","id":"r1","practitioner":{"reference":"Practitioner/%s"},\
                "organization":{"reference":"Organization/%s"},"location":[{"reference":"Location/%s"}],%s}"""
                .formatted(DOCTOR.value(), CLINIC.value(), HERE.value(), more);
    }
}
