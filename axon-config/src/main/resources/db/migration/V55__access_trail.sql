-- Who has looked at what. Readers follow (transaction_id, number) below the horizon, as they do with events.
create schema if not exists audit;

create table audit.access_entry (
    transaction_id xid8 not null default pg_current_xact_id(),
    number         bigint generated always as identity,
    id             uuid not null,
    at             timestamptz not null,
    actor          text not null,
    role           text not null,
    acting_for     uuid,
    purpose        text not null,
    action         text not null,
    what           text not null,
    patients       uuid[] not null default '{}',
    appointment    uuid,
    outcome        text not null,
    reason         text,
    emergency      boolean not null default false,
    related        boolean,
    address        text,
    correlation    text,
    detail         text,
    primary key (transaction_id, number, at)
) partition by range (at);
create index access_entry_by_time on audit.access_entry using brin (at);
create index access_entry_by_patient on audit.access_entry using gin (patients);
create index access_entry_by_actor on audit.access_entry (actor, at);

-- Where nobody has made a month's partition in time, its entries stand here: an entry is never refused for want of one.
create table audit.access_entry_other partition of audit.access_entry default;
