package org.horarium.command.notification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Telephone numbers as people write them. One that can be anybody's is nobody's: nothing is sent there. */
final class Phone {

    private static final Pattern BETWEEN = Pattern.compile("[\\s().\\-/]");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    private Phone() {}

    /** The number in the form of ITU-T E.164; null where it is none. */
    static @Nullable String e164(@Nullable String written, HomeRegion home) {
        if (written == null) {
            return null;
        }
        String digits = BETWEEN.matcher(written).replaceAll("");
        String number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        if (E164.matcher(number).matches()) {
            return number;
        }
        return number.startsWith("+") ? null : home.e164(written);
    }
}
