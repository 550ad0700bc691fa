package org.horarium.command.records;

import java.util.Set;
import org.horarium.command.Guarded;
import org.horarium.shared.access.Actor;
import org.horarium.shared.access.Permissions;
import org.horarium.shared.access.Role;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.RecordContent;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked of a medical record. Whose visit it is about only the visit can tell. */
public sealed interface RecordCommand extends Guarded {

    /** The record. */
    RecordId record();

    /** The account in whose name it is asked. */
    Actor actor();

    @Override
    default boolean isAllowed(Actor sender, Permissions permissions) {
        return sender.equals(actor()) && sender.role() == Role.DOCTOR && sender.doctor() != null;
    }

    /**
     * The warnings that stand in nobody's way, as their writer has seen them.
     *
     * @param warnings by their names
     * @param because why they prescribe it all the same; empty where there are none
     */
    record Acceptance(Set<String> warnings, String because) {

        /** Where nothing was accepted. */
        public static final Acceptance NONE = new Acceptance(Set.of(), "");

        public Acceptance {
            warnings = Set.copyOf(warnings);
        }
    }

    /** Write down what came of a visit. */
    record WriteRecord(
            RecordId record,
            Actor actor,
            PatientId patient,
            AppointmentId appointment,
            @Nullable String template,
            RecordContent content,
            Acceptance acceptance)
            implements RecordCommand {}

    /** Let it say something else from now on. Prescriptions that stay as they are keep their names. */
    record AmendRecord(
            RecordId record,
            Actor actor,
            String reason,
            RecordContent content,
            Acceptance acceptance,
            @Nullable Long expectedVersion)
            implements RecordCommand {}

    /** Stand for what it says now. */
    record SignRecord(RecordId record, Actor actor, @Nullable Long expectedVersion) implements RecordCommand {}

    /** Add a report that came back. Its file must be kept already: from then on it is shown. */
    record AttachLabReport(RecordId record, LabReport report, Actor actor) implements RecordCommand {

        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return handlesReports(sender, actor());
        }
    }

    /** Take a report away that does not belong there. */
    record WithdrawLabReport(RecordId record, ReportId report, String reason, Actor actor) implements RecordCommand {

        @Override
        public boolean isAllowed(Actor sender, Permissions permissions) {
            return handlesReports(sender, actor());
        }
    }

    private static boolean handlesReports(Actor sender, Actor actor) {
        return sender.equals(actor) && (sender.isAtDesk() || (sender.role() == Role.DOCTOR && sender.doctor() != null));
    }
}
