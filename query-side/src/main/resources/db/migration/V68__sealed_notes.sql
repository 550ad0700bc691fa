-- What people wrote about visits is kept encrypted with the patient's key.

-- Projections whose rows lack something until they are made anew: the application does that by itself, and then strikes
-- them out here.
create table public.owed_rebuild (
    projection text primary key
);

-- What was written before is in the events, from which it comes here again, and sealed.
insert into public.owed_rebuild
select 'appointments'
where exists (select from appointments.appointment where notes is not null or cancellation_reason is not null);

alter table appointments.appointment
    drop column notes,
    drop column cancellation_reason,
    add column sealed_notes bytea,
    add column sealed_reason bytea;

-- The way back from the last rebuild ends with any change of the tables, and holds the words as they were.
drop schema if exists appointments_former cascade;
