-- What the application's own role may do, where there is one: everything that it needs, and nothing with which it could
-- change what is only ever added to. The tables that are rebuilt are its own, as it makes them and has them change places.
do $$
declare
    thing record;
begin
    if not exists (select from pg_roles where rolname = 'horarium_app') or current_user = 'horarium_app' then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('audit.application_role'));
    execute format('grant connect, create, temporary on database %I to horarium_app', current_database());

    -- The schemas first, as only who may make tables in them may be given some.
    for thing in
        select 1 as step, format('alter schema %I owner to horarium_app', nspname) as done from pg_namespace
        where nspname ~ '^(directory|appointments|slot_search)(_next|_former)?$' and nspowner <> 'horarium_app'::regrole
        union all
        select 2, format('alter %s %I.%I owner to horarium_app',
            case c.relkind when 'v' then 'view' else 'table' end, n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname ~ '^(directory|appointments|slot_search)(_next|_former)?$' and c.relkind in ('r', 'p', 'v')
            and c.relowner <> 'horarium_app'::regrole
        order by step
    loop
        execute thing.done;
    end loop;

    grant usage on schema public, audit, privacy to horarium_app;
    for thing in
        select c.oid, n.nspname, c.relname, c.relkind,
            -- Tables that say by a trigger that they are only ever added to, and the list of migrations.
            exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname in ('append_only', 'never_emptied')) as kept
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'audit', 'privacy') and c.relkind in ('r', 'p', 'v', 'S')
    loop
        if thing.relkind = 'S' then
            execute format('grant usage, select, update on sequence %I.%I to horarium_app', thing.nspname, thing.relname);
        elsif thing.relkind = 'v' or thing.relname = 'flyway_schema_history' then
            -- Whoever changes what a view shows does so with the rights of its owner.
            execute format('grant select on %I.%I to horarium_app', thing.nspname, thing.relname);
        elsif thing.kept then
            execute format('grant select, insert on %I.%I to horarium_app', thing.nspname, thing.relname);
            execute format('revoke update, delete, truncate, references, trigger on %I.%I from horarium_app',
                thing.nspname, thing.relname);
        else
            execute format('grant select, insert, update, delete on %I.%I to horarium_app', thing.nspname, thing.relname);
        end if;
    end loop;
    revoke insert on audit.removal from horarium_app;
    grant execute on function audit.make_partitions(timestamptz, timestamptz) to horarium_app;
    grant execute on function audit.remove_expired(text, timestamptz) to horarium_app;

    -- How long the oldest transaction runs that holds readers back, whoever's it is.
    if (select rolsuper from pg_roles where rolname = current_user) then
        grant pg_read_all_stats to horarium_app;
    end if;
end $$;
