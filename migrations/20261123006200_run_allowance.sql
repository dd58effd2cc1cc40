-- How much may be asked of the agent. The limits arrive with the request, from the settings of the functions; what counts against
-- them is read in the transaction that takes the project's lease, so that no request is counted twice or passes uncounted.

-- The runs of a user within the last minute, in whatever project.
create index idx_di_agent_runs_user on public.di_agent_runs (user_id, created_at desc) where user_id is not null;

create function private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer)
    returns timestamptz
    language sql
    stable
    set search_path = ''
as $$
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
$$;
comment on function private.next_run_at(uuid, uuid, integer) is
    'When the next run may begin, of a project (user_id null) or of a user (project_id null); null if at once. Runs of back ends '
    'do not count, nor do requests that were answered without a run. 0 means no limit.';

revoke execute on function private.next_run_at(uuid, uuid, integer) from public;
grant execute on function private.next_run_at(uuid, uuid, integer) to service_role;

create function private.require_allowance(project_id uuid, run jsonb)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_user_id uuid := (run ->> 'user_id')::uuid;
    v_budget bigint := (run ->> 'daily_token_budget')::bigint;
    v_next_at timestamptz;
begin
    if v_budget > 0 and private.tokens_today(require_allowance.project_id) >= v_budget then
        raise exception using
            errcode = 'PT402',
            message = 'Cannot run the agent: the project has used its tokens of the day',
            hint = 'The day ends at midnight UTC',
            detail = jsonb_build_object(
                'daily_token_budget', v_budget,
                'retry_after_seconds', private.seconds_until(date_trunc('day', now(), 'UTC') + interval '1 day')
            );
    end if;

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
    'Lets a run begin: {user_id (null: a back end), runs_per_minute_per_project, runs_per_minute_per_user, daily_token_budget}, '
    'limits of 0 or null being none. PT402 where the tokens of the day are used, PT429 where a user asks too often; detail tells '
    'retry_after_seconds.';

revoke execute on function private.require_allowance(uuid, jsonb) from public;
grant execute on function private.require_allowance(uuid, jsonb) to service_role;

create function private.seconds_until(moment timestamptz)
    returns integer
    language sql
    stable
    set search_path = ''
as $$
    select greatest(ceil(extract(epoch from seconds_until.moment - clock_timestamp())), 1)::integer
$$;
comment on function private.seconds_until(timestamptz) is 'Whole seconds until then, at least 1.';

revoke execute on function private.seconds_until(timestamptz) from public;
grant execute on function private.seconds_until(timestamptz) to service_role;

create function public.tokens_today(project_id uuid)
    returns bigint
    language sql
    stable
    set search_path = ''
as $$
    select private.tokens_today(tokens_today.project_id)
$$;
comment on function public.tokens_today(uuid) is 'As private.tokens_today, for back ends.';

revoke execute on function public.tokens_today(uuid) from public, anon, authenticated, service_role;
grant execute on function public.tokens_today(uuid) to service_role;
