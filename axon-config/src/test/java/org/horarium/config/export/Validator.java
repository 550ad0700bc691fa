package org.horarium.config.export;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.StructureDefinition;

/** HAPI's validator, with FHIR R4's own definitions and IHE's patterns. */
public final class Validator {

    private final FhirContext fhir = FhirContext.forR4();
    private final FhirValidator validator = fhir.newValidator();
    private final List<String> patterns;

    /** With all of it read, which takes seconds. */
    public Validator() {
        Bundle balp = balp();
        PrePopulatedValidationSupport definitions = new PrePopulatedValidationSupport(fhir);
        balp.getEntry().forEach(entry -> definitions.addResource(entry.getResource()));
        patterns = balp.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(StructureDefinition.class::isInstance)
                .map(pattern -> ((StructureDefinition) pattern).getUrl())
                .toList();
        FhirInstanceValidator module = new FhirInstanceValidator(new ValidationSupportChain(
                definitions,
                new DefaultProfileValidationSupport(fhir),
                new SnapshotGeneratingValidationSupport(fhir),
                new CommonCodeSystemsTerminologyService(fhir),
                new InMemoryTerminologyServerValidationSupport(fhir)));
        module.setAssumeValidRestReferences(true);
        validator.registerValidatorModule(module);
    }

    /** The patterns that it knows, by their addresses. */
    List<String> patterns() {
        return patterns;
    }

    /** What is wrong with that resource. */
    public List<String> faults(String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString() + ": " + message.getMessage())
                .toList();
    }

    private Bundle balp() {
        try (InputStream file = Objects.requireNonNull(Validator.class.getResourceAsStream("/balp/balp.json"))) {
            return fhir.newJsonParser().parseResource(Bundle.class, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
