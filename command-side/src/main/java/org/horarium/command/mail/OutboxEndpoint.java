package org.horarium.command.mail;

import java.util.List;
import org.horarium.shared.access.Access;
import org.horarium.shared.access.Disclosure;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the demonstration's letters, which nobody delivers. Letters open accounts: nowhere else may anyone read them. */
@RestController
@ConditionalOnProperty(name = {"horarium.embedded", "horarium.demonstration"})
class OutboxEndpoint {

    private static final int MOST = 50;

    private final StoredOutbox outbox;

    OutboxEndpoint(StoredOutbox outbox) {
        this.outbox = outbox;
    }

    record Found(List<StoredOutbox.Letter> items, @Nullable String next) {}

    @Access(value = Role.ADMIN, discloses = Disclosure.PERSONAL)
    @GetMapping("/api/outbox")
    Found list(@RequestParam(defaultValue = "") String recipient) {
        return new Found(outbox.latest(recipient, MOST), null);
    }
}
