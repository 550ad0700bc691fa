package org.horarium.query.doctors;

import java.util.List;

/**
 * The words by which doctors can be searched for: of those who are entered, each once, in the order of the alphabet.
 *
 * @param visitTypes the codes of what can be booked
 */
record DirectoryWords(
        List<String> specializations,
        List<String> visitTypes,
        List<String> languages,
        List<String> insurances,
        List<String> cities) {

    /**
     * Asks for them.
     *
     * @param anew whether what was found a moment ago will not do
     */
    record Now(boolean anew) {}
}
