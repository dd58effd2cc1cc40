-- The agent acts on a project once, however often, from wherever and in however many pieces it is asked. Locks are taken in the
-- order of private.lock_project, with the project's running row between the project and its signals.
create function private.require_consultant(project_id uuid, user_id uuid)
    returns void
    language plpgsql
    stable
    set search_path = ''
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
    'PT404 where there is no such project or the user is no member of it, PT403 for the client''s own people. A null user is a '
    'back end, which may.';

revoke execute on function private.require_consultant(uuid, uuid) from public;
grant execute on function private.require_consultant(uuid, uuid) to service_role;

create function private.decision_key(readiness_version bigint, cache_revision bigint, request_key text)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select coalesce(decision_key.readiness_version, 0)::text
        || '.' || coalesce(decision_key.cache_revision, 0)::text
        || '.' || decision_key.request_key
$$;
comment on function private.decision_key(bigint, bigint, text) is
    'Equal for the same request in the same state, by its two counters; different otherwise.';

revoke execute on function private.decision_key(bigint, bigint, text) from public;
grant execute on function private.decision_key(bigint, bigint, text) to service_role;

create function private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select known.last_decision
    from public.di_analysis_cache as known
    left join public.readiness_cache as readiness
        on readiness.project_id = known.project_id
    where known.project_id = find_kept_decision.project_id
        and known.last_decision_key = private.decision_key(
            readiness.version,
            known.revision,
            find_kept_decision.request_key
        )
        and known.invalidated_at is null
        and known.last_full_analysis_at >= statement_timestamp() - make_interval(secs => find_kept_decision.ttl_seconds)
        and not exists (
            select
            from public.signals as signal
            where signal.project_id = find_kept_decision.project_id
                and signal.analyzed_at is null
        )
$$;
comment on function private.find_kept_decision(uuid, text, integer) is
    'The answer given to the same request when the project stood as it stands now, while the analysis holds; else null.';

revoke execute on function private.find_kept_decision(uuid, text, integer) from public;
grant execute on function private.find_kept_decision(uuid, text, integer) to service_role;

create function private.find_run_answer(project_id uuid, run jsonb)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
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
    'What answers the request without a run, as begin_agent_run returns it; null if nothing does.';

revoke execute on function private.find_run_answer(uuid, jsonb) from public;
grant execute on function private.find_run_answer(uuid, jsonb) to service_role;

create function private.run_basis(project_id uuid, run jsonb)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select jsonb_build_object(
        'readiness_version', coalesce(
            (select cache.version from public.readiness_cache as cache where cache.project_id = run_basis.project_id),
            0
        ),
        'cache_revision', coalesce(
            (select cache.revision from public.di_analysis_cache as cache where cache.project_id = run_basis.project_id),
            0
        ),
        'last_run_id', (
            select log.id
            from public.di_agent_logs as log
            where log.project_id = run_basis.project_id
                and log.success
                and log.created_at >= (run ->> 'succeeded_since')::timestamptz
            order by log.created_at desc, log.id desc
            limit 1
        ),
        'unread_signal_ids', (
            select coalesce(jsonb_agg(signal.id order by signal.created_at, signal.id), '[]')
            from (
                select each.id, each.created_at
                from public.signals as each
                where each.project_id = run_basis.project_id
                    and each.analyzed_at is null
                order by each.created_at, each.id
                limit (run ->> 'unread_limit')::integer
            ) as signal
        )
    )
$$;
comment on function private.run_basis(uuid, jsonb) is
    'What tells whether an observation was made of the project as it stands now: whatever a run changes, one of these moves.';

revoke execute on function private.run_basis(uuid, jsonb) from public;
grant execute on function private.run_basis(uuid, jsonb) to service_role;

create function public.begin_agent_run(project_id uuid, run jsonb)
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
    return jsonb_build_object('state', 'begun', 'basis', private.run_basis(begin_agent_run.project_id, run));
end $$;
comment on function public.begin_agent_run(uuid, jsonb) is
    'Takes the project''s lease for a run: {run_id, user_id (null: a back end), idempotency_key, request_key, use_cache, '
    'decision_ttl_seconds, lease_seconds, succeeded_since, unread_limit, and the limits of private.require_allowance}. Returns {state}: begun, with the basis {readiness_version, '
    'cache_revision, last_run_id, unread_signal_ids} that the run''s observation must match; busy, with the run_id that holds the '
    'lease; replayed, with run_id and response, where the key was answered before; key_reused, where that was another request; '
    'kept, with the response, where nothing has changed since it was given. Only begun writes anything. PT404 and PT403 as '
    'private.require_consultant, PT402 and PT429 as private.require_allowance.';

