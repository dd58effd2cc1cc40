-- A run reads what other runs write in the transaction that takes the project's lease: it needs no comparison afterwards, and no
-- request of its own. Functions of the release before name no signal_limit and get what they got.
create function private.run_project(project_id uuid, run jsonb)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select jsonb_build_object(
        'name', project.name,
        'vertical', project.vertical,
        'foundation', (
            select to_jsonb(foundation) - '{project_id,created_at,updated_at}'::text[]
            from public.project_foundation as foundation
            where foundation.project_id = project.id
        ),
        'strategic_context', (
            select jsonb_build_object(
                'opportunity', context.opportunity,
                'investment_case', context.investment_case,
                'constraints', context.constraints,
                'risks', context.risks,
                'evidence', context.evidence,
                'confirmation_status', context.confirmation_status
            )
            from public.strategic_context as context
            where context.project_id = project.id
        ),
        'analysis', (
            select to_jsonb(known) - '{project_id,last_decision,last_decision_key,created_at,updated_at}'::text[]
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
                jsonb_agg(
                    jsonb_build_object(
                        'id', signal.id,
                        'source_type', signal.source_type,
                        'authority', signal.authority,
                        'title', signal.title,
                        'content', signal.content,
                        'content_hash', signal.content_hash,
                        'occurred_at', signal.occurred_at,
                        'created_at', signal.created_at,
                        'analyzed', signal.analyzed_at is not null
                    )
                    order by signal.analyzed_at is not null, signal.position
                ),
                '[]'
            )
            from (
                (
                    select unread.*, row_number() over (order by unread.created_at, unread.id) as position
                    from public.signals as unread
                    where unread.project_id = project.id
                        and unread.analyzed_at is null
                    order by unread.created_at, unread.id
                    limit (run ->> 'unread_limit')::integer
                )
                union all
                (
                    select read.*, row_number() over (order by read.created_at desc, read.id) as position
                    from public.signals as read
                    where read.project_id = project.id
                        and read.analyzed_at is not null
                    order by read.created_at desc, read.id
                    limit (run ->> 'signal_limit')::integer
                )
            ) as signal
        ),
        'analyzed_count', (
            select count(*)
            from public.signals as signal
            where signal.project_id = project.id
                and signal.analyzed_at is not null
        ),
        'tokens_left', case
            when (run ->> 'daily_token_budget')::bigint > 0
                then (run ->> 'daily_token_budget')::bigint - private.tokens_today(project.id)
        end
    )
    from public.projects as project
    where project.id = run_project.project_id
$$;
comment on function private.run_project(uuid, jsonb) is
    'What a run of the agent must know as no run before it left it otherwise: {name, vertical, foundation, strategic_context, analysis, '
    'recent_runs (memory_limit, since succeeded_since), signals (unread ones, oldest first, up to unread_limit; read ones, newest '
    'first, up to signal_limit), analyzed_count, tokens_left (null: no limit)}. The limits are keys of run.';

revoke execute on function private.run_project(uuid, jsonb) from public;
grant execute on function private.run_project(uuid, jsonb) to service_role;

create or replace function public.begin_agent_run(project_id uuid, run jsonb)
    returns jsonb
    language plpgsql
    set search_path = ''
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
    -- Beginners take turns. The lock keeps nobody from adding to the project, and waits for none who does.
    perform
    from public.projects as project
    where project.id = begin_agent_run.project_id
    for no key update;

    -- A run that is committing is waited for here; what it leaves behind may answer this request.
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
    perform private.require_allowance(begin_agent_run.project_id, run);

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
    return jsonb_build_object('state', 'begun', 'basis', private.run_basis(begin_agent_run.project_id, run))
        || case
            when run ? 'signal_limit' then jsonb_build_object('project', private.run_project(begin_agent_run.project_id, run))
            else '{}'
        end;
end $$;
comment on function public.begin_agent_run(uuid, jsonb) is
    'Takes the project''s lease for a run: {run_id, user_id (null: a back end), idempotency_key, request_key, use_cache, '
    'decision_ttl_seconds, lease_seconds, the limits of private.run_project and of private.require_allowance}. Returns {state}: '
    'begun, with the project as private.run_project gives it, and the basis, whose readiness_version the run''s observation must '
    'match; busy, with the run_id that holds the lease; replayed, with run_id and response, where the key was answered before; '
    'key_reused, where that was another request; kept, with the response, where nothing has changed since it was given. Only begun '
    'writes anything. PT404 and PT403 as private.require_consultant, PT402 and PT429 as private.require_allowance.';
