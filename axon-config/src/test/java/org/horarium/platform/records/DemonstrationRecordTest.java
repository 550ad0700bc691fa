package org.horarium.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.horarium.platform.Client;
import org.horarium.platform.Platform;
import org.horarium.platform.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tries it out finds a patient of whom something is known. */
class DemonstrationRecordTest {

    private static final String PATIENT = "/api/patients/291baf7b-5d7d-5b39-aff8-f7c03a498b3d";

    @ParameterizedTest
    @ValueSource(strings = {"patient", "doctor"})
    void there_is_a_signed_record_with_a_prescription_and_a_history(String who) {
        Client reader = Client.demo(Platform.shared().url(), who);

        List<JsonNode> records =
                reader.get(PATIENT + "/medical-records").list("items").toList();
        assertThat(records).isNotEmpty();
        Reply record = reader.get("/api/medical-records/"
                + records.get(records.size() - 1).path("id").asText());
        assertThat(record.text("signed/name")).contains("Whitfield");
        assertThat(record.text("prescriptions/0/drug")).contains("Albuterol");

        for (String kind : List.of("allergy", "condition", "medication")) {
            assertThat(reader.get(PATIENT + "/history?kind=" + kind).list("items"))
                    .as(kind)
                    .isNotEmpty();
        }
    }
}