revoke execute on function public.begin_agent_run(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.begin_agent_run(uuid, jsonb) to service_role;

create function public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision)
    returns text
    language plpgsql
    set search_path = ''
as $$
declare
    v_state text;
begin
    update public.di_agent_runs as reported
    set
        events = report_agent_run.events,
        lease_expires_at = clock_timestamp() + make_interval(secs => report_agent_run.lease_seconds)
    where reported.id = report_agent_run.run_id
        and reported.state = 'running';

    select reported.state
    into v_state
    from public.di_agent_runs as reported
    where reported.id = report_agent_run.run_id;
    return coalesce(v_state, 'lapsed');
end $$;
comment on function public.report_agent_run(uuid, jsonb, double precision) is
    'Stores all events of a run so far, renews its lease, and returns its state: anything but running means that it must end.';

revoke execute on function public.report_agent_run(uuid, jsonb, double precision)
    from public, anon, authenticated, service_role;
grant execute on function public.report_agent_run(uuid, jsonb, double precision) to service_role;

create function public.finish_agent_run(project_id uuid, run jsonb)
    returns jsonb
    language plpgsql
    set search_path = ''
as $$
declare
    v_state text;
    v_succeeded boolean := (run -> 'log' ->> 'success')::boolean;
begin
    perform private.lock_project(finish_agent_run.project_id);

    select finished.state
    into v_state
    from public.di_agent_runs as finished
    where finished.id = (run ->> 'run_id')::uuid
        and finished.project_id = finish_agent_run.project_id
    for update;

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
        events = case when finished.state = 'done' then finished.events else run -> 'events' end
    where finished.id = (run ->> 'run_id')::uuid
    returning finished.state
    into v_state;

    return jsonb_build_object('state', v_state) || public.commit_agent_run(
        finish_agent_run.project_id,
        case
            when run ? 'last_decision' then run || jsonb_build_object(
                'last_decision_key',
                private.decision_key(
                    (run ->> 'readiness_version')::bigint,
                    (run ->> 'cache_revision')::bigint,
                    run -> 'log' ->> 'request_key'
                )
            )
            else run
        end
    );
end $$;
comment on function public.finish_agent_run(uuid, jsonb) is
    'Ends a run that began with begin_agent_run and commits it as commit_agent_run does, with its events, in one transaction: {…, '
    'events, readiness_version}. A successful run is committed only while it is running; otherwise only its state is '
    'returned, and nothing is written. A failed one leaves its log in any case. Returns {state} and what commit_agent_run returns.';

revoke execute on function public.finish_agent_run(uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.finish_agent_run(uuid, jsonb) to service_role;

create function private.open_run(run_id uuid, user_id uuid)
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
    where opened.id = open_run.run_id
        -- Whoever is no member learns of the run no more than of the project.
        and (
            open_run.user_id is null
            or exists (
                select
                from public.project_members as member
                where member.project_id = opened.project_id
                    and member.user_id = open_run.user_id
            )
        );
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find run "%s": there is none', open_run.run_id);
    end if;
    perform private.require_consultant(v_run.project_id, open_run.user_id);
    return v_run;
end $$;
comment on function private.open_run(uuid, uuid) is 'The run, for a consultant of its project or a back end (null); else PT404 or PT403.';

revoke execute on function private.open_run(uuid, uuid) from public;
grant execute on function private.open_run(uuid, uuid) to service_role;

create function public.stop_agent_run(run_id uuid, user_id uuid default null)
    returns jsonb
    language plpgsql
    set search_path = ''
as $$
declare
    v_run public.di_agent_runs;
begin
    v_run := private.open_run(stop_agent_run.run_id, stop_agent_run.user_id);
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
    'Stops a run that is under way: it can no longer commit, and the project is free for another. Returns {project_id, state}; '
    'a run that had ended keeps its state. PT404 and PT403 as private.open_run.';

revoke execute on function public.stop_agent_run(uuid, uuid) from public, anon, authenticated, service_role;
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
    v_run := private.open_run(agent_run_progress.run_id, agent_run_progress.user_id);
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
        -- A run that was stopped tells what it had got to, unless it died of it.
        'is_over', v_run.state in ('done', 'failed', 'lapsed')
            or v_answer is not null
            or v_run.lease_expires_at <= clock_timestamp(),
        'events', v_run.events,
        'answer', v_answer
    );
end $$;
comment on function public.agent_run_progress(uuid, uuid) is
    'How far a run has come: {project_id, state, is_over, events, answer}. is_over: no more events will come. answer is what the '
    'run ended with, its response or its error; null while it has none. PT404 and PT403 as private.open_run.';

revoke execute on function public.agent_run_progress(uuid, uuid) from public, anon, authenticated, service_role;
grant execute on function public.agent_run_progress(uuid, uuid) to service_role;
