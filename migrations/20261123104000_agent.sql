-- The agent: what it knows of a project (the analysis it has built up from the signals, the last decision it based on that, and the
-- outline of the project that it is shown), and its runs, down to "A run of the agent".
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
    'What the agent has learned about a project, by area; one row per project. Written by commit_agent_run.';
comment on column public.di_analysis_cache.project_id is 'The project.';
comment on column public.di_analysis_cache.org_profile is 'The client''s organisation.';
comment on column public.di_analysis_cache.detected_signals is 'What the signals show.';
comment on column public.di_analysis_cache.inferences is 'What follows from them.';
comment on column public.di_analysis_cache.identified_stakeholders is 'Who has a say in the project.';
comment on column public.di_analysis_cache.identified_risks is 'What could go wrong.';
comment on column public.di_analysis_cache.identified_gaps is 'What is not known yet.';
comment on column public.di_analysis_cache.confidence_by_area is 'Object: area to confidence, 0 to 1.';
comment on column public.di_analysis_cache.overall_confidence is 'Mean of confidence_by_area, 0 to 1.';
comment on column public.di_analysis_cache.last_full_analysis_at is
    'The last time no signal was left unread; null means that the analysis is not valid.';
comment on column public.di_analysis_cache.invalidated_at is 'When the analysis became invalid; null while it is valid.';
comment on column public.di_analysis_cache.invalidation_reason is 'What made it invalid.';
comment on column public.di_analysis_cache.revision is 'Counts how often the analysis became invalid, or was called so by a back end.';
comment on column public.di_analysis_cache.last_decision is
    'The answer of the last run, given again if the same is asked and nothing has changed.';
comment on column public.di_analysis_cache.last_decision_key is 'State and request that last_decision answers, by private.decision_key.';
comment on column public.di_analysis_cache.created_at is 'When the row was written.';
comment on column public.di_analysis_cache.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.di_analysis_cache
    for each row
    execute function private.tg__touch_updated_at();

create trigger _700_log_invalidation
    after update on public.di_analysis_cache
    for each row
    when (new.revision > old.revision)
    execute function private.tg__log_invalidation('di_analysis');

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
    set plan_cache_mode = force_generic_plan
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
    set plan_cache_mode = force_generic_plan
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
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return decision_key.readiness_version || '.' || decision_key.request_key;
end $$;
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
    set plan_cache_mode = force_generic_plan
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
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return (
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
            'conflicts', case
                -- Planning it takes longer than all else here, and mostly there are none.
                when exists (
                    select
                    from public.conflicts as conflict
                    where conflict.project_id = project.id
                        and conflict.resolution is null
                )
                    then public.list_conflicts(project.id, 5)
                else '[]'
            end,
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
    );
end $$;
comment on function public.project_outline(uuid) is
    'What the agent is shown of a project besides readiness and foundation: totals and first rows of features, '
    'personas and value path, the strategic context, how many signals were analysed, and the ten newest with the '
    'beginning of their text. Null where the caller sees no such project.';
grant execute on function public.project_outline(uuid) to authenticated, service_role;

create function public.question_facts(project_id uuid, signal_limit integer, signal_bytes_limit bigint, ttl_seconds integer)
    returns json
    language sql
    stable
    set search_path = ''
begin atomic
    select json_build_object(
        'project', json_build_object(
            'id', project.id,
            'name', project.name,
            'vertical', project.vertical,
            'status', project.status,
            'project_members', (
                select coalesce(json_agg(json_build_object('user_id', member.user_id, 'role', member.role)), '[]')
                from public.project_members as member
                where member.project_id = project.id
            )
        ),
        'snapshot', public.readiness_snapshot(array[project.id], ttl_seconds => question_facts.ttl_seconds) -> 0,
        'foundation', (
            select to_jsonb(foundation)
            from public.project_foundation as foundation
            where foundation.project_id = project.id
        ),
        'people', (
            select coalesce(
                json_agg(
                    json_build_object(
                        'id', person.id,
                        'name', person.name,
                        'spellings', person.spellings,
                        'addresses', person.addresses,
                        'side', person.side,
                        'user_id', person.user_id
                    )
                    order by person.created_at, person.id
                ),
                '[]'
            )
            from public.project_people as person
            where person.project_id = project.id
        ),
        'signals', (
            select coalesce(json_agg(signal.text order by signal.said_at desc, signal.id), '[]')
            from (
                select
                    json_build_object(
                        'id', each.id,
                        'source_type', each.source_type,
                        'authority', each.authority,
                        'title', each.title,
                        'content', each.content,
                        'content_hash', each.content_hash,
                        'turns', each.turns,
                        'metadata', json_build_object('speakers', each.metadata -> 'speakers'),
                        'occurred_at', each.occurred_at,
                        'created_at', each.created_at
                    ) as text,
                    each.said_at,
                    each.id,
                    sum(octet_length(each.content)) over (order by each.said_at desc, each.id) as byte_count
                from public.signals as each
                where each.project_id = project.id
                order by each.said_at desc, each.id
                limit question_facts.signal_limit
            ) as signal
            where signal.byte_count <= question_facts.signal_bytes_limit
        ),
        'conflicts', public.list_conflicts(project.id, 5)
    )
    from public.projects as project
    where project.id = question_facts.project_id;
