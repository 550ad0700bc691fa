-- What happened, and who looked, is only ever added to. The application's own role has no right to change it (see
-- afterMigrate__application_role.sql); these triggers stop its owner too, as long as they do not say that they mean it:
--     set local horarium.maintenance = 'on'
-- Who can be superuser can take the triggers away. That is what the seal is for.
create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    if current_setting('horarium.maintenance', true) = 'on'
        and pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'usage') then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    raise exception '%.% is only ever added to', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Makes a table one that is only ever added to; of a partitioned one the partitions too, those to come by their rows.
create function audit.append_only(kept regclass) returns void language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete on %s for each row
        execute function audit.refuse_change()', kept);
    execute format('create trigger never_emptied before truncate on %s for each statement
        execute function audit.refuse_change()', kept);
end $$;
revoke execute on function audit.append_only(regclass) from public;

-- By statement: it costs nothing where nobody tries.
create trigger append_only before update or delete or truncate on domain_event for each statement
    execute function audit.refuse_change();

select audit.append_only('audit.access_entry');
create trigger never_emptied before truncate on audit.access_entry_other for each statement
    execute function audit.refuse_change();
