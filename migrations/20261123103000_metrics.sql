-- What each operation cost, in time and in tokens: the figures of the metrics endpoint, and what a project may still spend today.
-- project_id has no foreign key: a record must not fail because its project does not exist, and figures outlive projects.
create table public.operation_metrics (
    id bigint not null generated always as identity
        constraint operation_metrics_pkey primary key,
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
comment on table public.operation_metrics is
    'One row per operation, also when it failed; kept for two days. The figures of a longer time are in private.operation_minutes.';
comment on column public.operation_metrics.id is 'The record.';
comment on column public.operation_metrics.operation is 'Function and route.';
comment on column public.operation_metrics.project_id is 'The project; null where several or none were asked about.';
comment on column public.operation_metrics.project_ids is
    'The projects that a user read by one call; null for a single one, and for back ends, one of which is the schedule''s warm-up.';
comment on column public.operation_metrics.duration_ms is 'Milliseconds from request to response.';
comment on column public.operation_metrics.db_calls is 'Database round trips.';
comment on column public.operation_metrics.db_ms is 'Milliseconds spent in database calls, in total.';
comment on column public.operation_metrics.llm_calls is 'Model calls.';
comment on column public.operation_metrics.llm_ms is 'Milliseconds spent in model calls, in total.';
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

-- Who read what within the last hour, and retention.
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
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return (
        -- What was read from the prompt cache costs a tenth or less, and does not count.
        select coalesce(sum(metric.input_tokens + metric.cache_creation_input_tokens + metric.output_tokens), 0)
        from public.operation_metrics as metric
        where metric.project_id = tokens_today.project_id
            and metric.input_tokens > 0
            and metric.created_at >= date_trunc('day', now(), 'UTC')
    );
end $$;
comment on function public.tokens_today(uuid) is
    'Tokens that the project''s operations have used since midnight UTC, without those read from the prompt cache.';
grant execute on function public.tokens_today(uuid) to service_role;

-- What the operations of a minute did, added up: the figures of any window are read from here. Rows are only ever added, so that those who
-- record operations at the same time never wait for each other, and merged later. What is read is the same before and after.
create table private.operation_minutes (
    minute timestamptz not null,
    operation text not null,
    is_merged boolean not null default false,
    count integer not null,
    streamed integer not null,
    failed integer not null,
    hits integer not null,
    misses integer not null,
    duration_ms double precision not null,
    db_calls bigint not null,
    db_ms double precision not null,
    llm_calls bigint not null,
    llm_ms double precision not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    cache_read_input_tokens bigint not null,
    cache_creation_input_tokens bigint not null,
    cost_usd double precision not null,
    duration_buckets smallint[] not null,
    duration_counts integer[] not null,
    first_token_buckets smallint[] not null,
    first_token_counts integer[] not null
);
comment on table private.operation_minutes is
    'Operations by minute and name, kept for 30 days. One row for each batch that was recorded, until private.merge_operation_minutes '
    'makes one of them. A histogram is two arrays, a bucket and how many are in it: bucket b is for durations above 1.04^(b-1) and up '
    'to 1.04^b milliseconds, so that no percentile is off by more than 2 %. A bucket may be there more than once.';
comment on column private.operation_minutes.minute is 'The beginning of the minute in which they ended.';
comment on column private.operation_minutes.operation is 'Function and route.';
comment on column private.operation_minutes.is_merged is 'Whether it is all that was recorded of the minute when it was merged.';
comment on column private.operation_minutes.count is 'How many there were.';
comment on column private.operation_minutes.streamed is 'How many answered with a stream of events.';
comment on column private.operation_minutes.failed is 'How many did not succeed.';
comment on column private.operation_minutes.hits is 'How many were answered from the cache.';
comment on column private.operation_minutes.misses is 'How many could have been answered from the cache but were not.';
comment on column private.operation_minutes.duration_ms is 'Milliseconds from request to response, added up.';
comment on column private.operation_minutes.db_calls is 'Database round trips.';
comment on column private.operation_minutes.db_ms is 'Milliseconds spent in database calls.';
comment on column private.operation_minutes.llm_calls is 'Model calls.';
comment on column private.operation_minutes.llm_ms is 'Milliseconds spent in model calls.';
comment on column private.operation_minutes.input_tokens is 'Input tokens that no prompt cache covered.';
comment on column private.operation_minutes.output_tokens is 'Output tokens.';
comment on column private.operation_minutes.cache_read_input_tokens is 'Input tokens read from the prompt cache.';
comment on column private.operation_minutes.cache_creation_input_tokens is 'Input tokens written to the prompt cache.';
comment on column private.operation_minutes.cost_usd is 'Estimated price of the model calls in US dollars, as far as known.';
comment on column private.operation_minutes.duration_buckets is 'Buckets of duration_ms.';
comment on column private.operation_minutes.duration_counts is 'How many operations are in each of them.';
comment on column private.operation_minutes.first_token_buckets is 'Buckets of the milliseconds to the first event of a model.';
comment on column private.operation_minutes.first_token_counts is 'How many operations are in each of them.';

create index idx_operation_minutes_minute on private.operation_minutes (minute);

-- What is to be merged.
create index idx_operation_minutes_unmerged on private.operation_minutes (minute) where not is_merged;

alter table private.operation_minutes enable row level security;
grant select, insert on private.operation_minutes to service_role;

create function private.tg_operation_metrics__add_minutes()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    insert into private.operation_minutes (
        minute, operation, count, streamed, failed, hits, misses, duration_ms, db_calls, db_ms, llm_calls, llm_ms, input_tokens,
        output_tokens, cache_read_input_tokens, cache_creation_input_tokens, cost_usd, duration_buckets, duration_counts,
        first_token_buckets, first_token_counts
    )
    select
        date_trunc('minute', metric.created_at, 'UTC'),
        metric.operation,
        count(*),
        count(*) filter (where metric.streamed),
        count(*) filter (where not metric.ok),
        count(*) filter (where metric.cache = 'hit'),
        -- A bypass is neither a hit nor a miss: the caller asked for it.
        count(*) filter (where metric.cache = 'miss'),
        sum(metric.duration_ms),
        sum(metric.db_calls),
        sum(metric.db_ms),
        sum(metric.llm_calls),
        sum(metric.llm_ms),
        sum(metric.input_tokens),
        sum(metric.output_tokens),
        sum(metric.cache_read_input_tokens),
        sum(metric.cache_creation_input_tokens),
        -- Calls of a model without a price are left out.
        coalesce(sum(metric.cost_usd), 0),
        array_agg(ceil(ln(greatest(metric.duration_ms, 0.01)) / ln(1.04::double precision))::smallint),
        array_fill(1, array[count(*)::integer]),
        coalesce(
            array_agg(ceil(ln(greatest(metric.first_token_ms, 0.01)) / ln(1.04::double precision))::smallint)
                filter (where metric.first_token_ms is not null),
            '{}'
        ),
        array_fill(1, array[count(metric.first_token_ms)::integer])
    from new_rows as metric
    group by 1, 2;
    return null;
end $$;
comment on function private.tg_operation_metrics__add_minutes() is 'After operations were recorded: adds them up by minute.';

create trigger _300_add_minutes
    after insert on public.operation_metrics
    referencing new table as new_rows
    for each statement
    execute function private.tg_operation_metrics__add_minutes();

create function private.merge_operation_minutes()
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_count integer;
begin
    -- Two at once would make two rows of the same minute, which is no mistake, but is never mended either.
    if not pg_try_advisory_xact_lock('private.operation_minutes'::regclass::oid::integer, 0) then
        return 0;
    end if;
    with unmerged as (
        delete from private.operation_minutes as part
        where not part.is_merged
            and part.minute < now() - interval '2 minutes'
        returning part.*
    ), merged as (
        -- What was recorded late is added.
        delete from private.operation_minutes as part
        using (
            select distinct late.minute, late.operation
            from unmerged as late
        ) as changed
        where part.is_merged
            and part.minute = changed.minute
            and part.operation = changed.operation
        returning part.*
    ), part as (
        select * from unmerged
        union all
        select * from merged
    ), bucket as (
        select part.minute, part.operation, entry.is_duration, entry.bucket, sum(entry.count)::integer as count
        from part
        cross join lateral (
            select true, duration.*
            from unnest(part.duration_buckets, part.duration_counts) as duration
            union all
            select false, first_token.*
            from unnest(part.first_token_buckets, part.first_token_counts) as first_token
        ) as entry (is_duration, bucket, count)
        group by part.minute, part.operation, entry.is_duration, entry.bucket
    ), histogram as (
        select
            bucket.minute,
            bucket.operation,
            array_agg(bucket.bucket order by bucket.bucket) filter (where bucket.is_duration) as duration_buckets,
            array_agg(bucket.count order by bucket.bucket) filter (where bucket.is_duration) as duration_counts,
            array_agg(bucket.bucket order by bucket.bucket) filter (where not bucket.is_duration) as first_token_buckets,
            array_agg(bucket.count order by bucket.bucket) filter (where not bucket.is_duration) as first_token_counts
        from bucket
        group by bucket.minute, bucket.operation
    )
    insert into private.operation_minutes (
        minute, operation, is_merged, count, streamed, failed, hits, misses, duration_ms, db_calls, db_ms, llm_calls, llm_ms,
        input_tokens, output_tokens, cache_read_input_tokens, cache_creation_input_tokens, cost_usd, duration_buckets, duration_counts,
        first_token_buckets, first_token_counts
    )
    select
        part.minute,
        part.operation,
        true,
        sum(part.count),
        sum(part.streamed),
        sum(part.failed),
        sum(part.hits),
        sum(part.misses),
        sum(part.duration_ms),
        sum(part.db_calls),
        sum(part.db_ms),
        sum(part.llm_calls),
        sum(part.llm_ms),
        sum(part.input_tokens),
        sum(part.output_tokens),
        sum(part.cache_read_input_tokens),
        sum(part.cache_creation_input_tokens),
        sum(part.cost_usd),
        histogram.duration_buckets,
        histogram.duration_counts,
        coalesce(histogram.first_token_buckets, '{}'),
        coalesce(histogram.first_token_counts, '{}')
    from part
    join histogram
        on histogram.minute = part.minute
        and histogram.operation = part.operation
    group by
        part.minute,
        part.operation,
        histogram.duration_buckets,
        histogram.duration_counts,
        histogram.first_token_buckets,
        histogram.first_token_counts;
    get diagnostics v_count = row_count;
    return v_count;
end $$;
comment on function private.merge_operation_minutes() is
    'Makes one row of all that was recorded of a minute and an operation, two minutes after it ended; returns how many rows it wrote.';

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

create function private.operation_summary(window_seconds integer, step_seconds integer)
    returns table (
        start timestamptz,
        operation text,
        count bigint,
        streamed bigint,
        error_rate double precision,
        p50_ms double precision,
        p95_ms double precision,
        p99_ms double precision,
        cache_hit_rate double precision,
        db_calls_per_request double precision,
        db_ms_per_call double precision,
        llm_calls numeric,
        llm_ms double precision,
        first_token_p50_ms double precision,
        input_tokens numeric,
        output_tokens numeric,
        cache_read_input_tokens numeric,
        cache_creation_input_tokens numeric,
        cost_usd double precision,
        duration_ms double precision,
        duration_buckets jsonb
    )
    language sql
    stable
    set search_path = ''
    set jit = off
as $$
    with part as materialized (
        select
            -- Steps begin at multiples of their length, and are the same from one request to the next.
            case
                when operation_summary.step_seconds is null then 'epoch'
                else date_bin(make_interval(secs => operation_summary.step_seconds), minutes.minute, '1970-01-01T00:00:00Z')
            end as start,
            minutes.*
        from private.operation_minutes as minutes
        where minutes.minute >= date_trunc('minute', now() - make_interval(secs => operation_summary.window_seconds), 'UTC')
    ), entry as (
        select part.start, part.operation, 'duration' as kind, duration.bucket, duration.count
        from part
        cross join lateral unnest(part.duration_buckets, part.duration_counts) as duration (bucket, count)
        union all
        select part.start, part.operation, 'first_token', first_token.bucket, first_token.count
        from part
        cross join lateral unnest(part.first_token_buckets, part.first_token_counts) as first_token (bucket, count)
    ), histogram as (
        select
            bucket.*,
            -- What is in the middle of it relative to both ends.
            1.04::double precision ^ bucket.bucket * 2 / 2.04 as ms,
            sum(bucket.count) over (partition by bucket.start, bucket.operation, bucket.kind order by bucket.bucket) as count_until,
            sum(bucket.count) over (partition by bucket.start, bucket.operation, bucket.kind) as total
        from (
            select entry.start, entry.operation, entry.kind, entry.bucket, sum(entry.count) as count
            from entry
            group by entry.start, entry.operation, entry.kind, entry.bucket
        ) as bucket
    ), percentile as (
        -- Between the two values next to the rank, as percentile_cont.
        select
            histogram.start,
            histogram.operation,
            histogram.kind,
            rank.fraction,
            min(histogram.ms) filter (where histogram.count_until > floor(rank.position)) * (1 - rank.position % 1)
                + min(histogram.ms) filter (where histogram.count_until > ceil(rank.position)) * (rank.position % 1) as ms
        from histogram
        cross join lateral (
            select each.fraction, each.fraction * (histogram.total - 1)
            from unnest(array[0.50, 0.95, 0.99]) as each (fraction)
        ) as rank (fraction, position)
        group by histogram.start, histogram.operation, histogram.kind, rank.fraction, rank.position
    ), percentiles as (
        select
            percentile.start,
            percentile.operation,
            min(percentile.ms) filter (where percentile.kind = 'duration' and percentile.fraction = 0.50) as p50_ms,
            min(percentile.ms) filter (where percentile.kind = 'duration' and percentile.fraction = 0.95) as p95_ms,
            min(percentile.ms) filter (where percentile.kind = 'duration' and percentile.fraction = 0.99) as p99_ms,
            min(percentile.ms) filter (where percentile.kind = 'first_token' and percentile.fraction = 0.50) as first_token_p50_ms
        from percentile
        group by percentile.start, percentile.operation
    ), buckets as (
        select
            histogram.start,
            histogram.operation,
            jsonb_agg(
                jsonb_build_object('le_ms', 1.04::double precision ^ histogram.bucket, 'count', histogram.count)
                order by histogram.bucket
            ) as duration_buckets
        from histogram
        where histogram.kind = 'duration'
            and operation_summary.step_seconds is null
        group by histogram.start, histogram.operation
    ), total as (
        select
            part.start,
            part.operation,
            sum(part.count) as count,
            sum(part.streamed) as streamed,
            sum(part.failed)::double precision / sum(part.count) as error_rate,
            sum(part.hits)::double precision / nullif(sum(part.hits + part.misses), 0) as cache_hit_rate,
            (sum(part.db_calls) / sum(part.count))::double precision as db_calls_per_request,
            sum(part.db_ms) / nullif(sum(part.db_calls), 0)::double precision as db_ms_per_call,
            sum(part.llm_calls) as llm_calls,
            sum(part.llm_ms) as llm_ms,
            sum(part.input_tokens) as input_tokens,
            sum(part.output_tokens) as output_tokens,
            sum(part.cache_read_input_tokens) as cache_read_input_tokens,
            sum(part.cache_creation_input_tokens) as cache_creation_input_tokens,
            sum(part.cost_usd) as cost_usd,
            sum(part.duration_ms) as duration_ms
        from part
        group by part.start, part.operation
    )
    select
        total.start,
        total.operation,
        total.count,
        total.streamed,
        total.error_rate,
        percentiles.p50_ms,
        percentiles.p95_ms,
        percentiles.p99_ms,
        total.cache_hit_rate,
        total.db_calls_per_request,
        total.db_ms_per_call,
        total.llm_calls,
        total.llm_ms,
        percentiles.first_token_p50_ms,
        total.input_tokens,
        total.output_tokens,
        total.cache_read_input_tokens,
        total.cache_creation_input_tokens,
        total.cost_usd,
        total.duration_ms,
        buckets.duration_buckets
    from total
    join percentiles
        on percentiles.start = total.start
        and percentiles.operation = total.operation
    left join buckets
        on buckets.start = total.start
        and buckets.operation = total.operation
$$;
comment on function private.operation_summary(integer, integer) is
    'What each operation did per step, or without step_seconds in the whole window: rates from 0 to 1, durations in milliseconds, '
    'percentiles within 2 %. The window begins with the minute that it reaches into.';
grant execute on function private.operation_summary(integer, integer) to service_role;

create function public.operation_figures(window_seconds integer)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(
        jsonb_agg(
            to_jsonb(summary) - 'start' || jsonb_build_object('invalidations', case summary.operation
                when 'readiness' then private.count_invalidations('readiness', operation_figures.window_seconds)
                when 'di_agent_run' then private.count_invalidations('di_analysis', operation_figures.window_seconds)
            end)
            order by summary.operation
        ),
        '[]'
    )
    from private.operation_summary(operation_figures.window_seconds, null) as summary
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
    select coalesce(jsonb_agg(to_jsonb(point) order by point.start, point.operation), '[]')
    from (
        select
            summary.start,
            summary.operation,
            summary.count,
            summary.error_rate,
            summary.p50_ms,
            summary.p95_ms,
            summary.cache_hit_rate,
            summary.input_tokens,
            summary.output_tokens,
            summary.cache_read_input_tokens,
            summary.cost_usd
        from private.operation_summary(operation_series.window_seconds, operation_series.step_seconds) as summary
    ) as point
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

create function public.operation_counters()
    returns jsonb
    language sql
    stable
    set search_path = ''
    set jit = off
as $$
    -- From a fixed moment on: the sums only grow, until all of them begin again with the day. Those of fractions are rounded, because
    -- merging minutes adds them up in another order, and a counter that falls by a trillionth counts as one that began again.
    with day as (
        select date_trunc('day', now(), 'UTC') as began_at
    ), part as materialized (
        select minutes.*
        from private.operation_minutes as minutes, day
        where minutes.minute >= day.began_at
    ), bucket as (
        select entry.operation, entry.kind, entry.bucket, sum(entry.count) as count
        from (
            select part.operation, 'duration' as kind, duration.bucket, duration.count
            from part
            cross join lateral unnest(part.duration_buckets, part.duration_counts) as duration (bucket, count)
            union all
            select part.operation, 'first_token', first_token.bucket, first_token.count
            from part
            cross join lateral unnest(part.first_token_buckets, part.first_token_counts) as first_token (bucket, count)
        ) as entry
        group by entry.operation, entry.kind, entry.bucket
    ), histogram as (
        select
            bucket.operation,
            bucket.kind,
            jsonb_agg(
                jsonb_build_object('le_ms', 1.04::double precision ^ bucket.bucket, 'count', bucket.count)
                order by bucket.bucket
            ) as buckets
        from bucket
        group by bucket.operation, bucket.kind
    ), total as (
        select
            part.operation,
            sum(part.count) as count,
            sum(part.streamed) as streamed,
            sum(part.failed) as failed,
            sum(part.hits) as hits,
            sum(part.misses) as misses,
            round(sum(part.duration_ms)) as duration_ms,
            sum(part.db_calls) as db_calls,
            round(sum(part.db_ms)) as db_ms,
            sum(part.llm_calls) as llm_calls,
            round(sum(part.llm_ms)) as llm_ms,
            sum(part.input_tokens) as input_tokens,
            sum(part.output_tokens) as output_tokens,
            sum(part.cache_read_input_tokens) as cache_read_input_tokens,
            sum(part.cache_creation_input_tokens) as cache_creation_input_tokens,
            round(sum(part.cost_usd)::numeric, 4) as cost_usd
        from part
        group by part.operation
    )
    select jsonb_build_object(
        'began_at', day.began_at,
        'operations', coalesce(
            (
                select jsonb_agg(
                    to_jsonb(total) || jsonb_build_object(
                        'duration_buckets', duration.buckets,
                        'first_token_buckets', coalesce(first_token.buckets, '[]')
                    )
                    order by total.operation
                )
                from total
                join histogram as duration
                    on duration.operation = total.operation
                    and duration.kind = 'duration'
                left join histogram as first_token
                    on first_token.operation = total.operation
                    and first_token.kind = 'first_token'
            ),
            '[]'
        ),
        'invalidations', (
            select jsonb_build_object(
                'readiness', count(*) filter (where invalidation.cache = 'readiness'),
                'di_analysis', count(*) filter (where invalidation.cache = 'di_analysis')
            )
            from private.cache_invalidations as invalidation
            where invalidation.invalidated_at >= day.began_at
        ),
        'most_project_tokens', (
            select coalesce(max(project.tokens), 0)
            from (
                select sum(metric.input_tokens + metric.cache_creation_input_tokens + metric.output_tokens) as tokens
                from public.operation_metrics as metric
                where metric.input_tokens > 0
                    and metric.project_id is not null
                    and metric.created_at >= day.began_at
                group by metric.project_id
            ) as project
        )
    )
    from day
$$;
comment on function public.operation_counters() is
    'What each operation has done since the day began (UTC), as sums that only grow until it ends, in milliseconds, tokens and US '
    'dollars; how often each cache was invalidated; and the most tokens that one project has used, as tokens_today() counts them. '
    'Shape: operationCountersSchema of shared/contracts/metrics.ts.';
grant execute on function public.operation_counters() to service_role;

-- What a project's operations may still ask of the model. Tokens of the day are reserved before a model is asked and settled by what
-- was used: operations that run at the same time cannot spend the same tokens, however many there are.
create table private.token_reservations (
    id uuid
        constraint token_reservations_pkey primary key,
    project_id uuid not null
        constraint token_reservations_project_id_fkey references public.projects on delete cascade,
    user_id uuid,
    operation text not null,
    tokens bigint not null
        constraint token_reservations_tokens_valid check (tokens >= 0),
    expires_at timestamptz not null,
    created_at timestamptz not null default clock_timestamp()
);
comment on table private.token_reservations is
    'One row per operation that may ask a model, kept for a day. Written by begin_agent_run, begin_extraction and settle_operation.';
comment on column private.token_reservations.id is 'The run of the agent, or an id that the function chose.';
comment on column private.token_reservations.project_id is 'The project.';
comment on column private.token_reservations.user_id is 'Who asked for it; null for back ends.';
comment on column private.token_reservations.operation is 'di_agent_run or foundation_extract.';
comment on column private.token_reservations.tokens is
    'Estimated from above; 0 once the operation is settled: what it used is in operation_metrics then.';
comment on column private.token_reservations.expires_at is
    'Until then the tokens count as used. Later than the operation can end, so that only a crash lets it pass.';
comment on column private.token_reservations.created_at is 'When the operation began.';

-- What a project has reserved, and its extractions within the last minute.
create index idx_token_reservations_project on private.token_reservations (project_id, created_at desc);

-- The extractions of a user within the last minute, in any project.
create index idx_token_reservations_user on private.token_reservations (user_id, created_at desc) where user_id is not null;

alter table private.token_reservations enable row level security;
grant select, insert, update, delete on private.token_reservations to service_role;

create function private.tokens_reserved(project_id uuid)
    returns bigint
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return (
        select coalesce(sum(reservation.tokens), 0)::bigint
        from private.token_reservations as reservation
        where reservation.project_id = tokens_reserved.project_id
            and reservation.created_at > clock_timestamp() - interval '1 day'
            and reservation.expires_at > clock_timestamp()
    );
end $$;
comment on function private.tokens_reserved(uuid) is 'Tokens that the project''s operations under way may still use.';
grant execute on function private.tokens_reserved(uuid) to service_role;

create function private.signal_tokens(project_id uuid, signal_ids uuid[], max_count integer)
    returns bigint
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return (
        -- Three bytes a token, as shared/text/estimate_tokens.ts counts ASCII; other characters take two bytes or more and one token.
        select coalesce(sum(octet_length(newest.content)), 0)::bigint / 3
        from (
            select signal.content
            from public.signals as signal
            where signal.project_id = signal_tokens.project_id
                and (signal_tokens.signal_ids is null or signal.id = any (signal_tokens.signal_ids))
            order by signal.created_at desc
            limit signal_tokens.max_count
        ) as newest
    );
end $$;
comment on function private.signal_tokens(uuid, uuid[], integer) is
    'Tokens of the project''s newest signals, estimated from above; signal_ids null: of all.';
grant execute on function private.signal_tokens(uuid, uuid[], integer) to service_role;

create function private.seconds_until(moment timestamptz)
    returns integer
    language sql
    stable
    set search_path = ''
as $$
    select greatest(ceil(extract(epoch from seconds_until.moment - clock_timestamp())), 1)::integer
$$;
comment on function private.seconds_until(timestamptz) is 'Whole seconds until then, at least 1.';
grant execute on function private.seconds_until(timestamptz) to service_role;

create function private.reserve_tokens(project_id uuid, request jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_budget bigint := coalesce((request ->> 'daily_token_budget')::bigint, 0);
    v_tokens bigint := coalesce((request ->> 'fixed_tokens')::bigint, 0);
    v_used bigint;
    v_left bigint;
    v_required bigint;
begin
    if v_budget > 0 then
        if v_tokens > 0 then
            v_tokens := v_tokens + least(
                (request ->> 'signal_token_budget')::bigint,
                private.signal_tokens(
                    reserve_tokens.project_id,
                    case jsonb_typeof(request -> 'signal_ids')
                        when 'array' then array(select jsonb_array_elements_text(request -> 'signal_ids'))::uuid[]
                    end,
                    (request ->> 'signal_limit')::integer
                )
            );
        end if;
        v_required := coalesce((request ->> 'required_tokens')::bigint, v_tokens);
        v_used := public.tokens_today(reserve_tokens.project_id);
        v_left := greatest(v_budget - v_used - private.tokens_reserved(reserve_tokens.project_id), 0);
        if v_left = 0 or v_left < v_required then
            raise exception using
                errcode = 'PT402',
                message = case
                    when v_used >= v_budget then 'Cannot ask the model: the project has used its tokens of the day'
                    else 'Cannot ask the model: what is left of the project''s tokens of the day is not enough'
                end,
                hint = case
                    when v_used + v_required <= v_budget then 'Other operations have reserved them; try again after Retry-After'
                    else 'The day ends at midnight UTC'
                end,
                detail = jsonb_build_object(
                    'daily_token_budget', v_budget,
                    'tokens_left', v_left,
                    'tokens_required', v_required,
                    'retry_after_seconds', case
                        when v_used + v_required <= v_budget and v_used < v_budget then 30
                        else private.seconds_until(date_trunc('day', now(), 'UTC') + interval '1 day')
                    end
                );
        end if;
        v_tokens := least(v_tokens, v_left);
    end if;

    insert into private.token_reservations (id, project_id, user_id, operation, tokens, expires_at)
    values (
        (request ->> 'reservation_id')::uuid,
        reserve_tokens.project_id,
        (request ->> 'user_id')::uuid,
        request ->> 'operation',
        v_tokens,
        -- A request ends after 140 s at the latest, and its report 20 s later.
        clock_timestamp() + interval '3 minutes'
    );
end $$;
comment on function private.reserve_tokens(uuid, jsonb) is
    'Reserves tokens of the day: {reservation_id, operation, user_id, daily_token_budget (0 or null: no limit), fixed_tokens (0 or '
    'null: no model is asked), signal_token_budget, signal_limit, signal_ids, required_tokens (null: all of them)}. Reserved are '
    'fixed_tokens and those of the signals, or as many as are left. PT402 where fewer are left than required. Call it under a lock '
    'of the project that two callers cannot share.';
grant execute on function private.reserve_tokens(uuid, jsonb) to service_role;

create function private.next_extraction_at(project_id uuid, user_id uuid, max_per_minute integer)
    returns timestamptz
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return (
        select reservation.created_at + interval '1 minute'
        from private.token_reservations as reservation
        where (next_extraction_at.project_id is null or reservation.project_id = next_extraction_at.project_id)
            and (next_extraction_at.user_id is null or reservation.user_id = next_extraction_at.user_id)
            and reservation.operation = 'foundation_extract'
            and reservation.user_id is not null
            and reservation.created_at > clock_timestamp() - interval '1 minute'
            and next_extraction_at.max_per_minute > 0
        order by reservation.created_at desc
        offset greatest(next_extraction_at.max_per_minute, 1) - 1
        limit 1
    );
end $$;
comment on function private.next_extraction_at(uuid, uuid, integer) is
    'When the next extraction may begin, of a project (user_id null) or of a user (project_id null); null if at once. Those of '
    'back ends do not count. 0 means no limit.';
grant execute on function private.next_extraction_at(uuid, uuid, integer) to service_role;

create function private.reserve_extraction(project_id uuid, request jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_user_id uuid := (request ->> 'user_id')::uuid;
    v_act text := coalesce(request ->> 'act', 'extract the foundation');
    v_next_at timestamptz;
begin
    perform private.lock_project(reserve_extraction.project_id);
    -- Callers take turns, so that each sees what the one before has reserved.
    perform
    from public.projects as project
    where project.id = reserve_extraction.project_id
    for no key update;

    if v_user_id is not null then
        perform private.require_member(
            reserve_extraction.project_id,
            v_user_id,
            '{owner,consultant}',
            v_act
        );
        v_next_at := greatest(
            private.next_extraction_at(
                reserve_extraction.project_id,
                null,
                (request ->> 'extractions_per_minute_per_project')::integer
            ),
            private.next_extraction_at(null, v_user_id, (request ->> 'extractions_per_minute_per_user')::integer)
        );
    end if;
    perform private.require_active(reserve_extraction.project_id, v_act);
    if v_next_at is not null then
        raise exception using
            errcode = 'PT429',
            message = format('Cannot %s: too many extractions began within a minute', v_act),
            hint = 'Try again after Retry-After',
            detail = jsonb_build_object('retry_after_seconds', private.seconds_until(v_next_at));
    end if;
    perform private.reserve_tokens(
        reserve_extraction.project_id,
        request || '{"operation": "foundation_extract"}'
    );
end $$;
comment on function private.reserve_extraction(uuid, jsonb) is
    'Allows an extraction to begin: {act (completes "Cannot …" in errors), extractions_per_minute_per_project, extractions_per_minute_per_user, and what '
    'private.reserve_tokens takes}. PT404 and PT403 as private.require_member, PT409 as private.require_active, PT402 as private.reserve_tokens, PT429 where '
    'users ask too often; the detail has retry_after_seconds. Ended by settle_operation.';
grant execute on function private.reserve_extraction(uuid, jsonb) to service_role;

create function public.record_operations(metrics jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    insert into public.operation_metrics (
        operation, project_id, project_ids, duration_ms, db_calls, db_ms, llm_calls, llm_ms, first_token_ms, input_tokens, output_tokens,
        cache_read_input_tokens, cache_creation_input_tokens, cost_usd, streamed, cache, ok, error_code, created_at
    )
    select
        metric.operation,
        metric.project_id,
        metric.project_ids,
        metric.duration_ms,
        metric.db_calls,
        metric.db_ms,
        metric.llm_calls,
        metric.llm_ms,
        metric.first_token_ms,
        metric.input_tokens,
        metric.output_tokens,
        metric.cache_read_input_tokens,
        metric.cache_creation_input_tokens,
        metric.cost_usd,
        metric.streamed,
        metric.cache,
        metric.ok,
        metric.error_code,
        now() - make_interval(secs => coalesce(metric.age_ms, 0) / 1000)
    from jsonb_to_recordset(record_operations.metrics) as metric (
        operation text,
        project_id uuid,
        project_ids uuid[],
        duration_ms double precision,
        db_calls integer,
        db_ms double precision,
        llm_calls integer,
        llm_ms double precision,
        first_token_ms double precision,
        input_tokens integer,
        output_tokens integer,
        cache_read_input_tokens integer,
        cache_creation_input_tokens integer,
        cost_usd double precision,
        streamed boolean,
        cache text,
        ok boolean,
        error_code text,
        age_ms double precision
    );
end $$;
comment on function public.record_operations(jsonb) is
    'Records what operations cost: rows of operation_metrics without id and times, with age_ms, the milliseconds since each ended.';
grant execute on function public.record_operations(jsonb) to service_role;

create function public.settle_operation(reservation_id uuid, metric jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    perform public.record_operations(jsonb_build_array(settle_operation.metric));

    update private.token_reservations as reservation
    set tokens = 0
    where reservation.id = settle_operation.reservation_id;
end $$;
comment on function public.settle_operation(uuid, jsonb) is
    'Records what an operation cost, as record_operations does, and frees what it had reserved, in one transaction.';
grant execute on function public.settle_operation(uuid, jsonb) to service_role;
