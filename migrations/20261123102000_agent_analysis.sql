-- What the agent knows of a project: the analysis it has built up from the signals, the last decision it based on that, and the
-- outline of the project that it is shown.
create table public.di_analysis_cache (
    -- The primary key is the performance document's index of this name: a second one would only cost.
    project_id uuid
        constraint idx_di_cache_project_id primary key
        constraint di_analysis_cache_project_id_fkey references public.projects on delete cascade,
    org_profile jsonb,
    detected_signals jsonb,
    inferences jsonb,
    identified_stakeholders jsonb,
    identified_risks jsonb,
    identified_gaps jsonb,
    confidence_by_area jsonb not null default '{}',
    overall_confidence double precision not null default 0
        constraint di_analysis_cache_overall_confidence_valid check (overall_confidence between 0 and 1),
    last_full_analysis_at timestamptz,
    invalidated_at timestamptz,
    invalidation_reason text,
    revision bigint not null default 0,
    last_decision jsonb,
    last_decision_key text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.di_analysis_cache is
    'What the agent has learned of a project, by area; one row per project. Written by commit_agent_run.';
comment on column public.di_analysis_cache.project_id is 'The project.';
comment on column public.di_analysis_cache.org_profile is 'The client''s organisation.';
comment on column public.di_analysis_cache.detected_signals is 'What the signals show.';
comment on column public.di_analysis_cache.inferences is 'What follows from them.';
comment on column public.di_analysis_cache.identified_stakeholders is 'Who has a say.';
comment on column public.di_analysis_cache.identified_risks is 'What may go wrong.';
comment on column public.di_analysis_cache.identified_gaps is 'What is not known yet.';
comment on column public.di_analysis_cache.confidence_by_area is 'Object: area to confidence, 0 to 1.';
comment on column public.di_analysis_cache.overall_confidence is 'Mean of confidence_by_area, 0 to 1.';
comment on column public.di_analysis_cache.last_full_analysis_at is
    'The last time no signal was left unread; null means that the analysis is not valid.';
comment on column public.di_analysis_cache.invalidated_at is 'When the analysis became invalid; null while it is valid.';
comment on column public.di_analysis_cache.invalidation_reason is 'What made it invalid.';
comment on column public.di_analysis_cache.revision is 'Counts how often the analysis became invalid, or was called so by a back end.';
comment on column public.di_analysis_cache.last_decision is 'The answer of the last run, for a caller who asks the same again.';
comment on column public.di_analysis_cache.last_decision_key is 'State and request that last_decision answers, by private.decision_key.';
comment on column public.di_analysis_cache.created_at is 'When the row was written.';
comment on column public.di_analysis_cache.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.di_analysis_cache
    for each row
    execute function private.tg__touch_updated_at();

-- The schedule: what has been due longest.
create index idx_di_cache_invalidated_at on public.di_analysis_cache (invalidated_at) where invalidated_at is not null;
create index idx_di_cache_full_analysis on public.di_analysis_cache (last_full_analysis_at) where invalidated_at is null;

alter table public.di_analysis_cache enable row level security;

create policy "Owners and consultants read the agent's analysis"
    on public.di_analysis_cache
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select on public.di_analysis_cache to authenticated;
grant select, insert, update, delete on public.di_analysis_cache to service_role;

create function private.mark_analyzed(project_id uuid, analyzed_signals jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    -- Skips signals that are being written right now instead of waiting: one that stays unchanged is simply read once more.
    update public.signals as signal
    set analyzed_at = now()
    from (
        select unlocked.id
        from jsonb_to_recordset(mark_analyzed.analyzed_signals) as analyzed (id uuid, content_hash text)
        join public.signals as unlocked
            on unlocked.id = analyzed.id
            and unlocked.content_hash = analyzed.content_hash
        where unlocked.project_id = mark_analyzed.project_id
        for no key update of unlocked skip locked
    ) as analyzed
    where signal.id = analyzed.id;
end $$;
comment on function private.mark_analyzed(uuid, jsonb) is
    'Marks those of the signals, [{id, content_hash}], that still have the text that was read.';
grant execute on function private.mark_analyzed(uuid, jsonb) to service_role;

create function private.write_analysis(project_id uuid, run jsonb, is_current boolean)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    update public.di_analysis_cache as cache
    set
        org_profile = private.merge_area(cache.org_profile, run -> 'analysis' -> 'org_profile'),
        detected_signals = private.merge_area(cache.detected_signals, run -> 'analysis' -> 'detected_signals'),
        inferences = private.merge_area(cache.inferences, run -> 'analysis' -> 'inferences'),
        identified_stakeholders = private.merge_area(
            cache.identified_stakeholders,
            run -> 'analysis' -> 'identified_stakeholders'
        ),
        identified_risks = private.merge_area(cache.identified_risks, run -> 'analysis' -> 'identified_risks'),
        identified_gaps = private.merge_area(cache.identified_gaps, run -> 'analysis' -> 'identified_gaps'),
        confidence_by_area = confidence.by_area,
        overall_confidence = (
            select coalesce(avg((area.value #>> '{}')::double precision), 0)
            from jsonb_each(confidence.by_area) as area
        ),
        -- A decision that was taken before this run is not taken again: it was based on less.
        last_decision = nullif(run -> 'last_decision', 'null'),
        last_decision_key = run ->> 'last_decision_key',
        last_full_analysis_at = case
            when exists (
                select
                from public.signals as signal
                where signal.project_id = write_analysis.project_id
                    and signal.analyzed_at is null
            ) then cache.last_full_analysis_at
            else now()
        end,
        invalidated_at = case when not write_analysis.is_current then cache.invalidated_at end,
        invalidation_reason = case when not write_analysis.is_current then cache.invalidation_reason end
    from public.di_analysis_cache as known
    cross join lateral (
        select private.merge_area(known.confidence_by_area, run -> 'confidence_by_area') as by_area
    ) as confidence
    where cache.project_id = write_analysis.project_id
        and known.project_id = cache.project_id;
end $$;
comment on function private.write_analysis(uuid, jsonb, boolean) is
    'Merges what a run learned into what is known. is_current: nothing was invalidated since the run began, so the '
    'analysis is valid again. Call it with the row locked.';
grant execute on function private.write_analysis(uuid, jsonb, boolean) to service_role;

create function public.invalidate_di_cache(project_id uuid, reason text, user_id uuid default null)
    returns bigint
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_revision bigint;
begin
    perform private.lock_project(invalidate_di_cache.project_id);
    if invalidate_di_cache.user_id is not null then
        perform private.require_member(
            invalidate_di_cache.project_id,
            invalidate_di_cache.user_id,
            '{owner,consultant}',
            'invalidate the analysis'
        );
    end if;

    insert into public.di_analysis_cache as cache (project_id, invalidated_at, invalidation_reason, revision)
    values (invalidate_di_cache.project_id, now(), invalidate_di_cache.reason, 1)
    on conflict on constraint idx_di_cache_project_id do update
    set
        invalidated_at = excluded.invalidated_at,
        invalidation_reason = excluded.invalidation_reason,
        revision = cache.revision + 1
    returning cache.revision
    into v_revision;
    return v_revision;
end $$;
comment on function public.invalidate_di_cache(uuid, text, uuid) is
    'Marks what the agent learned of the project as outdated, for a consultant or a back end (user_id null), and returns the new '
    'revision. PT404 without the project or the membership, PT403 for clients.';
grant execute on function public.invalidate_di_cache(uuid, text, uuid) to service_role;

create function private.decision_key(readiness_version bigint, request_key text)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select decision_key.readiness_version || '.' || decision_key.request_key
$$;
comment on function private.decision_key(bigint, text) is
    'Equal for the same request about the same facts of readiness; different otherwise.';
grant execute on function private.decision_key(bigint, text) to service_role;

create function private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_known public.di_analysis_cache;
    v_version bigint;
begin
    select known.*
    into v_known
    from public.di_analysis_cache as known
    where known.project_id = find_kept_decision.project_id
        and known.last_decision_key like '%.' || find_kept_decision.request_key
        and known.invalidated_at is null
        and known.last_full_analysis_at >= statement_timestamp() - make_interval(secs => find_kept_decision.ttl_seconds)
        and not exists (
            select
            from private.pending_invalidations as pending
            where pending.project_id = known.project_id
                and pending.cache = 'di_analysis'
        )
        and not exists (
            select
            from public.signals as signal
            where signal.project_id = known.project_id
                and signal.analyzed_at is null
        );
    if not found then
        return null;
    end if;

    -- A stored score that is valid has the version of the facts as they are.
    select cache.version
    into v_version
    from public.readiness_cache as cache
    where cache.project_id = find_kept_decision.project_id
        and cache.cached_readiness_data is not null
        and not exists (
            select
            from private.pending_invalidations as pending
            where pending.project_id = cache.project_id
                and pending.cache = 'readiness'
        );
    if not found then
        select state.version
        into v_version
        from private.readiness_state(find_kept_decision.project_id) as state;
    end if;
    return case
        when v_known.last_decision_key = private.decision_key(v_version, find_kept_decision.request_key)
            then v_known.last_decision
    end;
end $$;
comment on function private.find_kept_decision(uuid, text, integer) is
    'The answer to the same request, if nothing in the project changed since it was given and the analysis is valid; '
    'otherwise null.';
grant execute on function private.find_kept_decision(uuid, text, integer) to service_role;

-- Content and not a counter, for which writers would take turns.
create function private.analysis_version(project_id uuid)
    returns bigint
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return hashtextextended(
        concat_ws(
            ' ',
            (
                -- Of the hashes of single signals, because their order does not matter.
                select bit_xor(
                    hashtextextended(
                        row(
                            signal.id,
                            signal.source_type,
                            signal.authority,
                            signal.title,
                            signal.content_hash,
                            extract(epoch from signal.occurred_at)
                        )::text,
                        0
                    )
                )
                from public.signals as signal
                where signal.project_id = analysis_version.project_id
            ),
            (
                select to_jsonb(foundation) - '{created_at,updated_at}'::text[]
                from public.project_foundation as foundation
                where foundation.project_id = analysis_version.project_id
            ),
            coalesce(
                (
                    select known.revision
                    from public.di_analysis_cache as known
                    where known.project_id = analysis_version.project_id
                ),
                0
            )
        ),
        0
    ) & 9007199254740991;
end $$;
comment on function private.analysis_version(uuid) is
    'What the agent''s analysis is based on: equal as long as that is, different after a change and after an invalidation. 53 bits: it '
    'travels as a JSON number.';
grant execute on function private.analysis_version(uuid) to service_role;

-- Totals of everything, and the few rows of each kind that matter most: the answer stays small however large the project is.
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
        'conflicts', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', conflict.id,
                        'subject', conflict.subject,
                        'earlier', jsonb_build_object(
                            'signal_id', earlier.signal_id,
                            'quote', earlier.evidence -> 'quote',
                            'speaker', earlier.evidence -> 'speaker',
                            'said_at', earlier.said_at
                        ),
                        'later', jsonb_build_object(
                            'signal_id', later.signal_id,
                            'quote', later.evidence -> 'quote',
                            'speaker', later.evidence -> 'speaker',
                            'said_at', later.said_at
                        )
                    )
                    order by conflict.created_at desc, conflict.id
                ),
                '[]'
            )
            from (
                select each.*
                from public.conflicts as each
                where each.project_id = project.id
                    and each.kind = 'open'
                    and each.resolution is null
                order by each.created_at desc, each.id
                limit 5
            ) as conflict
            join public.stated_facts as earlier
                on earlier.id = conflict.earlier_fact_id
            join public.stated_facts as later
                on later.id = conflict.later_fact_id
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
    'What the agent is shown of a project besides readiness and foundation: totals and first rows of features, '
    'personas and value path, the strategic context, how many signals were analysed, and the ten newest with the '
    'beginning of their text. Null where the caller sees no such project.';
grant execute on function public.project_outline(uuid) to authenticated, service_role;
