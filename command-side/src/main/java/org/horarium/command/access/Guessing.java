package org.horarium.command.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.horarium.command.Allowances;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries passwords: so many failures of one account, or from one address of the network, and then
 * only as many as trickle back in. It knows no difference between accounts that exist and others.
 */
@Component
class Guessing {

    /** A clinic may sit behind one address. */
    private static final int ACCOUNTS_BEHIND_AN_ADDRESS = 10;

    private static final int TURNS = 1024;

    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);
    private final Allowances ofAccounts;
    private final Allowances ofAddresses;

    Guessing(
            @Value("${horarium.access.failures:10}") int most,
            @Value("${horarium.access.failures-window:PT15M}") Duration window) {
        ofAccounts = new Allowances(most, window);
        ofAddresses = new Allowances(most * ACCOUNTS_BEHIND_AN_ADDRESS, window);
    }

    /** Lets attempts at one account come one after the other, so that as many at once are not more than are allowed. */
    <T> T inTurn(String email, Supplier<T> attempt) {
        Lock turn = turns[Math.floorMod(Accounts.normalized(email).hashCode(), turns.length)];
        turn.lock();
        try {
            return attempt.get();
        } finally {
            turn.unlock();
        }
    }

    /** How long to wait for the next attempt; empty where none is needed. */
    Optional<Duration> mustWait(String email, String address) {
        return Stream.of(ofAccounts.mustWait(Accounts.normalized(email)), ofAddresses.mustWait(address))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    void failed(String email, String address) {
        ofAccounts.take(Accounts.normalized(email));
        ofAddresses.take(address);
    }
}
