-- Who waits, in the order in which they came, and what they are to be offered. All of it follows the events, each in the
-- transaction that says how far they have been read; what it leads to is done from here, step by step, by names that are
-- the same each time.
create table waitlist_entry (
    id             uuid primary key,
    patient_id     uuid not null,
    -- The place of their joining in the history.
    place          bigint not null,
    doctor_id      uuid,
    -- In lower case.
    specialization text,
    to_date        date,
    -- What they think about.
    offer_id       uuid
);
create index waitlist_entry_by_doctor on waitlist_entry (doctor_id, place);
create index waitlist_entry_by_specialization on waitlist_entry (specialization, place);
create index waitlist_entry_by_patient on waitlist_entry (patient_id);
create index waitlist_entry_by_end on waitlist_entry (to_date);

-- Offers that nobody has answered.
create table waitlist_offer (
    id            uuid primary key,
    entry_id      uuid not null,
    patient_id    uuid not null,
    doctor_id     uuid not null,
    claimed_from  timestamptz not null,
    claimed_until timestamptz not null,
    until         timestamptz not null
);
create index waitlist_offer_by_end on waitlist_offer (until);
create index waitlist_offer_by_entry on waitlist_offer (entry_id);

-- Time that came free, in that order, and for whom it is being held.
create table waitlist_freed (
    id                 uuid primary key,
    number             bigint generated always as identity,
    doctor_id          uuid not null,
    free_from          timestamptz not null,
    free_until         timestamptz not null,
    -- Whose visit it was, who gave it up.
    appointment_id     uuid,
    -- The offer whose hold has to go first.
    released_offer     uuid,
    released_patient   uuid,
    due_at             timestamptz not null,
    attempt            integer not null default 0,
    chosen_entry       uuid,
    chosen_patient     uuid,
    chosen_start       timestamptz,
    chosen_visit_type  text,
    chosen_mode        text,
    chosen_until       timestamptz
);
create index waitlist_freed_by_time on waitlist_freed (due_at, number);

-- Visits that were booked or moved, which may be what their patients wait for.
create table waitlist_booked (
    appointment_id uuid primary key
);

-- Those who wait no more, whatever they wish.
create table waitlist_leaving (
    entry_id uuid primary key,
    why      text not null
);
