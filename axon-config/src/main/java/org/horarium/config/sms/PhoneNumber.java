package org.horarium.config.sms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;

/**
 * A number that somebody named as theirs.
 *
 * @param e164 as providers take it
 * @param country to which it belongs, as ISO 3166 names it; 001 where to none
 */
record PhoneNumber(String e164, String country, PhoneNumberType type) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String NOWHERE = "001";
    private static final int BLOCK = 4;

    /** Reads what begins with + and a country; empty where there can be no such number. */
    static Optional<PhoneNumber> of(String text) {
        if (!text.matches("\\+[0-9]{6,15}")) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = NUMBERS.parse(text, PhoneNumberUtil.REGION_CODE_FOR_NON_GEO_ENTITY);
            String country = NUMBERS.getRegionCodeForNumber(number);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(
                            NUMBERS.format(number, PhoneNumberFormat.E164),
                            country == null ? NOWHERE : country,
                            NUMBERS.getNumberType(number)))
                    : Optional.empty();
        } catch (NumberParseException malformed) {
            return Optional.empty();
        }
    }

    /** The ten thousand numbers beside it, which are often one owner's. */
    String block() {
        return e164.substring(0, e164.length() - BLOCK);
    }

    /** Whether whoever owns it earns by each message, or a call costs more than others do. */
    boolean isPremium() {
        return type == PhoneNumberType.PREMIUM_RATE
                || type == PhoneNumberType.SHARED_COST
                || type == PhoneNumberType.PERSONAL_NUMBER;
    }

    boolean isMobile() {
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "a number in " + country;
    }
}
