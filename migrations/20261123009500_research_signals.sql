-- What a run finds on the web is stored with the run, as signals that are research and nothing else. commit_agent_run is as before but
-- for this: the insert stands after the lock on the analysis, so that what the run itself writes invalidates nothing it has learned.
create or replace function public.commit_agent_run(project_id uuid, run jsonb)
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
    -- Found by the run itself, so read already. Whatever was sent, it is nobody's word on this project.
    insert into public.signals (project_id, source_type, authority, title, content, metadata, analyzed_at)
    select
        commit_agent_run.project_id,
        'research',
        'research',
        found.title,
        found.content,
        coalesce(found.metadata, '{}'),
        now()
    from jsonb_to_recordset(coalesce(nullif(run -> 'research', 'null'), '[]')) as found (
        title text,
        content text,
        metadata jsonb
    );
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
    'Stores a run: {run_id, analyzed_signals: [{id, content_hash}], research: [{title, content, metadata}], elements as '
    'commit_foundation takes them, cache_revision, analysis by area, confidence_by_area, last_decision, last_decision_key, log}. research becomes '
    'signals of that authority, read already. Without cache_revision the analysis is left alone; it is the revision the run began with (null: '
    'there was no row). log holds columns of di_agent_logs. Returns {foundation, snapshot} and, with elements, {statuses, revision_ids}. A run '
    'that is stored already is not stored again. PT404 without the project, PT409 as commit_foundation.';
