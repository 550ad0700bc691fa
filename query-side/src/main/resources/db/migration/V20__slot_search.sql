-- The slot search. Every table can be thrown away and rebuilt from the events.
create schema slot_search;

-- Outside of the schema, so that a rebuilt schema goes on where the old one was.
create sequence public.slot_search_revision;

create table slot_search.search_doctor (
    doctor_id  uuid primary key,
    listing    json,
    timetable  json,
    places     uuid[] not null default '{}',
    -- What the doctor is searched by, wherever: it narrows a search of the rows.
    words      text[] not null default '{}',
    -- The UTC date on which the days ahead were last completed.
    planned_on date
);
create index search_doctor_by_place on slot_search.search_doctor using gin (places);
create index search_doctor_by_word on slot_search.search_doctor using gin (words);
create index search_doctor_by_plan on slot_search.search_doctor (planned_on);

create table slot_search.search_clinic (
    clinic_id uuid primary key,
    name      text not null
);

create table slot_search.search_location (
    location_id uuid primary key,
    clinic_id   uuid not null,
    name        text not null,
    city        text,
    lat         double precision,
    lon         double precision,
    version     bigint not null,
    -- Whether the days at this place still show what was known before, and which transactions may have read that.
    changed     boolean not null,
    barrier     xid8
);
create index search_location_by_clinic on slot_search.search_location (clinic_id);
create index search_location_changed on slot_search.search_location (location_id) where changed;

-- What one UTC date of a doctor has promised; a claim across midnight is a row on either date.
create table slot_search.search_claim (
    doctor_id  uuid not null,
    day        date not null,
    claim      text not null,
    kind       text not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    held_until timestamptz,
    primary key (doctor_id, day, claim)
);
create index search_claim_by_day on slot_search.search_claim (day);

create table slot_search.slot_day (
    doctor_id     uuid not null,
    day           date not null,
    location_id   uuid not null,
    -- Epoch minutes: of every visit type, and of the one that is offered first.
    starts        integer[] not null,
    main_starts   integer[] not null,
    document      jsonb not null,
    recompute_at  timestamptz,
    retired       boolean not null default false,
    revision      bigint not null,
    -- The first revision that the index may lack; null where it has them all.
    pending_since bigint,
    primary key (doctor_id, day, location_id)
);
create index slot_day_by_day on slot_search.slot_day (day) where starts <> '{}';
create index slot_day_due on slot_search.slot_day (recompute_at) where recompute_at is not null;
create index slot_day_pending on slot_search.slot_day (pending_since) where pending_since is not null;
