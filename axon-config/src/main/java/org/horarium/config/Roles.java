package org.horarium.config;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Which sides this process has, by {@code horarium.role}: {@code all}, {@code command} or {@code query}. */
abstract class Roles implements Condition {

    private final String side;

    private Roles(String side) {
        this.side = side;
    }

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String role = context.getEnvironment().getProperty("horarium.role", "all");
        return role.equals("all") || role.equals(side);
    }

    static final class Deciding extends Roles {
        Deciding() {
            super("command");
        }
    }

    static final class Reading extends Roles {
        Reading() {
            super("query");
        }
    }
}
