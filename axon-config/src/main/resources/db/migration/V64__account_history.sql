-- Whether an account's events tell all that its row says. Those of accounts from before are written at the next start.
alter table account add column told boolean not null default false;
create index account_untold on account (id) where not told;
