package org.horarium.command.records;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Drugs of which an allergy to one is a reason to think twice about the others. The groups and what is in them follow the
 * WHO's Anatomical Therapeutic Chemical classification (https://atcddd.fhi.no/atc_ddd_index/); each says which part. Only
 * what is prescribed most is named. A word stands for whatever contains it: {@code cillin} is in every penicillin's name.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists cannot be changed
enum DrugClass {
    /** J01C. */
    PENICILLINS("cillin", "augmentin", "amoxil", "sultamicillin"),
    /** J01DB to J01DE, and J01DI. */
    CEPHALOSPORINS("cephalosporin", "cefalosporin", "cef", "ceph", "keflex", "rocephin"),
    /** J01E; their names begin alike, as the class's own does. */
    SULFONAMIDES("sulfonamide", "sulphonamide", "sulfa", "sulpha", "trimoxazole", "bactrim", "septra"),
    /** M01A and, for aspirin, N02BA. */
    NSAIDS(
            "nsaid",
            "nonsteroidal",
            "ibuprofen",
            "naproxen",
            "diclofenac",
            "aspirin",
            "acetylsalicylic",
            "ketorolac",
            "ketoprofen",
            "indomethacin",
            "indometacin",
            "meloxicam",
            "piroxicam",
            "celecoxib",
            "etoricoxib",
            "etodolac",
            "nabumetone",
            "sulindac",
            "advil",
            "motrin",
            "aleve"),
    /** J01FA. */
    MACROLIDES("macrolide", "erythromycin", "azithromycin", "clarithromycin", "roxithromycin", "zithromax"),
    /** J01MA. */
    QUINOLONES("quinolone", "floxacin"),
    /** J01AA. */
    TETRACYCLINES("cycline"),
    /** N02A. */
    OPIOIDS(
            "opioid",
            "opiate",
            "morphine",
            "codeine",
            "codone",
            "morphone",
            "fentanyl",
            "tramadol",
            "tapentadol",
            "methadone",
            "meperidine",
            "pethidine",
            "buprenorphine"),
    /** C10AA. */
    STATINS("statins", "vastatin"),
    /** C09A; the class's own name is written in two words. */
    ACE_INHIBITORS(
            "captopril",
            "enalapril",
            "lisinopril",
            "ramipril",
            "benazepril",
            "perindopril",
            "quinapril",
            "fosinopril",
            "trandolapril");

    /** Salts, whose names only look like a sulfonamide's. */
    private static final List<String> SALTS = List.of("sulfate", "sulphate", "sulfite", "sulphite");

    private final Pattern names;

    DrugClass(String... parts) {
        names = Pattern.compile(String.join("|", parts));
    }

    /** The classes of which one of the words names a drug, or the class itself. */
    static Stream<DrugClass> ofAny(Stream<String> words) {
        List<String> all = words.toList();
        return Arrays.stream(values()).filter(it -> it.hasAny(all.stream()));
    }

    boolean hasAny(Stream<String> words) {
        return words.filter(word -> !SALTS.contains(word))
                .anyMatch(word -> names.matcher(word).find());
    }
}
