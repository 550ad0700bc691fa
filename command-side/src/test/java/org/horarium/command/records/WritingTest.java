package org.horarium.command.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.records.RecordFixture.ANNA;
import static org.horarium.command.records.RecordFixture.ANNAS_ACCOUNT;
import static org.horarium.command.records.RecordFixture.BORIS;
import static org.horarium.command.records.RecordFixture.DESK;
import static org.horarium.command.records.RecordFixture.DR_GREY;
import static org.horarium.command.records.RecordFixture.DR_TORRES;
import static org.horarium.command.records.RecordFixture.EVENING;
import static org.horarium.command.records.RecordFixture.GREY;
import static org.horarium.command.records.RecordFixture.RECORD;
import static org.horarium.command.records.RecordFixture.VISIT;
import static org.horarium.command.records.RecordFixture.accepting;
import static org.horarium.command.records.RecordFixture.content;
import static org.horarium.command.records.RecordFixture.prescription;
import static org.horarium.command.records.RecordFixture.written;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.horarium.command.Reason;
import org.horarium.command.Refused;
import org.horarium.command.RequestKey;
import org.horarium.command.records.RecordCommand.Acceptance;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCancelled;
import org.horarium.shared.booking.AppointmentEvent.AppointmentCompleted;
import org.horarium.shared.booking.AppointmentEvent.NoShowRecorded;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.records.AcceptedWarning;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordAmended;
import org.horarium.shared.records.RecordContent;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final RecordContent WHEEZING = content("wheezing");
    private static final RecordContent CLEAR = content("clear");

    private final RecordFixture records = new RecordFixture();

    @Test
    void a_doctor_writes_down_what_came_of_their_visit() {
        records.given(new AppointmentCompleted(VISIT));

        records.write(WHEEZING).expectEvents(written(WHEEZING));
    }

    @Test
    void a_retry_with_the_same_key_writes_nothing_and_is_answered_alike() {
        RequestKey key = new RequestKey(RECORD.value(), "digest");
        var first = records.write(WHEEZING, key).expectEvents(written(WHEEZING));

        assertThat(records.write(WHEEZING, key).expectNoEvents().outcome()).isEqualTo(first.outcome());
        records.write(CLEAR, new RequestKey(RECORD.value(), "another"))
                .expectNoEvents()
                .expectRefusal(Reason.KEY_REUSED);
    }

    @Test
    void nobody_writes_of_a_visit_that_is_anothers_or_none() {
        records.treatedBy(DR_TORRES);

        records.write(DR_TORRES, ANNA, VISIT, WHEEZING, Acceptance.NONE)
                .expectNoEvents()
                .expectRefusal(Reason.UNKNOWN_APPOINTMENT);
        records.write(DR_GREY, ANNA, new AppointmentId(new UUID(3, 2)), WHEEZING, Acceptance.NONE)
                .expectNoEvents()
                .expectRefusal(Reason.UNKNOWN_APPOINTMENT);
        records.write(DR_GREY, BORIS, VISIT, WHEEZING, Acceptance.NONE)
                .expectNoEvents()
                .expectRefusal(Reason.ANOTHERS_VISIT);
    }

    @Test
    void only_doctors_write_and_only_in_their_own_name() {
        for (Actor other : List.of(DESK, ANNAS_ACCOUNT)) {
            assertThatThrownBy(() -> records.write(other, ANNA, VISIT, WHEEZING, Acceptance.NONE))
                    .isInstanceOf(Forbidden.class);
        }
        var inAnothersName =
                new RecordCommand.WriteRecord(RECORD, DR_GREY, ANNA, VISIT, null, WHEEZING, Acceptance.NONE);
        assertThatThrownBy(() -> records.when(inAnothersName, DR_TORRES)).isInstanceOf(Forbidden.class);
    }

    @Test
    void of_a_visit_that_did_not_take_place_there_is_nothing_to_write() {
        records.given(new NoShowRecorded(VISIT));
        records.write(WHEEZING).expectNoEvents().expectRefusal(Reason.NO_VISIT);

        RecordFixture calledOff = new RecordFixture().given(new AppointmentCancelled(VISIT, ANNA, Role.PATIENT, null));
        calledOff.write(WHEEZING).expectNoEvents().expectRefusal(Reason.NO_VISIT);
    }

    @Test
    void nothing_is_written_before_the_day_of_the_visit_as_the_clinics_calendar_has_it() {
        records.at(EVENING.minus(Duration.ofHours(22)));
        records.write(WHEEZING).expectNoEvents().expectRefusal(Reason.NOT_THE_DAY);

        records.at(EVENING.minus(Duration.ofHours(20)));
        records.write(WHEEZING).expectEvents(written(WHEEZING));
    }

    @Test
    void an_amendment_says_why_and_leaves_what_was_written() {
        records.given(written(WHEEZING));

        records.amend(CLEAR).expectEvents(new MedicalRecordAmended(RECORD, ANNA, GREY, "mistyped", CLEAR));
        records.amend(CLEAR).expectNoEvents().expectAccepted();
    }

    @Test
    void a_prescription_that_stays_as_it_is_keeps_its_name() {
        records.given(written(content("wheezing", prescription(1, "Salbutamol"), prescription(2, "Cetirizine"))));

        records.amend(content("clear", prescription(3, "Cetirizine"), prescription(4, "Salbutamol 100")))
                .expectEvents(new MedicalRecordAmended(
                        RECORD,
                        ANNA,
                        GREY,
                        "mistyped",
                        content("clear", prescription(2, "Cetirizine"), prescription(4, "Salbutamol 100"))));
    }

    @Test
    void two_prescriptions_that_say_the_same_never_share_a_name() {
        records.given(written(content("wheezing", prescription(1, "Salbutamol"))));

        records.amend(content("wheezing", prescription(3, "Salbutamol"), prescription(4, "Salbutamol")))
                .expectEvents(new MedicalRecordAmended(
                        RECORD,
                        ANNA,
                        GREY,
                        "mistyped",
                        content("wheezing", prescription(1, "Salbutamol"), prescription(4, "Salbutamol"))));
    }

    @Test
    void what_has_changed_since_it_was_read_is_not_amended() {
        records.given(written(WHEEZING));

        records.amend(DR_GREY, CLEAR, Acceptance.NONE, 3L).expectNoEvents().expectRefusal(Reason.VERSION_MISMATCH);
        records.amend(DR_GREY, CLEAR, Acceptance.NONE, 0L).expectAccepted();
    }

    @Test
    void who_reads_a_record_hears_why_they_do_not_change_it_and_all_others_know_of_none() {
        records.amend(WHEEZING).expectNoEvents().expectRefusal(Reason.UNKNOWN_RECORD);
        records.given(written(WHEEZING));
        records.amend(DR_TORRES, CLEAR, Acceptance.NONE, null).expectNoEvents().expectRefusal(Reason.UNKNOWN_RECORD);

        records.treatedBy(DR_TORRES)
                .amend(DR_TORRES, CLEAR, Acceptance.NONE, null)
                .expectNoEvents()
                .expectRefusal(Reason.ANOTHERS_RECORD);
    }

    @Test
    void a_prescription_that_meets_an_allergy_is_not_written_until_that_is_accepted() {
        RecordContent risky = content("sore throat", prescription(1, "Amoxicillin 500 mg"));
        records.allergicTo("Penicillin");

        Refused refused = records.write(risky)
                .expectNoEvents()
                .expectRefusal(Reason.ALLERGY_WARNING)
                .refusal();
        assertThat(refused.warnings()).hasSize(1);
        assertThat(refused.warnings().get(0).allergy()).isEqualTo("Penicillin");
        assertThat(refused.toString()).doesNotContain("Penicillin", "Amoxicillin");

        String warning = refused.warnings().get(0).id();
        records.write(DR_GREY, ANNA, VISIT, risky, accepting("another"))
                .expectNoEvents()
                .expectRefusal(Reason.ALLERGY_WARNING);
        records.write(DR_GREY, ANNA, VISIT, risky, accepting(warning, "another"))
                .expectEvents(written(risky.prescribing(
                        risky.prescriptions(),
                        List.of(new AcceptedWarning(
                                risky.prescriptions().get(0).id(), warning, "Penicillin", "tolerated since")))));
    }

    @Test
    void an_amendment_is_warned_of_as_well() {
        records.given(written(WHEEZING)).allergicTo("Penicillin");

        records.amend(content("wheezing", prescription(1, "Ampicillin")))
                .expectNoEvents()
                .expectRefusal(Reason.ALLERGY_WARNING);
        records.amend(content("wheezing", prescription(1, "Cetirizine"))).expectAccepted();
    }
}
