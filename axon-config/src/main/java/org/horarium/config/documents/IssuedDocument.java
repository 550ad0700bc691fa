package org.horarium.config.documents;

import java.time.Instant;
import java.util.UUID;
import org.horarium.shared.Language;

/**
 * That a document was issued. It says nothing of health and names nobody: whose record it is, the record tells.
 *
 * @param version of the record that it says
 */
record IssuedDocument(
        String number,
        DocumentKind kind,
        UUID record,
        long version,
        Language language,
        String digest,
        Instant issuedAt) {}
