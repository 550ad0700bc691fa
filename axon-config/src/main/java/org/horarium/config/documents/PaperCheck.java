package org.horarium.config.documents;

import java.util.Optional;
import org.horarium.config.OnReadingSide;
import org.horarium.config.documents.Confirmation.Standing;
import org.horarium.config.documents.IssuedRecord.Signed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Confirms documents to whoever has their token, which stands nowhere but on them. */
@Component
@OnReadingSide
class PaperCheck {

    private final IssuedDocuments documents;
    private final DocumentSource records;

    PaperCheck(IssuedDocuments documents, DocumentSource records) {
        this.documents = documents;
        this.records = records;
    }

    /** What there is to say of the document with that token, if we issued one. */
    Optional<Confirmation> of(String token) {
        return documents.find(token).map(this::confirmed);
    }

    private Confirmation confirmed(IssuedDocument document) {
        IssuedRecord record =
                records.of(document.record()).filter(known -> !known.isErased()).orElse(null);
        if (record == null) {
            return confirmation(document, null, Standing.WITHDRAWN);
        }
        Signed signed = record.signed();
        boolean stands = signed != null && signed.version() == document.version();
        return confirmation(document, record, stands ? Standing.VALID : Standing.SUPERSEDED);
    }

    private static Confirmation confirmation(
            IssuedDocument document, @Nullable IssuedRecord record, Standing standing) {
        return new Confirmation(
                true,
                document.kind(),
                document.number(),
                document.language().tag(),
                document.issuedAt(),
                record == null ? null : record.clinic(),
                record == null ? null : record.doctor(),
                document.digest(),
                standing == Standing.VALID,
                standing);
    }
}
