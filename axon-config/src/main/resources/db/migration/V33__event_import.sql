-- Holds a row from an import's first event to its last: without it a store that was filled by half would look whole.
create table event_import (
    begun_at timestamptz not null default now()
);
