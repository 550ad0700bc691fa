-- What is known of patients' health. What it says is sealed with the patient's key; what lists are made by is not.
create table directory.patient_history (
    patient_id uuid not null,
    id uuid not null,
    version bigint not null,
    kind text not null,
    source text not null,
    recorded_at timestamptz not null,
    role text,
    corrected integer not null default 0,
    retracted boolean not null default false,
    content bytea not null,
    primary key (patient_id, id)
);
create index patient_history_by_time on directory.patient_history (patient_id, recorded_at desc, id desc);

-- Everything that an entry ever said, what it says now included.
create table directory.patient_history_version (
    patient_id uuid not null,
    entry_id uuid not null,
    version bigint not null,
    kind text,
    source text,
    recorded_at timestamptz not null,
    role text,
    content bytea not null,
    primary key (patient_id, entry_id, version)
);
