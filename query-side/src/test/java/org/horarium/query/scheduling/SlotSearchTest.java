package org.horarium.query.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.scheduling.VisitMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlotSearchTest {

    private static final String MONDAY = "2026-06-01";

    private final Practice ada = Practice.called("ada", Practice.BERLIN);
    private final Practice bo = Practice.called("bo", Practice.NEW_YORK);
    private final Practice cy = Practice.called("cy", Practice.BERLIN);
    private SlotWorld world = SlotWorld.at("2026-05-31T12:00:00Z");

    @BeforeEach
    void three_doctors_in_two_cities() {
        world = SlotWorld.at("2026-05-31T12:00:00Z");
        world.happened(
                ada.clinicCalled("Charité"),
                ada.open("Haus Eins", "Berlin", new GeoPoint(52.52, 13.40)),
                ada.registered("Ada", "80.00"),
                ada.does("Cardiology", "Internal Medicine"),
                ada.daily("09:00", "11:00"),
                ada.bookable(Duration.ZERO, Duration.ofDays(30)));
        world.happened(
                bo.clinicCalled("Harbour Clinic"),
                bo.open("Pier 4", "New York", new GeoPoint(40.71, -74.00)),
                bo.registered("Bo", "60.50"),
                bo.does("Cardiology"),
                bo.daily("09:00", "10:00"),
                bo.offers("first", 30, 0, 0, VisitMode.IN_PERSON),
                bo.offers("follow-up", 15, 0, 0, VisitMode.IN_PERSON, VisitMode.VIDEO));
        world.happened(
                cy.clinicCalled("Charité"),
                cy.open("Haus Zwei", "Berlin", new GeoPoint(52.40, 13.06)),
                cy.registered("Cy", null),
                cy.does("Dermatology"),
                cy.daily("09:30", "10:30"),
                cy.bookable(Duration.ofHours(20), Duration.ofDays(30)));
    }

    @Test
    void sorts_all_doctors_by_start_across_zones() {
        assertThat(starts(find("date", MONDAY)))
                .containsExactly(
                        "Ada 2026-06-01T09:00+02:00",
                        "Ada 2026-06-01T09:30+02:00",
                        "Ada 2026-06-01T10:00+02:00",
                        "Cy 2026-06-01T10:00+02:00",
                        "Ada 2026-06-01T10:30+02:00",
                        "Bo 2026-06-01T09:00-04:00",
                        "Bo 2026-06-01T09:30-04:00");
    }

    @Test
    void tells_all_that_a_patient_chooses_by() {
        Slot slot = find("date", MONDAY, "specialization", "internal medicine", "near", "52.52,13.41", "limit", "1")
                .slots()
                .get(0);

        assertThat(slot.doctorName()).isEqualTo("Ada");
        assertThat(slot.specialization()).isEqualTo("Internal Medicine");
        assertThat(slot.location()).isEqualTo("Haus Eins");
        assertThat(slot.city()).isEqualTo("Berlin");
        assertThat(slot.zone()).isEqualTo("Europe/Berlin");
        assertThat(slot.end()).isEqualTo("2026-06-01T09:30:00+02:00");
        assertThat(slot.visitType()).isEqualTo("consultation");
        assertThat(slot.mode()).isEqualTo(VisitMode.IN_PERSON);
        assertThat(slot.consultationFee()).isEqualByComparingTo("80");
        assertThat(slot.currency()).isEqualTo("USD");
        assertThat(slot.distanceKm()).isEqualTo(0.68);
    }

    @Test
    void pages_in_any_size_show_every_slot_once_and_in_order() {
        List<String> whole = starts(find("date_to", "2026-06-09", "limit", "200"));
        assertThat(whole).hasSizeGreaterThan(50);

        for (String size : List.of("1", "3", "7", "50")) {
            assertThat(allPages("date_to", "2026-06-09", "limit", size)).isEqualTo(whole);
        }
    }

    @Test
    void pages_by_fee_and_by_distance_show_every_slot_once() {
        for (String sort : List.of("fee", "distance")) {
            List<String> whole =
                    starts(find("date_to", "2026-06-05", "near", "52.5,13.4", "sort", sort, "limit", "200"));
            assertThat(whole).hasSizeGreaterThan(20).doesNotHaveDuplicates();

            for (String size : List.of("1", "3", "7")) {
                assertThat(allPages("date_to", "2026-06-05", "near", "52.5,13.4", "sort", sort, "limit", size))
                        .as("%s by %s", sort, size)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void sorts_by_fee_with_the_unknown_ones_last() {
        assertThat(find("date", MONDAY, "sort", "fee").slots())
                .extracting(Slot::doctorName)
                .containsExactly("Bo", "Bo", "Ada", "Ada", "Ada", "Ada", "Cy");
    }

    @Test
    void sorts_by_distance_and_keeps_to_the_radius() {
        SlotPage near = find("date", MONDAY, "near", "52.41,13.06", "sort", "distance", "radius_km", "100");

        assertThat(near.slots()).extracting(Slot::doctorName).containsExactly("Cy", "Ada", "Ada", "Ada", "Ada");
        assertThat(near.slots())
                .extracting(Slot::distanceKm)
                .isSortedAccordingTo(Comparator.comparingDouble(SlotSearchTest::km));
    }

    @Test
    void a_place_answers_to_its_name_its_clinic_its_city_and_its_id() {
        for (String location :
                List.of("haus eins", "CHARITE", " berlin ", ada.place().value().toString())) {
            assertThat(find("date", MONDAY, "location", location).slots())
                    .as(location)
                    .extracting(Slot::doctorName)
                    .contains("Ada")
                    .doesNotContain("Bo");
        }
    }

    @Test
    void finds_by_language_insurance_and_doctor() {
        assertThat(find("date", MONDAY, "language", "en").slots()).hasSize(7);
        assertThat(find("date", MONDAY, "language", "fr").slots()).isEmpty();
        assertThat(find("date", MONDAY, "insurance", "AETNA").slots()).hasSize(7);
        assertThat(find("date", MONDAY, "doctor_id", bo.doctor().value().toString())
                        .slots())
                .hasSize(2);
        assertThat(find("date", MONDAY, "specialization", "Astrology").slots()).isEmpty();
    }

    @Test
    void a_visit_type_has_starts_of_its_own() {
        assertThat(starts(find("date", MONDAY, "visit_type", "Follow-Up")))
                .containsExactly(
                        "Bo 2026-06-01T09:00-04:00",
                        "Bo 2026-06-01T09:15-04:00",
                        "Bo 2026-06-01T09:30-04:00",
                        "Bo 2026-06-01T09:45-04:00");
    }

    @Test
    void a_mode_takes_the_first_visit_that_has_it() {
        assertThat(find("date", MONDAY, "mode", "video").slots())
                .hasSize(4)
                .allMatch(slot -> slot.visitType().equals("follow-up") && slot.mode() == VisitMode.VIDEO);
        assertThat(find("date", MONDAY, "mode", "in-person", "location", "Pier 4")
                        .slots())
                .hasSize(2)
                .allMatch(slot -> slot.visitType().equals("first"));
    }

    @Test
    void times_of_day_are_those_on_the_clinics_wall() {
        assertThat(starts(find("date", MONDAY, "time_from", "09:30", "time_to", "10:30")))
                .containsExactly(
                        "Ada 2026-06-01T09:30+02:00",
                        "Ada 2026-06-01T10:00+02:00",
                        "Cy 2026-06-01T10:00+02:00",
                        "Bo 2026-06-01T09:30-04:00");
    }

    @Test
    void shows_nothing_that_is_too_near_before_the_rows_know() {
        world.clock.set("2026-06-01T07:31:00Z");

        assertThat(starts(find("date", MONDAY, "location", "Berlin")))
                .containsExactly("Ada 2026-06-01T10:00+02:00", "Ada 2026-06-01T10:30+02:00");
    }

    @Test
    void shows_nothing_beyond_the_doctors_advance() {
        assertThat(find("date", "2026-06-30", "location", "Haus Eins").slots())
                .as("30 days from now, to the minute")
                .extracting(slot -> slot.start().toLocalTime().toString())
                .containsExactly("09:00", "09:30", "10:00", "10:30");
        world.clock.set("2026-05-31T07:59:00Z");
        assertThat(find("date", "2026-06-30", "location", "Haus Eins").slots())
                .extracting(slot -> slot.start().toLocalTime().toString())
                .containsExactly("09:00", "09:30");
    }

    @Test
    void says_that_it_searches_the_rows_while_the_index_is_away() {
        assertThat(find("date", MONDAY).degraded()).isTrue();
        assertThat(world.pending.isVisible(world.pending.latestRevision()))
                .as("the rows are searched")
                .isTrue();
    }

    @Test
    void ends_where_nothing_more_is_free() {
        assertThat(find("date", MONDAY, "limit", "7").next()).isNull();
        assertThat(find("date", MONDAY, "limit", "6").next()).isNotNull();
        assertThat(find("date", "2020-01-01").slots()).isEmpty();
    }

    private SlotPage find(String... parameters) {
        return world.find(TestParameters.of(parameters));
    }

    private List<String> allPages(String... parameters) {
        List<String> all = new ArrayList<>();
        Map<String, String> ask = new HashMap<>(TestParameters.map(parameters));
        @Nullable String next;
        do {
            SlotPage page = world.find(TestParameters.of(ask));
            all.addAll(starts(page));
            next = page.next();
            if (next != null) {
                ask.put("cursor", next);
            }
        } while (next != null);
        return all;
    }

    private static List<String> starts(SlotPage page) {
        return page.slots().stream()
                .map(slot -> slot.doctorName() + " " + slot.start())
                .toList();
    }

    private static double km(@Nullable Double distance) {
        return distance == null ? Double.MAX_VALUE : distance;
    }
}
