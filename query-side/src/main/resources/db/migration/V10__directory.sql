create extension if not exists pg_trgm with schema public;

create schema directory;

create table directory.clinic (
    id uuid primary key,
    version bigint not null,
    name text not null,
    address jsonb,
    phone_number text
);
create index clinic_by_name on directory.clinic (name, id);

create table directory.location (
    id uuid primary key,
    version bigint not null,
    clinic_id uuid not null,
    name text not null,
    zone text not null,
    address jsonb,
    lat double precision,
    lon double precision,
    phone_number text,
    search_text text not null
);
create index location_by_name on directory.location (name, id);
create index location_by_clinic on directory.location (clinic_id, name, id);
create index location_by_words on directory.location using gin (lower(search_text) public.gin_trgm_ops);

-- Keys and location ids repeat what the roles say, in a form that an index can find.
create table directory.doctor (
    id uuid primary key,
    version bigint not null,
    full_name text not null,
    npi text,
    email text,
    phone_number text,
    languages varchar[] not null,
    insurances varchar[] not null,
    fee numeric,
    currency text,
    roles jsonb not null,
    specialization_keys varchar[] not null,
    location_ids uuid[] not null
);
create index doctor_by_name on directory.doctor (full_name, id);
create index doctor_by_words on directory.doctor using gin (lower(full_name) public.gin_trgm_ops);
create index doctor_by_specialization on directory.doctor using gin (specialization_keys);
create index doctor_by_location on directory.doctor using gin (location_ids);

create table directory.patient (
    id uuid primary key,
    version bigint not null,
    full_name text not null,
    date_of_birth date not null,
    phone_number text,
    email text,
    address text,
    gender text,
    language text
);
create index patient_by_name on directory.patient (full_name, id);
create index patient_by_words on directory.patient using gin (lower(full_name) public.gin_trgm_ops);
create index patient_by_birth on directory.patient (date_of_birth, full_name, id);
