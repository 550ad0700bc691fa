-- A clinic's people are shown who comes to them.
create index appointment_of_place on appointments.appointment (location_id, patient_id);
