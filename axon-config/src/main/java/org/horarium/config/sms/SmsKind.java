package org.horarium.config.sms;

import java.util.Arrays;
import java.util.Locale;
import org.horarium.config.embedded.CannotStart;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** By whom messages by SMS go out. */
enum SmsKind {
    TWILIO,
    OUTBOX,
    NONE;

    static SmsKind of(Environment environment) {
        String name = name(environment);
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "horarium.sms is '%s', but it must be twilio, outbox or none.".formatted(name)));
    }

    /** Where there are patients nobody is chosen silently. */
    private static String name(Environment environment) {
        String usual = environment.acceptsProfiles(Profiles.of("production")) ? "none" : "outbox";
        return environment.getProperty("horarium.sms", usual);
    }

    /** Without anybody who carries them there is no carrier, and what they would tell goes another way. */
    static final class Sent implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !name(context.getEnvironment()).equals("none");
        }
    }
}
