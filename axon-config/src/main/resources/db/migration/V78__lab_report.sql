-- What lies in the bucket for lab reports, one row for each object: it is there before the object is and goes after it. The
-- object is encrypted with a key of its own, and that key with the patient's.
create table lab_report (
    object uuid primary key,
    report_id uuid not null,
    record_id uuid not null,
    patient_id uuid not null,
    sealed_key bytea not null,
    bytes bigint not null,
    stored_at timestamptz not null,
    -- storing: it may be there or not, and belong to its record or not; attached: both; doomed: to be removed.
    state text not null check (state in ('storing', 'attached', 'doomed'))
);
-- Retries of an upload put objects of their own, of which one alone becomes the report.
create unique index lab_report_attached on lab_report (report_id) where state = 'attached';
create index lab_report_by_report on lab_report (report_id);
create index lab_report_by_patient on lab_report (patient_id);
create index lab_report_unsettled on lab_report (state, stored_at) where state <> 'attached';
