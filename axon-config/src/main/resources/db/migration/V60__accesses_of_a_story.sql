-- A story is told with who looked meanwhile.
create index if not exists access_entry_by_correlation on audit.access_entry (correlation);
create index if not exists access_entry_by_appointment on audit.access_entry (appointment)
    where appointment is not null;
