package org.horarium.query.doctors;

import org.horarium.query.Queries;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows everybody what there is to choose from, before they search. */
@RestController
class WordsEndpoint {

    private final Queries queries;

    WordsEndpoint(Queries queries) {
        this.queries = queries;
    }

    /** Whoever sends the token of a write is shown what it left, as everywhere. */
    @Access(open = true, discloses = Disclosure.NOTHING)
    @GetMapping("/api/directory/words")
    DirectoryWords words(
            @RequestHeader(value = "Horarium-Consistency-Token", required = false) @Nullable String token) {
        return queries.find(new DirectoryWords.Now(token != null), DirectoryWords.class)
                .orElseThrow();
    }
}
