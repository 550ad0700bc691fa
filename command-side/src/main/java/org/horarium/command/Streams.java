package org.horarium.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Opens the streams that a decision writes to. The lock on a stream is held until its unit of work ends. */
public final class Streams {

    private Streams() {}

    /** The stream under that id, which may still be empty. */
    public static <A> Aggregate<A> open(Repository<A> repository, Object id, Supplier<A> empty) {
        return lookAt(load(repository, id, empty));
    }

    /** Notes that the decision looks into that stream. Every look must be noted, or a refusal may rest on hearsay. */
    public static <A> Aggregate<A> lookAt(Aggregate<A> stream) {
        Evidence.ofThisDecision().ifPresent(evidence -> evidence.saw(stream.identifierAsString(), lastOf(stream)));
        return stream;
    }

    /** The stream under that id, of which nothing is to be seen yet. */
    static <A> Aggregate<A> load(Repository<A> repository, Object id, Supplier<A> empty) {
        return opened(id, () -> repository.loadOrCreate(id.toString(), empty::get));
    }

    /** The stream under that id, which nobody looks for. */
    static <A> Aggregate<A> begin(Repository<A> repository, Object id, Supplier<A> empty) {
        return opened(id, () -> repository.newInstance(empty::get));
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

    private static <A> Aggregate<A> opened(Object id, Callable<Aggregate<A>> opening) {
        try {
            Aggregate<A> stream = opening.call();
            Evidence.ofThisDecision().ifPresent(evidence -> evidence.opened(stream));
            return stream;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Making an empty " + id + " failed", e);
        }
    }

    private static Written written(Aggregate<?> stream, boolean changed) {
        return new Written(stream.identifierAsString(), lastOf(stream), changed);
    }

    private static long lastOf(Aggregate<?> stream) {
        Long version = stream.version();
        return version == null ? -1 : version;
    }
}
