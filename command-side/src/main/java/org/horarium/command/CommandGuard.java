package org.horarium.command;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Forbidden;
import org.horarium.shared.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets no command be handled that nobody stands for, and none of an auditor's, by whichever way it came: this stands
 * before every handler of every process, and nothing has been read when it says no. Spring Boot registers it with the bus.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CommandGuard implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    /** The parts of each kind of command that say in whose name it is. */
    private static final ClassValue<RecordComponent[]> ACTORS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.isRecord()
                    ? Stream.of(type.getRecordComponents())
                            .filter(component -> component.getType() == Actor.class)
                            .peek(component -> component.getAccessor().setAccessible(true))
                            .toArray(RecordComponent[]::new)
                    : new RecordComponent[0];
        }
    };

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        mustBeSomebodys(work.getMessage());
        return chain.proceed();
    }

    private static void mustBeSomebodys(CommandMessage<?> command) {
        String actor = text(command, Origin.ACTOR);
        String role = text(command, Origin.ROLE);
        if (actor == null || role == null) {
            throw new Forbidden("A command has to say who wants it, and in which role.");
        }
        if (role.equals(Role.AUDITOR.name()) || isInAnAuditorsName(command.getPayload())) {
            throw new Forbidden("Auditors read, and change nothing.");
        }
        boolean isKnown =
                switch (role) {
                    case Origin.SYSTEM -> actor.startsWith(Origin.PART);
                    case Origin.VISITOR -> command.getPayload() instanceof Guarded guarded && guarded.admitsVisitors();
                    default -> ROLES.contains(role);
                };
        if (!isKnown) {
            throw new Forbidden("That is not theirs to do.");
        }
    }

    private static boolean isInAnAuditorsName(Object command) {
        for (RecordComponent part : ACTORS.get(command.getClass())) {
            try {
                if (part.getAccessor().invoke(command) instanceof Actor actor && actor.role() == Role.AUDITOR) {
                    return true;
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return false;
    }

    private static @Nullable String text(CommandMessage<?> command, String key) {
        return command.getMetaData().get(key) instanceof String text && !text.isBlank() ? text : null;
    }
}
