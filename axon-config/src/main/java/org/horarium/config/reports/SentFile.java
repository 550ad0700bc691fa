package org.horarium.config.reports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file on its way to us. */
interface SentFile {

    /** As its sender calls it. */
    @Nullable
    String name();

    /** Sets it aside, all of it: one that breaks off is none. */
    void into(Spool spool, long most) throws IOException;
}
