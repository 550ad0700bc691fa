package org.horarium.config.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The files of the database, made once: encrypted log-in, checksums, and an order of text that no system update changes. */
record PostgresCluster(Path data, Path passwordFile) {

    static final String USER = "horarium";
    static final String DATABASE = "horarium";

    private static final String MAJOR = "17";

    static PostgresCluster in(Path folder) {
        return new PostgresCluster(folder.resolve("data"), folder.resolve("password"));
    }

    String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** Makes the files unless they are there; refuses those of another major version, which would need a migration. */
    void prepare(Path programs, Path log) throws IOException {
        if (Files.isDirectory(data)) {
            refuseOtherMajor();
        } else {
            create(programs, log);
        }
    }

    private void refuseOtherMajor() throws IOException {
        Path versionFile = data.resolve("PG_VERSION");
        String version =
                Files.exists(versionFile) ? Files.readString(versionFile).strip() : "of unknown version";
        if (!version.equals(MAJOR)) {
            throw new CannotStart("%s was made by PostgreSQL %s, and this Horarium brings PostgreSQL %s."
                    .formatted(data, version, MAJOR));
        }
    }

    private void create(Path programs, Path log) throws IOException {
        Path unfinished = data.resolveSibling("data.partial");
        FileSystemUtils.deleteRecursively(unfinished);
        writePassword();
        run(
                log,
                "",
                programs.resolve("bin/initdb") + "",
                "--pgdata=" + unfinished,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        run(
                log,
                "create database " + DATABASE + "\n",
                programs.resolve("bin/postgres") + "",
                "--single",
                "-D",
                unfinished.toString(),
                "postgres");
        Files.move(unfinished, data);
    }

    private void writePassword() throws IOException {
        writeSecret(passwordFile);
    }

    /** Keeps a new secret in that file, for its owner's eyes alone. */
    static void writeSecret(Path file) throws IOException {
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(file);
        Files.createFile(file, asFileAttribute(fromString("rw-------")));
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }

    private void run(Path log, String input, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(ChildCommand.detached(ChildCommand.withoutRoot(List.of(command))))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        if (exitCodeOf(process) != 0) {
            throw new CannotStart("PostgreSQL could not prepare its data folder %s; see %s.".formatted(data, log));
        }
    }

    private static int exitCodeOf(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
