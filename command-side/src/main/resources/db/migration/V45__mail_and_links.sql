alter table account
    -- Whether whoever opened it has shown that the address is theirs.
    add column confirmed boolean not null default true;

-- What was sent to people's addresses, and what letters prove: of a link only a digest is kept.
create table account_link (
    digest     text primary key,
    account_id uuid not null,
    purpose    text not null,
    detail     text,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index account_link_by_account on account_link (account_id, purpose);
create index account_link_by_end on account_link (expires_at);

create table mail (
    id         uuid primary key,
    recipient  text not null,
    subject    text not null,
    body       text not null,
    written_at timestamptz not null
);
create index mail_by_time on mail (written_at, id);
