create table directory.guardian (
    patient_id uuid not null,
    guardian_id uuid not null,
    primary key (patient_id, guardian_id)
);
create index guardian_by_guardian on directory.guardian (guardian_id);
