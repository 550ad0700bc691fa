package org.horarium.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the database's log goes as it is written, the way that docs/operations.md tells operators to set up. */
record Archive(Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Archive in(Path folder) throws IOException {
        return new Archive(Files.createDirectories(folder));
    }

    /** Has a database keep its log there, from its next start on. */
    void keepLogOf(DataSource database) {
        JdbcClient db = JdbcClient.create(database);
        List.of(
                        "alter system set archive_mode = on",
                        "alter system set archive_command = 'test ! -f \"%1$s/%%f\" && cp \"%%p\" \"%1$s/%%f\"'"
                                .formatted(folder))
                .forEach(setting -> db.sql(setting).update());
    }

    /** Returns when all that was committed so far is in it. */
    void await(DataSource database) {
        JdbcClient db = JdbcClient.create(database);
        String current = db.sql("select pg_walfile_name(pg_switch_wal())")
                .query(String.class)
                .single();
        Awaitility.await().atMost(PATIENCE).until(() -> holds(current));
    }

    /** What a restore takes it back by. */
    String restoreCommand() {
        return "cp \"%s/%%f\" \"%%p\"".formatted(folder);
    }

    private boolean holds(String segment) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().equals(segment));
        }
    }
}
