-- What would have been sent, by which channel.
alter table mail
    add column channel text not null default 'EMAIL',
    add column html text,
    add column invitation text;

-- Each SMS that was handed over or may have been: kept for days only, in case its answer is lost.
create table sms_attempt (
    id           uuid primary key,
    number       text not null,
    body_digest  bytea not null,
    attempted_at timestamptz not null,
    reference    text
);
create index sms_attempt_by_time on sms_attempt (attempted_at);
create index sms_attempt_by_reference on sms_attempt (reference);

-- How many went where on a day, so that nobody earns by having them sent.
create table sms_count (
    day   date    not null,
    scope text    not null,
    whose text    not null,
    sent  integer not null,
    primary key (day, scope, whose)
);

-- The answers by SMS that were heard, so that nobody plays one again.
create table sms_reply (
    reference text primary key,
    heard_at  timestamptz not null
);
