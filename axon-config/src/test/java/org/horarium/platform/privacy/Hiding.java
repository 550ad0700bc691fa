package org.horarium.platform.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All the places where something could lie that should not. */
final class Hiding {

    private final JdbcClient db;
    private final String search;

    Hiding(JdbcClient db, String search) {
        this.db = db;
        this.search = search;
    }

    /** The tables in which one of those stands, as text or as bytes, with its name. */
    List<String> tables(Canaries canaries) {
        List<String> found = new ArrayList<>();
        List<String> tables = db.sql(
                        """
                        select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')""")
                .query(String.class)
                .list();
        for (String table : tables) {
            // Each table is gone through once, however many marks there are.
            db.sql("select t::text from " + table + " t where t::text like ? or t::text like ?")
                    .params("%" + Canaries.BEGINNING + "%", "%" + hex(Canaries.BEGINNING) + "%")
                    .query(String.class)
                    .list()
                    .forEach(row -> canaries.all().stream()
                            .filter(canary -> row.contains(canary) || row.contains(hex(canary)))
                            .forEach(canary -> found.add(table + " " + canary)));
        }
        return found;
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    /** The files of the database's log of changes, since then, in which one of those stands. */
    List<String> changes(Canaries canaries, FileTime since) throws IOException {
        String data = db.sql("show data_directory").query(String.class).single();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(data, "pg_wal"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(since) >= 0) {
                    String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
                    canaries.in(bytes).forEach(canary -> found.add(file.getFileName() + " " + canary));
                }
            }
        }
        return found;
    }

    /** How many files {@link #changes} has looked at. */
    long changedFiles(FileTime since) throws IOException {
        String data = db.sql("show data_directory").query(String.class).single();
        try (Stream<Path> files = Files.list(Path.of(data, "pg_wal"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() >= since.toMillis())
                    .count();
        }
    }

    /** All documents of the search engine, as it shows them. */
    String documents() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        String address = search.split(",", -1)[0];
        http.send(
                HttpRequest.newBuilder(URI.create(address + "/_refresh"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.discarding());
        String found = http.send(
                        HttpRequest.newBuilder(URI.create(address + "/_all/_search?size=10000"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        if (!new ObjectMapper().readTree(found).path("hits").has("hits")) {
            throw new IllegalStateException("The search engine shows nothing");
        }
        return found;
    }
}
