package org.horarium.config.documents;

import java.util.Optional;
import java.util.UUID;

/** Where the records are that documents are made of. It asks for nobody in particular: who may see what is checked before. */
interface DocumentSource {

    /** That record as it stands. */
    Optional<IssuedRecord> of(UUID record);
}
