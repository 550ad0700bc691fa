package org.horarium.command.links;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.horarium.command.access.AccountOwners;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Reach;
import org.horarium.shared.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invites the one who lets in everybody else, where nobody is there yet to invite them. */
@Component
@ConditionalOnProperty("horarium.access.first-administrator")
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Links links;
    private final Letters letters;
    private final AccountOwners accounts;
    private final TransactionTemplate together;
    private final String email;

    FirstAdministrator(
            Links links,
            Letters letters,
            AccountOwners accounts,
            PlatformTransactionManager transactions,
            @Value("${horarium.access.first-administrator}") String email) {
        this.links = links;
        this.letters = letters;
        this.accounts = accounts;
        this.together = new TransactionTemplate(transactions);
        this.email = email;
    }

    /** Started again, it writes to nobody a second time. */
    @Override
    public void run(ApplicationArguments arguments) {
        together.executeWithoutResult(status -> {
            UUID account = UuidCreator.getNameBasedSha1("first administrator " + email);
            Actor oneself = new Actor(account, Role.ADMIN, null, null);
            if (accounts.byEmail(email).isEmpty()
                    && accounts.invite(account, email, Role.ADMIN, null, Reach.NONE, oneself)) {
                letters.invite(email, links.make(account, Purpose.INVITE, null));
                LOG.info("The first administrator was sent an invitation");
            }
        });
    }
}
