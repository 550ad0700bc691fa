alter table account
    -- When it was changed last, by the application's clock.
    add column password_since timestamptz not null default 'epoch',
    add column locked boolean not null default false;

-- Who is signed in where. Of the tokens that renew a session only digests are kept.
create table session (
    id          uuid primary key,
    account_id  uuid not null,
    begun_at    timestamptz not null,
    used_at     timestamptz not null,
    expires_at  timestamptz not null,
    client      text not null,
    address     text not null,
    refresh     text not null,
    former      text,
    renewed_at  timestamptz not null
);
create index session_by_account on session (account_id);
create index session_by_end on session (expires_at);

-- Sessions that were ended before their time, for as long as a token of theirs could still be good.
create table ended_session (
    id       uuid primary key,
    ended_at timestamptz not null default clock_timestamp()
);
create index ended_session_by_time on ended_session (ended_at);
