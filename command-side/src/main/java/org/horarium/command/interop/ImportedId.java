package org.horarium.command.interop;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.util.UuidValidator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Finds the id of a thing from what a file calls it, so that every file that calls it so means the same thing.
 *
 * <p>A name that is a UUID is the id; any other name becomes one by its hash. A practitioner goes by the NPI where
 * there is one, everything else by its logical id if that is a UUID, then by its first identifier, then by whatever
 * logical id it has.
 */
final class ImportedId {

    static final String NPI = "http://hl7.org/fhir/sid/us-npi";

    private ImportedId() {}

    /** The id of what a resource is about. */
    static UUID of(Resource resource, List<Identifier> identifiers) {
        String logical = resource.getIdElement().getIdPart();
        if (logical != null && UuidValidator.isValid(logical)) {
            return UuidCreator.fromString(logical);
        }
        return identifiers.stream()
                .filter(Identifier::hasValue)
                .findFirst()
                .map(ImportedId::of)
                .or(() -> Optional.ofNullable(logical).map(id -> ofLogical(resource.fhirType(), id)))
                .orElseThrow(() -> new Unreadable("It has neither an id nor an identifier."));
    }

    /** The id of the practitioner with those identifiers. */
    static UUID ofPractitioner(Resource practitioner, List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(ImportedId::isNpi)
                .findFirst()
                .map(ImportedId::of)
                .orElseGet(() -> of(practitioner, identifiers));
    }

    /** The id of what a reference points at, or nothing where it points nowhere. */
    static Optional<UUID> of(Reference reference, String type) {
        Identifier identifier = reference.getIdentifier();
        String logical = reference.getReferenceElement().getIdPart();
        if (isNpi(identifier) || (logical == null && identifier.hasValue())) {
            return Optional.of(of(identifier));
        }
        return Optional.ofNullable(logical).map(id -> ofLogical(type, id));
    }

    static boolean isNpi(Identifier identifier) {
        return NPI.equals(identifier.getSystem()) && identifier.hasValue();
    }

    private static UUID of(Identifier identifier) {
        return named(identifier.getSystem() + "|", identifier.getValue().strip());
    }

    private static UUID ofLogical(String type, String id) {
        return named(type + "/", id.startsWith("urn:uuid:") ? id.substring("urn:uuid:".length()) : id);
    }

    private static UUID named(String prefix, String name) {
        return UuidValidator.isValid(name) ? UuidCreator.fromString(name) : UuidCreator.getNameBasedSha1(prefix + name);
    }
}
