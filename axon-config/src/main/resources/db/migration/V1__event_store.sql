create table domain_event (
    global_index bigint generated always as identity primary key,
    event_id text not null unique,
    stream text not null,
    sequence_number bigint not null,
    stream_type text,
    payload_type text not null,
    payload_revision text,
    payload bytea not null,
    metadata bytea not null,
    recorded_at text not null,
    unique (stream, sequence_number)
);

-- The engine asks for snapshots, though none are made: a stream is a day.
create table domain_snapshot (
    event_id text not null unique,
    stream text not null,
    sequence_number bigint not null,
    stream_type text not null,
    payload_type text not null,
    payload_revision text,
    payload bytea not null,
    metadata bytea not null,
    recorded_at text not null,
    primary key (stream, sequence_number)
);

create table projection_token (
    processor_name text not null,
    segment integer not null,
    token bytea,
    token_type text,
    claimed_at text,
    owner text,
    primary key (processor_name, segment)
);
