package org.horarium.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarriedProgramTest {

    @TempDir
    Path programs;

    @Test
    void unpacks_what_can_be_executed() throws IOException {
        assertThat(CarriedProgram.POSTGRES.unpackedBelow(programs).resolve("bin/postgres"))
                .isExecutable();
    }

    @Test
    void keeps_netty_out_of_the_class_path_of_the_search_engine() throws IOException {
        Path node = CarriedProgram.ELASTICSEARCH.unpackedBelow(programs);

        assertThat(node.resolve("modules/transport-netty4"))
                .isDirectoryContaining("glob:**/netty-common-*.jar")
                .isDirectoryContaining("glob:**/plugin-descriptor.properties");
        assertThat(node.resolve("lib"))
                .isDirectoryContaining("glob:**/elasticsearch-8*.jar")
                .isDirectoryNotContaining("glob:**/netty-*.jar");
    }

    @Test
    void is_unpacked_once() throws IOException {
        Path first = CarriedProgram.ELASTICSEARCH.unpackedBelow(programs);
        FileTime unpacked = Files.getLastModifiedTime(first.resolve("lib"));

        assertThat(CarriedProgram.ELASTICSEARCH.unpackedBelow(programs)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("lib"))).isEqualTo(unpacked);
    }

    @Test
    void replaces_other_versions_and_what_an_interrupted_unpacking_left() throws IOException {
        Path older = Files.createDirectories(programs.resolve("elasticsearch-0123456789abcdef"));
        Path partial = Files.createDirectories(programs.resolve("elasticsearch.partial/lib"));
        Files.writeString(partial.resolve("half.jar"), "half");

        Path unpacked = CarriedProgram.ELASTICSEARCH.unpackedBelow(programs);

        assertThat(older).doesNotExist();
        assertThat(programs).isDirectoryContaining(unpacked::equals);
        assertThat(unpacked.resolve("lib/half.jar")).doesNotExist();
        assertThat(programs.resolve("elasticsearch.partial")).doesNotExist();
    }
}
