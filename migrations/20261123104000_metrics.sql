-- What each operation cost: the figures of the metrics endpoint, and the tokens that a project has used today.
-- project_id has no foreign key: a record must not fail because its project does not exist, and figures outlive projects.
create table public.operation_metrics (
    id uuid primary key default gen_random_uuid(),
    operation text not null,
    project_id uuid,
    project_ids uuid[]
        constraint operation_metrics_project_ids_bounded check (cardinality(project_ids) <= 100),
    duration_ms double precision not null,
    db_calls integer not null default 0,
    db_ms double precision not null default 0,
    llm_calls integer not null default 0,
    llm_ms double precision not null default 0,
    first_token_ms double precision,
    input_tokens integer not null default 0,
    output_tokens integer not null default 0,
    cache_read_input_tokens integer not null default 0,
    cache_creation_input_tokens integer not null default 0,
    cost_usd double precision default 0,
    streamed boolean not null default false,
    cache text
        constraint operation_metrics_cache_valid check (cache in ('hit', 'miss', 'bypass')),
    ok boolean not null default true,
    error_code text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.operation_metrics is 'One row per operation, also when it failed; kept for 30 days.';
comment on column public.operation_metrics.id is 'The record.';
comment on column public.operation_metrics.operation is 'Function and route.';
comment on column public.operation_metrics.project_id is 'The project; null where several or none were asked about.';
comment on column public.operation_metrics.project_ids is
    'The projects that a user read by one call; null for a single one, and for back ends, one of which is the schedule''s warm-up.';
comment on column public.operation_metrics.duration_ms is 'Milliseconds from request to response.';
comment on column public.operation_metrics.db_calls is 'Database round trips.';
comment on column public.operation_metrics.db_ms is 'Milliseconds spent in them, added up.';
comment on column public.operation_metrics.llm_calls is 'Model calls.';
comment on column public.operation_metrics.llm_ms is 'Milliseconds spent in them, added up.';
comment on column public.operation_metrics.first_token_ms is
    'Milliseconds from the first model call to its first event; null without a model call.';
comment on column public.operation_metrics.input_tokens is 'Input tokens that no prompt cache covered.';
comment on column public.operation_metrics.output_tokens is 'Output tokens.';
comment on column public.operation_metrics.cache_read_input_tokens is 'Input tokens read from the prompt cache.';
comment on column public.operation_metrics.cache_creation_input_tokens is 'Input tokens written to the prompt cache.';
comment on column public.operation_metrics.cost_usd is
    'Estimated price of the model calls in US dollars; null where a model''s price is not known.';
comment on column public.operation_metrics.streamed is 'Whether the answer was a stream of events.';
comment on column public.operation_metrics.cache is 'hit, miss or bypass of the operation''s own cache; null where it has none.';
comment on column public.operation_metrics.ok is 'Whether it succeeded.';
comment on column public.operation_metrics.error_code is 'A code of shared/errors.ts where it did not.';
comment on column public.operation_metrics.created_at is 'When it ended.';
comment on column public.operation_metrics.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.operation_metrics
    for each row
    execute function private.tg__touch_updated_at();

-- The window of the figures, and retention.
create index idx_operation_metrics_created_at on public.operation_metrics (created_at);

-- What a project has used since midnight.
create index idx_operation_metrics_tokens on public.operation_metrics (project_id, created_at) where input_tokens > 0;

alter table public.operation_metrics enable row level security;

-- A policy that refuses rather than no policy: it records the intent.
create policy "Users read no metrics"
    on public.operation_metrics
    for select
    to authenticated
    using (false);

grant select, insert, update, delete on public.operation_metrics to service_role;

create function public.tokens_today(project_id uuid)
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
comment on function public.tokens_today(uuid) is
    'Tokens that the project''s operations have used since midnight UTC, without those read from the prompt cache.';
grant execute on function public.tokens_today(uuid) to service_role;

create function private.count_invalidations(cache text, window_seconds integer)
    returns bigint
    language sql
    stable
    set search_path = ''
as $$
    select count(*)
    from private.cache_invalidations as invalidation
    where invalidation.cache = count_invalidations.cache
        and invalidation.invalidated_at > now() - make_interval(secs => count_invalidations.window_seconds)
$$;
comment on function private.count_invalidations(text, integer) is
    'How often a cache of this kind was invalidated over the last window_seconds, in any project.';
grant execute on function private.count_invalidations(text, integer) to service_role;

create function public.operation_figures(window_seconds integer)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(jsonb_agg(to_jsonb(figures) order by figures.operation), '[]')
    from (
        select
            metric.operation,
            count(*) as count,
            count(*) filter (where metric.streamed) as streamed,
            avg((not metric.ok)::integer)::double precision as error_rate,
            percentile_cont(0.50) within group (order by metric.duration_ms) as p50_ms,
            percentile_cont(0.95) within group (order by metric.duration_ms) as p95_ms,
            percentile_cont(0.99) within group (order by metric.duration_ms) as p99_ms,
            -- A bypass is neither a hit nor a miss: the caller asked for it.
            (avg((metric.cache = 'hit')::integer) filter (where metric.cache in ('hit', 'miss')))::double precision
                as cache_hit_rate,
            case metric.operation
                when 'readiness' then private.count_invalidations('readiness', operation_figures.window_seconds)
                when 'di_agent_run' then private.count_invalidations('di_analysis', operation_figures.window_seconds)
            end as invalidations,
            avg(metric.db_calls)::double precision as db_calls_per_request,
            sum(metric.db_ms) / nullif(sum(metric.db_calls), 0) as db_ms_per_call,
            sum(metric.llm_calls) as llm_calls,
            sum(metric.llm_ms) as llm_ms,
            percentile_cont(0.50) within group (order by metric.first_token_ms) as first_token_p50_ms,
            sum(metric.input_tokens) as input_tokens,
            sum(metric.output_tokens) as output_tokens,
            sum(metric.cache_read_input_tokens) as cache_read_input_tokens,
            sum(metric.cache_creation_input_tokens) as cache_creation_input_tokens,
            -- As far as known: calls of a model without a price are left out.
            coalesce(sum(metric.cost_usd), 0) as cost_usd
        from public.operation_metrics as metric
        where metric.created_at > now() - make_interval(secs => operation_figures.window_seconds)
        group by metric.operation
    ) as figures
$$;
comment on function public.operation_figures(integer) is
    'Per operation over the last window_seconds: counts, rates from 0 to 1, durations in milliseconds, tokens. Shape: '
    'operationFiguresSchema[] of shared/contracts/metrics.ts.';
grant execute on function public.operation_figures(integer) to service_role;

create function private.operation_series(window_seconds integer, step_seconds integer)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(jsonb_agg(to_jsonb(points) order by points.start, points.operation), '[]')
    from (
        select
            -- Steps begin at multiples of their length, and are the same from one request to the next.
            date_bin(
                make_interval(secs => operation_series.step_seconds),
                metric.created_at,
                '1970-01-01T00:00:00Z'
            ) as start,
            metric.operation,
            count(*) as count,
            avg((not metric.ok)::integer)::double precision as error_rate,
            percentile_cont(0.50) within group (order by metric.duration_ms) as p50_ms,
            percentile_cont(0.95) within group (order by metric.duration_ms) as p95_ms,
            (avg((metric.cache = 'hit')::integer) filter (where metric.cache in ('hit', 'miss')))::double precision
                as cache_hit_rate,
            sum(metric.input_tokens) as input_tokens,
            sum(metric.output_tokens) as output_tokens,
            sum(metric.cache_read_input_tokens) as cache_read_input_tokens,
            coalesce(sum(metric.cost_usd), 0) as cost_usd
        from public.operation_metrics as metric
        where metric.created_at > now() - make_interval(secs => operation_series.window_seconds)
        group by 1, metric.operation
    ) as points
$$;
comment on function private.operation_series(integer, integer) is
    'Per step and operation over the last window_seconds, counted as in operation_figures(); steps in which nothing '
    'happened are left out.';
grant execute on function private.operation_series(integer, integer) to service_role;

create function public.operation_report(window_seconds integer, step_seconds integer default null)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select jsonb_build_object(
        'operations', public.operation_figures(operation_report.window_seconds)
    ) || case
        when operation_report.step_seconds is null then '{}'
        else jsonb_build_object(
            'series', private.operation_series(operation_report.window_seconds, operation_report.step_seconds)
        )
    end
$$;
comment on function public.operation_report(integer, integer) is
    'The figures per operation over the last window_seconds and, where step_seconds is given, how they developed in '
    'steps of that length. Shape: operationReportSchema of shared/contracts/metrics.ts.';
grant execute on function public.operation_report(integer, integer) to service_role;
