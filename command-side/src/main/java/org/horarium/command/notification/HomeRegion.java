package org.horarium.command.notification;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Where telephone numbers are at home that were written without a country.
 *
 * @param region as ISO 3166 names it; null where such a number can be anybody's
 */
public record HomeRegion(@Nullable String region) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** That of those countries, where all have one calling code, as the United States and Canada have. */
    public static HomeRegion of(Collection<String> countries) {
        long codes = countries.stream()
                .map(NUMBERS::getCountryCodeForRegion)
                .distinct()
                .count();
        return new HomeRegion(
                codes == 1 ? countries.stream().sorted().findFirst().orElseThrow() : null);
    }

    /** The number in the form of ITU-T E.164; null where it is none here. */
    @Nullable
    String e164(String written) {
        if (region == null) {
            return null;
        }
        try {
            PhoneNumber number = NUMBERS.parse(written, region);
            return NUMBERS.isValidNumber(number) ? NUMBERS.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException none) {
            return null;
        }
    }
}
