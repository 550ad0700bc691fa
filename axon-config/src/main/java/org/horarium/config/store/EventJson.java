package org.horarium.config.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.UUID;
import org.horarium.shared.access.EmergencyId;
import org.horarium.shared.audit.FindingId;
import org.horarium.shared.booking.AppointmentId;
import org.horarium.shared.booking.RefusalId;
import org.horarium.shared.doctors.ClinicId;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.horarium.shared.doctors.RoleId;
import org.horarium.shared.notification.NotificationId;
import org.horarium.shared.patients.HistoryEntryId;
import org.horarium.shared.patients.PatientId;
import org.horarium.shared.records.PrescriptionId;
import org.horarium.shared.records.RecordId;
import org.horarium.shared.records.ReportId;
import org.horarium.shared.scheduling.BlockId;
import org.horarium.shared.scheduling.HoldId;
import org.horarium.shared.scheduling.ScheduleId;
import org.horarium.shared.waitlist.OfferId;
import org.horarium.shared.waitlist.WaitlistEntryId;
import org.horarium.shared.webhooks.WebhookId;

/** The JSON of stored events: ids as bare UUIDs, times as ISO 8601. It has no share in the settings of the API. */
public final class EventJson {

    private static final List<Class<?>> IDS = List.of(
            AppointmentId.class,
            BlockId.class,
            ClinicId.class,
            DoctorId.class,
            HistoryEntryId.class,
            HoldId.class,
            LocationId.class,
            NotificationId.class,
            PatientId.class,
            PrescriptionId.class,
            RecordId.class,
            RefusalId.class,
            ReportId.class,
            EmergencyId.class,
            FindingId.class,
            RoleId.class,
            WaitlistEntryId.class,
            OfferId.class,
            WebhookId.class);

    private EventJson() {}

    /** The mapper that every stored event goes through. Fields of a later release are read over. */
    public static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        IDS.forEach(id -> mapper.addMixIn(id, BareUuid.class));
        mapper.addMixIn(ScheduleId.class, BareDoctor.class);
        return mapper;
    }

    private abstract static class BareUuid {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BareUuid(UUID unused) {}

        @JsonValue
        abstract UUID value();
    }

    private abstract static class BareDoctor {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        BareDoctor(DoctorId unused) {}

        @JsonValue
        abstract DoctorId doctor();
    }
}
