-- Why a patient was opened in an emergency, and what was found of it, is kept encrypted with the patient's key; what was
-- kept before stays as it is until its patient is erased.
alter table emergency_access
    alter column reason drop not null,
    add column sealed_reason bytea,
    add column sealed_finding bytea;
