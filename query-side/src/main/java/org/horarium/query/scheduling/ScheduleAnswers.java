package org.horarium.query.scheduling;

import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.shared.scheduling.Timetable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the timetables that the slot search keeps. */
@Component
class ScheduleAnswers {

    private final JdbcClient db;

    ScheduleAnswers(JdbcClient db) {
        this.db = db;
    }

    @QueryHandler
    Optional<Schedule> handle(Schedule.Find query) {
        return db.sql("select coalesce(cast(timetable as text), '') from search_doctor where doctor_id = ?")
                .param(query.doctor().value())
                .query(String.class)
                .optional()
                .map(timetable -> Schedule.of(query.doctor(), read(timetable), query.today()));
    }

    private static Timetable read(String timetable) {
        return timetable.isEmpty() ? Timetable.EMPTY : SlotJson.read(timetable, Timetable.class);
    }
}
