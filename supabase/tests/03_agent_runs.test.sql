-- Proves that one run at a time begins in a project, for those who may, as often as they may, and that it ends once.
begin;
create extension if not exists pgtap;
select plan(10);

delete from public.projects;

insert into public.projects (id, name, created_by)
values
    ('aaaaaaaa-0000-4000-8000-000000000001', 'Theirs', '0a0a0a0a-0000-4000-8000-000000000001'),
    ('aaaaaaaa-0000-4000-8000-000000000002', 'Another', '0a0a0a0a-0000-4000-8000-000000000001');
insert into public.project_members (project_id, user_id, role)
values ('aaaaaaaa-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000003', 'client');

-- As the back end, and for this call alone: pgTAP's own functions are not for its role.
create function pg_temp.begin_run(project integer, run integer, options jsonb default '{}')
    returns text
    language plpgsql
as $$
declare
    v_state text;
begin
    set local role service_role;
    v_state := public.begin_agent_run(
        ('aaaaaaaa-0000-4000-8000-00000000000' || project)::uuid,
        jsonb_build_object(
            'run_id', 'bbbbbbbb-0000-4000-8000-00000000000' || run,
            'user_id', '0a0a0a0a-0000-4000-8000-000000000001',
            'request_key', 'request',
            'use_cache', false,
            'decision_ttl_seconds', 3600,
            'lease_seconds', 30,
            'succeeded_since', now() - interval '30 days',
            'memory_limit', 5,
            'unread_limit', 20,
            'signal_limit', 20
        ) || options
    ) ->> 'state';
    reset role;
    return v_state;
end $$;

select is(pg_temp.begin_run(1, 1), 'begun', 'A1: a run begins');
select is(pg_temp.begin_run(1, 2), 'busy', 'A2: no other one of the project begins meanwhile');
select is(pg_temp.begin_run(2, 3), 'begun', 'A3: one of another project does');
select throws_ok(
    $$ select pg_temp.begin_run(1, 4, '{"user_id": "0a0a0a0a-0000-4000-8000-000000000003"}') $$,
    'PT403',
    null,
    'A4: the client''s own people begin none'
);
select throws_ok(
    $$ select pg_temp.begin_run(1, 4, '{"user_id": "0a0a0a0a-0000-4000-8000-000000000009"}') $$,
    'PT404',
    null,
    'A5: strangers do not learn that there is a project'
);

select is(
    public.stop_agent_run('bbbbbbbb-0000-4000-8000-000000000001') ->> 'state',
    'stopped',
    'A6: a run can be stopped'
);
select throws_ok(
    $$ select pg_temp.begin_run(1, 4, '{"runs_per_minute_per_project": 1}') $$,
    'PT429',
    null,
    'A7: it counts against the limit of its project'
);
select throws_ok(
    $$ select pg_temp.begin_run(1, 4, '{"runs_per_minute_per_user": 2}') $$,
    'PT429',
    null,
    'A8: and, with that of another project, against the limit of its user'
);
select is(
    pg_temp.begin_run(1, 4, '{"runs_per_minute_per_project": 1, "user_id": null}'),
    'begun',
    'A9: a back end is not limited'
);

insert into public.operation_metrics (operation, project_id, duration_ms, input_tokens)
values ('di_agent_run', 'aaaaaaaa-0000-4000-8000-000000000002', 1, 1000);
select public.stop_agent_run('bbbbbbbb-0000-4000-8000-000000000003');
select throws_ok(
    $$ select pg_temp.begin_run(2, 5, '{"daily_token_budget": 1000, "user_id": null}') $$,
    'PT402',
    null,
    'A10: nobody begins one where the tokens of the day are used'
);

select * from finish();
rollback;