end;
comment on function public.question_facts(uuid, integer, bigint, integer) is
    'What the next questions are chosen from, as far as the caller may read it: {project (with its members), snapshot, foundation, '
    'people, signals (the newest by what they say of their time), conflicts (the five newest that are open)}. Null where the caller '
    'sees no such project.';
grant execute on function public.question_facts(uuid, integer, bigint, integer) to authenticated, service_role;

-- A run of the agent from its beginning to its end: who may begin one, which run has the project's lease, what has happened so far,
-- and what is stored of it, which is everything it did or nothing. However often and by however many requests at a time the agent is
-- asked, it acts on a project once.
create table public.di_agent_logs (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint di_agent_logs_project_id_fkey references public.projects on delete cascade,
    trigger text not null
        constraint di_agent_logs_trigger_valid check (
            trigger in ('new_signal', 'user_request', 'scheduled', 'pre_call')
        ),
    trigger_context text,
    observation text,
    thinking text,
    decision text,
    action_type text
        constraint di_agent_logs_action_type_valid check (
            action_type in ('tool_call', 'guidance', 'stop', 'confirmation')
        ),
    tools_called jsonb not null default '[]',
    guidance_provided jsonb,
    stop_reason text,
    what_would_help text[] not null default '{}',
    recommended_next text,
    readiness_before integer,
    readiness_after integer,
    gates_affected text[] not null default '{}',
    execution_time_ms integer,
    model text,
    degraded boolean not null default false,
    usage jsonb not null default '{}',
    timings jsonb not null default '{}',
    idempotency_key text,
    request_key text,
    success boolean not null default true,
    error_code text,
    error_message text,
    response jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.di_agent_logs is 'One row per run of the agent, also when it failed. Written by commit_agent_run.';
comment on column public.di_agent_logs.id is 'The run''s id.';
comment on column public.di_agent_logs.project_id is 'The project.';
comment on column public.di_agent_logs.trigger is 'new_signal, user_request, scheduled or pre_call.';
comment on column public.di_agent_logs.trigger_context is 'What the caller said about the trigger, else what it asked for.';
comment on column public.di_agent_logs.observation is 'What the agent saw.';
comment on column public.di_agent_logs.thinking is 'How it reasoned.';
comment on column public.di_agent_logs.decision is 'What it decided.';
comment on column public.di_agent_logs.action_type is
    'tool_call, guidance, stop or confirmation; null where the run failed before it decided.';
comment on column public.di_agent_logs.tools_called is 'List of {tool_name, tool_args, result, success, error}.';
comment on column public.di_agent_logs.guidance_provided is 'The guidance given, for action_type guidance.';
comment on column public.di_agent_logs.stop_reason is 'Why it stopped, for action_type stop.';
comment on column public.di_agent_logs.what_would_help is 'What it needs to continue.';
comment on column public.di_agent_logs.recommended_next is 'The step it recommends.';
comment on column public.di_agent_logs.readiness_before is 'Score before the run, 0 to 100, truncated.';
comment on column public.di_agent_logs.readiness_after is 'Score after the run; null where nothing was done.';
comment on column public.di_agent_logs.gates_affected is 'Gates whose state or confidence the run changed.';
comment on column public.di_agent_logs.execution_time_ms is 'Duration of the whole run in milliseconds.';
comment on column public.di_agent_logs.model is 'The model that decided; rules where none was asked.';
comment on column public.di_agent_logs.degraded is 'Whether the rules stood in for a model that could not be reached.';
comment on column public.di_agent_logs.usage is 'Tokens, as the model API counts them.';
comment on column public.di_agent_logs.timings is 'Where the time went, in milliseconds.';
comment on column public.di_agent_logs.idempotency_key is 'The caller''s key; the same key gets the stored response.';
comment on column public.di_agent_logs.request_key is
    'SHA-256 of what was asked: the same idempotency key with another request is a mistake of the caller.';
comment on column public.di_agent_logs.success is 'Whether the run completed.';
comment on column public.di_agent_logs.error_code is 'A code of shared/errors.ts where it did not.';
comment on column public.di_agent_logs.error_message is 'What went wrong, in words safe to show.';
comment on column public.di_agent_logs.response is 'The whole answer, for a replay.';
comment on column public.di_agent_logs.created_at is 'When the run was committed.';
comment on column public.di_agent_logs.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.di_agent_logs
    for each row
    execute function private.tg__touch_updated_at();

-- Runs page by page, newest first; (created_at, id) is the key of a page.
create index idx_di_agent_logs_newest on public.di_agent_logs (project_id, created_at desc, id desc);

-- One successful run per key; after a failed one the key may be used again.
create unique index idx_di_agent_logs_idempotency_key on public.di_agent_logs (project_id, idempotency_key)
    where idempotency_key is not null and success;

alter table public.di_agent_logs enable row level security;

create policy "Owners and consultants read the agent's runs"
    on public.di_agent_logs
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select on public.di_agent_logs to authenticated;
grant select, insert, update, delete on public.di_agent_logs to service_role;

-- What it takes to commit a run exactly once. What a committed run did is in di_agent_logs, and stays there.
create table public.di_agent_runs (
    id uuid primary key,
    project_id uuid not null
        constraint di_agent_runs_project_id_fkey references public.projects on delete cascade,
    user_id uuid,
    state text not null default 'running'
        constraint di_agent_runs_state_valid check (state in ('running', 'done', 'failed', 'stopped', 'lapsed')),
    lease_expires_at timestamptz not null,
    events jsonb not null default '[]'
        constraint di_agent_runs_events_valid check (jsonb_typeof(events) = 'array'),
    words_erased boolean not null default false,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.di_agent_runs is
    'Runs of the agent that are under way or ended recently. A run leaves the state running once: done, by its commit; failed, as it '
    'reported itself; stopped, by a person; lapsed, when another run began after its lease had expired. Written by the agent''s RPCs.';
comment on column public.di_agent_runs.id is 'The run''s id, in di_agent_logs too.';
comment on column public.di_agent_runs.project_id is 'The project.';
comment on column public.di_agent_runs.user_id is 'Who asked for it; null for back ends.';
comment on column public.di_agent_runs.state is 'running, done, failed, stopped or lapsed.';
comment on column public.di_agent_runs.lease_expires_at is
    'Until then no other run of the project begins; extended whenever the run reports its progress.';
comment on column public.di_agent_runs.events is
    'What the run has reported so far, in order: list of {event, data}. The last event, its answer, is in di_agent_logs.';
comment on column public.di_agent_runs.words_erased is
    'Whether words that the run may have read were erased since it began: it stores no more words.';
comment on column public.di_agent_runs.created_at is 'When the run began.';
comment on column public.di_agent_runs.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.di_agent_runs
    for each row
    execute function private.tg__touch_updated_at();

-- The lease itself: of one project, one run at a time.
create unique index idx_di_agent_runs_running on public.di_agent_runs (project_id) where state = 'running';

-- The last runs of a project, newest first: how they ended, and how many began within the last minute.
create index idx_di_agent_runs_newest on public.di_agent_runs (project_id, created_at desc);

-- The runs of a user within the last minute, in any project.
create index idx_di_agent_runs_user on public.di_agent_runs (user_id, created_at desc) where user_id is not null;

alter table public.di_agent_runs enable row level security;

-- Consultants follow a run through the function, which also recognises runs that lapsed.
create policy "Users read no run under way"
    on public.di_agent_runs
    for select
    to authenticated
    using (false);

grant select, insert, update on public.di_agent_runs to service_role;

create function private.require_consultant(project_id uuid, user_id uuid)
    returns void
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_role text;
begin
    select member.role
    into v_role
    from public.projects as project
    left join public.project_members as member
        on member.project_id = project.id
        and member.user_id = require_consultant.user_id
    where project.id = require_consultant.project_id;
    if not found or (require_consultant.user_id is not null and v_role is null) then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot open project "%s": there is none', require_consultant.project_id);
    end if;
    if v_role = 'client' then
        raise exception using
            errcode = 'PT403',
            message = 'Cannot run the agent: that is for the project''s consultants';
    end if;
end $$;
comment on function private.require_consultant(uuid, uuid) is
    'PT404 where there is no such project or the user is not a member of it, PT403 for members with the role client. '
    'A null user is a back end, which may.';
grant execute on function private.require_consultant(uuid, uuid) to service_role;

-- The limits come with the request, from the settings of the functions. What counts against them is read in the transaction that
-- takes the project's lease: no request is counted twice, and none escapes the count.
create function private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer)
    returns timestamptz
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return (
        select run.created_at + interval '1 minute'
        from public.di_agent_runs as run
        where (next_run_at.project_id is null or run.project_id = next_run_at.project_id)
            and (next_run_at.user_id is null or run.user_id = next_run_at.user_id)
            and run.user_id is not null
            and run.created_at > clock_timestamp() - interval '1 minute'
            and next_run_at.max_per_minute > 0
        order by run.created_at desc
        offset greatest(next_run_at.max_per_minute, 1) - 1
        limit 1
    );
end $$;
comment on function private.next_run_at(uuid, uuid, integer) is
    'When the next run may begin, of a project (user_id null) or of a user (project_id null); null if at once. Runs '
    'of back ends do not count, nor do requests that were answered without a run. 0 means no limit.';
grant execute on function private.next_run_at(uuid, uuid, integer) to service_role;

create function private.require_allowance(project_id uuid, run jsonb)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_user_id uuid := (run ->> 'user_id')::uuid;
    v_next_at timestamptz;
begin
    if v_user_id is not null then
        v_next_at := greatest(
            private.next_run_at(require_allowance.project_id, null, (run ->> 'runs_per_minute_per_project')::integer),
            private.next_run_at(null, v_user_id, (run ->> 'runs_per_minute_per_user')::integer)
        );
    end if;
    if v_next_at is not null then
        raise exception using
            errcode = 'PT429',
            message = 'Cannot run the agent: it ran a moment ago',
            hint = 'Try again after Retry-After; a request that was answered before is answered again at any time',
            detail = jsonb_build_object('retry_after_seconds', private.seconds_until(v_next_at));
    end if;
end $$;
comment on function private.require_allowance(uuid, jsonb) is
    'Allows a run to begin: {user_id (null: a back end), runs_per_minute_per_project, runs_per_minute_per_user}, where 0 or null is '
    'no limit. PT429 where a user asks too often; the detail has retry_after_seconds.';
grant execute on function private.require_allowance(uuid, jsonb) to service_role;

create function private.find_run_answer(project_id uuid, run jsonb)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_earlier public.di_agent_logs;
    v_kept jsonb;
begin
    select log.*
    into v_earlier
    from public.di_agent_logs as log
    where log.project_id = find_run_answer.project_id
        and log.idempotency_key = run ->> 'idempotency_key'
        and log.success;
    if found and v_earlier.request_key is distinct from run ->> 'request_key' then
        return jsonb_build_object('state', 'key_reused', 'run_id', v_earlier.id);
    elsif found then
        return jsonb_build_object('state', 'replayed', 'run_id', v_earlier.id, 'response', v_earlier.response);
    end if;

    if (run ->> 'use_cache')::boolean then
        v_kept := private.find_kept_decision(
            find_run_answer.project_id,
            run ->> 'request_key',
            (run ->> 'decision_ttl_seconds')::integer
        );
    end if;
    return case when v_kept is not null then jsonb_build_object('state', 'kept', 'response', v_kept) end;
end $$;
comment on function private.find_run_answer(uuid, jsonb) is
    'What answers the request without a run, in the form that begin_agent_run returns; null if nothing does.';
grant execute on function private.find_run_answer(uuid, jsonb) to service_role;

-- Read in the transaction that takes the project's lease: it needs no comparison afterwards, and no request of its own.
create function private.run_project(project_id uuid, run jsonb)
    returns json
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return (
        select json_build_object(
            'name', project.name,
            'vertical', project.vertical,
            'evidence_version', private.evidence_version(project.id),
            'people', private.project_people(project.id),
            'decided', private.decided_conflicts(project.id),
            'foundation', (
                select to_jsonb(foundation) - '{project_id,pending_evidence,created_at,updated_at}'::text[]
                from public.project_foundation as foundation
                where foundation.project_id = project.id
            ),
            'strategic_context', (
                select private.context_value(context)
                from public.strategic_context as context
                where context.project_id = project.id
            ),
            'analysis', (
                select
                    to_jsonb(known) - '{project_id,revision,last_decision,last_decision_key,created_at,updated_at}'::text[]
                    || coalesce(
                        (
                            select jsonb_build_object(
                                'invalidated_at', pending.created_at,
                                'invalidation_reason', pending.reason
                            )
                            from private.pending_invalidations as pending
                            where pending.project_id = project.id
                                and pending.cache = 'di_analysis'
                            order by pending.id
                            limit 1
                        ),
                        '{}'
                    )
                from public.di_analysis_cache as known
                where known.project_id = project.id
            ),
            'recent_runs', (
                select coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'tools', jsonb_path_query_array(log.tools_called, '$[*].tool_name'),
                            'action_type', log.action_type,
                            'readiness_before', log.readiness_before,
                            'readiness_after', log.readiness_after,
                            'gates_affected', to_jsonb(log.gates_affected),
                            'created_at', log.created_at
                        )
                        order by log.created_at desc, log.id desc
                    ),
                    '[]'
                )
                from (
                    select each.*
                    from public.di_agent_logs as each
                    where each.project_id = project.id
                        and each.success
                        and each.created_at >= (run ->> 'succeeded_since')::timestamptz
                    order by each.created_at desc, each.id desc
                    limit (run ->> 'memory_limit')::integer
                ) as log
            ),
            'signals', (
                select coalesce(
                    json_agg(signal.text order by signal.is_read, signal.position),
                    '[]'
                )
                from (
                    select
                        listed.*,
                        sum(listed.bytes) over (order by listed.is_read, listed.position) as byte_count
                    from (
                        (
                            select
                                private.signal_text(unread) as text,
                                octet_length(unread.content) as bytes,
                                false as is_read,
                                row_number() over (order by unread.created_at, unread.id) as position
                            from public.signals as unread
                            where unread.project_id = project.id
                                and unread.analyzed_at is null
                            order by unread.created_at, unread.id
                            limit (run ->> 'unread_limit')::integer
                        )
                        union all
                        (
                            select
                                private.signal_text(read) as text,
                                octet_length(read.content) as bytes,
                                true as is_read,
                                row_number() over (order by read.said_at desc, read.id) as position
                            from public.signals as read
                            where read.project_id = project.id
                                and read.analyzed_at is not null
                            order by read.said_at desc, read.id
                            limit (run ->> 'signal_limit')::integer
                        )
                    ) as listed
                ) as signal
                -- However long it is, the oldest unread signal is read: it would keep all others waiting.
                where coalesce(signal.byte_count <= (run ->> 'signal_bytes_limit')::bigint, true)
                    or (not signal.is_read and signal.position = 1)
            ),
            'analyzed_count', (
                select count(*)
                from public.signals as signal
                where signal.project_id = project.id
                    and signal.analyzed_at is not null
            ),
            'tokens_left', case
                when (run ->> 'daily_token_budget')::bigint > 0
                    then (run ->> 'daily_token_budget')::bigint - public.tokens_today(project.id)
            end
        )
        from public.projects as project
        where project.id = run_project.project_id
    );
