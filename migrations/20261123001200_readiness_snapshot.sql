-- Readiness is read in one round trip, and one statement, so that everything in the answer is of one moment.
create function public.readiness_snapshot(
    project_ids uuid[],
    use_cache boolean default true,
    ttl_seconds integer default 300
)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
    -- A request names up to 100 projects by key. The planner, who does not know that, would read small tables whole.
    set enable_seqscan = off
    -- plpgsql for this alone: a sql function is planned anew at each call, which takes longer than running the plan.
    set plan_cache_mode = force_generic_plan
as $$
begin
    return (
        select coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'project_id', project.id,
                    'version', coalesce(cache.version, 0),
                    'read_at', statement_timestamp(),
                    'cached', valid_cache.data,
                    'computed_at', valid_cache.computed_at,
                    'facts', case
                        when valid_cache.data is null then jsonb_build_object(
                            'signals', (
                                select jsonb_build_object(
                                    'total', count(*),
                                    'client', count(*) filter (
                                        where signal.authority = 'client'
                                            or signal.source_type in ('email', 'transcript', 'portal_response', 'note')
                                    )
                                )
                                from public.signals as signal
                                where signal.project_id = project.id
                            ),
                            'features', (
                                select jsonb_build_object(
                                    'total', count(*),
                                    'confirmed', count(*) filter (where feature.confirmed),
                                    'described', count(*) filter (where char_length(feature.description) > 20),
                                    'confirmed_described', count(*) filter (
                                        where feature.confirmed and char_length(feature.description) > 20
                                    ),
                                    'mvp', count(*) filter (where feature.is_mvp),
                                    'enriched', count(*) filter (
                                        where cardinality(feature.user_actions) >= 2
                                            or cardinality(feature.system_behaviors) >= 2
                                    ),
                                    'targeting_known_persona', count(*) filter (
                                        where feature.target_persona_ids && persona.ids
                                    )
                                )
                                from public.features as feature
                                where feature.project_id = project.id
                            ),
                            'personas', persona.facts,
                            'vp_steps', (
                                select coalesce(
                                    jsonb_agg(
                                        jsonb_build_object(
                                            'step_index', step.step_index,
                                            'label', step.label,
                                            'narrative_user', step.narrative_user,
                                            'value_created', step.value_created,
                                            'actor_persona_id', step.actor_persona_id,
                                            'evidence', step.evidence,
                                            'confirmed', step.confirmed
                                        )
                                        order by step.step_index, step.id
                                    ),
                                    '[]'
                                )
                                from public.vp_steps as step
                                where step.project_id = project.id
                            ),
                            'meetings', (
                                select jsonb_build_object(
                                    'completed', count(*) filter (where meeting.status = 'completed'),
                                    'scheduled', count(*) filter (where meeting.status = 'scheduled')
                                )
                                from public.meetings as meeting
                                where meeting.project_id = project.id
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
                            'foundation', (
                                select jsonb_object_agg(
                                    element.name,
                                    case jsonb_typeof(element.value)
                                        when 'object' then element.value - 'evidence'
                                        else element.value
                                    end
                                )
                                from public.project_foundation as foundation
                                cross join lateral jsonb_each(
                                    to_jsonb(foundation) - '{project_id,created_at,updated_at}'::text[]
                                ) as element (name, value)
                                where foundation.project_id = project.id
                            )
                        )
                    end,
                    'trend', (
                        select coalesce(
                            jsonb_agg(
                                jsonb_build_object(
                                    'score', point.score,
                                    'gate_score', point.gate_score,
                                    'phase', point.phase,
                                    'computed_at', point.computed_at
                                )
                                order by point.computed_at
                            ),
                            '[]'
                        )
                        from (
                            select history.score, history.gate_score, history.phase, history.computed_at
                            from public.readiness_history as history
                            where history.project_id = project.id
                            order by history.computed_at desc
                            limit 20
                        ) as point
                    )
                )
                order by requested.position
            ),
            '[]'
        )
        from (
            select entry.id, min(entry.position) as position
            from unnest(readiness_snapshot.project_ids) with ordinality as entry (id, position)
            group by entry.id
        ) as requested
        join public.projects as project
            on project.id = requested.id
        left join public.readiness_cache as cache
            on cache.project_id = project.id
        left join lateral (
            select cache.cached_readiness_data as data, cache.computed_at
            where readiness_snapshot.use_cache
                and cache.computed_at > statement_timestamp() - make_interval(secs => readiness_snapshot.ttl_seconds)
        ) as valid_cache
            on true
        cross join lateral (
            select
                coalesce(array_agg(known.id), '{}') as ids,
                coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'id', known.id,
                            'name', known.name,
                            'pain_points', array_remove(known.pain_points, null),
                            'confirmed', known.confirmed
                        )
                        order by known.id
                    ),
                    '[]'
                ) as facts
            from public.personas as known
            where known.project_id = project.id
                and valid_cache.data is null
        ) as persona
    );
end $$;
comment on function public.readiness_snapshot(uuid[], boolean, integer) is
    'For each requested project that the caller may see, in the order of the request: the cached score while it is valid, '
    'else the facts to score from, with the version that guards storing the result, the database''s clock, and the last 20 '
    'points of the history, oldest first. Shape: readinessSnapshotSchema[] of shared/contracts/readiness.ts.';

revoke execute on function public.readiness_snapshot(uuid[], boolean, integer) from public, anon, authenticated, service_role;
grant execute on function public.readiness_snapshot(uuid[], boolean, integer) to authenticated, service_role;
