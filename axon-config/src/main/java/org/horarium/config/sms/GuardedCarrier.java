package org.horarium.config.sms;

import java.util.Optional;
import org.horarium.command.notification.Carrier;
import org.horarium.command.notification.Handover;
import org.horarium.command.notification.Handover.Accepted;
import org.horarium.command.notification.Handover.Refused;
import org.horarium.command.notification.Message;
import org.horarium.config.sms.SmsAttempts.Attempt;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NotificationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets nobody earn by having messages sent (SMS pumping): whoever controls numbers, or a share of what they cost, makes
 * accounts with them. So there is so much a day for a number, its neighbours, a recipient and a country, and nothing at
 * all for what is no mobile number of a country that was named. The attempt is noted in the same transaction, before it is made.
 */
final class GuardedCarrier implements Carrier, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedCarrier.class);

    private final Carrier carrier;
    private final SmsLimits limits;
    private final SmsCounts counts;
    private final SmsAttempts attempts;
    private final TransactionTemplate transaction;

    GuardedCarrier(
            Carrier carrier,
            SmsLimits limits,
            SmsCounts counts,
            SmsAttempts attempts,
            TransactionTemplate transaction) {
        this.carrier = carrier;
        this.limits = limits;
        this.counts = counts;
        this.attempts = attempts;
        this.transaction = transaction;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Handover send(Message message) {
        Optional<PhoneNumber> number = PhoneNumber.of(message.address());
        if (number.isEmpty()) {
            return new Refused("invalid-number");
        }
        Optional<Refused> refused = reasonToRefuse(number.get());
        if (refused.isPresent()) {
            return refused.get();
        }
        if (!admit(message, number.get())) {
            LOG.warn("An SMS to {} is one too many today: somebody may be pumping", number.get());
            return new Refused("capped");
        }
        Handover handover = carrier.send(message);
        if (handover instanceof Accepted accepted) {
            attempts.accepted(message.id(), accepted.reference());
        }
        return handover;
    }

    private Optional<Refused> reasonToRefuse(PhoneNumber number) {
        if (number.isPremium()) {
            return Optional.of(new Refused("premium-rate"));
        }
        if (!limits.countries().contains(number.country())) {
            return Optional.of(new Refused("country-not-allowed"));
        }
        return number.isMobile() ? Optional.empty() : Optional.of(new Refused("no-mobile"));
    }

    /** A second attempt to hand the same to the same number counts no second time. */
    private boolean admit(Message message, PhoneNumber number) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            attempts.forgetTheOld();
            counts.forgetTheOld();
            Optional<Attempt> former = attempts.of(message.id());
            boolean isCounted = former.isPresent() && former.get().number().equals(number.e164());
            if (!isCounted && !counts.admit(number, message.recipient())) {
                status.setRollbackOnly();
                return false;
            }
            attempts.begin(message, number.e164());
            return true;
        }));
    }

    @Override
    public Optional<Handover> find(NotificationId message) {
        return carrier.find(message);
    }

    @Override
    public void destroy() throws Exception {
        if (carrier instanceof AutoCloseable open) {
            open.close();
        }
    }
}
