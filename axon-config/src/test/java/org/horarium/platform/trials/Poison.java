package org.horarium.platform.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;

/** Breaks a method of the running build on purpose, for whom the test chooses, and mends it when closed. */
public final class Poison implements AutoCloseable {

    private static final AtomicReference<Function<Object, Boolean>> CHOSEN = new AtomicReference<>();
    private static final AtomicReference<RuntimeException> THROWN = new AtomicReference<>();

    private final ClassReloadingStrategy reloading;
    private final Class<?> broken;

    private Poison(ClassReloadingStrategy reloading, Class<?> broken) {
        this.reloading = reloading;
        this.broken = broken;
    }

    /** Lets a method of that class fail where its first argument is such. */
    static Poison in(String type, String method, Predicate<Object> argument, RuntimeException failure) {
        ByteBuddyAgent.install();
        CHOSEN.set(argument::test);
        THROWN.set(failure);
        Class<?> broken = named(type);
        ClassReloadingStrategy reloading = ClassReloadingStrategy.fromInstalledAgent();
        new ByteBuddy()
                .redefine(broken)
                .visit(Advice.to(Poison.class).on(ElementMatchers.named(method)))
                .make()
                .load(broken.getClassLoader(), reloading);
        return new Poison(reloading, broken);
    }

    /** A build whose method always answers no. */
    static Poison answeringNo(String type, String method) {
        ByteBuddyAgent.install();
        Class<?> broken = named(type);
        ClassReloadingStrategy reloading = ClassReloadingStrategy.fromInstalledAgent();
        new ByteBuddy()
                .redefine(broken)
                .method(ElementMatchers.named(method))
                .intercept(FixedValue.value(false))
                .make()
                .load(broken.getClassLoader(), reloading);
        return new Poison(reloading, broken);
    }

    /** What the broken method does first. */
    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(0) Object argument) {
        work(argument);
    }

    /** Fails, if it is to; public for the code that calls it from the broken class. */
    public static void work(Object argument) {
        if (Objects.requireNonNull(CHOSEN.get()).apply(argument)) {
            throw Objects.requireNonNull(THROWN.get());
        }
    }

    @Override
    public void close() {
        try {
            reloading.reset(ClassFileLocator.ForClassLoader.of(broken.getClassLoader()), broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> named(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
