-- What the figures of the metrics endpoint still lacked: time to the first token, streams, cost and invalidations.
alter table public.operation_metrics
    add column first_token_ms double precision,
    add column streamed boolean not null default false,
    add column cost_usd double precision default 0;
comment on column public.operation_metrics.first_token_ms is
    'Milliseconds from the first model call to its first event; null without a model call.';
comment on column public.operation_metrics.streamed is 'Whether the answer was a stream of events.';
comment on column public.operation_metrics.cost_usd is
    'Estimated price of the model calls in US dollars; null where a model''s price is not known.';

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
    'How often any project''s cache of this kind was invalidated over the last window_seconds.';

revoke execute on function private.count_invalidations(text, integer) from public;
grant execute on function private.count_invalidations(text, integer) to service_role;

create or replace function public.operation_figures(window_seconds integer)
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
            -- A bypass is neither: the caller asked for it.
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
            -- What is known of it: calls of a model without a price are left out.
            coalesce(sum(metric.cost_usd), 0) as cost_usd
        from public.operation_metrics as metric
        where metric.created_at > now() - make_interval(secs => operation_figures.window_seconds)
        group by metric.operation
    ) as figures
$$;
