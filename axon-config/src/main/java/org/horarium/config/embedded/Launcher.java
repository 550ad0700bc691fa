package org.horarium.config.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What is particular to one kind of service process; that it keeps running is {@link SupervisedProcess}'s concern. */
interface Launcher {

    /** The service as users know it. */
    String name();

    /** Where the process tells what it does. */
    Path log();

    int port();

    /** Starts the process once whatever an earlier run left behind is out of its way. */
    Process launch() throws IOException;

    /** Whether it answers now. */
    boolean answers();

    void askToEnd(Process process) throws IOException;

    /** How long an orderly end may take before it is no longer asked for. */
    Duration patience();
}
