-- Other systems that are told of what happens. The processor 'webhooks' writes it, and the dispatcher since when it fails.
create table webhook (
    id            uuid primary key,
    url           text not null,
    topics        text[] not null,
    description   text,
    version       bigint not null,
    subscribed_at timestamptz not null,
    disabled_at   timestamptz,
    disabled_why  text,
    failing_since timestamptz
);

-- What they know us by, encrypted. Without an end it is the present one.
create table webhook_secret (
    id         uuid primary key,
    webhook_id uuid not null,
    sealed     text not null,
    made_at    timestamptz not null,
    until      timestamptz
);
create unique index webhook_secret_present on webhook_secret (webhook_id) where until is null;
create index webhook_secret_of on webhook_secret (webhook_id);

-- What they are to be told, written in the transaction of the token of the processor that wrote it: the outbox, and for
-- thirty days the log. An id stands for one event told to one webhook, so nothing is written twice.
create table webhook_delivery (
    id          uuid primary key,
    webhook_id  uuid not null,
    topic       text not null,
    patient_id  uuid,
    payload     text not null,
    happened_at timestamptz not null,
    state       text not null check (state in ('WAITING', 'DELIVERED', 'FAILED')),
    attempts    int not null default 0,
    due         timestamptz not null
);
create index webhook_delivery_due on webhook_delivery (due, id) where state = 'WAITING';
create index webhook_delivery_log on webhook_delivery (webhook_id, happened_at desc, id desc);
create index webhook_delivery_age on webhook_delivery (happened_at);
create index webhook_delivery_patient on webhook_delivery (patient_id) where patient_id is not null;

-- Each try. One without an outcome is under way, or nobody knows what became of it.
create table webhook_attempt (
    delivery_id uuid not null references webhook_delivery on delete cascade,
    number      int not null,
    at          timestamptz not null,
    status      int,
    duration_ms bigint,
    answer      text,
    fault       text,
    primary key (delivery_id, number)
);
