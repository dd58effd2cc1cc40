-- Who calls, what they get by default, and the schema for helpers. The hosted platform and the local stack already have the three
-- roles of the data API; an empty Postgres gets them here, and the same migrations apply everywhere.
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
comment on schema private is 'Helpers and trigger functions. Never exposed through the data API.';

-- The RPCs of back ends call helpers by name. Policies need no usage: their functions are bound when the policy is created.
grant usage on schema private to service_role;

-- From here on nothing is reachable unless it is granted by name. By default Postgres lets everyone execute a new function, and
-- platforms have granted new tables and functions to the roles of the data API. These settings apply to what the role that runs the
-- migrations creates. The first one cannot be limited to a schema: Postgres adds the defaults of a schema to the general ones.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;

-- Read from the claims and not with auth.uid(): a Postgres without schema auth can be migrated and tested too. After a transaction
-- that set them, the claims are '' and not null.
-- plpgsql, as all that is asked once or more per request: a sql function that sets its search_path is planned again at each call.
create function private.current_user_id()
    returns uuid
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;
end $$;
comment on function private.current_user_id() is
    'The signed-in user, from the verified claims of the request; null for back ends and for callers who are not '
    'signed in.';
grant execute on function private.current_user_id() to authenticated, service_role;

-- The role, which a function with its owner's rights keeps, and not the claims: a token without a user is no back end.
create function private.is_back_end()
    returns boolean
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return coalesce(current_setting('role', true) not in ('authenticated', 'anon'), true);
end $$;
comment on function private.is_back_end() is
    'Whether the request comes from a back end or from who runs the database, and not from a user of the data API.';
grant execute on function private.is_back_end() to service_role;

create function private.tg__touch_updated_at()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.updated_at := statement_timestamp();
    return new;
end $$;
comment on function private.tg__touch_updated_at() is
    'Before update of any table: sets updated_at to the time of the statement.';
