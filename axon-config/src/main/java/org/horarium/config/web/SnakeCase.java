package org.horarium.config.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Names fields as the API does. */
public final class SnakeCase {

    private SnakeCase() {}

    /** That name in snake case. */
    public static String of(String javaName) {
        return SnakeCaseStrategy.INSTANCE.translate(javaName);
    }
}
