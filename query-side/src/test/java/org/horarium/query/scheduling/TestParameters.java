package org.horarium.query.scheduling;

import java.util.HashMap;
import java.util.Map;

/** Parameters by their names in a query string. */
final class TestParameters {

    private TestParameters() {}

    static SearchParameters of(String... namesAndValues) {
        return of(map(namesAndValues));
    }

    static SearchParameters of(Map<String, String> given) {
        return new SearchParameters(
                given.get("specialization"),
                given.get("date"),
                given.get("date_to"),
                given.get("location"),
                given.get("time_from"),
                given.get("time_to"),
                given.get("doctor_id"),
                given.get("visit_type"),
                given.get("mode"),
                given.get("language"),
                given.get("insurance"),
                given.get("near"),
                given.get("radius_km"),
                given.get("sort"),
                given.get("limit"),
                given.get("cursor"));
    }

    static Map<String, String> map(String... namesAndValues) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
