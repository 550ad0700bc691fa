package org.horarium.config.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What an error of SES means for the letter. Only two say that the letter itself is at fault; all other refusals are of us,
 * of our settings or of our pace, and whoever looks after the platform can mend them. Of the errors of the server 503 says
 * that it was not taken; behind the others nobody knows how far it got.
 */
final class SesAnswer {

    private static final Set<String> OF_THE_LETTER = Set.of("MessageRejected", "InvalidParameterValue");
    private static final Duration NEXT_SECOND = Duration.ofSeconds(1);
    private static final Duration NEXT_QUOTA = Duration.ofHours(1);
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private SesAnswer() {}

    static Handover of(AwsServiceException error) {
        AwsErrorDetails details = error.awsErrorDetails();
        String name = details == null || details.errorCode() == null ? "" : details.errorCode();
        String words = details == null || details.errorMessage() == null ? "" : details.errorMessage();
        String code = code(name, error.statusCode());
        if (error.isThrottlingException()) {
            return new Postponed(code, words.contains("Daily") ? NEXT_QUOTA : NEXT_SECOND);
        }
        if (error.statusCode() >= SERVER_ERROR) {
            return error.statusCode() == UNAVAILABLE ? new Postponed(code, null) : new Lost(code);
        }
        return OF_THE_LETTER.contains(name) && !isOfOurAddress(words) ? new Refused(code) : new Postponed(code, null);
    }

    /** SES refuses letters by the same name where we have not yet shown that the sender is ours. */
    private static boolean isOfOurAddress(String words) {
        return words.contains("not verified");
    }

    private static String code(String name, int status) {
        return name.matches("[A-Za-z.]{1,60}")
                ? "ses-" + name.replaceAll("(?<=[a-z])(?=[A-Z])|\\.", "-").toLowerCase(Locale.ROOT)
                : "ses-" + status;
    }
}
