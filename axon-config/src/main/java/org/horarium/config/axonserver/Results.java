package org.horarium.config.axonserver;

import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Changes what a command came to where it failed by a {@link Mishap}, and lets everything else pass. */
final class Results {

    private Results() {}

    /** Fit to travel. */
    static <R> CommandResultMessage<? extends R> named(CommandResultMessage<? extends R> result) {
        return changed(result, Mishap::named);
    }

    /** As the process that sent the command would have it, had it handled the command itself. */
    static <R> CommandResultMessage<? extends R> arrived(CommandResultMessage<? extends R> result) {
        return changed(result, Mishap::exception);
    }

    private static <R> CommandResultMessage<? extends R> changed(
            CommandResultMessage<? extends R> result, BiFunction<Mishap, Throwable, RuntimeException> change) {
        if (!result.isExceptional()) {
            return result;
        }
        Throwable failure = result.exceptionResult();
        Optional<CommandResultMessage<R>> changed = Mishap.behind(failure)
                .map(mishap -> new GenericCommandResultMessage<>(change.apply(mishap, failure), result.getMetaData()));
        return changed.isPresent() ? changed.get() : result;
    }
}
