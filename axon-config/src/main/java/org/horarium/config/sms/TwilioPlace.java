package org.horarium.config.sms;

import java.net.URI;
import org.horarium.config.embedded.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * An account at Twilio.
 *
 * @param token its auth token, which also signs what comes from there
 * @param from a number of ours, or the SID of a messaging service
 * @param endpoint of whatever else speaks its protocol; none for Twilio's
 * @param publicUrl where it reaches us
 */
record TwilioPlace(String account, String token, String from, @Nullable URI endpoint, String publicUrl) {

    static TwilioPlace of(Environment environment) {
        String account = needed(environment, "horarium.twilio.account-sid", "AC[0-9a-fA-F]{32}", "begin with AC");
        String from = needed(
                environment,
                "horarium.twilio.from",
                "\\+[0-9]{6,15}|MG[0-9a-fA-F]{32}",
                "be a number like +12025550123 or begin with MG");
        String token = needed(environment, "horarium.twilio.auth-token", "\\S{8,}", "be the account's auth token");
        String publicUrl = needed(environment, "horarium.public-url", "https?://\\S+", "be where Twilio reaches us");
        return new TwilioPlace(account, token, from, endpoint(environment), publicUrl.replaceFirst("/+$", ""));
    }

    private static @Nullable URI endpoint(Environment environment) {
        String text = environment.getProperty("horarium.twilio.endpoint", "");
        return text.isBlank() ? null : URI.create(text);
    }

    /** Never with what stands there: it may be a secret. */
    private static String needed(Environment environment, String name, String form, String rule) {
        String text = environment.getProperty(name, "").strip();
        if (!text.matches(form)) {
            throw new CannotStart("horarium.sms is twilio, so %s must %s.".formatted(name, rule));
        }
        return text;
    }

    /** Never with the token. */
    @Override
    public String toString() {
        return "Twilio's " + account;
    }
}
