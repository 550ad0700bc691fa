-- What was issued on paper. Neither who it is about nor what it says: the record knows, as long as anybody does. The token
-- is on the paper alone, and it is part of the digest of what the paper says, so that nobody finds that by trying.
create table public.document_issued (
    token_digest text primary key,
    number text not null,
    kind text not null,
    record_id uuid not null,
    version bigint not null,
    language text not null,
    content_digest text not null,
    issued_at timestamptz not null
);
