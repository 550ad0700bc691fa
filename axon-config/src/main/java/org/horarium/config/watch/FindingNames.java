package org.horarium.config.watch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.UUID;
import org.horarium.shared.audit.FindingKind;

/** Names findings after what they are about (UUID version 5), so that what is found again has the name that it had. */
final class FindingNames {

    private static final UUID FINDINGS = UUID.fromString("8f0f5d0a-6c8e-5b43-9a53-0c8f2b5f7d11");

    private FindingNames() {}

    static UUID of(FindingKind kind, String subject, LocalDate day) {
        return UuidCreator.getNameBasedSha1(FINDINGS, kind + " " + subject + " " + day);
    }
}
