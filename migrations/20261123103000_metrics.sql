-- What each operation cost, in time and in tokens: the figures of the metrics endpoint, and what a project may still spend today.
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
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(sum(reservation.tokens), 0)::bigint
    from private.token_reservations as reservation
    where reservation.project_id = tokens_reserved.project_id
        and reservation.created_at > clock_timestamp() - interval '1 day'
        and reservation.expires_at > clock_timestamp()
$$;
comment on function private.tokens_reserved(uuid) is 'Tokens that the project''s operations under way may still use.';
grant execute on function private.tokens_reserved(uuid) to service_role;

create function private.signal_tokens(project_id uuid, signal_ids uuid[], max_count integer)
    returns bigint
    language sql
    stable
    set search_path = ''
as $$
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
$$;
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
    language sql
    stable
    set search_path = ''
as $$
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
$$;
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
            'extract the foundation'
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
    if v_next_at is not null then
        raise exception using
            errcode = 'PT429',
            message = 'Cannot extract the foundation: too many extractions began within a minute',
            hint = 'Try again after Retry-After',
            detail = jsonb_build_object('retry_after_seconds', private.seconds_until(v_next_at));
    end if;
    perform private.reserve_tokens(
        reserve_extraction.project_id,
        request || '{"operation": "foundation_extract"}'
    );
end $$;
comment on function private.reserve_extraction(uuid, jsonb) is
    'Allows an extraction to begin: {extractions_per_minute_per_project, extractions_per_minute_per_user, and what '
    'private.reserve_tokens takes}. PT404 and PT403 as private.require_member, PT402 as private.reserve_tokens, PT429 where '
    'users ask too often; the detail has retry_after_seconds. Ended by settle_operation.';
grant execute on function private.reserve_extraction(uuid, jsonb) to service_role;

create function public.settle_operation(reservation_id uuid, metric jsonb)
    returns void
    language sql
    volatile
    set search_path = ''
as $$
    insert into public.operation_metrics
    select record.*
    from jsonb_populate_record(
        null::public.operation_metrics,
        settle_operation.metric
        || jsonb_build_object('id', gen_random_uuid(), 'created_at', now(), 'updated_at', now())
    ) as record;

    update private.token_reservations as reservation
    set tokens = 0
    where reservation.id = settle_operation.reservation_id
$$;
comment on function public.settle_operation(uuid, jsonb) is
    'Records what an operation cost, a row of operation_metrics, and frees what it had reserved, in one transaction.';
grant execute on function public.settle_operation(uuid, jsonb) to service_role;
