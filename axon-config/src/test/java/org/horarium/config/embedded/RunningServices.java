package org.horarium.config.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/** A program that does nothing but run the services of a data folder, for tests of how such a program may end. */
final class RunningServices {

    private RunningServices() {}

    /** Argument: the data folder. Prints the process ids of all services once they answer. */
    public static void main(String[] arguments) throws IOException {
        EmbeddedServices services = EmbeddedServices.prepare(Path.of(arguments[0]), DataSize.ofMegabytes(1));
        Runtime.getRuntime().addShutdownHook(new Thread(services::close));
        services.start(new Progress(new PrintStream(OutputStream.nullOutputStream())));
        System.out.println(services.postgres().pid() + " "
                + services.elasticsearch().pid() + " "
                + services.objectStore().pid());
        // For as long as the test holds the other end.
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(1);
    }
}
