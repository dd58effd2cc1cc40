-- A small project to look at after `supabase start` or `supabase db reset`. It has no members: sign up, then add yourself,
--     insert into public.project_members (project_id, user_id, role)
--     select '5eed0000-0000-4000-8000-000000000001', id, 'owner' from auth.users;
insert into public.projects (id, name, vertical)
values ('5eed0000-0000-4000-8000-000000000001', 'Lift service planning', 'Building maintenance')
on conflict (id) do nothing;

insert into public.signals (id, project_id, source_type, authority, title, content)
values
    (
        '5eed0000-0000-4000-8000-000000000011',
        '5eed0000-0000-4000-8000-000000000001',
        'email',
        'client',
        'Why we are asking now',
        'Our planners move every technician by hand each morning. When two lifts fail at once, somebody drives to the wrong '
        'house, and since the spring a missed visit costs us a penalty of four hundred euros.'
    ),
    (
        '5eed0000-0000-4000-8000-000000000012',
        '5eed0000-0000-4000-8000-000000000001',
        'note',
        'consultant',
        'After the first call',
        'The head of planning feels it most. She keeps the day in a spreadsheet that only she can read.'
    )
on conflict (id) do nothing;

insert into public.personas (id, project_id, name, role, goals, pain_points)
values (
    '5eed0000-0000-4000-8000-000000000021',
    '5eed0000-0000-4000-8000-000000000001',
    'Head of planning',
    'Plans the day of thirty technicians',
    array['A plan that survives the first emergency'],
    array['Moves every visit by hand', 'Learns of a missed visit from the customer']
)
on conflict (id) do nothing;

insert into public.features (id, project_id, name, description, target_persona_ids)
values (
    '5eed0000-0000-4000-8000-000000000031',
    '5eed0000-0000-4000-8000-000000000001',
    'Replanning after an emergency',
    'Proposes who can take over which visit, and what it does to the rest of the day.',
    array['5eed0000-0000-4000-8000-000000000021']::uuid[]
)
on conflict (id) do nothing;

insert into public.vp_steps (id, project_id, step_index, label, narrative_user, value_created, actor_persona_id)
values (
    '5eed0000-0000-4000-8000-000000000041',
    '5eed0000-0000-4000-8000-000000000001',
    1,
    'An emergency comes in',
    'She sees at once which two technicians are near and what they would miss.',
    'Nobody drives to the wrong house',
    '5eed0000-0000-4000-8000-000000000021'
)
on conflict (id) do nothing;

insert into public.meetings (id, project_id, title, status)
values (
    '5eed0000-0000-4000-8000-000000000051',
    '5eed0000-0000-4000-8000-000000000001',
    'First call',
    'completed'
)
on conflict (id) do nothing;
