package org.horarium.command.notification;

import org.horarium.shared.booking.AppointmentId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the screens are that messages lead to. Whoever follows a link signs in first. */
@Component
class Links {

    /** The detail of a notice that holds one. */
    static final String LINK = "link";

    private final String site;

    Links(@Value("${horarium.public-url:http://localhost:8080}") String site) {
        this.site = site.replaceFirst("/+$", "");
    }

    String to(AppointmentId appointment) {
        return site + "/appointments/" + appointment.value();
    }

    String toRecords() {
        return site + "/record";
    }
}
