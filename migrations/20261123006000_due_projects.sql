-- What is due is read from the data and noted nowhere: a request that gets lost is simply due again at the next tick.

-- The last runs of a project, newest first: how they ended, and how many began within the last minute. Covers what
-- idx_di_agent_runs_project_id was for.
create index idx_di_agent_runs_newest on public.di_agent_runs (project_id, created_at desc);
drop index public.idx_di_agent_runs_project_id;

-- What a project has spent since midnight.
create index idx_operation_metrics_tokens on public.operation_metrics (project_id, created_at) where input_tokens > 0;

create function private.tokens_today(project_id uuid)
    returns bigint
    language sql
    stable
    set search_path = ''
as $$
    -- What was read from the prompt cache costs a tenth or less, and does not count.
    select coalesce(sum(metric.input_tokens + metric.cache_creation_input_tokens + metric.output_tokens), 0)
    from public.operation_metrics as metric
    where metric.project_id = tokens_today.project_id
        and metric.input_tokens > 0
        and metric.created_at >= date_trunc('day', now(), 'UTC')
$$;
comment on function private.tokens_today(uuid) is
    'Tokens that the project''s operations have used since midnight UTC, without those read from the prompt cache.';

revoke execute on function private.tokens_today(uuid) from public;
grant execute on function private.tokens_today(uuid) to service_role;

create function private.is_resting(project_id uuid)
    returns boolean
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(
        bool_or(run.state = 'running' and run.lease_expires_at > now())
        or max(run.created_at) filter (where not run.is_over)
            > now() - interval '5 minutes' * 2 ^ count(*) filter (where not run.is_over),
        false
    )
    from (
        select
            latest.state,
            latest.lease_expires_at,
            latest.created_at,
            -- From the newest successful run on, older ones do not matter.
            bool_or(latest.state = 'done') over (order by latest.created_at desc, latest.id) as is_over
        from (
            select each.id, each.state, each.lease_expires_at, each.created_at
            from public.di_agent_runs as each
            where each.project_id = is_resting.project_id
            order by each.created_at desc
            limit 6
        ) as latest
    ) as run
$$;
comment on function private.is_resting(uuid) is
    'Whether the schedule leaves the project alone: a run is under way, or the last ones came to nothing; after one the next '
    'waits for 10 minutes, after two for 20, and so on to 320.';

revoke execute on function private.is_resting(uuid) from public;

create function private.due_projects(
    max_count integer default 5,
    daily_token_budget bigint default 0,
    analysis_ttl interval default '1 hour'
)
    returns table (project_id uuid, reason text, due_since timestamptz)
    language sql
    stable
    set search_path = ''
as $$
    select project.id, due.reason, due.since
    from public.projects as project
    left join public.di_analysis_cache as analysis
        on analysis.project_id = project.id
    cross join lateral (
        select min(signal.created_at) as since
        from public.signals as signal
        where signal.project_id = project.id
            and signal.analyzed_at is null
    ) as unread
    cross join lateral (
        select
            case
                when unread.since is not null then 'unread_signals'
                when analysis.invalidated_at is not null then 'invalidated'
                else 'expired'
            end as reason,
            coalesce(
                unread.since,
                analysis.invalidated_at,
                analysis.last_full_analysis_at + due_projects.analysis_ttl
            ) as since
    ) as due
    where project.status = 'active'
        and due.since <= now()
        and not private.is_resting(project.id)
        and (
            due_projects.daily_token_budget <= 0
            or private.tokens_today(project.id) < due_projects.daily_token_budget
        )
    order by due.since, project.id
    limit due_projects.max_count
$$;
comment on function private.due_projects(integer, bigint, interval) is
    'Active projects that the agent should look at, longest due first: {project_id, reason, due_since}. reason: unread_signals, '
    'there are signals it has not read; invalidated, its analysis was declared outdated; expired, the analysis is older than '
    'analysis_ttl. Left out are projects that rest (private.is_resting) and those that have used daily_token_budget (0: no limit).';

revoke execute on function private.due_projects(integer, bigint, interval) from public;

create function private.cold_projects(max_count integer default 100)
    returns table (project_id uuid, read_at timestamptz)
    language sql
    stable
    set search_path = ''
as $$
    select cache.project_id, reading.last_at
    from (
        -- Warming reads many projects at once, which leaves project_id null: it does not count as a reader.
        select metric.project_id, max(metric.created_at) as last_at
        from public.operation_metrics as metric
        where metric.operation = 'readiness'
            and metric.project_id is not null
            and metric.created_at > now() - interval '1 hour'
        group by metric.project_id
    ) as reading
    join public.readiness_cache as cache
        on cache.project_id = reading.project_id
    where cache.cached_readiness_data is null
    order by reading.last_at desc, cache.project_id
    limit cold_projects.max_count
$$;
comment on function private.cold_projects(integer) is
    'Projects whose readiness somebody asked for within the last hour and whose score was nulled since, last read first: '
    '{project_id, read_at}.';

revoke execute on function private.cold_projects(integer) from public;
