package org.horarium.drill;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A copy of a running database's files by PostgreSQL's own low-level calls: what pg_basebackup does, without it. */
record BaseBackup(Path folder) {

    /** Their files belong to the running server alone. */
    private static final Set<String> LEFT_OUT =
            Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_stat_tmp");

    static BaseBackup of(DataSource database, Path folder) throws SQLException, IOException {
        try (Connection session = database.getConnection();
                Statement statement = session.createStatement()) {
            Path data = Path.of(answer(statement, "show data_directory"));
            statement.execute("select pg_backup_start('drill', fast => true)");
            copy(data, folder);
            Files.writeString(
                    folder.resolve("backup_label"),
                    answer(statement, "select labelfile from pg_backup_stop(wait_for_archive => true)"));
        }
        return new BaseBackup(folder);
    }

    void copyTo(Path data) throws IOException {
        copy(folder, data);
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.createDirectory(to, asFileAttribute(fromString("rwx------")));
        try (Stream<Path> content = Files.list(from)) {
            for (Path one : content.toList()) {
                String name = one.getFileName().toString();
                if (Files.isDirectory(one)) {
                    copyFolder(one, to.resolve(name), !LEFT_OUT.contains(name));
                } else if (!name.startsWith("postmaster.")) {
                    copyFile(one, to.resolve(name));
                }
            }
        }
    }

    private static void copyFolder(Path from, Path to, boolean withFiles) throws IOException {
        Files.createDirectory(to, asFileAttribute(fromString("rwx------")));
        if (withFiles) {
            try (Stream<Path> content = Files.list(from)) {
                for (Path one : content.toList()) {
                    Path target = to.resolve(one.getFileName().toString());
                    if (Files.isDirectory(one)) {
                        copyFolder(one, target, true);
                    } else {
                        copyFile(one, target);
                    }
                }
            }
        }
    }

    /** The server goes on meanwhile, and what it removes is not needed. */
    private static void copyFile(Path from, Path to) throws IOException {
        try {
            Files.copy(from, to);
        } catch (NoSuchFileException removed) {
            Files.deleteIfExists(to);
        }
    }
}
