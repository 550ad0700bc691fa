-- Links by which whoever got a message declines such messages: of a link only a digest is kept.
create table unsubscribe_link (
    digest         text primary key,
    recipient_kind text not null,
    recipient_id   uuid not null,
    purpose        text not null,
    channel        text not null,
    expires_at     timestamptz not null
);
create index unsubscribe_link_by_end on unsubscribe_link (expires_at);
create index unsubscribe_link_by_recipient on unsubscribe_link (recipient_kind, recipient_id);

-- The numbers from which STOP came, as digests.
create table stopped_number (
    digest     text primary key,
    stopped_at timestamptz not null
);
