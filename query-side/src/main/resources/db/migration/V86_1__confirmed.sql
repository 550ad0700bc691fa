-- When somebody said that they will come to the visit as it stands; of visits from before this nobody has.
alter table appointments.appointment
    add column confirmed_at timestamptz;

-- The way back from the last rebuild ends with any change of the tables.
drop schema if exists appointments_former cascade;
