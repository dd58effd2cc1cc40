-- Proves what the schedule finds due.
begin;
create extension if not exists pgtap;
select plan(6);

delete from public.projects;

insert into public.projects (id, name, status)
values
    ('aaaaaaaa-0000-4000-8000-000000000001', 'With a signal', 'active'),
    ('aaaaaaaa-0000-4000-8000-000000000002', 'With an old analysis', 'active'),
    ('aaaaaaaa-0000-4000-8000-000000000003', 'Without anything', 'active'),
    ('aaaaaaaa-0000-4000-8000-000000000004', 'Archived', 'archived');
insert into public.signals (project_id, source_type, created_at)
values
    ('aaaaaaaa-0000-4000-8000-000000000001', 'note', now() - interval '3 hours'),
    ('aaaaaaaa-0000-4000-8000-000000000004', 'note', now());
insert into public.di_analysis_cache (project_id, last_full_analysis_at)
values ('aaaaaaaa-0000-4000-8000-000000000002', now() - interval '2 hours');

select results_eq(
    'select project_id, reason from private.due_projects()',
    $$
        values
            ('aaaaaaaa-0000-4000-8000-000000000001'::uuid, 'unread_signals'),
            ('aaaaaaaa-0000-4000-8000-000000000002'::uuid, 'expired')
    $$,
    'D1: unread signals and old analyses of active projects are due, longest first'
);
select results_eq(
    'select reason from private.due_projects(1)',
    array['unread_signals'],
    'D2: no more than asked for'
);

insert into public.di_agent_runs (id, project_id, lease_expires_at)
values (gen_random_uuid(), 'aaaaaaaa-0000-4000-8000-000000000001', now() + interval '1 minute');
select results_eq(
    'select reason from private.due_projects()',
    array['expired'],
    'D3: a project whose run is under way is not due'
);

insert into public.operation_metrics (operation, project_id, duration_ms, input_tokens)
values ('di_agent_run', 'aaaaaaaa-0000-4000-8000-000000000002', 1, 1000);
select is_empty('select from private.due_projects(5, 1000)', 'D4: nor is one that has used its tokens of the day');

insert into public.operation_metrics (operation, project_id, duration_ms)
values ('readiness', 'aaaaaaaa-0000-4000-8000-000000000003', 1);
select results_eq(
    'select project_id from private.cold_projects()',
    array['aaaaaaaa-0000-4000-8000-000000000003'::uuid],
    'D5: a score that was lately read and is not there is to be warmed'
);

select throws_ok(
    $$ select private.read_secret('no such secret') $$,
    '42704',
    null,
    'D6: a secret that is missing is named'
);

select * from finish();
rollback;
