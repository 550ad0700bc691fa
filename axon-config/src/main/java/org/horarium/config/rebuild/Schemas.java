package org.horarium.config.rebuild;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a projection's tables once more, empty, in a schema beside its own, and lets them change places. */
@Component
class Schemas {

    private final JdbcClient db;

    Schemas(JdbcClient db) {
        this.db = db;
    }

    /** The projection's tables, empty. What an earlier rebuild left behind goes first. */
    void makeNext(Projection projection) {
        drop(projection.nextSchema());
        db.sql("create schema " + projection.nextSchema()).update();
        for (String table : tables(projection)) {
            db.sql("create table %s.%s (like %s.%s including all)"
                            .formatted(projection.nextSchema(), table, projection.schema(), table))
                    .update();
        }
    }

    /** Lets the next tables take the place of the present ones, in the caller's transaction. */
    void swap(Projection projection) {
        String former = projection.schema() + "_former";
        drop(former);
        db.sql("alter schema %s rename to %s".formatted(projection.schema(), former))
                .update();
        db.sql("alter schema %s rename to %s".formatted(projection.nextSchema(), projection.schema()))
                .update();
        drop(former);
    }

    /** How the next tables' processor goes on as the live one: from its own token. */
    void adoptToken(String processor, String next) {
        db.sql("delete from projection_token where processor_name = ?")
                .param(processor)
                .update();
        db.sql("update projection_token set processor_name = ?, owner = null where processor_name = ?")
                .param(processor)
                .param(next)
                .update();
    }

    void forgetToken(String next) {
        db.sql("delete from projection_token where processor_name = ?")
                .param(next)
                .update();
    }

    private void drop(String schema) {
        db.sql("drop schema if exists %s cascade".formatted(schema)).update();
    }

    private List<String> tables(Projection projection) {
        return db.sql("select table_name from information_schema.tables where table_schema = ?")
                .param(projection.schema())
                .query(String.class)
                .list();
    }
}
