package org.horarium.config.sms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.horarium.shared.notification.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many went where today. Each is counted in a row of its own, which is locked in the same order by all. */
class SmsCounts {

    private final JdbcClient db;
    private final Clock clock;
    private final SmsLimits limits;

    SmsCounts(JdbcClient db, Clock clock, SmsLimits limits) {
        this.db = db;
        this.clock = clock;
        this.limits = limits;
    }

    /** Counts one more, within the open transaction; refused where it is one too many for the number or what is around it. */
    boolean admit(PhoneNumber number, Recipient recipient) {
        return isWithin("number", number.e164(), limits.perNumber())
                && isWithin("block", number.block(), limits.perBlock())
                && isWithin("account", recipient.kind() + " " + recipient.id(), limits.perAccount())
                && isWithin("country", number.country(), limits.perCountry());
    }

    private boolean isWithin(String scope, String whose, int most) {
        return db.sql(
                                """
                                insert into sms_count (day, scope, whose, sent) values (:day, :scope, :whose, 1)
                                on conflict (day, scope, whose) do update set sent = sms_count.sent + 1
                                where sms_count.sent < :most""")
                        .param("day", today())
                        .param("scope", scope)
                        .param("whose", whose)
                        .param("most", most)
                        .update()
                == 1;
    }

    void forgetTheOld() {
        db.sql("delete from sms_count where day < ?")
                .param(today().minusDays(1))
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
