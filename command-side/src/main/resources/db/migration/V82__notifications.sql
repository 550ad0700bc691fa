-- What people are to be told, one row for each channel, and what became of it. No words are kept here.
create table notification (
    id             uuid primary key,
    -- The order in which they were put, in which each recipient gets them.
    number         bigint generated always as identity,
    kind           text not null,
    channel        text not null,
    recipient_kind text not null,
    recipient_id   uuid not null,
    appointment_id uuid,
    details        jsonb not null,
    put_at         timestamptz not null,
    due            timestamptz not null,
    until          timestamptz not null,
    state          text not null,
    why            text,
    attempts       int not null default 0,
    tried_since    timestamptz,
    -- Whoever works on it, until when nobody else may.
    claim          uuid,
    claimed_until  timestamptz,
    -- Since when a provider may have it that has not said so.
    handed_at      timestamptz,
    reference      text,
    address_hint   text,
    settled_at     timestamptz,
    -- What became of it and is not recorded yet.
    untold         text
);
create index notification_due on notification (due, number) where state = 'WAITING';
create index notification_in_line on notification (recipient_id, channel, number) where state = 'WAITING';
create index notification_untold on notification (settled_at) where untold is not null;
create index notification_dead on notification (number) where state = 'DEAD';
create index notification_of_appointment on notification (appointment_id) where appointment_id is not null;
create index notification_of_recipient on notification (recipient_id);
create index notification_by_end on notification (until) where state <> 'WAITING';

-- Letters to accounts are written when they are put, as they hold secrets that are kept nowhere else. They go with the
-- letter: as soon as it is known what became of it.
create table notification_letter (
    id         uuid primary key references notification (id) on delete cascade,
    address    text not null,
    subject    text not null,
    body       text not null,
    written_at timestamptz not null
);
create index notification_letter_by_address on notification_letter (lower(address));
create index notification_letter_by_time on notification_letter (written_at, id);
