-- Proves that elements stand on quotes that stand, and that nobody's confirmation is overwritten.
begin;
create extension if not exists pgtap;
select plan(10);

-- The seed, if it is there, is put back at the end.
delete from public.projects;

insert into public.projects (id, name, created_by)
values ('aaaaaaaa-0000-4000-8000-000000000001', 'One', '0a0a0a0a-0000-4000-8000-000000000001');
insert into public.project_members (project_id, user_id, role)
values ('aaaaaaaa-0000-4000-8000-000000000001', '0a0a0a0a-0000-4000-8000-000000000002', 'client');
insert into public.signals (id, project_id, source_type, content)
values (
    'cccccccc-0000-4000-8000-000000000001',
    'aaaaaaaa-0000-4000-8000-000000000001',
    'email',
    'We lose twelve hours a week.'
);

create function pg_temp.commit_pain(statement text, quote text) returns text language sql as $$
    select public.commit_foundation(
        'aaaaaaaa-0000-4000-8000-000000000001',
        gen_random_uuid(),
        jsonb_build_object(
            'core_pain',
            jsonb_build_object(
                'value', jsonb_build_object(
                    'statement', statement,
                    'confidence', 0.7,
                    'evidence', jsonb_build_array(
                        jsonb_build_object(
                            'signal_id', 'cccccccc-0000-4000-8000-000000000001',
                            'quote', quote,
                            'fields', '["statement"]'::jsonb
                        )
                    )
                )
            )
        ),
        private.evidence_version('aaaaaaaa-0000-4000-8000-000000000001')
    ) -> 'statuses' ->> 'core_pain'
$$;
create function pg_temp.shown() returns uuid language sql as $$
    select id from public.foundation_revisions where kind = 'accepted' order by created_at desc limit 1
$$;
create function pg_temp.pain(field text) returns text language sql as $$
    select core_pain ->> field from public.project_foundation
$$;

select throws_ok(
    $$ select pg_temp.commit_pain('First', 'twenty hours') $$,
    'PT409',
    null,
    'F1: a quote that does not stand is refused'
);
select is(pg_temp.commit_pain('First', 'twelve hours'), 'extracted', 'F2: one that stands is stored');
select is(pg_temp.commit_pain('First', 'twelve hours'), 'unchanged', 'F3: the same again changes nothing');

update public.signals set title = 'Renamed';
select is(pg_temp.pain('confidence'), '0.7', 'F4: a signal that keeps its words keeps the evidence');
update public.signals set content = 'We lose some time.';
select is(
    (select pending_evidence from public.project_foundation),
    true,
    'F5: one that changes them has the evidence verified again'
);
select is(pg_temp.pain('confidence'), '0.49', 'F6: and until then it opens no gate');

select is(
    public.confirm_element(
        'aaaaaaaa-0000-4000-8000-000000000001',
        'core_pain',
        '0a0a0a0a-0000-4000-8000-000000000002',
        revision_id => pg_temp.shown()
    ) ->> 'confirmed_by',
    'client',
    'F7: a client confirms as the client'
);
select is(pg_temp.commit_pain('Second', 'some time'), 'protected', 'F8: which an extraction does not overwrite');
select throws_ok(
    $$
        select public.confirm_element(
            'aaaaaaaa-0000-4000-8000-000000000001',
            'core_pain',
            '0a0a0a0a-0000-4000-8000-000000000001',
            '{"statement": "Third"}',
            pg_temp.shown()
        )
    $$,
    'PT409',
    null,
    'F9: nor does a consultant'
);
select throws_ok(
    $$
        select public.confirm_element(
            'aaaaaaaa-0000-4000-8000-000000000001',
            'core_pain',
            '0a0a0a0a-0000-4000-8000-000000000009'
        )
    $$,
    'PT404',
    null,
    'F10: a stranger finds no project to confirm'
);

select * from finish();
rollback;
