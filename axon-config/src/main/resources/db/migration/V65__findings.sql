-- What the access trail gives cause to look into. Rows follow the trail: followed again from its start, it leaves the same.
create table audit.finding (
    id               uuid primary key,
    kind             text not null,
    actor            text not null,
    role             text not null,
    address          text,
    day              date not null,
    first_at         timestamptz not null,
    last_at          timestamptz not null,
    accesses         bigint not null,
    doers            text[] not null,
    patients         uuid[] not null,
    entries          text[] not null,
    explanation      text not null,
    -- The last entry that is counted, so that none is counted twice.
    last_transaction xid8 not null,
    last_number      bigint not null
);
create index finding_by_time on audit.finding (first_at desc, id);

-- What was signed off, and how much of it there was then: where more has come since, it is open again.
create table audit.finding_review (
    finding     uuid primary key,
    accesses    bigint not null,
    reviewed_at timestamptz not null,
    reviewed_by uuid not null,
    outcome     text not null,
    note        text not null
);

-- How far the trail has been followed.
create table audit.watch_place (
    only_one       boolean primary key default true check (only_one),
    transaction_id xid8 not null,
    number         bigint not null
);
insert into audit.watch_place (transaction_id, number) values ('0', 0);

create index access_entry_failed_sign_ins on audit.access_entry (at) where action = 'SIGN_IN' and outcome = 'DENIED';
