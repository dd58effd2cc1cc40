-- A run of the agent leaves everything it did, or nothing.
create function public.invalidate_di_cache(project_id uuid, reason text)
    returns bigint
    language plpgsql
    set search_path = ''
as $$
declare
    v_revision bigint;
begin
    perform private.lock_project(invalidate_di_cache.project_id);

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
comment on function public.invalidate_di_cache(uuid, text) is
    'Marks what the agent learned of the project as outdated and returns the new revision. PT404 without the project.';

revoke execute on function public.invalidate_di_cache(uuid, text) from public, anon, authenticated, service_role;
grant execute on function public.invalidate_di_cache(uuid, text) to service_role;

create function private.merge_area(known jsonb, learned jsonb)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select case
        when merge_area.learned is null or merge_area.learned = 'null' then merge_area.known
        when jsonb_typeof(merge_area.known) = 'object' and jsonb_typeof(merge_area.learned) = 'object'
            then merge_area.known || merge_area.learned
        when jsonb_typeof(merge_area.known) = 'array' and jsonb_typeof(merge_area.learned) = 'array'
            then merge_area.known || (
                select coalesce(jsonb_agg(item.value), '[]')
                from jsonb_array_elements(merge_area.learned) as item (value)
                where not merge_area.known @> jsonb_build_array(item.value)
            )
        else merge_area.learned
    end
$$;
comment on function private.merge_area(jsonb, jsonb) is
    'What is known of an area with what was learned: objects by field, lists by item, anything else replaced.';

revoke execute on function private.merge_area(jsonb, jsonb) from public;
grant execute on function private.merge_area(jsonb, jsonb) to service_role;

create function private.mark_analyzed(project_id uuid, analyzed_signals jsonb)
    returns void
    language plpgsql
    set search_path = ''
as $$
begin
    -- A signal that someone is writing to this moment is not waited for: should it come out unchanged, it is read once more.
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
    'Marks the signals, [{id, content_hash}], that still hold the text that was read.';

revoke execute on function private.mark_analyzed(uuid, jsonb) from public;
grant execute on function private.mark_analyzed(uuid, jsonb) to service_role;

create function private.write_analysis(project_id uuid, run jsonb, is_current boolean)
    returns void
    language plpgsql
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
        last_decision = coalesce(nullif(run -> 'last_decision', 'null'), cache.last_decision),
        last_decision_key = coalesce(run ->> 'last_decision_key', cache.last_decision_key),
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
    'Merges what a run learned into what is known. is_current: nothing was invalidated since the run began, so the analysis '
    'holds again. Call it with the row locked.';

revoke execute on function private.write_analysis(uuid, jsonb, boolean) from public;
grant execute on function private.write_analysis(uuid, jsonb, boolean) to service_role;

create function public.commit_agent_run(project_id uuid, run jsonb)
    returns jsonb
    language plpgsql
    set search_path = ''
as $$
declare
    v_elements jsonb := coalesce(nullif(run -> 'elements', 'null'), '{}'::jsonb);
    v_revision bigint;
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
            'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id], use_cache => false) -> 0
        );
    end if;

    perform private.mark_analyzed(
        commit_agent_run.project_id,
        coalesce(nullif(run -> 'analyzed_signals', 'null'), '[]')
    );
    if v_elements <> '{}' then
        perform private.lock_foundations(array[commit_agent_run.project_id]);
    end if;

    -- Locked before the foundation is written: what the run itself writes invalidates nothing that the run has learned.
    if run ? 'cache_revision' then
        insert into public.di_analysis_cache (project_id)
        values (commit_agent_run.project_id)
        on conflict on constraint idx_di_cache_project_id do nothing;

        select cache.revision
        into v_revision
        from public.di_analysis_cache as cache
        where cache.project_id = commit_agent_run.project_id
        for update;
    end if;

    if v_elements <> '{}' then
        v_written := private.write_foundation(commit_agent_run.project_id, (run ->> 'run_id')::uuid, v_elements);
    end if;
    if run ? 'cache_revision' then
        perform private.write_analysis(
            commit_agent_run.project_id,
            run,
            v_revision = coalesce((run ->> 'cache_revision')::bigint, 0)
        );
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
        'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id], use_cache => false) -> 0
    );
end $$;
comment on function public.commit_agent_run(uuid, jsonb) is
    'Stores a run: {run_id, analyzed_signals: [{id, content_hash}], elements as commit_foundation takes them, cache_revision, '
    'analysis by area, confidence_by_area, last_decision, last_decision_key, log}. Without cache_revision the analysis is left alone; it '
    'is the revision the run began with (null: there was no row). log holds columns of di_agent_logs. Returns {foundation, '
    'snapshot} and, with elements, {statuses, revision_ids}. A run that is stored already is not stored again. PT404 without '
    'the project, PT409 as commit_foundation.';

revoke execute on function public.commit_agent_run(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.commit_agent_run(uuid, jsonb) to service_role;
