package org.horarium.query.scheduling;

import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The projection, the keeper and the search over real rows, with a clock that a test sets and no index. */
final class SlotWorld {

    final SettableClock clock = new SettableClock();
    final JdbcClient db = JdbcClient.create(RowsOfSlots.DATABASE);
    final PlatformTransactionManager transactions = new DataSourceTransactionManager(RowsOfSlots.DATABASE);
    final IndexHealth health = new IndexHealth();
    final PendingDays pending = new PendingDays(db, RowsOfSlots.DATABASE, health);
    private final SlotsChanged changed = new SlotsChanged(() -> {});
    private final DoctorRows doctors = new DoctorRows(db);
    private final ClaimRows claims = new ClaimRows(db);
    private final PlaceRows places = new PlaceRows(db);
    private final SlotDayRows days = new SlotDayRows(db);
    private final SlotPlanner planner = new SlotPlanner(doctors, claims, places, days, clock);
    private final SlotSearchProjection projection = new SlotSearchProjection(planner, changed);
    private final SlotDayKeeper keeper =
            new SlotDayKeeper(planner, doctors, claims, places, days, changed, clock, transactions);
    private final SlotSearch search = new SlotSearch(
            new IndexedSlots(mock(ElasticsearchOperations.class)),
            new StoredSlots(new StoredFilter(db, doctors, places)),
            health,
            changed,
            clock);

    /** An empty world at that moment. */
    static SlotWorld at(String moment) {
        SlotWorld world = new SlotWorld();
        world.db
                .sql("truncate search_doctor, search_claim, search_clinic, search_location, slot_day")
                .update();
        world.clock.set(moment);
        return world;
    }

    /** Tells events as one batch, committed as a whole. */
    void happened(Object... events) {
        happened(List.of(events));
    }

    void happened(List<?> events) {
        happened(events, () -> {});
    }

    /** Tells events as one batch of a rebuild, which has their days worked out later. */
    void isToldAgain(Object... events) {
        happened(List.of(events), () -> SlotUpkeep.planLater(db));
    }

    private void happened(List<?> events, Runnable beforehand) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            beforehand.run();
            DefaultUnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("batch"));
            unit.execute(() -> events.forEach(this::tell));
        });
    }

    void keep() {
        keeper.keep();
    }

    void forget() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> projection.forget());
    }

    SlotSearch search() {
        return search;
    }

    SlotPage find(SearchParameters parameters) {
        return search.handle(parameters.find(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    /** The local times at which the doctor can be had on that date. */
    List<String> freeOn(DoctorId doctor, String date) {
        return db
                .sql("select document from slot_day where doctor_id = :doctor and day = :day")
                .param("doctor", doctor.value())
                .param("day", LocalDate.parse(date))
                .query((row, number) -> SlotJson.read(row.getString(1), SlotDay.class))
                .list()
                .stream()
                .flatMap(day -> day.offers().stream()
                        .limit(1)
                        .flatMap(offer -> offer.free().stream())
                        .map(start -> EpochMinutes.instant(start)
                                .atZone(ZoneId.of(day.zone()))
                                .toLocalTime()
                                .toString()))
                .toList();
    }

    /** Everything that the rows say, in the order of their keys, but for their revisions. */
    List<String> rows() {
        return db.sql(
                        """
                select concat_ws(' ', doctor_id, day, location_id, starts, main_starts, recompute_at, document)
                from slot_day where starts <> '{}' order by doctor_id, day, location_id""")
                .query(String.class)
                .list();
    }

    long revision(DoctorId doctor, String date) {
        return Objects.requireNonNull(db.sql("select revision from slot_day where doctor_id = :doctor and day = :day")
                .param("doctor", doctor.value())
                .param("day", LocalDate.parse(date))
                .query(Long.class)
                .single());
    }

    private void tell(Object event) {
        if (event instanceof DoctorEvent doctor) {
            projection.on(doctor);
        } else if (event instanceof ClinicEvent clinic) {
            projection.on(clinic);
        } else if (event instanceof DoctorScheduleEvent schedule) {
            projection.on(schedule);
        } else if (event instanceof DoctorCalendarEvent calendar) {
            projection.on(calendar);
        } else {
            throw new IllegalArgumentException("No handler for " + event);
        }
    }
}
