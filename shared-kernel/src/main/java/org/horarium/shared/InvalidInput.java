package org.horarium.shared;

/** Input that no rule of the domain was asked about, because a field of it has no meaning; answered with 400. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    /**
     * @param field the field as the client wrote it, in snake case
     * @param rule what the field must be, as half a sentence that can follow its name; never its value
     */
    public InvalidInput(String field, String rule) {
        super(field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    /** The field at fault, in snake case. */
    public String field() {
        return field;
    }

    /** What the field must be. */
    public String rule() {
        return rule;
    }
}
