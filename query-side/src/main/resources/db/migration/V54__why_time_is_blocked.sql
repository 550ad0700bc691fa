-- Calendars show blocked time with its reason. Blocks from before have theirs after the next rebuild of the slot search.
alter table slot_search.search_claim add reason text;
