package org.horarium.config.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.horarium.config.OnReadingSide;
import org.horarium.config.access.SecretFile;
import org.horarium.config.documents.IssuedRecord.Signed;
import org.horarium.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Issues documents: what was issued is known to us before anybody holds it. */
@Component
@OnReadingSide
class Issuing {

    private final IssuedDocuments documents;
    private final DocumentKey key;
    private final String site;
    private final Clock clock;

    Issuing(
            IssuedDocuments documents,
            @Value("${horarium.access.secret:}") String file,
            @Value("${horarium.access.signing-key}") String keys,
            @Value("${horarium.public-url:http://localhost:8080}") String site,
            Clock clock) {
        Path path = file.isBlank() ? Path.of(keys).resolveSibling("secret.key") : Path.of(file);
        this.documents = documents;
        this.key = new DocumentKey(new SecretFile(path).text());
        this.site = site.replaceFirst("/+$", "");
        this.clock = clock;
    }

    IssuedPdf issue(IssuedRecord record, Signed signed, DocumentKind kind, Language language) {
        Content content = signed.as(kind);
        DocumentKey.Name name = key.of(record, signed.version(), content, language);
        documents.keep(
                name.token(),
                new IssuedDocument(
                        name.number(), kind, record.id(), signed.version(), language, name.digest(), clock.instant()));
        Proof proof = new Proof(name.number(), site + "/verify/" + name.token(), name.digest());
        try {
            byte[] file = DocumentPages.draw(content, proof, language, new Source(site + "/source"));
            return new IssuedPdf(record.patient().value(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
