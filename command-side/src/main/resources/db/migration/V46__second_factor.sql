-- What an account proves beside its password. The secret is encrypted; of recovery codes only digests are kept.
create table second_factor (
    account_id   uuid primary key,
    secret       text not null,
    confirmed_at timestamptz,
    -- The step of time of the code that was used last: none holds twice.
    last_step    bigint not null default 0
);
create table recovery_code (
    account_id uuid not null,
    digest     text not null,
    primary key (account_id, digest)
);
