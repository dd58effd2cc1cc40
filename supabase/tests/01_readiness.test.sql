-- Proves on this very Postgres that a stored score falls with the facts it was computed from, and that a late one is not stored.
-- Who may do what is proven in one place, rights_test.ts, which the tests of the repository run on every machine.
begin;
create extension if not exists pgtap;
select plan(9);

-- The seed, if it is there, is put back at the end.
delete from public.projects;

insert into public.projects (id, name)
values ('aaaaaaaa-0000-4000-8000-000000000001', 'One'), ('aaaaaaaa-0000-4000-8000-000000000002', 'Two');

create function pg_temp.store() returns boolean language sql as $$
    select bool_and(
        public.store_readiness(
            cache.project_id,
            state.version,
            '{"score": 10.5, "gate_score": 15, "phase": "insufficient"}',
            statement_timestamp()
        )
    )
    from public.readiness_cache as cache
    cross join lateral private.readiness_state(cache.project_id) as state
$$;
create function pg_temp.cached_names() returns text[] language sql as $$
    select coalesce(array_agg(project.name order by project.name), '{}')
    from public.readiness_cache as cache
    join public.projects as project on project.id = cache.project_id
    where cache.cached_readiness_data is not null
$$;

select ok(pg_temp.store(), 'V1: a score is stored at the version it was read at');
select is(pg_temp.cached_names(), array['One', 'Two'], 'V2: and stands');

insert into public.features (id, project_id, name)
values ('bbbbbbbb-0000-4000-8000-000000000001', 'aaaaaaaa-0000-4000-8000-000000000001', 'A feature');
select is(pg_temp.cached_names(), array['Two'], 'V3: an insert nulls the project''s score and no other');

select pg_temp.store();
update public.features set name = 'Renamed';
select is(pg_temp.cached_names(), array['One', 'Two'], 'V4: what scoring does not read leaves it alone');

update public.features set is_mvp = false;
select is(pg_temp.cached_names(), array['Two'], 'V5: what it reads does not');

select pg_temp.store();
update public.features set project_id = 'aaaaaaaa-0000-4000-8000-000000000002';
select is(pg_temp.cached_names(), '{}'::text[], 'V6: a row that moves nulls both');

select pg_temp.store();
truncate public.features;
select is(pg_temp.cached_names(), '{}'::text[], 'V7: truncate nulls all');

select is(
    public.store_readiness('aaaaaaaa-0000-4000-8000-000000000001', 0, '{}', now()),
    false,
    'V8: a score of an earlier version is not stored'
);
select is(
    (public.readiness_snapshot(array['aaaaaaaa-0000-4000-8000-000000000001']::uuid[]) -> 0 -> 'cached')::jsonb,
    'null'::jsonb,
    'V9: and the snapshot gives facts instead'
);

select * from finish();
rollback;
