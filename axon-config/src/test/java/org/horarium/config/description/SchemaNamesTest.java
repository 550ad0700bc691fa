package org.horarium.config.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** A schema's name tells which record it is. */
class SchemaNamesTest {

    @Test
    void a_nested_record_is_named_after_what_is_around_it_and_nothing_is_said_twice() {
        assertThat(SchemaNames.name(CatsEndpoint.Found.class)).isEqualTo("SchemaNamesTestCatsFound");
        assertThat(SchemaNames.name(CatsEndpoint.SchemaNamesTestCatAnswer.class))
                .isEqualTo("SchemaNamesTestCatAnswer");
        assertThat(SchemaNames.name(CatRequests.Feed.class)).isEqualTo("FeedRequest");
        assertThat(SchemaNames.name(CatRequests.class)).isEqualTo("SchemaNamesTestCatRequests");
    }

    @Test
    void two_classes_never_share_a_name() {
        SchemaNames names = new SchemaNames();
        names.nameForClass(CatRequests.Feed.class, Set.of());
        names.nameForClass(CatRequests.Feed.class, Set.of());
        assertThatThrownBy(() -> names.nameForClass(DogRequests.Feed.class, Set.of()))
                .hasMessageContaining("FeedRequest");
    }

    interface CatsEndpoint {
        record Found() {}

        record SchemaNamesTestCatAnswer() {}
    }

    interface CatRequests {
        record Feed() {}
    }

    interface DogRequests {
        record Feed() {}
    }
}
