package org.horarium.campaign;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isSubTypeOf;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatcher;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.horarium.command.Proofs;
import org.horarium.config.HorariumApplication;
import org.horarium.platform.Sabotage;

/** The application with one promise broken before anything of it is loaded. */
final class SabotagedApplication {

    private SabotagedApplication() {}

    /** Arguments: the application's own. */
    public static void main(String[] arguments) {
        sabotage(Build.valueOf(System.getProperty(Build.SABOTAGE)));
        HorariumApplication.main(arguments);
    }

    @SuppressWarnings("resource") // a sabotage that is never mended
    private static void sabotage(Build build) {
        ByteBuddyAgent.install();
        switch (build) {
            case SOUND, WRITING -> throw new IllegalArgumentException("That is no sabotage");
            case NO_OVERLAP_CHECK -> Sabotage.noOverlapCheck();
            case ACKNOWLEDGES_BEFORE_COMMIT ->
                replace(
                        EventStorageEngine.class,
                        named("appendEvents").and(takesArguments(1)).and(takesArgument(0, List.class)),
                        MethodDelegation.to(LateAppend.class));
            case REFUSES_FROM_A_STALE_CACHE -> replace(Proofs.class, named("isProvenSince"), FixedValue.value(true));
        }
    }

    private static void replace(
            Class<?> type,
            ElementMatcher<? super net.bytebuddy.description.method.MethodDescription> method,
            Implementation replacement) {
        new AgentBuilder.Default()
                .type(isSubTypeOf(type))
                .transform((builder, described, loader, module, domain) ->
                        builder.method(not(isAbstract()).and(method)).intercept(replacement))
                .installOnByteBuddyAgent();
    }

    /** Appends what concerns appointments a moment after the caller was told that it is done. */
    public static final class LateAppend {

        private static final int LATE_MILLIS = 300;
        private static final ScheduledExecutorService LATER = Executors.newSingleThreadScheduledExecutor();
        private static final ThreadLocal<Boolean> IS_LATER = ThreadLocal.withInitial(() -> false);

        private LateAppend() {}

        /** In place of the engine's own method. */
        public static void append(@Argument(0) List<?> events, @SuperCall Callable<?> append) throws Exception {
            if (IS_LATER.get() || events.stream().noneMatch(LateAppend::isOfAnAppointment)) {
                append.call();
                return;
            }
            var unused = LATER.schedule(
                    () -> {
                        IS_LATER.set(true);
                        return append.call();
                    },
                    LATE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }

        private static boolean isOfAnAppointment(Object event) {
            return event instanceof DomainEventMessage<?> domain
                    && domain.getAggregateIdentifier().startsWith("appointment-");
        }
    }
}
