package org.horarium.config.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.horarium.config.export.Specimens.ANNA;
import static org.horarium.config.export.Specimens.access;
import static org.horarium.config.export.Specimens.denied;

import java.util.Locale;
import org.horarium.config.export.Accounting.Disclosure;
import org.horarium.config.export.Recipients.Recipient;
import org.horarium.shared.audit.AccessAction;
import org.horarium.shared.audit.AccessOutcome;
import org.horarium.shared.audit.PurposeOfUse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What 45 CFR 164.528 wants of an accounting, and what it does not want in it. */
class DisclosuresTest {

    @ParameterizedTest
    @CsvSource({
        "TREAT, DOCTOR, TREATMENT",
        "ETREAT, DOCTOR, TREATMENT",
        "TREAT, API_CLIENT, TREATMENT",
        "HOPERAT, STAFF, OPERATIONS",
        "HSYSADMIN, ADMIN, OPERATIONS",
        "PATRQT, PATIENT, INDIVIDUAL",
        "PATRQT, AUDITOR, INDIVIDUAL",
        "TREAT, PATIENT, INDIVIDUAL",
        "HCOMPL, AUDITOR,",
        "HCOMPL, PRIVACY_OFFICER,",
        "HCOMPL, API_CLIENT,"
    })
    void only_what_is_excluded_by_name_need_not_be_accounted_for(
            PurposeOfUse purpose, String role, @Nullable Exclusion why) {
        assertThat(Exclusion.of(read(purpose, role).entry())).isEqualTo(why);
    }

    @Test
    void every_purpose_has_words() {
        assertThat(PurposeOfUse.values())
                .extracting(purpose -> tell(read(purpose, "STAFF")).purpose())
                .doesNotContainNull()
                .doesNotHaveDuplicates()
                .noneMatch(words -> words.equals(words.toUpperCase(Locale.ROOT)));
    }

    @Test
    void what_was_refused_or_shows_nothing_is_no_disclosure() {
        assertThat(Disclosures.isDisclosure(Specimens.read(ANNA).entry())).isTrue();
        assertThat(Disclosures.isDisclosure(denied(AccessAction.READ, "GET /api/patients/{id}", ANNA)
                        .entry()))
                .isFalse();
        assertThat(Disclosures.isDisclosure(access(AccessAction.SIGN_IN, "POST /api/auth/login", ANNA)
                        .entry()))
                .isFalse();
    }

    @Test
    void a_line_says_who_received_what_why_and_why_it_may_be_left_out() {
        Disclosure line = tell(Specimens.read(ANNA));
        assertThat(line.recipient()).isEqualTo("Dr. Ida Marsh");
        assertThat(line.address()).isEqualTo("1 Elm Street");
        assertThat(line.what()).isEqualTo("Name, date of birth and contact details");
        assertThat(line.purpose()).isEqualTo("Treatment");
        assertThat(line.excluded()).isEqualTo("treatment");
        assertThat(line.basis()).isEqualTo("45 CFR 164.528(a)(1)(i)");
        assertThat(tell(byAuditor()).excluded()).isNull();
    }

    static Line.Access byAuditor() {
        return read(PurposeOfUse.HCOMPL, "AUDITOR");
    }

    private static Line.Access read(PurposeOfUse purpose, String role) {
        return access(
                AccessAction.READ, "GET /api/patients/{id}/appointments", role, purpose, AccessOutcome.ALLOWED, ANNA);
    }

    private static Disclosure tell(Line.Access access) {
        return Disclosures.disclosure(access.entry(), new Recipient("Dr. Ida Marsh", "1 Elm Street"));
    }
}
