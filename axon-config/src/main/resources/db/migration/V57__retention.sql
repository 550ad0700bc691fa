-- What people who are signed in do beside looking at personal data. It is kept for a while and may have gaps.
create table audit.activity (
    at          timestamptz not null,
    actor       text not null,
    role        text not null,
    what        text not null,
    status      integer not null,
    address     text,
    correlation text
) partition by range (at);
create index activity_by_actor on audit.activity (actor, at);
create table audit.activity_other partition of audit.activity default;
select audit.append_only('audit.activity');
create trigger never_emptied before truncate on audit.activity_other for each statement
    execute function audit.refuse_change();

-- What has been removed because its time was over, and when. This is kept for ever.
create table audit.removal (
    number      bigint generated always as identity primary key,
    removed_at  timestamptz not null default clock_timestamp(),
    kind        text not null,
    partition   text not null,
    from_time   timestamptz,
    until_time  timestamptz not null,
    entries     bigint not null,
    first_transaction xid8,
    first_number      bigint,
    last_transaction  xid8,
    last_number       bigint
);
select audit.append_only('audit.removal');

-- Makes the partitions of each month from that time to the other. Where the default partition holds entries of a month
-- already, they stay there, and the month has no partition of its own. Answers how many it has made.
create function audit.make_partitions(since timestamptz, until timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    kind text; part_name text; taken boolean; made integer := 0;
    month timestamptz; following timestamptz;
begin
    if until > since + interval '30 years' then
        raise exception 'Too many months: % to %', since, until;
    end if;
    perform pg_advisory_xact_lock(hashtext('audit.make_partitions'));
    foreach kind in array array['access_entry', 'activity'] loop
        month := date_trunc('month', since, 'UTC');
        while month < until loop
            following := (month at time zone 'UTC' + interval '1 month') at time zone 'UTC';
            part_name := format('%s_%s', kind, to_char(month at time zone 'UTC', 'YYYY_MM'));
            if to_regclass('audit.' || part_name) is null then
                execute format('select exists (select from audit.%I where at >= %L and at < %L)',
                    kind || '_other', month, following) into taken;
                if not taken then
                    -- Beside the others first, as attaching it then keeps nobody from writing.
                    execute format('create table audit.%I (like audit.%I including defaults including storage)',
                        part_name, kind);
                    execute format('alter table audit.%I attach partition audit.%I for values from (%L) to (%L)',
                        kind, part_name, month, following);
                    execute format('create trigger never_emptied before truncate on audit.%I for each statement
                        execute function audit.refuse_change()', part_name);
                    made := made + 1;
                end if;
            end if;
            month := following;
        end loop;
    end loop;
    return made;
end $$;
revoke execute on function audit.make_partitions(timestamptz, timestamptz) from public;

-- Removes whole partitions that end before that time, and writes down what they were. It goes by the database's own
-- clock as well: nothing that has to be kept for longer is removed, whatever it is told. Answers how many it has removed.
create function audit.remove_expired(kind text, before timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    least_kept interval := case kind when 'access_entry' then interval '6 years' when 'activity' then interval '90 days' end;
    edge timestamptz;
    part record;
    counted record;
    count_them text := case kind
        when 'access_entry' then 'select count(*) as entries,
            (array_agg(transaction_id order by transaction_id, number))[1] as first_transaction,
            (array_agg(number order by transaction_id, number))[1] as first_number,
            (array_agg(transaction_id order by transaction_id desc, number desc))[1] as last_transaction,
            (array_agg(number order by transaction_id desc, number desc))[1] as last_number from audit.%I where at < %L'
        else 'select count(*) as entries, null::xid8 as first_transaction, null::bigint as first_number,
            null::xid8 as last_transaction, null::bigint as last_number from audit.%I where at < %L' end;
    removed integer := 0;
begin
    if least_kept is null then
        raise exception 'Nothing of that kind is ever removed: %', kind;
    end if;
    edge := least(before, now() - least_kept);
    for part in
        select name, since, until from (
            select c.relname::text as name,
                substring(pg_get_expr(c.relpartbound, c.oid) from 'FROM \(''([^'']+)''\)')::timestamptz as since,
                substring(pg_get_expr(c.relpartbound, c.oid) from 'TO \(''([^'']+)''\)')::timestamptz as until
            from pg_inherits i join pg_class c on c.oid = i.inhrelid
            where i.inhparent = format('audit.%I', kind)::regclass) as parts
        where until <= edge order by until
    loop
        execute format('lock table audit.%I in exclusive mode', part.name);
        execute format(count_them, part.name, part.until) into counted;
        insert into audit.removal (kind, partition, from_time, until_time, entries, first_transaction, first_number,
                last_transaction, last_number)
            values (remove_expired.kind, part.name, part.since, part.until, counted.entries, counted.first_transaction,
                counted.first_number, counted.last_transaction, counted.last_number);
        execute format('drop table audit.%I', part.name);
        removed := removed + 1;
    end loop;
    -- What had no partition of its own.
    execute format(count_them, kind || '_other', edge) into counted;
    if counted.entries > 0 then
        insert into audit.removal (kind, partition, until_time, entries, first_transaction, first_number,
                last_transaction, last_number)
            values (remove_expired.kind, remove_expired.kind || '_other', edge, counted.entries, counted.first_transaction,
                counted.first_number, counted.last_transaction, counted.last_number);
        perform set_config('horarium.maintenance', 'on', true);
        execute format('delete from audit.%I where at < %L', kind || '_other', edge);
        perform set_config('horarium.maintenance', '', true);
        removed := removed + 1;
    end if;
    return removed;
end $$;
revoke execute on function audit.remove_expired(text, timestamptz) from public;

select audit.make_partitions(now(), now() + interval '3 months');