end $$;
comment on function private.run_project(uuid, jsonb) is
    'What a run must know as the previous run left it: {name, vertical, evidence_version, people, decided (as private.decided_conflicts), foundation, strategic_context, analysis, '
    'recent_runs (memory_limit, since succeeded_since), signals (unread ones, oldest first, up to unread_limit; read '
    'ones, newest first, up to signal_limit; together no longer than signal_bytes_limit), analyzed_count, tokens_left (null: no limit)}. The limits are keys of '
    'run.';
grant execute on function private.run_project(uuid, jsonb) to service_role;

create function public.begin_agent_run(project_id uuid, run jsonb)
    returns json
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_answer jsonb;
    v_running_id uuid;
    v_is_held boolean;
begin
    perform private.require_consultant(begin_agent_run.project_id, (run ->> 'user_id')::uuid);
    v_answer := private.find_run_answer(begin_agent_run.project_id, run);
    if v_answer is not null then
        return v_answer;
    end if;

    perform private.lock_project(begin_agent_run.project_id);
    -- Callers who want to begin a run take turns. The lock neither blocks nor waits for those who add rows to the project.
    perform
    from public.projects as project
    where project.id = begin_agent_run.project_id
    for no key update;

    -- Waits for a run that is committing; what it stored may answer this request.
    select running.id, running.lease_expires_at > clock_timestamp()
    into v_running_id, v_is_held
    from public.di_agent_runs as running
    where running.project_id = begin_agent_run.project_id
        and running.state = 'running'
    for update;
    v_answer := private.find_run_answer(begin_agent_run.project_id, run);
    if v_answer is not null then
        return v_answer;
    end if;
    if v_is_held then
        return jsonb_build_object('state', 'busy', 'run_id', v_running_id);
    end if;
    perform private.require_active(begin_agent_run.project_id, 'run the agent');
    perform private.require_allowance(begin_agent_run.project_id, run);
    perform private.reserve_tokens(
        begin_agent_run.project_id,
        run || jsonb_build_object('reservation_id', run ->> 'run_id', 'operation', 'di_agent_run')
    );

    update public.di_agent_runs as lapsed
    set state = 'lapsed'
    where lapsed.id = v_running_id;
    insert into public.di_agent_runs (id, project_id, user_id, lease_expires_at)
    values (
        (run ->> 'run_id')::uuid,
        begin_agent_run.project_id,
        (run ->> 'user_id')::uuid,
        clock_timestamp() + make_interval(secs => (run ->> 'lease_seconds')::double precision)
    );
    return json_build_object(
        'state', 'begun',
        'readiness_version', (
            select state.version
            from private.readiness_state(begin_agent_run.project_id) as state
        ),
        'analysis_version', private.analysis_version(begin_agent_run.project_id),
        'project', private.run_project(begin_agent_run.project_id, run)
    );
