package org.horarium.command.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.horarium.shared.booking.AppointmentEvent;
import org.horarium.shared.booking.AppointmentEvent.AppointmentRescheduled;
import org.horarium.shared.booking.AppointmentStatus;
import org.horarium.shared.booking.Visit;
import org.horarium.shared.scheduling.TimeSlot;
import org.horarium.shared.waitlist.WaitlistEvent;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistOfferAccepted;
import org.horarium.shared.waitlist.WaitlistEvent.WaitlistSlotOffered;
import org.horarium.shared.webhooks.WebhookId;

/**
 * Writes what is told: type, time and data, as Standard Webhooks proposes it. Who may know more of it asks the API by the
 * ids. Not even the type of a visit is said, as that may tell what somebody has.
 */
final class Payloads {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    static String appointment(
            String topic, Instant at, AppointmentEvent event, Course course, AppointmentStatus status) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("appointment_id", event.appointment().value().toString());
        data.put("patient_id", course.patient().value().toString());
        put(course.visit(), data);
        data.put("status", status.name());
        if (event instanceof AppointmentRescheduled moved) {
            TimeSlot before = moved.from().slot();
            data.put("former_start", before.start().toString());
            data.put("former_end", before.end().toString());
        }
        return text(topic, at, data);
    }

    static String waiting(String topic, Instant at, WaitlistEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("entry_id", event.entry().value().toString());
        data.put("patient_id", event.patient().value().toString());
        if (event instanceof WaitlistSlotOffered offered) {
            data.put("offer_id", offered.offer().value().toString());
            put(offered.visit(), data);
            data.put("until", offered.until().toString());
        } else if (event instanceof WaitlistOfferAccepted accepted) {
            data.put("offer_id", accepted.offer().value().toString());
            data.put("appointment_id", accepted.appointment().value().toString());
        }
        return text(topic, at, data);
    }

    static String test(WebhookId webhook, Instant at) {
        return text(Delivery.TEST, at, Map.of("webhook_id", webhook.value().toString()));
    }

    private static void put(Visit visit, Map<String, Object> data) {
        data.put("doctor_id", visit.doctor().value().toString());
        data.put("location_id", visit.location().value().toString());
        data.put("start", visit.slot().start().toString());
        data.put("end", visit.slot().end().toString());
        data.put("zone", visit.zone().getId());
    }

    private static String text(String topic, Instant at, Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", topic);
        all.put("timestamp", at.toString());
        all.put("data", data);
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written", e);
        }
    }
}
