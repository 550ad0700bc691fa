-- What the policy of reminders knows of clinics, in the order of the events that told it.
create table reminder_place (
    location_id uuid primary key,
    clinic_id   uuid not null
);

create table reminder_plan (
    clinic_id      uuid not null,
    visit_type     text not null,
    before_seconds bigint[] not null,
    primary key (clinic_id, visit_type)
);

-- A clinic that has said how it reminds people, be it that it does not.
create table reminder_plan_set (
    clinic_id uuid primary key
);

-- The visits that are still to come, of which people may have to be reminded.
create table reminder_visit (
    appointment_id uuid primary key,
    location_id    uuid not null,
    visit_type     text not null,
    starts_at      timestamptz not null,
    -- When they were told of it last: whatever would have been due before is not said again.
    told_at        timestamptz not null
);
create index reminder_visit_by_start on reminder_visit (starts_at);
create index reminder_visit_by_place on reminder_visit (location_id, starts_at);

-- One for each visit and step. The row decides; the task only wakes somebody to look at it.
create table reminder (
    id             uuid primary key,
    appointment_id uuid not null,
    starts_at      timestamptz not null,
    due_at         timestamptz not null,
    put_at         timestamptz,
    -- A digest of the number that it went to, by which an answer finds the visit.
    phone          text
);
create index reminder_by_appointment on reminder (appointment_id);
create index reminder_by_start on reminder (starts_at);
create index reminder_by_phone on reminder (phone, put_at) where phone is not null;

-- Links by which people say that they will come: of a link only a digest is kept.
create table visit_confirmation (
    digest         text primary key,
    appointment_id uuid not null,
    starts_at      timestamptz not null
);
create index visit_confirmation_by_start on visit_confirmation (starts_at);

-- The tasks of db-scheduler, with the columns that it asks for.
create table reminder_task (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index reminder_task_by_time on reminder_task (execution_time);
create index reminder_task_by_heartbeat on reminder_task (last_heartbeat);
