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
        dropNext(projection);
        db.sql("create schema " + projection.nextSchema()).update();
        for (String table : tables(projection)) {
            db.sql("create table %s.%s (like %s.%s including all excluding indexes)"
                            .formatted(projection.nextSchema(), table, projection.schema(), table))
                    .update();
        }
        copies(projection).forEach(statement -> db.sql(statement).update());
    }

    /**
     * Keeps everybody from writing the present tables until the transaction ends; reading goes on. It gives up before
     * PostgreSQL would look for a deadlock, so that no one else ever loses by one.
     */
    void lock(Projection projection) {
        db.sql("set local lock_timeout = '500ms'").update();
        List<String> present = tables(projection).stream()
                .map(table -> projection.schema() + "." + table)
                .toList();
        db.sql("lock table " + String.join(", ", present) + " in exclusive mode")
                .update();
        db.sql("set local lock_timeout = 0").update();
    }

    /** Lets the next tables take the place of the present ones, in the caller's transaction. */
    void swap(Projection projection) {
        rename(projection.schema(), projection.formerSchema());
        rename(projection.nextSchema(), projection.schema());
    }

    /** Tells those who listen that anything may have changed, as the rows that are there now were noted by nobody. */
    void note(Projection projection) {
        db.sql("insert into public.live_change (projection) values (?)")
                .param(projection.schema())
                .update();
    }

    /** How the next tables' processor goes on as the live one: from its own token. */
    void adoptToken(String processor, String next) {
        forgetToken(processor);
        db.sql("update projection_token set processor_name = ?, owner = null where processor_name = ?")
                .param(processor)
                .param(next)
                .update();
    }

    void forgetToken(String processor) {
        db.sql("delete from projection_token where processor_name = ?")
                .param(processor)
                .update();
    }

    /** Remembers how far the tables were that are about to be replaced. */
    void keepToken(String processor) {
        keepToken(processor, processor);
    }

    /** Whether the replaced tables are still there, and still like the present ones. */
    boolean hasFormer(Projection projection) {
        String columns =
                """
                (select string_agg(format('%s.%s %s', table_name, column_name, data_type), ' '
                    order by table_name, column_name)
                from information_schema.columns where table_schema = ?)""";
        return db.sql("select coalesce(" + columns + " = " + columns + ", false)")
                .param(projection.formerSchema())
                .param(projection.schema())
                .query(Boolean.class)
                .single();
    }

    void formerBecomesNext(Projection projection) {
        dropNext(projection);
        rename(projection.formerSchema(), projection.nextSchema());
        for (String processor : projection.processors()) {
            db.sql(
                            """
                    insert into projection_token (processor_name, segment, token, token_type)
                    select ?, segment, token, token_type from former_token where processor_name = ?""")
                    .param(NextProcessors.nameFor(processor))
                    .param(processor)
                    .update();
        }
    }

    /** Puts the former tables back, however far they were brought, where they have not taken their place. */
    void nextBecomesFormer(Projection projection) {
        if (exists(projection.nextSchema()) && !exists(projection.formerSchema())) {
            rename(projection.nextSchema(), projection.formerSchema());
            projection.processors().forEach(name -> keepToken(name, NextProcessors.nameFor(name)));
        }
    }

    /** What tells the rows of a table apart, as an expression of SQL over the table {@code t}. */
    String key(Projection projection, String table) {
        return db.sql(
                        """
                select 'concat_ws('' '', ' || string_agg(format('t.%I', a.attname), ', '
                    order by array_position(cast(i.indkey as smallint[]), a.attnum)) || ')'
                from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = cast(? as regclass) and i.indisprimary having count(*) > 0""")
                .param(projection.schema() + "." + table)
                .query(String.class)
                .optional()
                .orElse("cast(to_jsonb(t) as text)");
    }

    /**
     * What tells apart what rows of a table say, likewise: 64 bits of PostgreSQL's own hash of records, which costs a tenth
     * of a digest of their text.
     *
     * @param but the columns that do not count
     */
    String hash(Projection projection, String table, List<String> but) {
        return db.sql(
                        """
                select 'hash_record_extended(row(' || string_agg(
                    format(case when atttypid = cast('json' as regtype) then 'cast(t.%I as text)' else 't.%I' end, attname),
                    ', ' order by attnum) || '), 0)'
                from pg_attribute
                where attrelid = cast(:table as regclass) and attnum > 0 and not attisdropped
                    and attname <> all (cast(:but as text[]))""")
                .param("table", projection.schema() + "." + table)
                .param("but", but.toArray(String[]::new))
                .query(String.class)
                .single();
    }

    private void keepToken(String processor, String from) {
        db.sql("delete from former_token where processor_name = ?")
                .param(processor)
                .update();
        db.sql(
                        """
                insert into former_token (processor_name, segment, token, token_type)
                select ?, segment, token, token_type from projection_token where processor_name = ?""")
                .param(processor)
                .param(from)
                .update();
    }

    private boolean exists(String schema) {
        return db.sql("select exists (select from pg_namespace where nspname = ?)")
                .param(schema)
                .query(Boolean.class)
                .single();
    }

    private void rename(String schema, String name) {
        db.sql("alter schema %s rename to %s".formatted(schema, name)).update();
    }

    /** Waits for those who still read them. */
    void dropFormer(Projection projection) {
        drop(projection.formerSchema());
    }

    void dropNext(Projection projection) {
        drop(projection.nextSchema());
    }

    private void drop(String schema) {
        db.sql("drop schema if exists %s cascade".formatted(schema)).update();
    }

    List<String> tables(Projection projection) {
        return db.sql("select table_name from information_schema.tables where table_schema = ? order by table_name")
                .param(projection.schema())
                .query(String.class)
                .list();
    }

    /** Keys, constraints and indexes under the names that they have, which migrations to come will call them by. */
    private List<String> copies(Projection projection) {
        return db.sql(
                        """
                select format('alter table %I.%I add constraint %I %s',
                    :next, t.relname, c.conname, pg_get_constraintdef(c.oid))
                from pg_constraint c join pg_class t on t.oid = c.conrelid
                where t.relnamespace = cast(:present as regnamespace) and c.contype in ('p', 'u', 'x')
                union all
                select replace(i.indexdef, format(' ON %I.', :present), format(' ON %I.', :next))
                from pg_indexes i
                where i.schemaname = :present and not exists (
                    select from pg_constraint c
                    where c.connamespace = cast(:present as regnamespace) and c.conname = i.indexname)""")
                .param("present", projection.schema())
                .param("next", projection.nextSchema())
                .query(String.class)
                .list();
    }
}
