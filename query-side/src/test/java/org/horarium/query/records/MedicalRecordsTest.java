package org.horarium.query.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.horarium.query.Api;
import org.horarium.query.Callers;
import org.horarium.query.History;
import org.horarium.query.RecordsTest;
import org.horarium.query.Seals;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Relations;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorEvent.DoctorRegistered;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.DoctorProfile;
import org.horarium.shared.patients.PatientDetails;
import org.horarium.shared.patients.PatientEvent.PatientErased;
import org.horarium.shared.patients.PatientEvent.PatientRegistered;
import org.horarium.shared.patients.PatientEvent.PatientsMerged;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.privacy.Erased;
import org.horarium.shared.records.AcceptedWarning;
import org.horarium.shared.records.Diagnosis;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.LabReportWithdrawn;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordAmended;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordSigned;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordWritten;
import org.horarium.shared.records.Prescription;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.RecordTemplate;
import org.horarium.shared.records.RecordTemplateEvent.RecordTemplateSet;
import org.horarium.shared.records.RecordTemplateId;
import org.horarium.shared.records.ReportId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
class MedicalRecordsTest {

    private static final List<String> TABLES =
            List.of("medical_record", "medical_record_version", "medical_record_report", "record_template");
    private static final DoctorId GREY = new DoctorId(UUID.randomUUID());
    private static final DoctorId TORRES = new DoctorId(UUID.randomUUID());
    private static final AppointmentId VISIT = new AppointmentId(UUID.randomUUID());
    private static final PrescriptionId PRESCRIPTION = new PrescriptionId(UUID.randomUUID());
    private static final RecordContent WHEEZING = new RecordContent(
            List.of(new Diagnosis("Asthma", "J45.909")),
            "Canary wheezing",
            "Canary inhaler",
            List.of(new Prescription(
                    PRESCRIPTION,
                    "Canary 100",
                    "435",
                    "2 puffs",
                    "inhaler",
                    "inhaled",
                    "daily",
                    "a month",
                    2,
                    true,
                    "Shake")),
            List.of(new AcceptedWarning(PRESCRIPTION, "id", "Canaries", "only a name")));
    private static final RecordContent CLEAR = new RecordContent(List.of(), "Canary clear", null, List.of());

    private final PatientId anna = new PatientId(UUID.randomUUID());
    private final PatientId boris = new PatientId(UUID.randomUUID());
    private final RecordId record = new RecordId(UUID.randomUUID());
    private final RecordId neighbour = new RecordId(UUID.randomUUID());
    private final ReportId report = new ReportId(UUID.randomUUID());
    private final String path = "/api/medical-records/" + record.value();
    private final Actor reader = Callers.patient(anna);

    @Autowired
    private History history;

    @Autowired
    private Api api;

    @Autowired
    private Seals keys;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Relations relations;

    @BeforeEach
    void dr_grey_writes_of_anna_and_of_boris() {
        history.begin();
        history.happened(
                GREY,
                new DoctorRegistered(
                        GREY, new DoctorProfile("Dr. Grey", null, null, null, List.of(), List.of(), null)));
        history.happened(record, new MedicalRecordWritten(record, anna, VISIT, GREY, "follow-up", WHEEZING));
        history.happened(neighbour, new MedicalRecordWritten(neighbour, boris, VISIT, GREY, null, WHEEZING));
    }

    @AfterEach
    void nobody_has_to_do_with_anybody() {
        reset(relations);
        keys.begin();
    }

