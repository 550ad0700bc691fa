package org.horarium.config.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.horarium.command.Secrets;
import org.horarium.config.OnReadingSide;
import org.horarium.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was issued, by the digest of its token: who reads the table can confirm no paper that they forge. */
@Component
@OnReadingSide
class IssuedDocuments {

    private final JdbcClient db;

    IssuedDocuments(JdbcClient db) {
        this.db = db;
    }

    /** Keeps it, unless it is there; then it was issued when it was for the first time. */
    void keep(String token, IssuedDocument document) {
        db.sql("insert into public.document_issued"
                        + " (token_digest, number, kind, record_id, version, language, content_digest, issued_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (token_digest) do nothing")
                .params(
                        Secrets.digest(token),
                        document.number(),
                        document.kind().code(),
                        document.record(),
                        document.version(),
                        document.language().tag(),
                        document.digest(),
                        OffsetDateTime.ofInstant(document.issuedAt(), ZoneOffset.UTC))
                .update();
    }

    Optional<IssuedDocument> find(String token) {
        return db.sql("select * from public.document_issued where token_digest = ?")
                .param(Secrets.digest(token))
                .query((row, number) -> document(row))
                .optional();
    }

    private static IssuedDocument document(ResultSet row) throws SQLException {
        return new IssuedDocument(
                row.getString("number"),
                DocumentKind.of(row.getString("kind")),
                row.getObject("record_id", UUID.class),
                row.getLong("version"),
                Language.of(row.getString("language")),
                row.getString("content_digest"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
