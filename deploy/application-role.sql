-- For psql, as the owner of the database: lets the application in under a name of its own, which owns neither the events
-- nor the trail. What it may do, the migrations say. Said again, it only sets the password anew.
\set ON_ERROR_STOP on
\getenv password APPLICATION_PASSWORD
select 'create role horarium_app' where not exists (select from pg_roles where rolname = 'horarium_app') \gexec
alter role horarium_app
    login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
