package org.horarium.config.sms;

import com.twilio.exception.ApiException;
import com.twilio.exception.AuthenticationException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message.Direction;
import com.twilio.rest.api.v2010.account.Message.Status;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Lost;
import org.horarium.command.notification.Handover.Postponed;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.config.sms.SmsAttempts.Attempt;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Twilio. It takes no number of ours with a message, but calls back at an address that bears it, and lists what it has; so a
 * lost answer is found by the one or the other.
 */
final class TwilioCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(TwilioCarrier.class);

    static final String STATUS = "/api/callbacks/twilio/status";
    static final String NOTIFICATION = "notification";
    static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** How long a message that it took may be missing from its list, and how far our clocks may differ. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private static final int LISTED = 50;
    private static final Set<Status> ENDED_BADLY = Set.of(Status.FAILED, Status.UNDELIVERED, Status.CANCELED);

    private final TwilioRestClient twilio;
    private final TwilioPlace place;
    private final SmsAttempts attempts;
    private final Clock clock;

    TwilioCarrier(TwilioPlace place, Duration toAnswer, SmsAttempts attempts, Clock clock) {
        this.twilio = new TwilioRestClient.Builder(place.account(), place.token())
                .accountSid(place.account())
                .httpClient(new TwilioConnection(place.endpoint(), toAnswer))
                .build();
        this.place = place;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Handover send(Message message) {
        try {
            return new Accepted(creator(message).create(twilio).getSid());
        } catch (TwilioBusy busy) {
            return new Postponed(busy.code(), busy.after());
        } catch (AuthenticationException refusal) {
            return new Postponed("twilio-authentication", null);
        } catch (ApiException error) {
            return TwilioAnswer.of(error);
        } catch (RuntimeException unforeseen) {
            return new Lost("twilio-unreadable");
        }
    }

    private MessageCreator creator(Message message) {
        PhoneNumber to = new PhoneNumber(message.address());
        String text = message.content().text();
        MessageCreator creator = place.from().startsWith("MG")
                ? new MessageCreator(to, place.from(), text)
                : new MessageCreator(to, new PhoneNumber(place.from()), text);
        return creator.setStatusCallback(URI.create(place.publicUrl() + STATUS + "?" + NOTIFICATION + "="
                + message.id().value()));
    }

    @Override
    public Optional<Handover> find(NotificationId message) {
        Optional<Attempt> attempt = attempts.of(message);
        if (attempt.isEmpty()) {
            return Optional.of(new Postponed("never-handed-over", null));
        }
        String reference = attempt.get().reference();
        return Optional.of(reference == null ? look(message, attempt.get()) : new Accepted(reference));
    }

    private Handover look(NotificationId message, Attempt attempt) {
        try {
            Optional<com.twilio.rest.api.v2010.account.Message> found = new MessageReader()
                            .setTo(new PhoneNumber(attempt.number()))
                            .setPageSize((long) LISTED)
                            .firstPage(twilio)
                            .getRecords()
                            .stream()
                            .filter(sent -> isThat(sent, message, attempt))
                            .findFirst();
            found.ifPresent(sent -> attempts.accepted(message, sent.getSid()));
            return found.map(TwilioCarrier::outcome).orElseGet(() -> missing(attempt));
        } catch (RuntimeException away) {
            LOG.warn(
                    "What became of {} cannot be looked up at Twilio: {}",
                    message,
                    away.getClass().getName());
            return new Lost("not-known-yet");
        }
    }

    private boolean isThat(com.twilio.rest.api.v2010.account.Message sent, NotificationId message, Attempt attempt) {
        return sent.getDirection() != Direction.INBOUND
                && attempt.saysTheSameAs(sent.getBody())
                && isNotBefore(attempt, sent.getDateCreated())
                && !attempts.isOfAnother(sent.getSid(), message);
    }

    /** One without a date may be it: rather nothing twice. */
    private static boolean isNotBefore(Attempt attempt, @Nullable ZonedDateTime created) {
        return created == null || created.toInstant().isAfter(attempt.time().minus(SETTLED));
    }

    private static Handover outcome(com.twilio.rest.api.v2010.account.Message sent) {
        return ENDED_BADLY.contains(sent.getStatus())
                ? new Refused("twilio-" + sent.getErrorCode())
                : new Accepted(sent.getSid());
    }

    private Handover missing(Attempt attempt) {
        boolean isSettled = attempt.time().plus(SETTLED).isBefore(clock.instant());
        return isSettled ? new Postponed("not-taken", null) : new Lost("not-known-yet");
    }
}
