-- By which addresses people's calendars follow what they have here: of the secret in one only its digest is kept.
create table appointments.calendar_feed (
    owner_id uuid primary key,
    owner_kind text not null,
    version bigint not null,
    digest text,
    opened_at timestamptz
);
create unique index calendar_feed_by_digest on appointments.calendar_feed (digest);
