package org.horarium.config.past;

import java.util.Optional;
import java.util.UUID;
import org.horarium.shared.doctors.ClinicEvent.LocationOpened;
import org.horarium.shared.doctors.LocationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which clinic a place belonged to. The directory says where to look; the clinic's own events say since when. */
@Component
class Places {

    private final JdbcClient db;
    private final StoredEvents store;

    Places(JdbcClient db, StoredEvents store) {
        this.db = db;
        this.store = store;
    }

    Optional<String> clinicOf(LocationId place, Moment moment) {
        return db.sql("select clinic_id from directory.location where id = ?")
                .param(place.value())
                .query(UUID.class)
                .optional()
                .map(clinic -> "clinic-" + clinic)
                .filter(clinic -> store.of(clinic, moment).stream()
                        .flatMap(event -> event.said().stream())
                        .anyMatch(said -> said instanceof LocationOpened opened
                                && opened.location().location().equals(place)));
    }
}
