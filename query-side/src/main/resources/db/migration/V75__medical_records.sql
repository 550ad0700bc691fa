-- What clinicians wrote of visits. What it says is encrypted with the patient's key; null is what was erased with it.
create table appointments.medical_record (
    id uuid primary key,
    version bigint not null,
    patient_id uuid not null,
    appointment_id uuid not null,
    doctor_id uuid not null,
    template text,
    written_at timestamptz not null,
    -- The event that it says what it says by, and how often it was amended.
    content_version bigint not null,
    amended int not null default 0,
    erased boolean not null default false
);
create index medical_record_of_patient on appointments.medical_record (patient_id, written_at desc, id desc);
create index medical_record_of_appointment on appointments.medical_record (appointment_id);

-- All that it has ever said, each version signed by itself.
create table appointments.medical_record_version (
    record_id uuid not null,
    version bigint not null,
    patient_id uuid not null,
    written_at timestamptz not null,
    content bytea,
    signed_at timestamptz,
    signed_by uuid,
    signed_name text,
    primary key (record_id, version)
);
create index medical_record_version_of_patient on appointments.medical_record_version (patient_id);

create table appointments.medical_record_report (
    record_id uuid not null,
    id uuid not null,
    patient_id uuid not null,
    media_type text not null,
    bytes bigint not null,
    attached_at timestamptz not null,
    attached_version bigint not null,
    file_name bytea,
    withdrawn boolean not null default false,
    primary key (record_id, id)
);
create index medical_record_report_of_patient on appointments.medical_record_report (patient_id);

-- The headings under which they write.
create table appointments.record_template (
    visit_type text primary key,
    version bigint not null,
    findings text[] not null,
    plan text[] not null
);
