package org.horarium.config.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Remembers how far an import has come, so that one that was cut off goes on from there. It only saves time: without
 * it everything is said again, which changes nothing.
 */
final class Journal {

    private static final int HEAD = 1 << 16;

    private final Path file;
    private final String platform;
    private final Properties entries = new Properties();

    Journal(Path file, String platform) {
        this.file = file;
        this.platform = platform;
        if (Files.isReadable(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                entries.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                entries.clear();
            }
        }
    }

    /** The first line of the last chunk that the platform has taken in; 1 where nothing is known of the file. */
    long lastTaken(ExportFile source) throws IOException {
        try {
            return Math.max(1, Long.parseLong(entries.getProperty(key(source), "1")));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** The chunk from that line on has been taken in. */
    void taken(ExportFile source, long firstLine) throws IOException {
        entries.setProperty(key(source), Long.toString(firstLine));
        write();
    }

    /** These files are done, so that the next import begins anew. */
    void forget(Iterable<ExportFile> sources) throws IOException {
        for (ExportFile source : sources) {
            entries.remove(key(source));
        }
        write();
    }

    private void write() {
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                entries.store(writer, "How far imports have come");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Nothing is lost but time.
        }
    }

    /** Tells files apart by what they are, and platforms by their address. */
    private String key(ExportFile source) throws IOException {
        try (InputStream in = Files.newInputStream(source.path())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("%s %s %d "
                    .formatted(platform, source.name(), Files.size(source.path()))
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(in.readNBytes(HEAD));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