end $$;
comment on function public.begin_agent_run(uuid, jsonb) is
    'Takes the project''s lease for a run: {run_id, user_id (null: a back end), idempotency_key, request_key, '
    'use_cache, decision_ttl_seconds, lease_seconds, the limits of private.run_project, of '
    'private.require_allowance and of private.reserve_tokens}. Returns {state}: begun, with the project as private.run_project gives '
    'it, the readiness_version that the run''s observation must match, and the analysis_version; busy, with the run_id that has the '
    'lease; replayed, '
    'with run_id and response, where the key was answered before; key_reused, where that was another request; kept, '
    'with the response, where nothing has changed since it was given. Only begun writes anything. PT404 and PT403 as '
    'private.require_consultant, PT409 as private.require_active, PT429 as private.require_allowance, PT402 as private.reserve_tokens.';
grant execute on function public.begin_agent_run(uuid, jsonb) to service_role;

create function public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision)
    returns text
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_state text;
begin
    update public.di_agent_runs as reported
    set
        events = report_agent_run.events,
        lease_expires_at = clock_timestamp() + make_interval(secs => report_agent_run.lease_seconds),
        state = case
            when reported.user_id is null
                or exists (
                    select
                    from public.project_members as member
                    where member.project_id = reported.project_id
                        and member.user_id = reported.user_id
                        and member.role in ('owner', 'consultant')
                )
                then 'running'
            else 'stopped'
        end
    where reported.id = report_agent_run.run_id
        and reported.state = 'running';

    select reported.state
    into v_state
    from public.di_agent_runs as reported
    where reported.id = report_agent_run.run_id;
    return coalesce(v_state, 'lapsed');
