package org.horarium.config.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.horarium.config.privacy.Wrapping.Wrapped;
import org.jspecify.annotations.Nullable;

/** The live keys on their own, as they are wrapped: one line each. It opens nothing without the key-encryption key. */
final class KeyBackup {

    private static final JsonMapper JSON = new JsonMapper();

    private final StoredKeys rows;
    private final DestroyedKeys destroyed;

    KeyBackup(StoredKeys rows, DestroyedKeys destroyed) {
        this.rows = rows;
        this.destroyed = destroyed;
    }

    private record Line(
            @JsonProperty("patient") UUID patient,
            @JsonProperty("key") String key,
            @JsonProperty("kek") String kek,
            @JsonProperty("made_at") String madeAt) {}

    /** Writes all that are live now, and answers how many. */
    long write(Writer out) throws IOException {
        long written = 0;
        @Nullable UUID last = null;
        List<StoredKeys.Live> some = rows.live(null);
        while (!some.isEmpty()) {
            for (StoredKeys.Live live : some) {
                out.write(JSON.writeValueAsString(new Line(
                        live.patient(),
                        Base64.getEncoder().encodeToString(live.wrapped().bytes()),
                        live.wrapped().by(),
                        live.madeAt().toString())));
                out.write('\n');
                last = live.patient();
            }
            written += some.size();
            some = rows.live(last);
        }
        return written;
    }

    /**
     * Brings back those that are missing, and none that was destroyed: neither one of which the table knows it, nor one
     * that is on record beside it.
     *
     * @return how many it has brought back
     */
    long restore(BufferedReader in) throws IOException {
        destroyed.all().forEach(rows::destroy);
        long restored = 0;
        for (String text = in.readLine(); text != null; text = in.readLine()) {
            Line line = JSON.readValue(text, Line.class);
            Wrapped wrapped = new Wrapped(Base64.getDecoder().decode(line.key()), line.kek());
            if (rows.restore(line.patient(), wrapped, Instant.parse(line.madeAt()))) {
                restored++;
            }
        }
        return restored;
    }
}
