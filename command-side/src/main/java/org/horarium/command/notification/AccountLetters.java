package org.horarium.command.notification;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.horarium.command.mail.Mail;
import org.horarium.command.mail.Outbox;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.notification.Channel;
import org.horarium.shared.notification.NoticeKind;
import org.horarium.shared.notification.Recipient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends letters to accounts as all else is sent: in line, once, with retries. What is written in them goes as soon as it is
 * known what became of them.
 */
@Component
class AccountLetters implements Outbox {

    /** No link in them holds longer. */
    private static final Duration OF_USE = Duration.ofDays(1);

    /** Letters to one address are one line, whoever's account it is; an address alone names nobody here. */
    private static final UUID ADDRESSES = UUID.fromString("5a7c1f0e-6b1d-5d1c-9a55-3c1f0b6f7a10");

    private final OutboxTable outbox;
    private final Letterbox letters;
    private final Bell bell;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountLetters(
            OutboxTable outbox, Letterbox letters, Bell bell, PlatformTransactionManager transactions, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.bell = bell;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void put(Mail mail) {
        if ((mail.recipient() + mail.subject()).chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("email", "must be an address");
        }
        Instant now = clock.instant();
        Notice notice = new Notice(
                UuidCreator.getTimeOrderedEpoch(),
                NoticeKind.ACCOUNT,
                new Recipient(
                        Recipient.Kind.ACCOUNT,
                        UuidCreator.getNameBasedSha1(ADDRESSES, mail.recipient().toLowerCase(Locale.ROOT))),
                null,
                Map.of(),
                now,
                now.plus(OF_USE));
        transaction.executeWithoutResult(status -> {
            outbox.put(notice, Channel.EMAIL, now);
            letters.put(
                    OutboxTable.name(notice.id(), Channel.EMAIL), mail.recipient(), mail.subject(), mail.body(), now);
            bell.ringAfterCommit();
        });
    }
}
