package org.horarium.config.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Auditors read in their language what has happened, whatever it is. */
class EventNamesTest {

    private static final String TEXTS = "query-side/web-ui/src/i18n/locales/%s/audit.json";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ar"})
    void the_screens_have_a_name_for_each_event_and_for_nothing_else(String language) throws IOException {
        Set<String> named = new TreeSet<>();
        new ObjectMapper()
                .readTree(WorkTree.text(TEXTS.formatted(language)))
                .get("type")
                .fieldNames()
                .forEachRemaining(named::add);

        assertThat(named).isEqualTo(recorded());
    }

    /** The files are called as booking.AppointmentBooked.v1.json is. */
    private static Set<String> recorded() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:events/*");
        return Arrays.stream(files)
                .map(file -> String.valueOf(file.getFilename()).split("\\.", -1)[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
