package org.horarium.config.watch;

import java.time.Duration;

/** Says in one sentence why there is something to look into, without naming anybody. */
final class Explanation {

    private final Limits limits;

    Explanation(Limits limits) {
        this.limits = limits;
    }

    String of(Finding finding) {
        return switch (finding.kind()) {
            case EMERGENCY ->
                "Opened a patient in an emergency, and looked at their data %s.".formatted(times(finding));
            case OUTSIDE_RELATION ->
                "Was shown %s with whom they have nothing to do, %s within a day."
                        .formatted(patients(finding), times(finding));
            case BULK_READING ->
                "Was shown %s, where more than %d within %s are unusual for that role."
                        .formatted(patients(finding), limits.patients(finding.role()), minutes(limits.reading()));
            case FAILED_SIGN_INS ->
                "Signing in failed %s %s, where %d times within %s are cause to ask."
                        .formatted(
                                times(finding),
                                finding.address() == null ? "for one account" : "from one address",
                                limits.signIns(),
                                minutes(limits.signingIn()));
        };
    }

    private static String times(Finding finding) {
        return finding.accesses() == 1 ? "once" : finding.accesses() + " times";
    }

    private static String patients(Finding finding) {
        int number = finding.patients().size();
        String atLeast = number == Finding.MOST_PATIENTS ? "at least " : "";
        return number == 1 ? "one patient" : atLeast + number + " patients";
    }

    private static String minutes(Duration window) {
        return window.toMinutes() + " minutes";
    }
}
