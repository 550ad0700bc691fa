package org.horarium.config.limits;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.horarium.config.embedded.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** So many streams and sockets at once: from an address of the network, and from all. Each process counts its own. */
@Component
class StreamLimits {

    private final int mostOfAddress;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    StreamLimits(
            @Value("${horarium.limits.streams-per-address:1000}") int mostOfAddress,
            @Value("${horarium.limits.streams:5000}") int most) {
        this.mostOfAddress = positive("horarium.limits.streams-per-address", mostOfAddress);
        this.most = positive("horarium.limits.streams", most);
    }

    /** Whether one more is opened; if so, {@link Permit#end} tells when it is over. */
    Permit take(String address) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            return new Permit(Permit.Answer.TOO_MANY, this, address);
        }
        int of = byAddress.merge(address, 1, Integer::sum);
        Permit taken = new Permit(Permit.Answer.OPEN, this, address);
        if (of > mostOfAddress) {
            taken.end();
            return new Permit(Permit.Answer.TOO_MANY_OF_ADDRESS, this, address);
        }
        return taken;
    }

    private void giveBack(String address) {
        open.decrementAndGet();
        byAddress.computeIfPresent(address, (whose, count) -> count == 1 ? null : count - 1);
    }

    private static int positive(String setting, int number) {
        if (number < 1 || number > 1_000_000) {
            throw new CannotStart(
                    "%s is '%d', but it must be a number of streams, from 1 to 1000000.".formatted(setting, number));
        }
        return number;
    }

    /** One stream that is open, or why it is not. */
    static final class Permit {

        enum Answer {
            OPEN,
            TOO_MANY_OF_ADDRESS,
            TOO_MANY
        }

        private final Answer answer;
        private final StreamLimits limits;
        private final String address;
        private final AtomicBoolean isHeld;

        private Permit(Answer answer, StreamLimits limits, String address) {
            this.answer = answer;
            this.limits = limits;
            this.address = address;
            this.isHeld = new AtomicBoolean(answer == Answer.OPEN);
        }

        Answer answer() {
            return answer;
        }

        /** Once or more often. */
        void end() {
            if (isHeld.compareAndSet(true, false)) {
                limits.giveBack(address);
            }
        }
    }
}
