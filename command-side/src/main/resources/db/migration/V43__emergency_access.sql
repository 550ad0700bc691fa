-- Who has opened a patient beyond their own in an emergency, until when, and who has looked into it.
create table emergency_access (
    id          uuid primary key,
    account_id  uuid not null,
    patient_id  uuid not null,
    reason      text not null,
    opened_at   timestamptz not null,
    until       timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by uuid,
    finding     text
);
create index emergency_access_by_account on emergency_access (account_id, patient_id, until);
create index emergency_access_by_time on emergency_access (opened_at, id);
