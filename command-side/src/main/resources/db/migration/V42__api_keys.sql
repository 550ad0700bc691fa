-- Keys of other systems. Of a key only a digest is kept.
create table api_key (
    id         uuid primary key,
    name       text not null,
    digest     text not null,
    scopes     text[] not null,
    everywhere boolean not null,
    clinics    uuid[] not null,
    made_by    uuid not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
