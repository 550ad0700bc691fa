package org.horarium.query.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;
import org.horarium.query.scheduling.SlotSource.Stretch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Answers from the index, and from the rows while the index is away. */
@Component
class SlotSearch {

    private static final Logger LOG = LoggerFactory.getLogger(SlotSearch.class);

    private final IndexedSlots indexed;
    private final StoredSlots stored;
    private final IndexHealth health;
    private final SlotsChanged changed;
    private final Clock clock;

    SlotSearch(IndexedSlots indexed, StoredSlots stored, IndexHealth health, SlotsChanged changed, Clock clock) {
        this.indexed = indexed;
        this.stored = stored;
        this.health = health;
        this.changed = changed;
        this.clock = clock;
    }

    @QueryHandler
    SlotPage handle(SlotPage.Find query) {
        if (!health.isAway()) {
            try {
                return page(query, indexed, false);
            } catch (DataAccessException away) {
                health.markAway();
                changed.hint();
                LOG.warn("The search index does not answer; searching the rows: {}", away.toString());
            }
        }
        return page(query, stored, true);
    }

    private SlotPage page(SlotPage.Find query, SlotSource source, boolean degraded) {
        Instant now = clock.instant();
        DayReader reader = new DayReader(query.wish(), now);
        Stretch stretch = stretch(query.wish(), now);
        FoundSlots found = query.sort() == SlotPage.Sort.EARLIEST
                ? new EarliestSlots(source, reader, query.limit()).in(stretch, query.after())
                : new RankedSlots(source, reader, query.sort(), query.limit()).in(stretch, query.after());
        return new SlotPage(
                found.slots().stream().map(reader::slot).toList(),
                degraded,
                found.next() == null ? null : found.next().text());
    }

    /** All moments that are on those dates anywhere in the world, and not over. */
    private static Stretch stretch(SlotWish wish, Instant now) {
        int soonest = EpochMinutes.atOrAfter(now);
        int until = EpochMinutes.of(wish.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12)));
        LocalDate from = wish.from();
        return from == null
                ? new Stretch(soonest, until)
                : new Stretch(
                        Math.max(soonest, EpochMinutes.of(from.atStartOfDay().toInstant(ZoneOffset.ofHours(14)))),
                        until);
    }
}
