-- Names and numbers in a form in which the same person's are the same: without case, accents and order of words; the last digits of a
-- number, however its beginning is written. In public, as the schemas that are rebuilt change places.
create function public.name_key(name text) returns text language sql immutable strict parallel safe
return (
    select string_agg(word, ' ' order by word collate "C")
    from regexp_split_to_table(
        replace(translate(regexp_replace(normalize(lower(name), nfkd), '[\u0300-\u036f]', '', 'g'), 'øłđð', 'oldd'), 'ß', 'ss'),
        '[^[:alnum:]]+') word
    where word <> '');

create function public.phone_key(phone text) returns text language sql immutable strict parallel safe
return (
    select case when length(digits) >= 7 then right(digits, 9) end
    from regexp_replace(phone, '[^0-9]', '', 'g') digits);

alter table directory.patient
    add name_key text generated always as (public.name_key(full_name)) stored,
    add phone_key text generated always as (public.phone_key(phone_number)) stored,
    -- Sealed with the patient's key.
    add insurance bytea,
    add emergency_contact bytea,
    add merged_into uuid,
    add erased boolean not null default false;
create index patient_by_phone on directory.patient (phone_key);
create index patient_by_survivor on directory.patient (merged_into) where merged_into is not null;
