package org.horarium.shared.access;

/** What an endpoint's answer shows of people, and so who writes into the access trail that somebody saw it. */
public enum Disclosure {
    /** The endpoint does not say; only writes may leave it at that, whose answers tell nobody what they had not sent. */
    UNSAID,
    /** Nothing of anybody but the caller's own account. */
    NOTHING,
    /** Data of people: an entry is written before the answer leaves, naming all patients in it. */
    PERSONAL,
    /** The same, found by a search. */
    SEARCH,
    /** Data of people, of which the endpoint writes an entry itself before it shows them. */
    ITSELF
}
