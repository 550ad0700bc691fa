-- The keys with which what is kept of patients is encrypted, each wrapped by a key that no database holds. Of a destroyed
-- one nothing is left but that it is: there is never another for the same patient.
create schema privacy;

create table privacy.data_key (
    id           uuid primary key,
    patient      uuid not null unique,
    wrapped      bytea,
    kek          text,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    -- When that was written, by the clock of the database: other processes ask for what is new.
    noted_at     timestamptz,
    constraint live_or_destroyed check ((wrapped is null) = (destroyed_at is not null) and (wrapped is null) = (kek is null))
);
-- Why patients were erased, for those who oversee it; encrypted with the key of the house.
create table privacy.erasure (
    patient       uuid primary key,
    sealed_reason bytea not null,
    wanted_by     uuid not null,
    wanted_at     timestamptz not null
);

create index data_key_by_wrapping on privacy.data_key (kek) where wrapped is not null;
create index data_key_by_destruction on privacy.data_key (noted_at) where noted_at is not null;
