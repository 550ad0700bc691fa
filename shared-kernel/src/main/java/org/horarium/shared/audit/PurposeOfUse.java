package org.horarium.shared.audit;

/** Why somebody uses personal data, by the codes of HL7's PurposeOfUse (v3-ActReason). */
public enum PurposeOfUse {
    /** Treatment. */
    TREAT,
    /** Emergency treatment, of whoever opened a patient who is not theirs. */
    ETREAT,
    /** A patient's own request. */
    PATRQT,
    /** The running of a clinic. */
    HOPERAT,
    /** Compliance: audits, and what a privacy officer looks into. */
    HCOMPL,
    /** The running of the platform itself. */
    HSYSADMIN
}