end $$;
comment on function public.report_agent_run(uuid, jsonb, double precision) is
    'Stores all events of a run so far, renews its lease, and returns its state: anything but running means that it '
    'must end. A run is stopped where who asked for it is no longer a consultant of the project.';
grant execute on function public.report_agent_run(uuid, jsonb, double precision) to service_role;

create function public.commit_agent_run(project_id uuid, run jsonb)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_elements jsonb := coalesce(nullif(run -> 'elements', 'null'), '{}'::jsonb);
    v_research jsonb := coalesce(nullif(run -> 'research', 'null'), '[]'::jsonb);
    v_is_current boolean;
    v_pending_ids bigint[] := '{}'::bigint[];
    v_written jsonb := '{}'::jsonb;
begin
    perform private.lock_project(commit_agent_run.project_id);

    -- The same run, sent again because its answer was lost.
    if exists (
        select
        from public.di_agent_logs as log
        where log.id = (run ->> 'run_id')::uuid
            and log.project_id = commit_agent_run.project_id
    ) then
        return jsonb_build_object(
            'foundation', private.current_foundation(commit_agent_run.project_id),
            'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id]) -> 0
        );
    end if;

    perform private.mark_analyzed(
        commit_agent_run.project_id,
        coalesce(nullif(run -> 'analyzed_signals', 'null'), '[]')
    );
    if v_elements <> '{}' then
        perform private.lock_foundations(array[commit_agent_run.project_id]);
    end if;

    -- Before the foundation is written: what the run itself writes is no change since the run began. As in store_readiness, nobody
    -- may be changing what the analysis is based on, and the marks of those who will do so are left alone.
    if run ? 'analysis_version' then
        insert into public.di_analysis_cache (project_id)
        values (commit_agent_run.project_id)
        on conflict on constraint idx_di_cache_project_id do nothing;

        perform
        from public.di_analysis_cache as cache
        where cache.project_id = commit_agent_run.project_id
        for update;

        if pg_try_advisory_xact_lock(
            'public.di_analysis_cache'::regclass::oid::integer,
            uuid_hash(commit_agent_run.project_id) & 1023
        ) then
            v_pending_ids := array(
                select pending.id
                from private.pending_invalidations as pending
                where pending.project_id = commit_agent_run.project_id
                    and pending.cache = 'di_analysis'
            );
            v_is_current := private.analysis_version(commit_agent_run.project_id)
                = (run ->> 'analysis_version')::bigint;
        end if;
    end if;

    if v_elements <> '{}' then
        v_written := private.write_foundation(
            commit_agent_run.project_id,
            (run ->> 'run_id')::uuid,
            v_elements,
            (run ->> 'evidence_version')::bigint
        );
    end if;
    -- Found by the run itself, so already read. Whatever authority was sent, it is research: no one said it about this project. Triggers
    -- of the statement run for no rows, too.
    if v_research <> '[]' then
        insert into public.signals (project_id, source_type, authority, title, content, metadata, analyzed_at)
        select
            commit_agent_run.project_id,
            'research',
            'research',
            found.title,
            found.content,
            coalesce(found.metadata, '{}'),
            now()
        from jsonb_to_recordset(v_research) as found (
            title text,
            content text,
            metadata jsonb
        );
    end if;
    if run ? 'analysis_version' then
        perform private.write_analysis(commit_agent_run.project_id, run, coalesce(v_is_current, false));
        if v_is_current then
            delete from private.pending_invalidations as pending
            where pending.id = any (v_pending_ids);
        end if;
    end if;

    insert into public.di_agent_logs
    select log.*
    from jsonb_populate_record(
        null::public.di_agent_logs,
        jsonb '{"tools_called": [], "what_would_help": [], "gates_affected": [], "usage": {}, "timings": {}}'
        || jsonb '{"degraded": false, "success": true}'
        || (run -> 'log')
        || jsonb_build_object(
            'id', run ->> 'run_id',
            'project_id', commit_agent_run.project_id,
            'created_at', now(),
            'updated_at', now()
        )
    ) as log;

    return v_written || jsonb_build_object(
        'foundation', private.current_foundation(commit_agent_run.project_id),
        'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id]) -> 0
    );
