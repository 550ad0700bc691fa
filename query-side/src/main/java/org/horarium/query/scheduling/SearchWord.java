package org.horarium.query.scheduling;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a word is compared: as people write it, whatever the case, the accents and the blanks. */
final class SearchWord {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SearchWord() {}

    static String of(String text) {
        String plain =
                ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(plain.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    static List<String> all(Stream<? extends @Nullable String> texts) {
        return texts.filter(Objects::nonNull)
                .map(text -> of(Objects.requireNonNull(text)))
                .distinct()
                .toList();
    }

    /** A language answers to its tag and to the language alone: {@code en-us} is {@code en} too. */
    static List<String> languages(List<String> tags) {
        return all(tags.stream().flatMap(tag -> Stream.of(tag, tag.replaceFirst("[-_].*", ""))));
    }
}
