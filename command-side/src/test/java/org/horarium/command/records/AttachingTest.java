package org.horarium.command.records;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.records.RecordFixture.ANNA;
import static org.horarium.command.records.RecordFixture.ANNAS_ACCOUNT;
import static org.horarium.command.records.RecordFixture.DESK;
import static org.horarium.command.records.RecordFixture.DR_GREY;
import static org.horarium.command.records.RecordFixture.DR_TORRES;
import static org.horarium.command.records.RecordFixture.RECORD;
import static org.horarium.command.records.RecordFixture.content;
import static org.horarium.command.records.RecordFixture.report;
import static org.horarium.command.records.RecordFixture.written;

import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.horarium.command.Reason;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.LabReportWithdrawn;
import org.junit.jupiter.api.Test;

class AttachingTest {

    private static final LabReport BLOOD = report(1, "aa");

    private final RecordFixture records = new RecordFixture().given(written(content("wheezing")));

    @Test
    void the_writer_and_their_desk_add_reports_and_take_them_away() {
        records.attach(DR_GREY, BLOOD).expectEvents(new LabReportAttached(RECORD, ANNA, BLOOD));
        records.attach(DESK, report(2, "bb")).expectEvents(new LabReportAttached(RECORD, ANNA, report(2, "bb")));
        records.withdraw(DESK, BLOOD.id()).expectEvents(new LabReportWithdrawn(RECORD, ANNA, BLOOD.id(), "another's"));
        records.withdraw(DR_GREY, BLOOD.id()).expectNoEvents().expectRefusal(Reason.UNKNOWN_REPORT);
    }

    @Test
    void others_do_neither() {
        Actor elsewhere = new Actor(
                new UUID(9, 7), Role.STAFF, null, null, new Reach(false, Set.of(new ClinicId(new UUID(8, 1)))));
        records.attach(DR_TORRES, BLOOD).expectNoEvents().expectRefusal(Reason.UNKNOWN_RECORD);
        records.attach(elsewhere, BLOOD).expectNoEvents().expectRefusal(Reason.UNKNOWN_RECORD);
        records.given(new LabReportAttached(RECORD, ANNA, BLOOD));
        records.withdraw(elsewhere, BLOOD.id()).expectNoEvents().expectRefusal(Reason.UNKNOWN_RECORD);
        assertThatThrownBy(() -> records.attach(ANNAS_ACCOUNT, BLOOD)).isInstanceOf(Forbidden.class);
    }

    @Test
    void to_no_record_nothing_is_added() {
        new RecordFixture().attach(DESK, BLOOD).expectNoEvents().expectRefusal(Reason.UNKNOWN_RECORD);
    }

    @Test
    void a_retry_adds_nothing_and_a_name_is_given_once() {
        records.given(new LabReportAttached(RECORD, ANNA, BLOOD));

        records.attach(DR_GREY, BLOOD).expectNoEvents().expectAccepted();
        records.attach(DR_GREY, report(1, "bb")).expectNoEvents().expectRefusal(Reason.KEY_REUSED);
    }

    @Test
    void the_same_file_is_there_once_until_it_is_taken_away() {
        records.given(new LabReportAttached(RECORD, ANNA, BLOOD));
        records.attach(DR_GREY, report(2, "aa")).expectNoEvents().expectRefusal(Reason.REPORT_THERE_ALREADY);

        records.given(new LabReportWithdrawn(RECORD, ANNA, BLOOD.id(), "another's"));
        records.attach(DR_GREY, report(2, "aa")).expectAccepted();
    }

    @Test
    void there_is_an_end_to_how_many_a_record_can_have() {
        records.given(IntStream.rangeClosed(1, Reports.MOST)
                .mapToObj(number -> new LabReportAttached(RECORD, ANNA, report(number, "digest " + number)))
                .toList());

        records.attach(DR_GREY, report(99, "aa")).expectNoEvents().expectRefusal(Reason.TOO_MANY_REPORTS);
        records.withdraw(DR_GREY, report(1, "").id()).expectAccepted();
        records.attach(DR_GREY, report(99, "aa")).expectAccepted();
    }
}