end $$;
comment on function public.commit_agent_run(uuid, jsonb) is
    'Stores a run: {run_id, analyzed_signals: [{id, content_hash}], research: [{title, content, metadata}], elements '
    'as commit_foundation takes them, evidence_version, analysis_version, analysis by area, confidence_by_area, last_decision, '
    'last_decision_key, log}. research becomes signals of that authority, already read. Without analysis_version, which is the '
    'one the run began with, the analysis is left alone. log has columns of '
    'di_agent_logs. Returns {foundation, snapshot} and, with elements, {statuses, revision_ids}. A run that is stored '
    'already is not stored again. PT404 without the project, PT409 as commit_foundation.';
grant execute on function public.commit_agent_run(uuid, jsonb) to service_role;

create function public.finish_agent_run(project_id uuid, run jsonb)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_state text;
    v_user_id uuid;
    v_words_erased boolean;
    v_succeeded boolean := (run -> 'log' ->> 'success')::boolean;
    v_run jsonb := run;
begin
    perform private.lock_project(finish_agent_run.project_id);
    if v_succeeded then
        select asked.user_id
        into v_user_id
        from public.di_agent_runs as asked
        where asked.id = (run ->> 'run_id')::uuid
            and asked.project_id = finish_agent_run.project_id;
        if v_user_id is not null then
            perform private.require_member(
                finish_agent_run.project_id,
                v_user_id,
                '{owner,consultant}',
                'finish the run'
            );
        end if;
    end if;

    select finished.state, finished.words_erased
    into v_state, v_words_erased
    from public.di_agent_runs as finished
    where finished.id = (run ->> 'run_id')::uuid
        and finished.project_id = finish_agent_run.project_id
    for update;
    if v_words_erased then
        -- It was stopped; what it reports may hold the words.
        v_run := run || '{"events": []}' || jsonb_build_object('log', (run -> 'log') || '{"trigger_context": null}');
    end if;

    -- done: sent again because its answer was lost.
    if v_succeeded and coalesce(v_state, 'lapsed') not in ('running', 'done') then
        return jsonb_build_object('state', coalesce(v_state, 'lapsed'));
    end if;

    update public.di_agent_runs as finished
    set
        state = case
            when finished.state <> 'running' then finished.state
            when v_succeeded then 'done'
            else 'failed'
        end,
        events = case when finished.state = 'done' then finished.events else v_run -> 'events' end
    where finished.id = (run ->> 'run_id')::uuid
    returning finished.state
    into v_state;

    return jsonb_build_object('state', v_state) || public.commit_agent_run(
        finish_agent_run.project_id,
        case
            when v_run ? 'last_decision' then v_run || jsonb_build_object(
                'last_decision_key',
                private.decision_key(
                    (run ->> 'readiness_version')::bigint,
                    run -> 'log' ->> 'request_key'
                )
            )
            else v_run
        end
    );
