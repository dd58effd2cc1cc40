-- The metrics endpoint also tells how figures went over time, and still asks once.
create function private.operation_series(window_seconds integer, step_seconds integer)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(jsonb_agg(to_jsonb(points) order by points.start, points.operation), '[]')
    from (
        select
            -- Steps begin at multiples of their length, so that a step keeps its place from one question to the next.
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
    'Per step and operation over the last window_seconds, as operation_figures() counts; steps in which nothing happened are left out.';

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
    'The figures per operation over the last window_seconds and, where step_seconds is given, how they went in steps of that length. '
    'Shape: operationReportSchema of shared/contracts/metrics.ts.';

revoke execute on function private.operation_series(integer, integer) from public;
grant execute on function private.operation_series(integer, integer) to service_role;
revoke execute on function public.operation_report(integer, integer) from public, anon, authenticated, service_role;
grant execute on function public.operation_report(integer, integer) to service_role;
