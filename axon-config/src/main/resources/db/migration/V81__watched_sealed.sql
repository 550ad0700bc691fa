-- What was found of an opening is kept encrypted, as its reason is.
create or replace view audit.watched as
select e.id, 'EMERGENCY' as kind, e.account_id::text as actor, 'DOCTOR' as role, null::text as address,
    e.opened_at as first_at, greatest(e.opened_at, f.last_at) as last_at, coalesce(f.accesses, 0) as accesses,
    array[e.account_id::text] as doers, array[e.patient_id] as patients, coalesce(f.entries, '{}') as entries,
    coalesce(f.explanation, 'Opened a patient in an emergency, and has looked at nothing of theirs yet.') as explanation,
    e.reviewed_at, e.reviewed_by, e.outcome, e.finding as note, e.reviewed_at is not null as is_reviewed,
    true as is_opening, e.sealed_finding as sealed_note
from public.emergency_access e left join audit.finding f on f.id = e.id
union all
select f.id, f.kind, f.actor, f.role, f.address, f.first_at, f.last_at, f.accesses, f.doers, f.patients, f.entries,
    f.explanation, r.reviewed_at, r.reviewed_by, r.outcome, r.note, coalesce(r.accesses >= f.accesses, false), false,
    null::bytea
from audit.finding f left join audit.finding_review r on r.finding = f.id
where not exists (select from public.emergency_access e where e.id = f.id);