end $$;
comment on function public.finish_agent_run(uuid, jsonb) is
    'Ends a run that began with begin_agent_run and commits it as commit_agent_run does, with its events, in one '
    'transaction: {…, events, readiness_version}. A successful run is committed only while it is running; otherwise '
    'only its state is returned and nothing is written. A failed one leaves its log in any case. Returns {state} and '
    'what commit_agent_run returns. PT404 and PT403 where who asked for the run may no longer.';
grant execute on function public.finish_agent_run(uuid, jsonb) to service_role;

create function private.require_run(run_id uuid, user_id uuid)
    returns public.di_agent_runs
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_run public.di_agent_runs;
begin
    select opened.*
    into v_run
    from public.di_agent_runs as opened
    where opened.id = require_run.run_id
        -- To a user who is not a member the run does not exist, as the project does not.
        and (
            require_run.user_id is null
            or exists (
                select
                from public.project_members as member
                where member.project_id = opened.project_id
                    and member.user_id = require_run.user_id
            )
        );
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find run "%s": there is none', require_run.run_id);
    end if;
    perform private.require_consultant(v_run.project_id, require_run.user_id);
    return v_run;
end $$;
comment on function private.require_run(uuid, uuid) is
    'The run, for a consultant of its project or a back end (user_id null); otherwise PT404 or PT403.';
