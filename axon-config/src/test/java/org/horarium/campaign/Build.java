package org.horarium.campaign;

import java.util.List;
import org.horarium.config.HorariumApplication;

/** What is run: the application as it is, or broken on purpose so that a campaign can show that it would notice. */
enum Build {
    SOUND,
    /** The sound one, with an endpoint that writes events. */
    WRITING,
    NO_OVERLAP_CHECK,
    ACKNOWLEDGES_BEFORE_COMMIT,
    REFUSES_FROM_A_STALE_CACHE;

    static final String SABOTAGE = "horarium.campaign.sabotage";

    Class<?> program() {
        return switch (this) {
            case SOUND -> HorariumApplication.class;
            case WRITING -> WritingApplication.class;
            default -> SabotagedApplication.class;
        };
    }

    List<String> options() {
        return this == SOUND || this == WRITING
                ? List.of("-Xmx1g")
                : List.of("-Xmx1g", "-Djdk.attach.allowAttachSelf=true", "-D" + SABOTAGE + "=" + this);
    }
}
