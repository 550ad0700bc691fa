package org.horarium.query.scheduling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.horarium.shared.doctors.DoctorId;
import org.horarium.shared.doctors.LocationId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the days true as time goes by: a hold lapses, a start comes too near, a new date comes into reach. */
@Component
class SlotDayKeeper implements SlotUpkeep {

    private static final int DAYS_AT_ONCE = 500;
    private static final int DOCTORS_AT_ONCE = 20;

    private final SlotPlanner planner;
    private final DoctorRows doctors;
    private final ClaimRows claims;
    private final PlaceRows places;
    private final SlotDayRows days;
    private final SlotsChanged changed;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SlotDayKeeper(
            SlotPlanner planner,
            DoctorRows doctors,
            ClaimRows claims,
            PlaceRows places,
            SlotDayRows days,
            SlotsChanged changed,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.planner = planner;
        this.doctors = doctors;
        this.claims = claims;
        this.places = places;
        this.days = days;
        this.changed = changed;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does all that has become due. Short transactions, each of which takes the doctors' locks as an event would. */
    @Scheduled(fixedDelayString = "PT2S")
    void keep() {
        spreadChangedPlaces();
        untilNothingIsLeft(this::planDueDays);
        untilNothingIsLeft(() -> planAhead(doctors.unplanned(DOCTORS_AT_ONCE)));
        untilNothingIsLeft(() -> planAhead(doctors.plannedBefore(planner.today(), DAYS_AT_ONCE)));
        untilNothingIsLeft(() -> days.retireBefore(planner.today().minusDays(1), DAYS_AT_ONCE));
        transaction.executeWithoutResult(
                status -> claims.forgetBefore(planner.today().minusDays(2)));
    }

    @Override
    public void keep(PlatformTransactionManager transactions) {
        new SlotDayKeeper(planner, doctors, claims, places, days, changed, clock, transactions).keep();
    }

    private int planDueDays() {
        Map<DoctorId, DaysToPlan> due = days.due(clock.instant(), DAYS_AT_ONCE);
        if (!due.isEmpty()) {
            planner.plan(due);
        }
        return due.size();
    }

    private int planAhead(List<DoctorId> behind) {
        if (!behind.isEmpty()) {
            planner.planAhead(behind);
        }
        return behind.size();
    }

    private void spreadChangedPlaces() {
        List<PlaceRows.Changed> all = Objects.requireNonNull(transaction.execute(status -> places.changed()));
        if (all.isEmpty()) {
            return;
        }
        List<LocationId> ids = all.stream().map(PlaceRows.Changed::place).toList();
        List<DoctorId> behind = Objects.requireNonNull(transaction.execute(status -> places.of(ids).values().stream()
                .flatMap(place -> days.notShowing(place, doctors.at(List.of(place.id()))).stream())
                .distinct()
                .toList()));
        for (int from = 0; from < behind.size(); from += DOCTORS_AT_ONCE) {
            List<DoctorId> some = behind.subList(from, Math.min(behind.size(), from + DOCTORS_AT_ONCE));
            transaction.executeWithoutResult(status -> planner.plan(
                    some.stream().collect(Collectors.toMap(Function.identity(), doctor -> DaysToPlan.everyDay()))));
            changed.hint();
        }
        transaction.executeWithoutResult(status ->
                all.stream().filter(PlaceRows.Changed::everyReaderKnows).forEach(places::settle));
    }

    private void untilNothingIsLeft(IntSupplier step) {
        while (Objects.requireNonNull(transaction.execute(status -> step.getAsInt())) > 0) {
            changed.hint();
        }
    }
}
