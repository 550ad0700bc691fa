-- At which clinics an account does the desk's work; of all of them where it is said so.
alter table account
    add column everywhere boolean not null default false,
    add column clinics uuid[] not null default '{}';
