package org.horarium.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection that keeps the id of every event it was given, in the transaction of its token. */
class NotedIds {

    static final String TABLE =
            "create schema campaign; create table campaign.noted (projection text not null, id uuid not null)";

    private final String name;
    private final JdbcTemplate db;

    NotedIds(String name, JdbcTemplate db) {
        this.name = name;
        this.db = db;
    }

    @EventHandler
    void on(Noted event, UnitOfWork<?> work) {
        List<Object[]> batch = work.root().getOrComputeResource(name, key -> {
            List<Object[]> rows = new ArrayList<>();
            work.root().onPrepareCommit(ending -> write(rows));
            return rows;
        });
        batch.add(row(event.id()));
    }

    @ResetHandler
    void forget() {
        db.update("delete from campaign.noted where projection = ?", name);
    }

    private void write(List<Object[]> rows) {
        db.batchUpdate("insert into campaign.noted values (?, ?)", rows);
    }

    private Object[] row(UUID id) {
        return new Object[] {name, id};
    }
}
