package org.horarium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A visitor can choose from what there is before they search. */
class WordsTest {

    private final Client admin = Client.demo(Platform.shared().url(), "admin");
    private final Client anyone = Platform.anyone();

    @Test
    void tells_the_words_of_doctors_who_are_entered_each_once_and_in_order() {
        String odd = UUID.randomUUID().toString();
        Clinic clinic = Clinic.in(admin, "Europe/Berlin");
        enter(clinic, odd);
        String second = enter(clinic, odd.toUpperCase(Locale.ROOT));
        Reply offered = admin.post(
                "/api/doctors/" + second + "/visit-types",
                Map.of("code", "v-" + odd, "duration_minutes", 30, "modes", List.of("VIDEO")));

        Reply words = anyone.getAfter(offered.token(), "/api/directory/words");

        assertThat(words.status()).isEqualTo(200);
        assertThat(words.list("specializations").map(JsonNode::asText))
                .filteredOn(word -> word.equalsIgnoreCase("Art of " + odd))
                .hasSize(1);
        assertThat(words.list("languages").map(JsonNode::asText)).contains("gsw");
        assertThat(words.list("insurances").map(JsonNode::asText))
                .filteredOn(word -> word.equalsIgnoreCase("Fund " + odd))
                .hasSize(1);
        assertThat(words.list("cities").map(JsonNode::asText)).contains("Testville");
        assertThat(words.list("visit_types").map(JsonNode::asText)).contains("v-" + odd, "consultation");
        for (String list : List.of("specializations", "visit_types", "languages", "insurances", "cities")) {
            assertThat(words.list(list).map(JsonNode::asText))
                    .as(list)
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        }
        assertThat(anyone.get("/api/directory/words").body()).isEqualTo(words.body());
    }

    private String enter(Clinic clinic, String odd) {
        return admin.post(
                        "/api/doctors",
                        Map.of(
                                "full_name", "Dr. " + odd,
                                "specialization", "Art of " + odd,
                                "clinic_id", clinic.id(),
                                "languages", List.of("gsw", "de"),
                                "insurances", List.of("Fund " + odd)))
                .text("id");
    }
}
