-- Which index mirrors these very rows; a rebuilt schema brings the name of its own.
create table slot_search.search_index (
    name text not null
);
