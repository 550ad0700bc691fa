package org.horarium.measure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.horarium.shared.doctors.Address;
import org.horarium.shared.doctors.ClinicDetails;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.ClinicLocation;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.doctors.Fee;
import org.horarium.shared.doctors.GeoPoint;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.PractitionerRole;
import org.horarium.shared.doctors.RoleId;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.scheduling.BookingWindow;
import org.horarium.shared.scheduling.VisitMode;
import org.horarium.shared.scheduling.VisitType;
import org.horarium.shared.scheduling.WeeklyHours;
import org.horarium.shared.scheduling.WorkingHours;

/** An invented country: the same for the same numbers, so that two runs measure the same. */
record Directory(int doctors, int patients) {

    static final int DAYS = 60;
    static final int SLOTS_A_DAY = 16;
    static final int CITIES = 50;
    static final int SPECIALIZATIONS = 20;
    static final int CLINICS = 200;

    private static final Duration VISIT = Duration.ofMinutes(30);
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("America/Denver"),
            ZoneId.of("America/Chicago"),
            ZoneId.of("America/New_York"));
    private static final List<String> LANGUAGES = List.of("es", "fr", "de", "zh", "vi", "ar", "pt", "ko");

    static String city(int city) {
        return String.format(Locale.ROOT, "City %02d", city);
    }

    static String specialization(int number) {
        return String.format(Locale.ROOT, "Specialty %02d", number);
    }

    static String language(int number) {
        return LANGUAGES.get(number % LANGUAGES.size());
    }

    /** Ten columns of cities from west to east, five rows of them. */
    static GeoPoint position(int city) {
        int row = city / 10;
        return new GeoPoint(30 + 4.0 * row, -120 + 5.5 * (city % 10));
    }

    static ZoneId zone(int city) {
        return ZONES.get(city % 10 * ZONES.size() / 10);
    }

    static ClinicId clinic(int clinic) {
        return new ClinicId(uuid("clinic", clinic));
    }

    static ClinicDetails clinicDetails(int clinic) {
        return new ClinicDetails("Clinic " + clinic, null, null);
    }

    static ClinicLocation location(int clinic) {
        int city = clinic % CITIES;
        GeoPoint middle = position(city);
        int house = clinic / CITIES;
        return new ClinicLocation(
                new LocationId(uuid("location", clinic)),
                "House " + clinic,
                zone(city),
                new Address(null, city(city), null, null, "US"),
                new GeoPoint(middle.lat() + 0.05 * house, middle.lon()),
                null);
    }

    static DoctorId doctor(int doctor) {
        return new DoctorId(uuid("doctor", doctor));
    }

    static PatientId patient(int patient) {
        return new PatientId(uuid("patient", patient));
    }

    static PatientDetails patientDetails(int patient) {
        return new PatientDetails(
                "Patient " + patient, LocalDate.of(1980, 1, 1).plusDays(patient), null, null, null, null, null);
    }

    static DoctorProfile profile(int doctor) {
        return new DoctorProfile(
                "Dr. " + doctor,
                null,
                null,
                null,
                List.of("en", language(doctor / 7)),
                List.of(),
                new Fee(BigDecimal.valueOf(80 + doctor * 7 % 240), "USD"));
    }

    static PractitionerRole role(int doctor) {
        int clinic = doctor % CLINICS;
        return new PractitionerRole(
                new RoleId(uuid("role", doctor)),
                clinic(clinic),
                List.of(specialization(doctor / CLINICS % SPECIALIZATIONS)),
                List.of(location(clinic).location()));
    }

    static BookingWindow window() {
        return new BookingWindow(Duration.ZERO, Duration.ofDays(DAYS));
    }

    /** Half of the doctors are to be seen in person only; each third has a second kind of visit. */
    static List<VisitType> visitTypes(int doctor) {
        Set<VisitMode> modes =
                doctor % 2 == 0 ? Set.of(VisitMode.IN_PERSON) : Set.of(VisitMode.IN_PERSON, VisitMode.VIDEO);
        VisitType consultation = new VisitType("consultation", VISIT, Duration.ZERO, Duration.ZERO, modes);
        VisitType followUp = new VisitType("follow-up", VISIT, Duration.ZERO, Duration.ZERO, modes);
        return doctor % 3 == 0 ? List.of(consultation, followUp) : List.of(consultation);
    }

    static WeeklyHours hours(int doctor) {
        ClinicLocation place = location(doctor % CLINICS);
        return new WeeklyHours(
                LocalDate.EPOCH,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WorkingHours(day, OPENS, CLOSES, place.location(), place.zone()))
                        .toList());
    }

    /** The start of one of the doctor's {@link #SLOTS_A_DAY} slots on the date that many days from today. */
    static Instant slot(int doctor, int inDays, int slot) {
        ZoneId zone = zone(doctor % CLINICS % CITIES);
        return LocalDate.now(zone)
                .plusDays(inDays)
                .atTime(OPENS)
                .plus(VISIT.multipliedBy(slot))
                .atZone(zone)
                .toInstant();
    }

    static Duration visit() {
        return VISIT;
    }

    private static UUID uuid(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.US_ASCII));
    }
}
