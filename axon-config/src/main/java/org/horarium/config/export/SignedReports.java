package org.horarium.config.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Makes PDF files that whoever is handed one can check. */
@Component
class SignedReports {

    private final ReportKey key;
    private final Clock clock;

    /** Where no file is named, the key lies beside the keys that sign tokens. */
    SignedReports(
            @Value("${horarium.audit.report-key:}") String file,
            @Value("${horarium.access.signing-key}") String tokens,
            Clock clock) {
        Path path = file.isBlank() ? Path.of(tokens).resolveSibling("report-key.pem") : Path.of(file);
        this.key = new ReportKeyFile(path).key(clock.instant());
        this.clock = clock;
    }

    /** What stands in one. */
    interface Drawing {
        void on(Paper paper) throws SQLException, IOException;
    }

    /** By which readers recognize our signature. */
    String fingerprint() {
        return key.fingerprint();
    }

    /** Hands over the whole file, or nothing of it. What it takes on the way is gone afterwards. */
    void write(String title, Drawing drawing, OutputStream out) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("horarium-report");
        try {
            Path drawn = folder.resolve("drawn.pdf");
            try (Paper paper = new Paper(drawn, title)) {
                drawing.on(paper);
            }
            Path signed = folder.resolve("signed.pdf");
            try (OutputStream file = Files.newOutputStream(signed)) {
                new Signing(key).sign(drawn, file, clock.instant(), folder);
            }
            Files.copy(signed, out);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
