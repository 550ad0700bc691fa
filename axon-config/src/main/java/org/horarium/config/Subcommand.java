package org.horarium.config;

/** Something that the application's jar does instead of serving, such as an import that talks to a running server. */
@FunctionalInterface
public interface Subcommand {

    /** Does it without a Spring context and returns the exit code of the process. */
    int run(String[] arguments) throws Exception;
}
