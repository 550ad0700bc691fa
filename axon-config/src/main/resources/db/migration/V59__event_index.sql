-- What each event is about, so that an auditor finds it among tens of millions. A follower of the store writes it, in the
-- store's own order and never past the horizon; it can be thrown away and is then written anew.

create table audit.event_index (
    transaction_id xid8 not null,
    position       bigint not null,
    event_id       uuid not null,
    recorded_at    timestamptz not null,
    -- The latest time of this event and all before it. It never falls, so that a time leads to a place.
    latest         timestamptz not null,
    type           text not null,
    actor          text,
    role           text,
    correlation    text,
    emergency      boolean not null,
    primary key (transaction_id, position)
);
create index event_index_by_id on audit.event_index (event_id);
create index event_index_by_time on audit.event_index (latest, transaction_id, position);
create index event_index_by_type on audit.event_index (type, transaction_id, position);
create index event_index_by_actor on audit.event_index (actor, transaction_id, position);
create index event_index_by_role on audit.event_index (role, transaction_id, position);
create index event_index_by_correlation on audit.event_index (correlation, transaction_id, position)
    where correlation is not null;
create index event_index_by_emergency on audit.event_index (transaction_id, position) where emergency;

-- Whom and what it is about: a patient, a doctor, an appointment, a hold; often several.
create table audit.event_subject (
    kind           text not null,
    subject        uuid not null,
    transaction_id xid8 not null,
    position       bigint not null,
    primary key (kind, subject, transaction_id, position)
);

-- How far the follower has come, and by how much an event's time was ever behind that of one before it.
create table audit.event_index_progress (
    is_only        boolean primary key default true check (is_only),
    transaction_id xid8 not null,
    position       bigint not null,
    latest         timestamptz not null,
    most_late      interval not null
);
insert into audit.event_index_progress values (true, '0', 0, '0001-01-01T00:00:00Z', '0');
