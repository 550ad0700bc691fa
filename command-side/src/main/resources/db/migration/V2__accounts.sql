create table account (
    id uuid primary key,
    email text not null unique,
    password_hash text not null,
    role text not null,
    patient_id uuid,
    doctor_id uuid,
    opened_at timestamptz not null default now()
);
