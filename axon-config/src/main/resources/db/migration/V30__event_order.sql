-- Readers follow (transaction_id, position): a place in that order is never taken behind a reader who stays below the
-- oldest transaction that still runs. What was there before becomes the work of one transaction, in its old order.
alter table domain_event add column transaction_id xid8 not null default pg_current_xact_id();
alter table domain_event rename column global_index to position;
alter table domain_event drop constraint domain_event_pkey;
alter table domain_event add primary key (transaction_id, position);

alter table domain_event drop constraint domain_event_event_id_key;
alter table domain_event alter column event_id type uuid using event_id::uuid;
alter table domain_event alter column recorded_at type timestamptz using recorded_at::timestamptz;
alter table domain_event rename constraint domain_event_stream_sequence_number_key to domain_event_stream;
create index domain_event_recorded_at on domain_event using brin (recorded_at);

-- The engine asks for no snapshots: a stream is a day.
drop table domain_snapshot;

-- Readers go on from where they had read without a gap; what they see twice leaves the same rows.
update projection_token
set token_type = 'org.horarium.config.store.postgres.EventPosition',
    token = convert_to(json_build_object(
        'transactionId', (pg_current_xact_id()::text)::bigint,
        'position', (select coalesce(min(gap::bigint) - 1, (convert_from(token, 'UTF8')::json ->> 'index')::bigint)
            from json_array_elements_text(convert_from(token, 'UTF8')::json -> 'gaps') gap))::text, 'UTF8')
where token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken';

-- A processor that was being replayed begins again.
delete from projection_token where token_type not in ('org.horarium.config.store.postgres.EventPosition');
