package org.horarium.config.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.LabReport;
import org.horarium.shared.records.MedicalRecordEvent;
import org.horarium.shared.records.MedicalRecordEvent.LabReportAttached;
import org.horarium.shared.records.MedicalRecordEvent.LabReportWithdrawn;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;

/** Tells by its events, which are never behind, whom a record is about and which reports belong to it. */
final class RecordHistory implements KnownRecords {

    private final EventStore events;

    RecordHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<KnownRecord> of(RecordId record) {
        PatientId patient = null;
        Map<ReportId, LabReport> reports = new LinkedHashMap<>();
        for (Object event : (Iterable<Object>) payloads(record)::iterator) {
            if (event instanceof MedicalRecordEvent happened) {
                patient = happened.patient();
            }
            if (event instanceof LabReportAttached attached) {
                reports.put(attached.report().id(), attached.report());
            } else if (event instanceof LabReportWithdrawn withdrawn) {
                reports.remove(withdrawn.report());
            }
        }
        return patient == null
                ? Optional.empty()
                : Optional.of(new KnownRecord(patient, List.copyOf(reports.values())));
    }

    private Stream<Object> payloads(RecordId record) {
        return events.readEvents(record.toString()).asStream().map(event -> event.getPayload());
    }
}
