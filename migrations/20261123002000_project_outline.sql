-- The agent looks at a whole project at once: totals of everything, and the few rows of each kind that matter most, so that the
-- answer stays small however large the project is.
create function public.project_outline(project_id uuid)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select jsonb_build_object(
        'features', (
            select jsonb_build_object(
                'total', count(*),
                'confirmed', count(*) filter (where feature.confirmed),
                'mvp', count(*) filter (where feature.is_mvp),
                'shown', coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'name', feature.name,
                            'is_mvp', feature.is_mvp,
                            'confirmed', feature.confirmed
                        )
                        order by feature.position
                    ) filter (where feature.position <= 5),
                    '[]'
                )
            )
            from (
                select
                    each.name,
                    each.is_mvp,
                    each.confirmed,
                    row_number() over (order by each.is_mvp desc, each.created_at, each.id) as position
                from public.features as each
                where each.project_id = project.id
            ) as feature
        ),
        'personas', (
            select jsonb_build_object(
                'total', count(*),
                'confirmed', count(*) filter (where persona.confirmed),
                'shown', coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'name', persona.name,
                            'role', persona.role,
                            'goal', persona.goals[1],
                            'pain_point', persona.pain_points[1],
                            'confirmed', persona.confirmed
                        )
                        order by persona.position
                    ) filter (where persona.position <= 4),
                    '[]'
                )
            )
            from (
                select
                    each.*,
                    row_number() over (order by each.created_at, each.id) as position
                from public.personas as each
                where each.project_id = project.id
            ) as persona
        ),
        'vp_steps', (
            select jsonb_build_object(
                'total', count(*),
                'confirmed', count(*) filter (where step.confirmed),
                'shown', coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'step_index', step.step_index,
                            'label', step.label,
                            'value_created', step.value_created,
                            'confirmed', step.confirmed
                        )
                        order by step.position
                    ) filter (where step.position <= 6),
                    '[]'
                )
            )
            from (
                select
                    each.*,
                    row_number() over (order by each.step_index, each.id) as position
                from public.vp_steps as each
                where each.project_id = project.id
            ) as step
        ),
        'strategic_context', (
            select jsonb_build_object(
                'opportunity', context.opportunity,
                'investment_case', context.investment_case,
                'constraints', context.constraints,
                'risks', context.risks,
                'confirmation_status', context.confirmation_status
            )
            from public.strategic_context as context
            where context.project_id = project.id
        ),
        'analyzed_count', (
            select count(*)
            from public.signals as signal
            where signal.project_id = project.id
                and signal.analyzed_at is not null
        ),
        'recent_signals', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', signal.id,
                        'source_type', signal.source_type,
                        'authority', signal.authority,
                        'title', signal.title,
                        'excerpt', left(signal.content, 400),
                        'occurred_at', signal.occurred_at,
                        'created_at', signal.created_at
                    )
                    order by signal.created_at desc, signal.id
                ),
                '[]'
            )
            from (
                select
                    each.id,
                    each.source_type,
                    each.authority,
                    each.title,
                    each.content,
                    each.occurred_at,
                    each.created_at
                from public.signals as each
                where each.project_id = project.id
                order by each.created_at desc, each.id
                limit 10
            ) as signal
        )
    )
    from public.projects as project
    where project.id = project_outline.project_id
$$;
comment on function public.project_outline(uuid) is
    'What the agent is shown of a project besides readiness and foundation: totals and first rows of features, personas and value '
    'path, the strategic context, how many signals were analysed, and the ten newest with the beginning of their text. Null '
    'where the caller sees no such project.';

revoke execute on function public.project_outline(uuid) from public, anon, authenticated, service_role;
grant execute on function public.project_outline(uuid) to authenticated, service_role;
