package org.horarium.command.records;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.horarium.command.records.RecordFixture.DESK;
import static org.horarium.command.records.RecordFixture.DR_GREY;

import java.util.List;
import org.horarium.command.Reason;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.records.RecordTemplate;
import org.horarium.shared.records.RecordTemplateEvent.RecordTemplateSet;
import org.horarium.shared.records.RecordTemplateId;
import org.junit.jupiter.api.Test;

class RecordTemplatesTest {

    private static final RecordTemplateId FOLLOW_UP = new RecordTemplateId("follow-up");
    private static final RecordTemplate SHORT = new RecordTemplate(List.of("Since last time"), List.of("Next"));

    private final RecordFixture records = new RecordFixture();

    @Test
    void the_headings_for_a_type_of_visit_are_set_once_however_often_they_are_said() {
        records.when(new SetRecordTemplate(FOLLOW_UP, SHORT, null), DESK)
                .expectEvents(new RecordTemplateSet("follow-up", SHORT));
        records.when(new SetRecordTemplate(FOLLOW_UP, SHORT, null), DESK)
                .expectNoEvents()
                .expectAccepted();
        records.when(new SetRecordTemplate(FOLLOW_UP, RecordTemplate.USUAL, 4L), DESK)
                .expectNoEvents()
                .expectRefusal(Reason.VERSION_MISMATCH);
    }

    @Test
    void a_doctor_does_not_set_them_for_the_house() {
        assertThatThrownBy(() -> records.when(new SetRecordTemplate(FOLLOW_UP, SHORT, null), DR_GREY))
                .isInstanceOf(Forbidden.class);
    }
}
