package org.horarium.config.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.horarium.config.documents.Confirmation.Standing;
import org.horarium.config.documents.IssuedRecord.Signed;
import org.horarium.config.store.postgres.Database;
import org.horarium.shared.Language;
import org.horarium.shared.patients.PatientId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What was issued is confirmed to whoever holds it, as what it is worth by then; nothing else is, and nothing else is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuingTest {

    private static final Instant NOW = Instant.parse("2026-11-26T16:10:00Z");
    private static final String SITE = "https://clinic.example/";

    @TempDir
    static Path folder;

    private final Map<UUID, IssuedRecord> records = new HashMap<>();
    private Database database;
    private Issuing issuing;
    private PaperCheck check;

    @BeforeAll
    void open() {
        database = Database.migrated();
        IssuedDocuments documents = new IssuedDocuments(database.client());
        issuing = issuing(documents, NOW);
        check = new PaperCheck(documents, id -> Optional.ofNullable(records.get(id)));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void the_code_leads_to_a_confirmation_with_the_digits_that_are_printed() throws Exception {
        IssuedRecord record = record(1, "Rest");
        byte[] file = issue(record, DocumentKind.PRESCRIPTION, Language.ARABIC);
        String address = Seen.code(file);
        assertThat(address).startsWith("https://clinic.example/verify/");

        Confirmation confirmed = check.of(token(file)).orElseThrow();
        assertThat(confirmed.genuine()).isTrue();
        assertThat(confirmed.stillValid()).isTrue();
        assertThat(confirmed.kind()).isEqualTo(DocumentKind.PRESCRIPTION);
        assertThat(confirmed.issuedAt()).isEqualTo(NOW);
        assertThat(confirmed.issuedBy()).isEqualTo("Elm Street Clinic");
        assertThat(Seen.text(file)).contains(confirmed.number(), new Proof("", "", confirmed.digest()).fingerprint());
        assertThat(confirmed.toString()).doesNotContain("Anna", "1987", "Amoxicillin", "J20.9");
    }

    @Test
    void the_same_is_issued_once_and_whatever_differs_is_another_document() throws Exception {
        IssuedRecord record = record(1, "Rest");
        Set<String> tokens = new HashSet<>();
        for (Language language : Language.values()) {
            for (DocumentKind kind : DocumentKind.values()) {
                String token = token(issue(record, kind, language));
                assertThat(token(issue(record, kind, language))).isEqualTo(token);
                assertThat(tokens.add(token)).isTrue();
            }
        }
        assertThat(tokens.add(token(issue(record(1, "Rest"), DocumentKind.VISIT_SUMMARY, Language.ENGLISH))))
                .isTrue();
        assertThat(tokens.add(token(issue(amended(record, 1, "Run"), DocumentKind.VISIT_SUMMARY, Language.ENGLISH))))
                .isTrue();
        assertThat(database.client()
                        .sql("select count(*) from document_issued where record_id = ?")
                        .param(record.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void who_changes_a_letter_of_the_token_finds_nothing() throws Exception {
        String token = token(issue(record(1, "Rest"), DocumentKind.VISIT_SUMMARY, Language.ENGLISH));
        assertThat(check.of(token)).isPresent();
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(check.of(token.substring(0, at) + other + token.substring(at + 1)))
                    .isEmpty();
        }
        for (String nonsense : List.of("", " ", token + "=", token.toLowerCase(Locale.ROOT) + "x", "' or ''='", "%")) {
            assertThat(check.of(nonsense)).isEmpty();
        }
    }

    @Test
    void an_amended_record_leaves_its_documents_behind_and_an_erased_one_takes_their_names_along() throws Exception {
        IssuedRecord record = record(1, "Rest");
        String old = token(issue(record, DocumentKind.VISIT_SUMMARY, Language.ENGLISH));
        records.put(record.id(), with(record, false, null));
        assertThat(standing(old)).isEqualTo(Standing.SUPERSEDED); // amended, and not signed yet
        IssuedRecord amended = amended(record, 2, "Run");
        records.put(record.id(), amended);
        assertThat(standing(old)).isEqualTo(Standing.SUPERSEDED);
        String young = token(issue(amended, DocumentKind.VISIT_SUMMARY, Language.ENGLISH));
        assertThat(standing(young)).isEqualTo(Standing.VALID);

        records.put(record.id(), with(record, true, null));
        Confirmation withdrawn = check.of(young).orElseThrow();
        assertThat(withdrawn.standing()).isEqualTo(Standing.WITHDRAWN);
        assertThat(withdrawn.stillValid()).isFalse();
        assertThat(withdrawn.issuedBy()).isNull();
        assertThat(withdrawn.doctor()).isNull();
        records.remove(record.id());
        assertThat(standing(young)).isEqualTo(Standing.WITHDRAWN);
    }

    @Test
    void it_was_issued_when_it_was_for_the_first_time() throws Exception {
        IssuedRecord record = record(1, "Rest");
        String token = token(issue(record, DocumentKind.PRESCRIPTION, Language.SPANISH));
        Issuing later = issuing(new IssuedDocuments(database.client()), NOW.plusSeconds(3600));
        later.issue(record, signed(record), DocumentKind.PRESCRIPTION, Language.SPANISH);
        assertThat(check.of(token).orElseThrow().issuedAt()).isEqualTo(NOW);
    }

    @Test
    void the_table_tells_nothing_of_patients_and_confirms_no_forgery() throws Exception {
        IssuedRecord record = record(1, "Rest");
        String token = token(issue(record, DocumentKind.VISIT_SUMMARY, Language.GERMAN));
        String row = database.client()
                .sql("select document_issued::text from document_issued where record_id = ?")
                .param(record.id())
                .query(String.class)
                .single();
        assertThat(row)
                .contains("visit-summary", record.id().toString())
                .doesNotContain(
                        token,
                        "Anna",
                        "Marsh",
                        "Elm",
                        "Rest",
                        record.patient().value().toString());
    }

    @Test
    void the_page_says_the_same_in_the_language_of_whoever_looks() throws Exception {
        IssuedRecord record = record(1, "Rest");
        Confirmation found = check.of(token(issue(record, DocumentKind.VISIT_SUMMARY, Language.ENGLISH)))
                .orElseThrow();
        assertThat(new VerificationPage(Language.GERMAN).of(found))
                .contains("Dieses Dokument ist echt.", found.number(), found.digest(), "26. November 2026")
                .contains("&lt;b&gt;Dr. Ida Marsh") // names are anybody's
                .doesNotContain("Anna", "<b>");
        assertThat(new VerificationPage(Language.ARABIC).of(found)).contains("dir=\"rtl\"", "هذه الوثيقة أصلية");
        assertThat(new VerificationPage(Language.SPANISH).ofNothing()).contains("No conocemos ese documento");
    }

    private Issuing issuing(IssuedDocuments documents, Instant now) {
        return new Issuing(
                documents, folder.resolve("secret.key").toString(), "", SITE, Clock.fixed(now, ZoneOffset.UTC));
    }

    private byte[] issue(IssuedRecord record, DocumentKind kind, Language language) {
        records.put(record.id(), record);
        return issuing.issue(record, signed(record), kind, language).file();
    }

    private Standing standing(String token) {
        return check.of(token).orElseThrow().standing();
    }

    private static String token(byte[] file) throws Exception {
        String address = Seen.code(file);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static Signed signed(IssuedRecord record) {
        return Optional.ofNullable(record.signed()).orElseThrow();
    }

    private static IssuedRecord record(long version, String plan) {
        return new IssuedRecord(
                UUID.randomUUID(),
                new PatientId(UUID.randomUUID()),
                "Elm Street Clinic",
                "<b>Dr. Ida Marsh",
                false,
                Language.ENGLISH,
                new Signed(version, summary(plan)));
    }

    private static IssuedRecord amended(IssuedRecord record, long version, String plan) {
        return with(record, false, new Signed(version, summary(plan)));
    }

    private static IssuedRecord with(IssuedRecord record, boolean isErased, @Nullable Signed signed) {
        return new IssuedRecord(
                record.id(), record.patient(), record.clinic(), record.doctor(), isErased, record.language(), signed);
    }

    private static VisitSummary summary(String plan) {
        VisitSummary like = Samples.summary(Language.ENGLISH);
        return new VisitSummary(like.occasion(), like.diagnoses(), like.findings(), plan, like.prescriptions());
    }
}
