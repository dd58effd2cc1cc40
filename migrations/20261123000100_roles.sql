-- Who calls, and where helpers live. On the hosted platform and in the local stack the three roles of the data API exist
-- already; an empty Postgres gets them here, so that the same migrations apply everywhere.
do $$
begin
    if not exists (select from pg_catalog.pg_roles where rolname = 'anon') then
        create role anon nologin noinherit;
    end if;
    if not exists (select from pg_catalog.pg_roles where rolname = 'authenticated') then
        create role authenticated nologin noinherit;
    end if;
    if not exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
        create role service_role nologin noinherit bypassrls;
    end if;
end $$;

grant usage on schema public to anon, authenticated, service_role;

create schema private;
comment on schema private is
    'Helpers and trigger functions. Never exposed through the data API.';

-- The RPCs of back ends call helpers by name; policies need no usage, their functions are bound when they are created.
grant usage on schema private to service_role;

-- Read from the claims and not with auth.uid(), so that a Postgres without schema auth can be migrated and tested. After a
-- transaction that set them, the claims are '' and not null.
create function private.current_user_id()
    returns uuid
    language sql
    stable
    set search_path = ''
as $$
    select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;
comment on function private.current_user_id() is
    'The signed-in user, from the verified claims of the request; null for back ends and for nobody.';

revoke execute on function private.current_user_id() from public;
grant execute on function private.current_user_id() to authenticated, service_role;

create function private.tg__touch_updated_at()
    returns trigger
    language plpgsql
    set search_path = ''
as $$
begin
    new.updated_at := statement_timestamp();
    return new;
end $$;
comment on function private.tg__touch_updated_at() is
    'Before update of any table: stamps updated_at with the time of the statement.';

revoke execute on function private.tg__touch_updated_at() from public;
