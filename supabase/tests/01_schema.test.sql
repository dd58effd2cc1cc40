-- Proves that the schema holds what its clients rely on, and that nothing in it is open by oversight.
begin;
create extension if not exists pgtap;
select plan(8);

select tables_are(
    'public',
    array[
        'projects', 'project_members', 'signals', 'features', 'personas', 'vp_steps', 'meetings', 'strategic_context',
        'project_foundation', 'foundation_revisions', 'readiness_cache', 'readiness_history', 'di_analysis_cache',
        'di_agent_logs', 'di_agent_runs', 'operation_metrics'
    ],
    'S1: public holds the tables of the data model and no other'
);

select is_empty(
    $$ select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity $$,
    'S2: every table has row level security'
);

select is_empty(
    $$
        select class.relname, privilege.privilege_type
        from pg_class as class
        cross join lateral aclexplode(class.relacl) as privilege
        where class.relnamespace = 'public'::regnamespace
            and class.relkind = 'r'
            and privilege.grantee in (0, 'anon'::regrole)
    $$,
    'S3: nobody who is not signed in holds any right on a table'
);

select is_empty(
    $$
        select oid::regprocedure
        from pg_proc
        where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
            and has_function_privilege('anon', oid, 'execute')
            and oid not in (select objid from pg_depend where deptype = 'e')
    $$,
    'S4: nobody who is not signed in may call a function'
);

select is_empty(
    $$
        select oid::regprocedure
        from pg_proc
        where pronamespace = 'public'::regnamespace
            and prosecdef
            and oid not in (select objid from pg_depend where deptype = 'e')
    $$,
    'S5: no exposed function runs with the rights of its owner'
);

select has_index('public', 'signals', 'idx_signals_project_authority', 'S6: signals are indexed by authority');
select has_index('public', 'features', 'idx_features_project_confirmed', 'S7: features are indexed by confirmation');
select index_is_primary('public', 'readiness_cache', 'idx_readiness_cache_project_id', 'S8: the cache is indexed once');

select * from finish();
rollback;
