-- What listeners are told of, written in the transaction that changes the rows (see decision 20). Outside of the schemas that are rebuilt:
-- what a rebuild writes is no news, and that it took its place is one line.
create table public.live_change (
    transaction_id xid8 not null default pg_current_xact_id(),
    number         bigint generated always as identity,
    noted_at       timestamptz not null default now(),
    -- slot_search or appointments; without a doctor, anything of it may have changed.
    projection     text not null,
    doctor_id      uuid,
    days           date[] not null default '{}',
    -- Of appointments alone.
    appointment_id uuid,
    patient_id     uuid,
    location_id    uuid,
    status         text,
    primary key (transaction_id, number)
);
create index live_change_by_time on public.live_change (noted_at);
