package org.horarium.measure;

import java.util.concurrent.atomic.LongAdder;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.matcher.ElementMatchers;

/** Counts how often the threads of clients wait for the database, by listening where the driver sends. */
public final class RoundTrips {

    private static final LongAdder COUNT = new LongAdder();
    private static final ThreadLocal<Boolean> IS_CLIENT = ThreadLocal.withInitial(() -> false);

    private RoundTrips() {}

    /** Begins to listen, for as long as the process runs. */
    static void listen() throws ClassNotFoundException {
        ByteBuddyAgent.install();
        Class<?> driver = Class.forName("org.postgresql.core.v3.QueryExecutorImpl");
        new ByteBuddy()
                .redefine(driver)
                .visit(Advice.to(Listening.class)
                        .on(ElementMatchers.named("sendSync").and(ElementMatchers.takesArguments(boolean.class))))
                .make()
                .load(driver.getClassLoader(), ClassReloadingStrategy.fromInstalledAgent());
    }

    /** From now on this thread is a client's. */
    static void begin() {
        IS_CLIENT.set(true);
    }

    /** How often since the last call. */
    static long take() {
        return COUNT.sumThenReset();
    }

    /** For the driver's own code. */
    public static void count() {
        if (IS_CLIENT.get()) {
            COUNT.increment();
        }
    }

    /** What is put before the driver's sending. */
    public static final class Listening {

        private Listening() {}

        /** Each round trip ends with one of these. */
        @Advice.OnMethodEnter
        public static void onSync() {
            RoundTrips.count();
        }
    }
}
