package org.horarium.command.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.Configuration;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;

/**
 * Estimates how many guesses a password withstands, instead of asking for digits and capitals, which make it no harder to
 * guess (NIST SP 800-63B, 3.1.1.2).
 */
final class PasswordStrength {

    /** Ten thousand guesses, which at our pace of ten in a quarter of an hour take more than ten days. */
    private static final double LEAST_BITS = Math.log(10_000) / Math.log(2);

    /** What people take where everything is called so; well-known lists do not know this house. */
    private static final Set<String> TOO_CLOSE =
            Set.of("horarium", "horarium1", "horarium123", "appointment", "appointments");

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_WORD = 4;

    /** Strangers ask for this; a password that takes longer to judge is a long one. */
    private static final long MOST_MILLIS = 50;

    private final Nbvcxz judge = new Nbvcxz(new ConfigurationBuilder()
            .setCombinationAlgorithmTimeout(MOST_MILLIS)
            .createConfiguration());

    boolean isGuessedSoon(String password, List<String> about) {
        if (TOO_CLOSE.contains(password.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return with(about).estimate(password).getEntropy() < LEAST_BITS;
    }

    /** A judge who knows that person. */
    private Nbvcxz with(List<String> about) {
        List<String> words = about.stream()
                .flatMap(NO_LETTER::splitAsStream)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        if (words.isEmpty()) {
            return judge;
        }
        DictionaryBuilder own = new DictionaryBuilder().setDictionaryName("own").setExclusion(false);
        words.forEach(word -> own.addWord(word, 1));
        List<Dictionary> dictionaries = new ArrayList<>(judge.getConfiguration().getDictionaries());
        dictionaries.add(own.createDictionary());
        Configuration configuration = new ConfigurationBuilder()
                .setDictionaries(dictionaries)
                .setCombinationAlgorithmTimeout(MOST_MILLIS)
                .createConfiguration();
        return new Nbvcxz(configuration);
    }
}
