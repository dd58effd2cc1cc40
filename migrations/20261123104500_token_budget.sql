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
