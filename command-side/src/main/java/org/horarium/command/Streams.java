package org.horarium.command;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Opens the streams that a decision writes to. The lock on a stream is held until its unit of work ends. */
public final class Streams {

    private Streams() {}

    /** The stream under that id, which may still be empty. */
    public static <A> Aggregate<A> open(Repository<A> repository, Object id, Supplier<A> empty) {
        try {
            return repository.loadOrCreate(id.toString(), empty::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Making an empty " + id + " failed", e);
        }
    }

    /** Changes that stream and says what has come of it. */
    public static <A> Written write(Aggregate<A> stream, Consumer<A> change) {
        Long before = stream.version();
        stream.execute(change);
        return written(stream, !Objects.equals(before, stream.version()));
    }

    /** That stream as it stands. */
    static Written unchanged(Aggregate<?> stream) {
        return written(stream, false);
    }

    private static Written written(Aggregate<?> stream, boolean changed) {
        Long version = stream.version();
        return new Written(stream.identifierAsString(), version == null ? -1 : version, changed);
    }
}
