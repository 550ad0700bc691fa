package org.horarium.config.sms;

import com.twilio.exception.ApiException;
import java.util.Set;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.config.mail.Unanswered;

/**
 * What an error of Twilio means for the message. Most refusals with 400 are of this message and this number; the few that are
 * of our account, our number or our pace pass.
 */
final class TwilioAnswer {

    /** From a number that is not ours or cannot send, one that is no number, a full queue, too fast, no credit. */
    private static final Set<Integer> OF_US =
            Set.of(21606, 21603, 21212, 21611, 21659, 21660, 14107, 20429, 30001, 30002);

    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;

    private TwilioAnswer() {}

    static Handover of(ApiException error) {
        Integer status = error.getStatusCode();
        if (status == null) {
            return Unanswered.by(error);
        }
        Integer named = error.getCode();
        String code = "twilio-" + (named == null ? status : named);
        if (status >= SERVER_ERROR) {
            return new Lost(code);
        }
        boolean isOfTheMessage = status == BAD_REQUEST && named != null && !OF_US.contains(named);
        return isOfTheMessage ? new Refused(code) : new Postponed(code, null);
    }
}
