package org.horarium.query.scheduling;

import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.shared.scheduling.Timetable;
import org.horarium.shared.scheduling.VisitType;
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

    /** A doctor who offers nothing by name can be booked all the same. */
    @QueryHandler
    List<String> handle(VisitTypeCodes query) {
        return db.sql(
                        """
                select distinct coalesce(code, :unnamed) code from search_doctor
                left join json_object_keys(timetable -> 'visit_types') code on true
                where listing is not null order by code""")
                .param("unnamed", VisitType.CONSULTATION.code())
                .query(String.class)
                .list();
    }

    private static Timetable read(String timetable) {
        return timetable.isEmpty() ? Timetable.EMPTY : SlotJson.read(timetable, Timetable.class);
    }
}
