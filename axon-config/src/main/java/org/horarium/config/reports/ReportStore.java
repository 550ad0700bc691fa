package org.horarium.config.reports;

import java.io.InputStream;
import java.util.UUID;

/**
 * Where encrypted reports are kept, each as one object: it is there whole, or not at all.
 *
 * <p>Each method throws {@link org.horarium.shared.Unavailable} where the place cannot be reached.
 */
interface ReportStore {

    /** Keeps all that was set aside. */
    void put(UUID object, Spool content);

    /** What stands in it from there on; to be closed, which does not wait for the rest. */
    InputStream read(UUID object, long from);

    /** Forgets it, where there is one. */
    void delete(UUID object);
}
