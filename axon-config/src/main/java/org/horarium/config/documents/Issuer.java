package org.horarium.config.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clinic at the head of the paper.
 *
 * @param address line by line, as it is written there
 * @param country ISO 3166 code: it decides the size of the paper and how dates are written
 */
record Issuer(String name, List<String> address, @Nullable String phoneNumber, @Nullable String country) {

    Issuer {
        address = List.copyOf(address);
    }
}
