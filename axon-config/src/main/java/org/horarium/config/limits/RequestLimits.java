package org.horarium.config.limits;

import java.time.Duration;
import java.util.Optional;
import org.horarium.command.Allowances;
import org.horarium.config.embedded.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many requests a second from an address of the network, and of a caller; ten seconds' worth at once. */
@Component
class RequestLimits {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final Allowances ofAddresses;
    private final Allowances ofCallers;

    RequestLimits(
            @Value("${horarium.limits.per-address:5000}") int perAddress,
            @Value("${horarium.limits.per-caller:5000}") int perCaller) {
        ofAddresses = allowances("horarium.limits.per-address", perAddress);
        ofCallers = allowances("horarium.limits.per-caller", perCaller);
    }

    /** How long that address has to wait; empty where it need not, and one request is counted then. */
    Optional<Duration> fromAddress(String address) {
        return count(ofAddresses, address);
    }

    /** The same of a caller. */
    Optional<Duration> byCaller(String caller) {
        return count(ofCallers, caller);
    }

    private static Optional<Duration> count(Allowances allowances, String whose) {
        return allowances.take(whose)
                ? Optional.empty()
                : allowances.mustWait(whose).or(() -> Optional.of(Duration.ZERO));
    }

    private static Allowances allowances(String setting, int perSecond) {
        if (perSecond < 1 || perSecond > 1_000_000) {
            throw new CannotStart("%s is '%d', but it must be a number of requests a second, from 1 to 1000000."
                    .formatted(setting, perSecond));
        }
        return new Allowances(perSecond * (int) WINDOW.toSeconds(), WINDOW);
    }
}
