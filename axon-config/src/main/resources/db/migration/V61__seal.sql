-- The signed points of the seal, each with a mark of every entry since the one before (docs/audit-seal.md).
create table audit.checkpoint (
    number            bigint primary key,
    sealed_at         timestamptz not null,
    until_transaction xid8 not null,
    -- 0 for an event, 1 for an access entry.
    until_source      smallint not null,
    until_number      bigint not null,
    -- How many there are from the first one on.
    entries           bigint not null,
    root              bytea not null,
    mac               bytea not null,
    previous          bytea not null,
    removals          bytea not null,
    succession        bytea not null,
    key_id            text not null,
    signature         bytea not null,
    marks             bytea not null
);
-- Digests do not get smaller.
alter table audit.checkpoint alter column marks set storage external;
-- Keys and removals are looked for before anything is verified.
create index checkpoint_remarkable on audit.checkpoint (number) where length(removals) > 0 or length(succession) > 0;

select audit.append_only('audit.checkpoint');
