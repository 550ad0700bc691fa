package org.horarium.config.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.horarium.shared.InvalidInput;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Role;
import org.horarium.shared.audit.PurposeOfUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurposesTest {

    private static final Map<Role, PurposeOfUse> USUAL = Map.of(
            Role.PATIENT, PurposeOfUse.PATRQT,
            Role.DOCTOR, PurposeOfUse.TREAT,
            Role.STAFF, PurposeOfUse.HOPERAT,
            Role.API_CLIENT, PurposeOfUse.HOPERAT,
            Role.ADMIN, PurposeOfUse.HSYSADMIN,
            Role.AUDITOR, PurposeOfUse.HCOMPL,
            Role.PRIVACY_OFFICER, PurposeOfUse.HCOMPL);

    @ParameterizedTest
    @EnumSource
    void follow_from_the_role_and_may_be_said_to_be_that(Role role) {
        assertThat(Purposes.of(actor(role), false, null)).isEqualTo(USUAL.get(role));
        assertThat(Purposes.of(actor(role), false, String.valueOf(USUAL.get(role))))
                .isEqualTo(USUAL.get(role));
    }

    @Test
    void whoever_opened_a_patient_in_an_emergency_has_no_other() {
        assertThat(Purposes.of(actor(Role.DOCTOR), true, "HOPERAT")).isEqualTo(PurposeOfUse.ETREAT);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_says_what_is_not_theirs_to_say(Role role) {
        for (String said : new String[] {"ETREAT", "treat", "", "MARKETING"}) {
            assertThatThrownBy(() -> Purposes.of(actor(role), false, said)).isInstanceOf(InvalidInput.class);
        }
        assertThatThrownBy(() -> Purposes.of(actor(Role.PATIENT), false, "TREAT"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Purposes.of(actor(Role.AUDITOR), false, "TREAT"))
                .isInstanceOf(InvalidInput.class);
    }

    private static Actor actor(Role role) {
        return new Actor(UUID.randomUUID(), role, null, null);
    }
}
