package org.horarium.query.live;

import java.util.List;

/** Notes what listeners are to be told, in the transaction that changes the rows: so nothing is told that did not happen. */
public interface ChangeLog {

    /**
     * Ends a statement whose {@code changed} are doctors' days. A line is a doctor with all their days, so that a new timetable
     * is not hundreds of them; and there is none where names mean the tables that a rebuild fills.
     */
    String NOTE_DAYS =
            """
            insert into public.live_change (projection, doctor_id, days)
            select 'slot_search', doctor_id, array_agg(distinct day order by day) from changed
            where cast('slot_day' as regclass) = cast('slot_search.slot_day' as regclass)
            group by doctor_id""";

    /** Notes appointments; none where names mean the tables that a rebuild fills. */
    void note(List<VisitChange> changes);
}