    @Test
    void shows_what_was_written() {
        JsonNode shown = api.get(reader, path);

        assertThat(shown.at("/patient_id").asText()).isEqualTo(anna.value().toString());
        assertThat(shown.at("/appointment_id").asText()).isEqualTo(VISIT.value().toString());
        assertThat(shown.at("/doctor/name").asText()).isEqualTo("Dr. Grey");
        assertThat(shown.at("/written_at").asText()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(shown.at("/template").asText()).isEqualTo("follow-up");
        assertThat(shown.at("/diagnoses/0/code").asText()).isEqualTo("J45.909");
        assertThat(shown.at("/findings").asText()).isEqualTo("Canary wheezing");
        assertThat(shown.at("/plan").asText()).isEqualTo("Canary inhaler");
        assertThat(shown.at("/prescriptions/0/id").asText())
                .isEqualTo(PRESCRIPTION.value().toString());
        assertThat(shown.at("/prescriptions/0/drug").asText()).isEqualTo("Canary 100");
        assertThat(shown.at("/prescriptions/0/repeats").asInt()).isEqualTo(2);
        assertThat(shown.at("/accepted_warnings/0/because").asText()).isEqualTo("only a name");
        assertThat(shown.at("/signed").isNull()).isTrue();
        assertThat(shown.at("/amended").asInt()).isZero();
        assertThat(shown.at("/erased").asBoolean()).isFalse();
        assertThat(api.ask(reader, path).getHeader("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void an_amendment_leaves_what_was_there_and_its_signature() {
        history.happened(
                record,
                new MedicalRecordSigned(record, anna, GREY, 0, "Dr. Grey"),
                new MedicalRecordAmended(record, anna, GREY, "mistyped", CLEAR));
        JsonNode amended = api.get(reader, path);
        assertThat(amended.at("/findings").asText()).isEqualTo("Canary clear");
        assertThat(amended.at("/prescriptions")).isEmpty();
        assertThat(amended.at("/amended").asInt()).isEqualTo(1);
        assertThat(amended.at("/version").asLong()).isEqualTo(2);
        assertThat(amended.at("/signed").isNull()).isTrue();

        history.happened(record, new MedicalRecordSigned(record, anna, GREY, 2, "Dr. Grey-Shepherd"));
        JsonNode signed = api.get(reader, path).at("/signed");
        assertThat(signed.at("/version").asLong()).isEqualTo(2);
        assertThat(signed.at("/by").asText()).isEqualTo(GREY.value().toString());
        assertThat(signed.at("/name").asText()).isEqualTo("Dr. Grey-Shepherd");

        JsonNode versions = api.get(reader, path + "/versions").at("/items");
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/findings").asText()).isEqualTo("Canary wheezing");
        assertThat(versions.at("/0/signed/name").asText()).isEqualTo("Dr. Grey");
        assertThat(versions.at("/1/reason").asText()).isEqualTo("mistyped");
        assertThat(versions.at("/1/version").asLong()).isEqualTo(2);
    }

    @Test
    void a_report_is_there_until_it_is_withdrawn() {
        history.happened(record, attached());
        JsonNode shown = api.get(reader, path).at("/reports");
        assertThat(shown).hasSize(1);
        assertThat(shown.at("/0/id").asText()).isEqualTo(report.value().toString());
        assertThat(shown.at("/0/file_name").asText()).isEqualTo("canary.pdf");
        assertThat(shown.at("/0/media_type").asText()).isEqualTo("application/pdf");
        assertThat(shown.at("/0/bytes").asLong()).isEqualTo(5);

        history.happened(record, new LabReportWithdrawn(record, anna, report, "another's"));
        assertThat(api.get(reader, path).at("/reports")).isEmpty();
        assertThat(api.get(reader, path).at("/version").asLong()).isEqualTo(2);
    }

    @Test
    void only_the_patient_and_those_who_treat_them_read_it() {
        Actor torres = Callers.doctor(TORRES);
        for (Actor other : List.of(Callers.patient(boris), torres, Callers.ADMIN, Callers.staff(clinic()))) {
            assertThat(api.refusal(other, path)).isEqualTo("404 unknown-record");
            assertThat(api.refusal(other, path + "/versions")).isEqualTo("404 unknown-record");
            assertThat(api.refusal(other, "/api/patients/" + anna.value() + "/medical-records"))
                    .isEqualTo("404 unknown-patient");
        }
        assertThat(api.refusal(reader, "/api/medical-records/" + UUID.randomUUID()))
                .isEqualTo("404 unknown-record");

        when(relations.treats(TORRES, anna)).thenReturn(true);
        assertThat(api.get(torres, path).at("/findings").asText()).isEqualTo("Canary wheezing");
        assertThat(api.ask(torres, path).getHeader("Horarium-Emergency-Access")).isNull();
    }

    @Test
    void who_opened_the_patient_in_an_emergency_reads_it_and_the_answer_says_so() {
        Actor torres = Callers.doctor(TORRES);
        when(relations.isEmergency(any(), any())).thenReturn(true);

        assertThat(api.ask(torres, path).getHeader("Horarium-Emergency-Access")).isEqualTo("true");
        assertThat(api.ask(torres, path).getHeader("ETag")).isEqualTo("\"0\"");
        assertThat(api.ask(torres, path + "/versions").getHeader("Horarium-Emergency-Access"))
                .isEqualTo("true");
    }

    @Test
    void a_patients_records_come_newest_first_page_by_page_and_visit_by_visit() {
        AppointmentId another = new AppointmentId(UUID.randomUUID());
        for (int number = 0; number < 4; number++) {
            RecordId next = new RecordId(UUID.randomUUID());
            history.happened(next, new MedicalRecordWritten(next, anna, another, GREY, null, CLEAR));
        }
        String list = "/api/patients/" + anna.value() + "/medical-records";

        List<String> seen = new ArrayList<>();
        JsonNode page = api.get(reader, list + "?limit=2");
        while (true) {
            page.at("/items").forEach(item -> seen.add(item.at("/id").asText()));
            if (page.at("/next").isNull()) {
                break;
            }
            page = api.get(reader, list + "?limit=2&cursor=" + page.at("/next").asText());
        }
        assertThat(seen)
                .hasSize(5)
                .doesNotHaveDuplicates()
                .contains(record.value().toString())
                .isSortedAccordingTo((one, two) -> two.compareTo(one));
        assertThat(api.get(reader, list + "?appointment_id=" + VISIT.value()).at("/items"))
                .hasSize(1);
        assertThat(api.refusal(reader, list + "?appointment_id=x")).isEqualTo("400 appointment_id");
        assertThat(api.refusal(reader, list + "?cursor=x")).isEqualTo("400 cursor");
    }

    @Test
    void what_was_written_of_a_former_entry_of_the_same_person_is_among_a_patients_records() {
        history.happened(anna, registered(anna));
        history.happened(boris, registered(boris), new PatientsMerged(boris, anna));

        assertThat(api.get(reader, "/api/patients/" + anna.value() + "/medical-records")
                        .at("/items"))
                .hasSize(2)
                .anyMatch(item ->
                        item.at("/patient_id").asText().equals(boris.value().toString()));
    }

    @Test
    void nothing_that_was_said_stands_in_the_tables_as_it_was_said() {
        history.happened(record, new MedicalRecordAmended(record, anna, GREY, "canary mistyped", CLEAR), attached());

        assertThat(TABLES)
                .allSatisfy(table -> assertThat(rowsOf(table)).isNotNull().noneMatch(MedicalRecordsTest::hasCanary));
        assertThat(hasCanary(hex("A Canary sings"))).as("the check").isTrue();
    }

    @Test
    void of_a_patient_who_was_erased_nothing_is_left_and_neighbours_are_untouched() {
        history.happened(record, attached(), new MedicalRecordSigned(record, anna, GREY, 0, "Dr. Grey"));
        history.happened(anna, new PatientErased(anna));
        keys.destroy(anna);

        JsonNode erased = api.get(reader, path);
        assertThat(erased.at("/erased").asBoolean()).isTrue();
        assertThat(erased.at("/appointment_id").asText())
                .isEqualTo(VISIT.value().toString());
        assertThat(erased.at("/findings").isNull()).isTrue();
        assertThat(erased.at("/diagnoses")).isEmpty();
        assertThat(erased.at("/prescriptions")).isEmpty();
        assertThat(erased.at("/reports")).isEmpty();
        assertThat(db.sql("select count(*) from medical_record_version where patient_id = ? and content is not null")
                        .param(anna.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        JsonNode other = api.get(Callers.patient(boris), "/api/medical-records/" + neighbour.value());
        assertThat(other.at("/erased").asBoolean()).isFalse();
        assertThat(other.at("/findings").asText()).isEqualTo("Canary wheezing");
    }

    @Test
    void a_record_whose_key_is_gone_says_nothing_even_before_anybody_tells() {
        keys.destroy(anna);

        assertThat(api.get(reader, path).at("/erased").asBoolean()).isTrue();
        assertThat(api.get(reader, path + "/versions").at("/items/0/erased").asBoolean())
                .isTrue();
    }

    @Test
    void events_that_nobody_can_read_any_more_are_replayed_as_erased() {
        keys.destroy(anna);
        RecordId unreadable = new RecordId(UUID.randomUUID());
        RecordContent gone = new RecordContent(
                List.of(new Diagnosis(Erased.TEXT, null)),
                null,
                null,
                List.of(new Prescription(
                        PRESCRIPTION,
                        Erased.TEXT,
                        null,
                        Erased.TEXT,
                        Erased.TEXT,
                        Erased.TEXT,
                        Erased.TEXT,
                        null,
                        null,
                        null,
                        null)));
        history.happened(
                unreadable,
                new MedicalRecordWritten(unreadable, anna, VISIT, GREY, null, gone),
                new MedicalRecordAmended(unreadable, anna, GREY, Erased.TEXT, gone),
                new MedicalRecordSigned(unreadable, anna, GREY, 1, Erased.TEXT),
                new LabReportAttached(
                        unreadable, anna, new LabReport(report, Erased.TEXT, "application/pdf", 5, Erased.TEXT)));

        JsonNode shown = api.get(reader, "/api/medical-records/" + unreadable.value());
        assertThat(shown.at("/erased").asBoolean()).isTrue();
        assertThat(shown.at("/amended").asInt()).isEqualTo(1);
        assertThat(shown.at("/signed/name").isNull()).isTrue();
        assertThat(shown.toString()).doesNotContain(Erased.TEXT);
    }

    @Test
    void telling_everything_again_changes_nothing() {
        history.happened(
                record,
                new MedicalRecordSigned(record, anna, GREY, 0, "Dr. Grey"),
                new MedicalRecordAmended(record, anna, GREY, "mistyped", CLEAR),
                attached());
        history.happened(
                new RecordTemplateId("follow-up"),
                new RecordTemplateSet("follow-up", new RecordTemplate(List.of("Since then"), List.of())));
        List<List<String>> before = TABLES.stream().map(this::rowsOf).toList();

        history.replay();
        assertThat(TABLES.stream().map(this::rowsOf).toList()).isEqualTo(before);

        history.forget();
        assertThat(TABLES.stream().map(this::rowsOf)).allMatch(List::isEmpty);
        history.replay();
        assertThat(TABLES.stream().map(this::rowsOf).toList()).isEqualTo(before);
        assertThat(before).noneMatch(List::isEmpty);
    }

    @Test
    void templates_are_the_usual_one_and_those_that_were_set_last() {
        RecordTemplateId id = new RecordTemplateId("follow-up");
        history.happened(
                id,
                new RecordTemplateSet("follow-up", new RecordTemplate(List.of("First"), List.of())),
                new RecordTemplateSet("follow-up", new RecordTemplate(List.of("Since then", "Now"), List.of("Next"))));

        JsonNode templates =
                api.get(Callers.doctor(GREY), "/api/record-templates").at("/items");
        assertThat(templates).hasSize(2);
        assertThat(templates.at("/0/visit_type").isNull()).isTrue();
        assertThat(templates.at("/0/findings")).isNotEmpty();
        assertThat(templates.at("/1/visit_type").asText()).isEqualTo("follow-up");
        assertThat(templates.at("/1/findings/1").asText()).isEqualTo("Now");
        assertThat(templates.at("/1/plan/0").asText()).isEqualTo("Next");
        assertThat(templates.at("/1/version").asLong()).isEqualTo(1);
    }

    private LabReportAttached attached() {
        return new LabReportAttached(record, anna, new LabReport(report, "canary.pdf", "application/pdf", 5, "aa"));
    }

    private static PatientRegistered registered(PatientId patient) {
        return new PatientRegistered(
                patient, new PatientDetails("Anna", LocalDate.parse("1990-04-01"), null, null, null, null, null));
    }

    private static ClinicId clinic() {
        return new ClinicId(UUID.randomUUID());
    }

    private List<String> rowsOf(String table) {
        return db.sql("select row_to_json(t)::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }

    /** As it is, or as PostgreSQL writes bytes. */
    private static boolean hasCanary(String row) {
        String text = row.toLowerCase(Locale.ROOT);
        return text.contains("canar") || text.contains(hex("anar"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
