create extension if not exists btree_gist with schema public;

create schema appointments;

create table appointments.appointment (
    id uuid primary key,
    version bigint not null,
    status text not null,
    patient_id uuid not null,
    doctor_id uuid not null,
    location_id uuid not null,
    zone text not null,
    visit_type text not null,
    mode text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    local_date date not null,
    notes text,
    cancellation_reason text
);
create index appointment_of_patient on appointments.appointment (patient_id, starts_at, id);
create index appointment_of_doctor on appointments.appointment (doctor_id, starts_at, id);

-- What each appointment takes of its doctor's and its patient's time. The aggregates keep claims apart;
-- the constraints are there to notice if they ever fail to.
create table appointments.appointment_claim (
    appointment_id uuid primary key,
    version bigint not null,
    doctor_id uuid not null,
    patient_id uuid not null,
    claimed tstzrange not null,
    visit tstzrange not null,
    held boolean not null,
    constraint one_visit_per_doctor_at_a_time
        exclude using gist (doctor_id with =, claimed with &&) where (held),
    constraint one_visit_per_patient_at_a_time
        exclude using gist (patient_id with =, visit with &&) where (held)
);

create table appointments.double_booking_alarm (
    appointment_id uuid not null,
    version bigint not null,
    doctor_id uuid not null,
    claimed tstzrange not null,
    noticed_at timestamptz not null,
    primary key (appointment_id, version)
);
create index double_booking_alarm_by_time on appointments.double_booking_alarm (noticed_at);
