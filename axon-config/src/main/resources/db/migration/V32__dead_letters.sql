-- Where events stand that a projection could not handle, and those that wait behind them. The events stay in the store.
create table dead_letter (
    number bigint generated always as identity primary key,
    projection text not null,
    sequence text not null,
    stream text not null,
    version bigint not null,
    event_type text not null,
    position bigint,
    recorded_at timestamptz not null,
    -- Null where an event only waits behind another.
    cause text,
    attempts integer not null,
    parked_at timestamptz not null,
    unique (projection, stream, version)
);
create index dead_letter_by_sequence on dead_letter (projection, sequence, number);

-- What an operator has given up, and why.
create table discarded_letter (
    projection text not null,
    sequence text not null,
    stream text not null,
    version bigint not null,
    event_type text not null,
    position bigint,
    recorded_at timestamptz not null,
    cause text,
    reason text not null,
    discarded_by text not null,
    discarded_at timestamptz not null
);
create index discarded_letter_by_time on discarded_letter (discarded_at);

-- How far the tables were that the last rebuild has replaced, for the way back to them.
create table former_token (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    primary key (processor_name, segment)
);
