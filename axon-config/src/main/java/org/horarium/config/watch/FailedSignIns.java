package org.horarium.config.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.audit.FindingKind;

/**
 * Finds that signing in failed too often within the window: for one account, from wherever, and from one address, for
 * whichever accounts. Those are two findings, for they say different things: somebody is after that account, or there.
 */
final class FailedSignIns implements Detector {

    private static final String VISITOR = "visitor";

    private final Limits limits;
    private final Window window;

    FailedSignIns(Limits limits) {
        this.limits = limits;
        this.window = new Window(limits.signingIn());
    }

    @Override
    public void remember(Seen seen) {
        if (seen.isFailedSignIn()) {
            account(seen).ifPresent(key -> window.add(key, seen));
            address(seen).ifPresent(key -> window.add(key, seen));
        }
    }

    @Override
    public List<Sign> see(Seen seen) {
        remember(seen);
        List<Sign> signs = new ArrayList<>();
        if (seen.isFailedSignIn()) {
            account(seen)
                    .map(key -> stretch(key, seen))
                    .filter(stretch -> !stretch.isEmpty())
                    .ifPresent(stretch -> signs.add(Sign.against(FindingKind.FAILED_SIGN_INS, seen, stretch)));
            address(seen)
                    .map(key -> stretch(key, seen))
                    .filter(stretch -> !stretch.isEmpty())
                    .ifPresent(stretch -> signs.add(ofAddress(seen, stretch)));
        }
        return signs;
    }

    private List<Seen> stretch(String key, Seen seen) {
        return window.firstTooMuch(key, seen, new Entries(limits.signIns()));
    }

    private static Sign ofAddress(Seen seen, List<Seen> stretch) {
        LocalDate day = Sign.dayOf(seen);
        String address = String.valueOf(seen.entry().address());
        UUID finding = FindingNames.of(FindingKind.FAILED_SIGN_INS, address, day);
        return new Sign(finding, FindingKind.FAILED_SIGN_INS, VISITOR, "VISITOR", address, day, stretch);
    }

    /** Nobody can be named who gave an address of mail that no account has. */
    private static Optional<String> account(Seen seen) {
        return seen.actor().equals(VISITOR) ? Optional.empty() : Optional.of("account " + seen.actor());
    }

    private static Optional<String> address(Seen seen) {
        return Optional.ofNullable(seen.entry().address()).map(address -> "address " + address);
    }
}
