package org.horarium.config.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.horarium.command.interop.ImportLines;
import org.horarium.command.interop.ImportReport;
import org.horarium.shared.access.Reach;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.patients.PatientId;
import org.springframework.stereotype.Component;

/**
 * Loads the clinics, doctors and patients of the demonstration the way any clinic's export is loaded. All of it is
 * invented. It does nothing unless it is told to.
 */
@Component
class DemonstrationDirectory {

    /** Dr. Nora Whitfield, family doctor in Boston: who the demonstration's doctor account is. */
    static final DoctorId DOCTOR = DoctorId.of("2a9dbf6c-e4cd-5895-9465-d0265ce3b898");

    /** Ada Bellamy of Boston: who the demonstration's patient account is. */
    static final PatientId PATIENT = PatientId.of("291baf7b-5d7d-5b39-aff8-f7c03a498b3d");

    /** Beacon Row Family Health in Boston: where the demonstration's staff account works. */
    static final Reach DESK = new Reach(false, Set.of(ClinicId.of("a6ddca80-f5a6-5175-b96b-e9ce4fb6e7c4")));

    static final List<String> TYPES = List.of(
            "Organization",
            "Location",
            "Practitioner",
            "PractitionerRole",
            "Patient",
            "AllergyIntolerance",
            "Condition",
            "MedicationRequest");

    private final CommandGateway commands;

    DemonstrationDirectory(CommandGateway commands) {
        this.commands = commands;
    }

    /** Loads all of it, as part of that run; where it is there already, nothing changes. */
    void load(Map<String, String> origin) {
        TYPES.forEach(type -> load(type, origin));
    }

    /** The lines of one type, as they lie in the application. */
    static String lines(String type) {
        String name = "/demonstration/" + type + ".ndjson";
        try (InputStream file = DemonstrationDirectory.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The application lacks " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void load(String type, Map<String, String> origin) {
        ImportReport report = commands.sendAndWait(
                new GenericCommandMessage<>(new ImportLines(type, lines(type), 1, null, null), origin));
        if (!report.problems().isEmpty()) {
            throw new IllegalStateException("The demonstration's %s: %s".formatted(type, report.problems()));
        }
    }
}
