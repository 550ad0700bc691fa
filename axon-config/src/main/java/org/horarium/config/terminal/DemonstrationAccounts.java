package org.horarium.config.terminal;

/** Who can sign in on the embedded default, and nowhere else. */
final class DemonstrationAccounts {

    static final String ADMIN = "admin@demo.horarium.test";
    static final String PATIENT = "patient@demo.horarium.test";
    static final String AUDITOR = "auditor@demo.horarium.test";
    static final String PASSWORD = "horarium-demo";

    private DemonstrationAccounts() {}
}