grant execute on function private.require_run(uuid, uuid) to service_role;

create function public.stop_agent_run(run_id uuid, user_id uuid default null)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_run public.di_agent_runs;
begin
    v_run := private.require_run(stop_agent_run.run_id, stop_agent_run.user_id);
    update public.di_agent_runs as stopped
    set state = 'stopped'
    where stopped.id = v_run.id
        and stopped.state = 'running';

    select stopped.state
    into v_run.state
    from public.di_agent_runs as stopped
    where stopped.id = v_run.id;
    return jsonb_build_object('project_id', v_run.project_id, 'state', v_run.state);
end $$;
comment on function public.stop_agent_run(uuid, uuid) is
    'Stops a run that is under way: it can no longer commit, and the project is free for another. Returns '
    '{project_id, state}; a run that had ended keeps its state. PT404 and PT403 as private.require_run.';
grant execute on function public.stop_agent_run(uuid, uuid) to service_role;

create function public.agent_run_progress(run_id uuid, user_id uuid default null)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_run public.di_agent_runs;
    v_answer jsonb;
begin
    v_run := private.require_run(agent_run_progress.run_id, agent_run_progress.user_id);
    select log.response
    into v_answer
    from public.di_agent_logs as log
    where log.id = v_run.id;
    return jsonb_build_object(
        'project_id', v_run.project_id,
        'state', case
            when v_run.state = 'running' and v_run.lease_expires_at <= clock_timestamp() then 'lapsed'
            else v_run.state
        end,
        -- A stopped run still reports how far it got, unless its worker died: then its lease expires.
        'is_over', v_run.state in ('done', 'failed', 'lapsed')
            or v_answer is not null
            or v_run.lease_expires_at <= clock_timestamp(),
        'events', v_run.events,
        'answer', v_answer
    );
end $$;
comment on function public.agent_run_progress(uuid, uuid) is
    'How far a run has come: {project_id, state, is_over, events, answer}. is_over: no more events will come. answer '
    'is what the run ended with, its response or its error; null while it has none. PT404 and PT403 as '
    'private.require_run.';
grant execute on function public.agent_run_progress(uuid, uuid) to service_role;
