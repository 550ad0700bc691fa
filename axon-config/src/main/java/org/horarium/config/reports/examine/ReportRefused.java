package org.horarium.config.reports.examine;

/** The file is not taken. It says by which rule, and nothing of what the file holds. */
public final class ReportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Rule rule;

    public ReportRefused(Rule rule) {
        super(rule.code());
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
