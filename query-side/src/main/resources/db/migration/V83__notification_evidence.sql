-- What became of telling people of appointments, one row for each thing that is recorded of it. What it is about stands in
-- the rows that say so.
create table appointments.notification_evidence (
    notification_id uuid not null,
    version bigint not null,
    appointment_id uuid,
    kind text,
    channel text,
    recipient_kind text,
    recipient_id uuid,
    what text not null,
    why text,
    attempts int,
    address_hint text,
    at timestamptz not null,
    primary key (notification_id, version)
);
create index notification_evidence_of_appointment on appointments.notification_evidence (appointment_id)
    where appointment_id is not null;
create index notification_evidence_of_recipient on appointments.notification_evidence (recipient_id)
    where address_hint is not null;
