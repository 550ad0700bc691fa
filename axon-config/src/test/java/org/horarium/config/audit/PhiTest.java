package org.horarium.config.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.horarium.config.store.EventNames;
import org.horarium.shared.Phi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody adds a text to an event without saying whether it is somebody's own. */
class PhiTest {

    /** What can say nothing of anybody's person or health. */
    private static final Set<Class<?>> HARMLESS = Set.of(
            UUID.class,
            Instant.class,
            Duration.class,
            LocalTime.class,
            DayOfWeek.class,
            ZoneId.class,
            long.class,
            Long.class,
            int.class,
            Integer.class,
            boolean.class,
            Boolean.class,
            BigDecimal.class);

    /** Texts and dates that were looked at, and are nobody's: codes, dates of doctors' calendars, what a clinic tells everybody. */
    private static final Set<String> PLAIN = Set.of(
            "Address.line",
            "Address.city",
            "Address.state",
            "Address.postalCode",
            "Address.country",
            "BookingRefused.request",
            "BookingRefused.reason",
            "CalendarFeedOpened.digest",
            "CalendarId.date",
            "ClinicDetails.name",
            "ClinicDetails.phoneNumber",
            "Criteria.fromDate",
            "Criteria.specialization",
            "Criteria.toDate",
            "Criteria.visitType",
            "DoctorProfile.npi",
            "DoctorProfile.languages",
            "DoctorProfile.insurances",
            "Fee.currency",
            "Holiday.date",
            "Holiday.name",
            "HolidaysObserved.region",
            "LabReport.mediaType",
            "MedicalRecordWritten.template",
            "NoticeTemplate.language",
            "NoticeTemplate.subject",
            "NoticeTemplate.text",
            "NotificationFailed.why",
            "NotificationSuppressed.why",
            "PatientCalendarId.date",
            "PractitionerRole.specializations",
            "RecordTemplate.findings",
            "RecordTemplate.plan",
            "RecordTemplateSet.visitType",
            "RefusalsCounted.reasons",
            "ScheduleException.date",
            "Steps.visitType",
            "ScheduleExceptionRemoved.date",
            "TemplateWithdrawn.language",
            "Visit.visitType",
            "VisitType.code",
            "VisitTypeWithdrawn.code",
            "WebhookDetails.description",
            "WebhookDetails.url",
            "WeeklyHours.effectiveFrom");

    @Test
    void every_part_of_every_event_is_marked_or_known_to_be_plain() {
        assertThat(new EventNames().all()).hasSizeGreaterThan(30).allSatisfy(event -> assertThat(unsaid(event))
                .isEmpty());
    }

    @Test
    void whatever_is_called_plain_is_part_of_an_event() {
        List<String> parts = new ArrayList<>();
        new EventNames().all().forEach(event -> gather(event, parts));
        assertThat(parts).containsAll(PLAIN);
    }

    @Test
    void what_nobody_thought_of_is_found_however_deep_it_lies() {
        assertThat(unsaid(Forgotten.class)).containsExactly("Deep.remark", "Forgotten.names", "Forgotten.born");
    }

    record Forgotten(UUID id, @Phi String known, List<Deep> deep, Set<String> names, @Nullable LocalDate born) {}

    record Deep(long number, @Nullable String remark, @Phi Within within) {}

    record Within(String covered) {}

    private static List<String> unsaid(Class<?> event) {
        List<String> parts = new ArrayList<>();
        gather(event, parts);
        parts.removeAll(PLAIN);
        return parts;
    }

    /** The parts that are not marked and not harmless by their type. */
    private static void gather(Class<?> type, List<String> into) {
        for (RecordComponent part : type.getRecordComponents()) {
            Class<?> held = held(part.getGenericType());
            if (!part.isAnnotationPresent(Phi.class)) {
                judge(type, part, held, into);
            }
        }
    }

    private static void judge(Class<?> type, RecordComponent part, Class<?> held, List<String> into) {
        if (held.isRecord()) {
            gather(held, into);
        } else if (isMap(part) || (!held.isEnum() && !HARMLESS.contains(held))) {
            into.add(type.getSimpleName() + "." + part.getName());
        }
    }

    /** Its names are texts, too. */
    private static boolean isMap(RecordComponent part) {
        return part.getGenericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments().length > 1;
    }

    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return held(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }
}
