package org.horarium.config.sms;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.horarium.config.embedded.CannotStart;
import org.springframework.core.env.Environment;

/**
 * How many messages by SMS may go where on a day, in UTC.
 *
 * @param countries to which any may go
 * @param perBlock to ten thousand numbers that stand side by side
 * @param perAccount to one recipient, whatever numbers they name
 */
record SmsLimits(Set<String> countries, int perNumber, int perBlock, int perCountry, int perAccount) {

    private static final Set<String> KNOWN = PhoneNumberUtil.getInstance().getSupportedRegions();
    private static final String COUNTRIES = "horarium.sms.countries";
    private static final int NUMBER = 10;
    private static final int BLOCK = 200;
    private static final int COUNTRY = 200_000;
    private static final int ACCOUNT = 20;
    private static final int MOST = 10_000_000;

    static SmsLimits of(Environment environment, SmsKind kind) {
        return new SmsLimits(
                countries(environment, kind),
                limit(environment, "horarium.sms.per-number", NUMBER),
                limit(environment, "horarium.sms.per-block", BLOCK),
                limit(environment, "horarium.sms.per-country", COUNTRY),
                limit(environment, "horarium.sms.per-account", ACCOUNT));
    }

    private static Set<String> countries(Environment environment, SmsKind kind) {
        Set<String> named = named(environment);
        if (named.isEmpty() && kind == SmsKind.TWILIO) {
            throw new CannotStart(
                    "horarium.sms is twilio, so %s must name the countries to which any may go, like US,CA."
                            .formatted(COUNTRIES));
        }
        return named.isEmpty() ? Set.copyOf(KNOWN) : named;
    }

    /** The countries to which messages may go, as far as any were named. */
    static Set<String> named(Environment environment) {
        Set<String> named = Arrays.stream(environment.getProperty(COUNTRIES, "").split(","))
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        named.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(unknown -> {
            throw new CannotStart("%s names '%s', but it must be two letters of ISO 3166 each, like US,CA."
                    .formatted(COUNTRIES, unknown));
        });
        return named;
    }

    private static int limit(Environment environment, String name, int usual) {
        String text = environment.getProperty(name, String.valueOf(usual));
        if (text.matches("\\d{1,8}") && Integer.parseInt(text) > 0 && Integer.parseInt(text) <= MOST) {
            return Integer.parseInt(text);
        }
        throw new CannotStart("%s is '%s', but it must be a number a day, from 1 to %d.".formatted(name, text, MOST));
    }
}
