package org.horarium.config.sms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.command.notification.Deliveries;
import org.horarium.command.notification.Replies;
import org.horarium.command.notification.Replies.Word;
import org.horarium.config.OnDecidingSide;
import org.horarium.shared.Returns;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.notification.NotificationId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hears from Twilio what became of messages, and what people answer. Open, but for what Twilio has not signed. */
@RestController
@OnDecidingSide
class TwilioCallbacks {

    private static final Set<String> ENDED_BADLY = Set.of("undelivered", "failed", "canceled");
    private static final String NO_REPLY = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final TwilioSignature signature;
    private final SmsAttempts attempts;
    private final SmsReplies heard;
    private final ObjectProvider<Deliveries> deliveries;
    private final ObjectProvider<Replies> replies;

    TwilioCallbacks(
            TwilioSignature signature,
            SmsAttempts attempts,
            SmsReplies heard,
            ObjectProvider<Deliveries> deliveries,
            ObjectProvider<Replies> replies) {
        this.signature = signature;
        this.attempts = attempts;
        this.heard = heard;
        this.deliveries = deliveries;
        this.replies = replies;
    }

    @Access(open = true)
    @PostMapping(path = TwilioCarrier.STATUS, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Returns(status = 204)
    ResponseEntity<?> status(HttpServletRequest request) {
        mustBeGenuine(request);
        message(request.getParameter(TwilioCarrier.NOTIFICATION)).ifPresent(message -> {
            note(message, request.getParameter("MessageSid"));
            tell(message, request.getParameter("MessageStatus"), request.getParameter("ErrorCode"));
        });
        return ResponseEntity.noContent().build();
    }

    /** Answers with no SMS: those who say STOP or HELP are answered by Twilio itself. */
    @Access(open = true)
    @PostMapping(
            path = "/api/callbacks/twilio/inbound",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_XML_VALUE)
    String inbound(HttpServletRequest request) {
        mustBeGenuine(request);
        String reference = request.getParameter("MessageSid");
        Optional<PhoneNumber> from = PhoneNumber.of(String.valueOf(request.getParameter("From")));
        Optional<Word> word = ReplyWords.of(request.getParameter("Body"), request.getParameter("OptOutType"));
        if (reference != null && from.isPresent() && word.isPresent() && !heard.have(reference)) {
            replies.ifAvailable(told -> told.received(from.get().e164(), word.get()));
            heard.note(reference);
        }
        return NO_REPLY;
    }

    private void mustBeGenuine(HttpServletRequest request) {
        if (!signature.isOn(request)) {
            throw new Forbidden("That is not signed by whom it claims to come from.");
        }
    }

    private void note(NotificationId message, @Nullable String reference) {
        if (reference != null) {
            attempts.accepted(message, reference);
        }
    }

    private void tell(NotificationId message, @Nullable String status, @Nullable String error) {
        if ("delivered".equals(status)) {
            deliveries.ifAvailable(told -> told.delivered(message));
        } else if (status != null && ENDED_BADLY.contains(status)) {
            String code = error != null && error.matches("\\d{1,6}") ? error : status;
            deliveries.ifAvailable(told -> told.failed(message, "twilio-" + code));
        }
    }

    private static Optional<NotificationId> message(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new NotificationId(UUID.fromString(text)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
