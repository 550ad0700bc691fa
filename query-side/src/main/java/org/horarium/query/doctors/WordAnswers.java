package org.horarium.query.doctors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.Queries;
import org.horarium.query.scheduling.VisitTypeCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers by which words doctors can be searched for. All doctors are looked through, so not for every visitor anew. */
@Component
class WordAnswers {

    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Of spellings that differ by capitals alone the first counts, so that it is the same one each time. */
    private static final String WORDS =
            """
            select kind, word from (
            select distinct 'specialization', jsonb_array_elements_text(role -> 'specializations')
            from doctor cross join jsonb_array_elements(roles) role
            union select distinct 'language', unnest(languages) from doctor
            union select distinct 'insurance', unnest(insurances) from doctor
            union select distinct 'city', address ->> 'city' from location
            where id in (select unnest(location_ids) from doctor)) as known (kind, word)
            order by word collate "C" desc""";

    private final JdbcClient db;
    private final Queries queries;
    private final Clock clock;
    private final AtomicReference<@Nullable Kept> last = new AtomicReference<>();

    WordAnswers(JdbcClient db, Queries queries, Clock clock) {
        this.db = db;
        this.queries = queries;
        this.clock = clock;
    }

    private record Kept(DirectoryWords words, Instant from) {

        boolean isFresh(Instant now) {
            return !now.isBefore(from) && now.isBefore(from.plus(FRESH));
        }
    }

    @QueryHandler
    DirectoryWords handle(DirectoryWords.Now query) {
        Instant now = clock.instant();
        Kept kept = last.get();
        if (kept != null && !query.anew() && kept.isFresh(now)) {
            return kept.words();
        }
        DirectoryWords words = read();
        last.set(new Kept(words, now));
        return words;
    }

    private DirectoryWords read() {
        Map<String, Set<String>> words = new HashMap<>();
        db.sql(WORDS).query(row -> {
            String word = row.getString(2);
            if (word != null && !word.isBlank()) {
                words.computeIfAbsent(row.getString(1), kind -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .add(word.strip());
            }
        });
        return new DirectoryWords(
                of(words, "specialization"),
                queries.list(new VisitTypeCodes(), String.class),
                of(words, "language"),
                of(words, "insurance"),
                of(words, "city"));
    }

    private static List<String> of(Map<String, Set<String>> words, String kind) {
        return List.copyOf(words.getOrDefault(kind, Set.of()));
    }
}
