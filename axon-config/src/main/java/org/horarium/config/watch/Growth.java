package org.horarium.config.watch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes findings of signs. Signs that are told again add nothing. */
final class Growth {

    private Growth() {}

    /** Those findings and new ones, as they are after the signs. */
    static Map<UUID, Finding> of(Map<UUID, Finding> known, List<Sign> signs) {
        Map<UUID, Finding> grown = new LinkedHashMap<>(known);
        for (Sign sign : signs) {
            Finding before = grown.get(sign.finding());
            grown.put(sign.finding(), before == null ? Finding.of(sign) : before.grownBy(sign));
        }
        return grown;
    }
}
