package org.horarium.command.records;

import static org.horarium.command.records.RecordFixture.ANNA;
import static org.horarium.command.records.RecordFixture.DR_GREY;
import static org.horarium.command.records.RecordFixture.DR_TORRES;
import static org.horarium.command.records.RecordFixture.GREY;
import static org.horarium.command.records.RecordFixture.RECORD;
import static org.horarium.command.records.RecordFixture.content;
import static org.horarium.command.records.RecordFixture.report;
import static org.horarium.command.records.RecordFixture.signed;
import static org.horarium.command.records.RecordFixture.written;

import org.horarium.command.Reason;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.MedicalRecordAmended;
import org.junit.jupiter.api.Test;

class SigningTest {

    private final RecordFixture records = new RecordFixture();

    @Test
    void a_doctor_stands_for_what_they_wrote_once() {
        records.given(written(content("wheezing")));

        records.sign(DR_GREY, 0L).expectEvents(signed(0));
        records.sign(DR_GREY, null).expectNoEvents().expectAccepted();
    }

    @Test
    void a_request_that_comes_again_finds_its_signature() {
        records.given(written(content("wheezing")), signed(0));

        records.sign(DR_GREY, 0L).expectNoEvents().expectAccepted();
    }

    @Test
    void an_amendment_has_to_be_signed_by_itself() {
        records.given(
                written(content("wheezing")),
                signed(0),
                new MedicalRecordAmended(RECORD, ANNA, GREY, "mistyped", content("clear")));

        records.sign(DR_GREY, 1L).expectNoEvents().expectRefusal(Reason.VERSION_MISMATCH);
        records.sign(DR_GREY, 2L).expectEvents(signed(2));
        records.sign(DR_GREY, 1L).expectNoEvents().expectRefusal(Reason.VERSION_MISMATCH);
    }

    @Test
    void a_report_that_came_meanwhile_changes_nothing_of_a_signature() {
        records.given(written(content("wheezing")), signed(0), new LabReportAttached(RECORD, ANNA, report(1, "aa")));

        records.sign(DR_GREY, 2L).expectNoEvents().expectAccepted();
    }

    @Test
    void nobody_signs_for_another() {
        records.given(written(content("wheezing")));

        records.sign(DR_TORRES, null).expectNoEvents().expectRefusal(Reason.UNKNOWN_RECORD);
        records.treatedBy(DR_TORRES).sign(DR_TORRES, null).expectNoEvents().expectRefusal(Reason.ANOTHERS_RECORD);
    }
}
