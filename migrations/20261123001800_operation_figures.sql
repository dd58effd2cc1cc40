-- The figures of the metrics endpoint.
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
            avg((not metric.ok)::integer)::double precision as error_rate,
            percentile_cont(0.50) within group (order by metric.duration_ms) as p50_ms,
            percentile_cont(0.95) within group (order by metric.duration_ms) as p95_ms,
            percentile_cont(0.99) within group (order by metric.duration_ms) as p99_ms,
            -- A bypass is neither: the caller asked for it.
            (avg((metric.cache = 'hit')::integer) filter (where metric.cache in ('hit', 'miss')))::double precision
                as cache_hit_rate,
            avg(metric.db_calls)::double precision as db_calls_per_request,
            sum(metric.db_ms) / nullif(sum(metric.db_calls), 0) as db_ms_per_call,
            sum(metric.llm_calls) as llm_calls,
            sum(metric.llm_ms) as llm_ms,
            sum(metric.input_tokens) as input_tokens,
            sum(metric.output_tokens) as output_tokens,
            sum(metric.cache_read_input_tokens) as cache_read_input_tokens,
            sum(metric.cache_creation_input_tokens) as cache_creation_input_tokens
        from public.operation_metrics as metric
        where metric.created_at > now() - make_interval(secs => operation_figures.window_seconds)
        group by metric.operation
    ) as figures
$$;
comment on function public.operation_figures(integer) is
    'Per operation over the last window_seconds: counts, rates from 0 to 1, durations in milliseconds, tokens. Shape: '
    'operationFiguresSchema[] of shared/contracts/metrics.ts.';

revoke execute on function public.operation_figures(integer) from public, anon, authenticated, service_role;
grant execute on function public.operation_figures(integer) to service_role;
