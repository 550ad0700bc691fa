package org.horarium.config.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Names fields as the API does. */
final class SnakeCase {

    private SnakeCase() {}

    static String of(String javaName) {
        return SnakeCaseStrategy.INSTANCE.translate(javaName);
    }
}
