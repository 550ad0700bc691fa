-- Who waits for what, and what they are offered, as it is shown.
create table appointments.waiting (
    id                uuid primary key,
    version           bigint not null,
    patient_id        uuid not null,
    -- The place of their joining in the history, by which they are served.
    place             bigint not null,
    joined_at         timestamptz not null,
    doctor_id         uuid,
    specialization    text,
    location_ids      uuid[] not null,
    -- From 0 for Sunday to 6.
    days              smallint[] not null,
    time_from         time,
    time_to           time,
    mode              text,
    visit_type        text,
    from_date         date,
    to_date           date,
    state             text not null,
    left_why          text,
    appointment_id    uuid,
    offer_id          uuid,
    offer_start       timestamptz,
    offer_end         timestamptz,
    offer_zone        text,
    offer_doctor_id   uuid,
    offer_location_id uuid,
    offer_until       timestamptz
);
create index waiting_of_patient on appointments.waiting (patient_id, place);
create index waiting_for_doctor on appointments.waiting (doctor_id, place) where state in ('WAITING', 'OFFERED');
create index waiting_for_specialization on appointments.waiting (lower(specialization), place)
    where state in ('WAITING', 'OFFERED');
