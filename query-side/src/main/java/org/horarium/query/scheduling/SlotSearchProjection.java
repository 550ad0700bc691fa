package org.horarium.query.scheduling;

import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.horarium.query.Batch;
import org.horarium.shared.doctors.ClinicEvent;
import org.horarium.shared.doctors.DoctorEvent;
import org.horarium.shared.scheduling.DoctorCalendarEvent;
import org.horarium.shared.scheduling.DoctorScheduleEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps every doctor's free time from the events. Safe to replay: the same events leave the same rows. It collects what
 * a batch of events changes and works it out once, just before the batch is committed with its token.
 */
@Component
@ProcessingGroup("scheduling.slot-search")
class SlotSearchProjection {

    private static final String CHANGES = SlotSearchProjection.class.getName();

    private final SlotPlanner planner;
    private final SlotsChanged changed;

    SlotSearchProjection(SlotPlanner planner, SlotsChanged changed) {
        this.planner = planner;
        this.changed = changed;
    }

    @EventHandler
    void on(DoctorEvent event) {
        note(changes -> changes.add(event));
    }

    @EventHandler
    void on(ClinicEvent event) {
        note(changes -> changes.add(event));
    }

    @EventHandler
    void on(DoctorScheduleEvent event) {
        note(changes -> changes.add(event));
    }

    @EventHandler
    void on(DoctorCalendarEvent event) {
        note(changes -> changes.add(event));
    }

    @ResetHandler
    void forget() {
        planner.forget();
    }

    private void note(Consumer<SlotChanges> change) {
        Batch.add(CHANGES, () -> new SlotChanges(planner.today()), change, this::apply);
    }

    private void apply(SlotChanges changes) {
        planner.apply(changes);
        Batch.afterwards(changed::hint);
    }
}
