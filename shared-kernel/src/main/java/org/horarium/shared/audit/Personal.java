package org.horarium.shared.audit;

import java.util.Set;
import java.util.UUID;

/** Part of an answer that shows something of patients: the access trail names them, wherever in the answer it stands. */
public interface Personal {

    /** The patients whom it shows; none where it names nobody to whoever is asking. */
    Set<UUID> subjects();
}
