-- Auditors look refusals up among all events; there are few of them.
create index domain_event_refusal on domain_event (transaction_id, position)
    where payload_type = 'booking.BookingRefused';
