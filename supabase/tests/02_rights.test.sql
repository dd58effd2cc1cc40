-- Proves, under the caller's role, who may and who may not: members, strangers, and nobody.
begin;
create extension if not exists pgtap;
select plan(16);

-- The seed, if it is there, is put back at the end.
delete from public.projects;

insert into public.projects (id, name, created_by)
values ('aaaaaaaa-0000-4000-8000-000000000001', 'Theirs', '0a0a0a0a-0000-4000-8000-000000000001');
insert into public.project_members (project_id, user_id, role)
values
    ('aaaaaaaa-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002', 'consultant'),
    ('aaaaaaaa-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000003', 'client');
insert into public.features (project_id, name)
values ('aaaaaaaa-0000-4000-8000-000000000001', 'A feature');
insert into public.di_agent_logs (project_id, trigger)
values ('aaaaaaaa-0000-4000-8000-000000000001', 'scheduled');

set local role authenticated;

set local request.jwt.claims = '{"sub": "0a0a0a0a-0000-4000-8000-000000000002"}';
select isnt_empty('select from public.features', 'R1: a consultant sees the features');
select isnt_empty('select from public.di_agent_logs', 'R2: a consultant sees the agent''s runs');
select isnt_empty($$ update public.features set name = 'Changed' returning id $$, 'R3: a consultant changes features');
select is_empty('delete from public.projects returning id', 'R4: a consultant does not delete the project');
select throws_ok(
    $$ update public.readiness_cache set cached_readiness_data = '{}' $$,
    '42501',
    null,
    'R5: a consultant writes no score'
);
select throws_ok(
    $$ select public.store_readiness('aaaaaaaa-0000-4000-8000-000000000001', 0, '{}', now()) $$,
    '42501',
    null,
    'R6: a consultant does not call the functions of back ends'
);

set local request.jwt.claims = '{"sub": "0a0a0a0a-0000-4000-8000-000000000003"}';
select isnt_empty('select from public.features', 'R7: a client sees the features');
select is_empty('select from public.di_agent_logs', 'R8: a client does not see the agent''s runs');
select is_empty($$ update public.features set name = 'Changed' returning id $$, 'R9: a client changes no feature');
select lives_ok(
    $$
        insert into public.signals (project_id, source_type, authority)
        values ('aaaaaaaa-0000-4000-8000-000000000001', 'portal_response', 'client')
    $$,
    'R10: a client adds words of its own'
);
select throws_ok(
    $$
        insert into public.signals (project_id, source_type, authority)
        values ('aaaaaaaa-0000-4000-8000-000000000001', 'portal_response', 'consultant')
    $$,
    '42501',
    null,
    'R11: a client adds nobody else''s'
);

set local request.jwt.claims = '{"sub": "0a0a0a0a-0000-4000-8000-000000000009"}';
select is_empty('select from public.projects', 'R12: a stranger sees no project');
select is(
    public.readiness_snapshot(array['aaaaaaaa-0000-4000-8000-000000000001']::uuid[]),
    '[]'::jsonb,
    'R13: a stranger gets no readiness'
);
select lives_ok($$ insert into public.projects (name) values ('Mine') $$, 'R14: a stranger may create a project');
select results_eq(
    'select role from public.project_members',
    array['owner'],
    'R15: and is its owner'
);

set local role anon;
select throws_ok('select from public.projects', '42501', null, 'R16: nobody may read without signing in');

select * from finish();
rollback;
