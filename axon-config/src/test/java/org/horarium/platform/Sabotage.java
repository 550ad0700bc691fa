package org.horarium.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.loading.ClassReloadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.matcher.ElementMatchers;
import org.horarium.shared.scheduling.TimeSlot;

/** Breaks the running build on purpose, so that a checker can show that it would notice, and mends it when closed. */
public final class Sabotage implements AutoCloseable {

    private final ClassReloadingStrategy reloading = ClassReloadingStrategy.fromInstalledAgent();

    private Sabotage() {
        new ByteBuddy()
                .redefine(TimeSlot.class)
                .method(ElementMatchers.named("overlaps"))
                .intercept(FixedValue.value(false))
                .make()
                .load(TimeSlot.class.getClassLoader(), reloading);
    }

    /** A build in which no two slots ever overlap. */
    public static Sabotage noOverlapCheck() {
        ByteBuddyAgent.install();
        return new Sabotage();
    }

    boolean isAtWork() {
        TimeSlot slot = new TimeSlot(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        return !slot.overlaps(slot);
    }

    @Override
    public void close() {
        try {
            reloading.reset(ClassFileLocator.ForClassLoader.of(TimeSlot.class.getClassLoader()), TimeSlot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (isAtWork()) {
            throw new IllegalStateException("The build could not be mended");
        }
    }
}
