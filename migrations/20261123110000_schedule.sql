-- What happens without a request: webhooks, and what runs by the clock.

-- 32 bytes of the server's random numbers, all but twelve bits of them.
create function private.new_webhook_secret()
    returns text
    language sql
    volatile
    set search_path = ''
as $$
    select 'whsec_' || encode(
        decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
        'base64'
    )
$$;
comment on function private.new_webhook_secret() is 'A secret for a webhook, in the form of Standard Webhooks.';
grant execute on function private.new_webhook_secret() to authenticated, service_role;

-- What other programs are told: confirmed elements, phases, conflicts, runs. What is to be told is written in the transaction in which it
-- happens, so nothing is told that was rolled back and nothing is lost; the function `webhooks` sends it afterwards.
create table public.webhooks (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint webhooks_project_id_fkey references public.projects on delete cascade,
    url text not null
        constraint webhooks_url_valid check (
            char_length(url) <= 2000 and url ~ '^(https://[^/@]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?)(/.*)?$'
        ),
    secret text not null default private.new_webhook_secret()
        constraint webhooks_secret_valid check (secret ~ '^whsec_[A-Za-z0-9+/]{32,86}={0,2}$'),
    events text[] not null default '{element.confirmed,phase.reached,conflict.opened,run.finished}'
        constraint webhooks_events_valid check (
            events <@ '{element.confirmed,phase.reached,conflict.opened,run.finished}' and cardinality(events) > 0
        ),
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.webhooks is 'Programs that are notified of what happens in a project, by HTTP. For its owners.';
comment on column public.webhooks.id is 'The webhook.';
comment on column public.webhooks.project_id is 'The project.';
comment on column public.webhooks.url is
    'Where events are posted: https at a public address. http://localhost and http://127.0.0.1 only work in the local stack.';
comment on column public.webhooks.secret is
    'What it is signed with, as Standard Webhooks does: whsec_ and 24 to 64 bytes in base64. No user reads it: add_webhook and '
    'replace_webhook_secret return it once.';
comment on column public.webhooks.events is
    'The events it receives: element.confirmed, phase.reached, conflict.opened, run.finished.';
comment on column public.webhooks.is_active is
    'Whether events are sent to it. A receiver that answers 410 turns it off.';
comment on column public.webhooks.created_at is 'When the row was written.';
comment on column public.webhooks.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.webhooks
    for each row
    execute function private.tg__touch_updated_at();

create index idx_webhooks_project_id on public.webhooks (project_id);

alter table public.webhooks enable row level security;

create policy "Owners see their projects' webhooks"
    on public.webhooks
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner}')));

create policy "Owners add webhooks"
    on public.webhooks
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner}')));

create policy "Owners change webhooks"
    on public.webhooks
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner}')))
    with check (project_id in (select private.member_project_ids('{owner}')));

create policy "Owners remove webhooks"
    on public.webhooks
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner}')));

-- Whoever takes over an owner's session replaces a secret, which is noticed, and reads none.
grant select (id, project_id, url, events, is_active, created_at, updated_at), delete on public.webhooks to authenticated;
grant insert (project_id, url, secret, events, is_active) on public.webhooks to authenticated;
grant update (url, secret, events, is_active) on public.webhooks to authenticated;
grant select, insert, update, delete on public.webhooks to service_role;

create function public.add_webhook(
    project_id uuid,
    url text,
    events text[] default '{element.confirmed,phase.reached,conflict.opened,run.finished}'
)
    returns jsonb
    language sql
    volatile
    set search_path = ''
begin atomic
    with
        made as (
            select private.new_webhook_secret() as secret
        ),
        added as (
            insert into public.webhooks (project_id, url, secret, events)
            select add_webhook.project_id, add_webhook.url, made.secret, add_webhook.events
            from made
            returning id
        )
    select jsonb_build_object('id', added.id, 'secret', made.secret)
    from added
    cross join made;
end;
comment on function public.add_webhook(uuid, text, text[]) is
    'Adds a webhook for an owner and returns {id, secret}. The secret is shown this once.';
grant execute on function public.add_webhook(uuid, text, text[]) to authenticated;

create function public.replace_webhook_secret(webhook_id uuid)
    returns text
    language sql
    volatile
    set search_path = ''
begin atomic
    with
        made as (
            select private.new_webhook_secret() as secret
        ),
        changed as (
            update public.webhooks as webhook
            set secret = made.secret
            from made
            where webhook.id = replace_webhook_secret.webhook_id
            returning webhook.id
        )
    select made.secret
    from changed
    cross join made;
end;
comment on function public.replace_webhook_secret(uuid) is
    'Gives a webhook a new secret, with which all deliveries from now on are signed, and returns it this once. Null where the caller '
    'owns no project with such a webhook.';
grant execute on function public.replace_webhook_secret(uuid) to authenticated;

-- Without foreign keys: whoever writes something that is told must not wait for who deletes a webhook. What is left of a webhook that is
-- gone is sent to nobody, and goes with its time.
create table public.webhook_deliveries (
    id uuid primary key default gen_random_uuid(),
    webhook_id uuid not null,
    project_id uuid not null,
    event text not null,
    payload jsonb not null,
    state text not null default 'pending'
        constraint webhook_deliveries_state_valid check (state in ('pending', 'delivered', 'dead')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    response_status integer,
    error text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.webhook_deliveries is
    'One row for each event and webhook, kept for 30 days. Written by triggers, sent by the function webhooks.';
comment on column public.webhook_deliveries.id is
    'The same for every attempt and sent as webhook-id, so that a receiver can ignore repetitions.';
comment on column public.webhook_deliveries.webhook_id is 'The receiver.';
comment on column public.webhook_deliveries.project_id is 'The project in which it happened.';
comment on column public.webhook_deliveries.event is 'The event''s type.';
comment on column public.webhook_deliveries.payload is 'What is posted: {type, timestamp, data}, ids and names without anybody''s words.';
comment on column public.webhook_deliveries.state is
    'pending; delivered: a 2xx status came back; dead: all eight attempts failed. An owner may set a dead one to pending again.';
comment on column public.webhook_deliveries.attempts is 'How many attempts were made.';
comment on column public.webhook_deliveries.next_attempt_at is
    'When it is tried next; during an attempt, when that attempt counts as lost.';
comment on column public.webhook_deliveries.response_status is 'The HTTP status of the last attempt; null where none came back.';
comment on column public.webhook_deliveries.error is 'Why the last attempt failed; null if it did not.';
comment on column public.webhook_deliveries.created_at is 'When it happened.';
comment on column public.webhook_deliveries.updated_at is 'When the row was last changed.';

create function private.tg_webhook_deliveries__revive()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.attempts := 0;
    new.next_attempt_at := now();
    return new;
end $$;
comment on function private.tg_webhook_deliveries__revive() is
    'Before a dead delivery becomes pending: gives it a full set of attempts.';

create trigger _100_touch_updated_at
    before update on public.webhook_deliveries
    for each row
    execute function private.tg__touch_updated_at();

create trigger _110_revive
    before update of state on public.webhook_deliveries
    for each row
    when (old.state = 'dead' and new.state = 'pending')
    execute function private.tg_webhook_deliveries__revive();

-- What is due.
create index idx_webhook_deliveries_due on public.webhook_deliveries (next_attempt_at) where state = 'pending';

-- What a project's owners look at.
create index idx_webhook_deliveries_project_id on public.webhook_deliveries (project_id, created_at desc);

alter table public.webhook_deliveries enable row level security;

create policy "Owners see what their projects' webhooks were told"
    on public.webhook_deliveries
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner}')));

create policy "Owners have dead deliveries sent again"
    on public.webhook_deliveries
    for update
    to authenticated
    using (state = 'dead' and project_id in (select private.member_project_ids('{owner}')))
    with check (state = 'pending' and project_id in (select private.member_project_ids('{owner}')));

grant select on public.webhook_deliveries to authenticated;
grant update (state) on public.webhook_deliveries to authenticated;
grant select, insert, update, delete on public.webhook_deliveries to service_role;

create function private.tell_webhooks(project_id uuid, event text, data jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    insert into public.webhook_deliveries (webhook_id, project_id, event, payload)
    select
        webhook.id,
        tell_webhooks.project_id,
        tell_webhooks.event,
        jsonb_build_object(
            'type', tell_webhooks.event,
            'timestamp', to_json(now()) #>> '{}',
            'data', jsonb_build_object('project_id', tell_webhooks.project_id) || tell_webhooks.data
        )
    from public.webhooks as webhook
    where webhook.project_id = tell_webhooks.project_id
        and webhook.is_active
        and tell_webhooks.event = any (webhook.events);
end $$;
comment on function private.tell_webhooks(uuid, text, jsonb) is
    'Queues the event for the project''s webhooks when the transaction commits. data: only ids and names.';
grant execute on function private.tell_webhooks(uuid, text, jsonb) to service_role;

create function private.tg_foundation_revisions__tell_webhooks()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.tell_webhooks(
        new.project_id,
        'element.confirmed',
        jsonb_build_object('element', new.element, 'revision_id', new.id, 'confirmed_by', new.confirmed_by)
    );
    return null;
end $$;
comment on function private.tg_foundation_revisions__tell_webhooks() is
    'After an element was confirmed: queues element.confirmed.';

create trigger _800_tell_webhooks
    after insert on public.foundation_revisions
    for each row
    when (new.kind = 'accepted' and new.confirmed_by is not null)
    execute function private.tg_foundation_revisions__tell_webhooks();

create function private.tg_readiness_history__tell_webhooks()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    c_phases constant text[] := array['insufficient', 'prototype_ready', 'build_ready'];
    v_before text;
begin
    select history.phase
    into v_before
    from public.readiness_history as history
    where history.project_id = new.project_id
        and history.id <> new.id
    order by history.computed_at desc
    limit 1;
    if array_position(c_phases, new.phase) > array_position(c_phases, coalesce(v_before, 'insufficient')) then
        perform private.tell_webhooks(
            new.project_id,
            'phase.reached',
            jsonb_build_object('phase', new.phase, 'score', new.score)
        );
    end if;
    return null;
end $$;
comment on function private.tg_readiness_history__tell_webhooks() is
    'After a score reached a higher phase than the one before: queues phase.reached.';

create trigger _800_tell_webhooks
    after insert on public.readiness_history
    for each row
    when (new.phase <> 'insufficient')
    execute function private.tg_readiness_history__tell_webhooks();

create function private.tg_conflicts__tell_webhooks()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.tell_webhooks(new.project_id, 'conflict.opened', jsonb_build_object('conflict_id', new.id));
    return null;
end $$;
comment on function private.tg_conflicts__tell_webhooks() is
    'After an open conflict was found: queues conflict.opened, without the statements, which are somebody''s words.';

create trigger _800_tell_webhooks_insert
    after insert on public.conflicts
    for each row
    when (new.kind = 'open')
    execute function private.tg_conflicts__tell_webhooks();

create trigger _800_tell_webhooks_update
    after update of kind on public.conflicts
    for each row
    when (new.kind = 'open' and old.kind <> 'open')
    execute function private.tg_conflicts__tell_webhooks();

create function private.tg_di_agent_logs__tell_webhooks()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.tell_webhooks(
        new.project_id,
        'run.finished',
        jsonb_build_object(
            'run_id', new.id,
            'trigger', new.trigger,
            'action_type', new.action_type,
            'success', new.success,
            'error_code', new.error_code,
            'readiness_before', new.readiness_before,
            'readiness_after', new.readiness_after
        )
    );
    return null;
end $$;
comment on function private.tg_di_agent_logs__tell_webhooks() is
    'After a run of the agent ended, successful or not: queues run.finished.';

create trigger _800_tell_webhooks
    after insert on public.di_agent_logs
    for each row
    execute function private.tg_di_agent_logs__tell_webhooks();

create function public.claim_webhook_deliveries(max_count integer)
    returns jsonb
    language sql
    volatile
    set search_path = ''
as $$
    with due as (
        select delivery.id
        from public.webhook_deliveries as delivery
        join public.webhooks as webhook
            on webhook.id = delivery.webhook_id
        where delivery.state = 'pending'
            and delivery.next_attempt_at <= now()
            and webhook.is_active
        order by delivery.next_attempt_at
        limit claim_webhook_deliveries.max_count
        for update of delivery skip locked
    ), claimed as (
        update public.webhook_deliveries as delivery
        set
            attempts = delivery.attempts + 1,
            -- Whoever dies before it says what came of it is not waited for any longer.
            next_attempt_at = now() + interval '2 minutes'
        from due
        where delivery.id = due.id
        returning delivery.id, delivery.webhook_id, delivery.attempts, delivery.payload
    )
    select coalesce(
        jsonb_agg(
            jsonb_build_object(
                'id', claimed.id,
                'attempt', claimed.attempts,
                'url', webhook.url,
                'secret', webhook.secret,
                -- As text: what is signed is the same from one attempt to the next, to the letter.
                'body', claimed.payload::text
            )
        ),
        '[]'
    )
    from claimed
    join public.webhooks as webhook
        on webhook.id = claimed.webhook_id
$$;
comment on function public.claim_webhook_deliveries(integer) is
    'The deliveries that are due, reserved for the caller for two minutes: [{id, attempt, url, secret, body}].';
grant execute on function public.claim_webhook_deliveries(integer) to service_role;

create function public.settle_webhook_deliveries(outcomes jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    -- Before the second attempt, the third, and so on: two days in all.
    c_delays constant interval[] := array[
        interval '1 minute', interval '5 minutes', interval '30 minutes', interval '2 hours', interval '6 hours', interval '12 hours',
        interval '1 day'
    ];
begin
    update public.webhook_deliveries as delivery
    set
        state = case
            when outcome.error is null then 'delivered'
            when outcome.response_status = 410 or delivery.attempts > cardinality(c_delays) then 'dead'
            else 'pending'
        end,
        -- Spread, so that a receiver that comes back is not met by everything at once.
        next_attempt_at = now() + coalesce(c_delays[delivery.attempts], '0') * (1 + random() / 10),
        response_status = outcome.response_status,
        error = outcome.error
    from jsonb_to_recordset(settle_webhook_deliveries.outcomes)
        as outcome (id uuid, attempt integer, response_status integer, error text)
    where delivery.id = outcome.id
        and delivery.state = 'pending'
        -- A later attempt is under way: only success is news.
        and (delivery.attempts = outcome.attempt or outcome.error is null);

    update public.webhooks as webhook
    set is_active = false
    from public.webhook_deliveries as delivery
    join jsonb_to_recordset(settle_webhook_deliveries.outcomes) as outcome (id uuid, response_status integer)
        on outcome.id = delivery.id
    where webhook.id = delivery.webhook_id
        and outcome.response_status = 410;
end $$;
comment on function public.settle_webhook_deliveries(jsonb) is
    'Records the results of attempts: [{id, attempt, response_status (null: none), error (null: it was delivered)}]. A failed '
    'delivery is tried eight times over two days; 410 turns the webhook off.';
grant execute on function public.settle_webhook_deliveries(jsonb) to service_role;

-- What runs by the clock. pg_cron starts it, pg_net sends it, Vault keeps the key: where one of them is missing, anything else that
-- reads private.scheduled_jobs can run the schedule, as the local stack does.
-- What is due is read from the data and recorded nowhere: a request that gets lost is simply due again at the next tick.
do $$
declare
    v_extension text;
begin
    foreach v_extension in array array['pg_cron', 'pg_net', 'supabase_vault'] loop
        continue when not exists (select from pg_catalog.pg_available_extensions where name = v_extension);
        begin
            execute format('create extension if not exists %I', v_extension);
        exception when others then
            -- pg_cron belongs to one database of the cluster, and says so with an exception of no particular class.
            raise notice 'extension % not created: %', v_extension, sqlerrm;
        end;
    end loop;
end $$;

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
    'Whether the schedule leaves the project alone: a run is under way, or the last ones achieved nothing; after one '
    'the next waits for 10 minutes, after two for 20, and so on to 320.';

-- Reads the longest due of each kind, and more of them only where too many rest: what a tick costs does not grow with the projects.
create function private.due_projects(
    max_count integer default 5,
    daily_token_budget bigint default 0,
    analysis_ttl interval default '1 hour'
)
    returns table (project_id uuid, reason text, due_since timestamptz)
    language plpgsql
    stable
    set search_path = ''
    -- The planner must know the limit to take the indexes that end early.
    set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
    v_limit integer := 32 + 4 * due_projects.max_count;
    v_ids uuid[];
    v_reasons text[];
    v_times timestamptz[];
    v_is_all boolean;
begin
    loop
        with unread as (
            select signal.project_id, signal.created_at as since
            from public.signals as signal
            where signal.analyzed_at is null
            order by signal.created_at
            limit v_limit
        ), invalidated as (
            select analysis.project_id, analysis.invalidated_at as since
            from public.di_analysis_cache as analysis
            where analysis.invalidated_at is not null
            order by analysis.invalidated_at
            limit v_limit
        ), expired as (
            select analysis.project_id, analysis.last_full_analysis_at + due_projects.analysis_ttl as since
            from public.di_analysis_cache as analysis
            where analysis.invalidated_at is null
                and analysis.last_full_analysis_at <= now() - due_projects.analysis_ttl
            order by analysis.last_full_analysis_at
            limit v_limit
        ), marked as (
            select pending.project_id, min(pending.created_at) as since
            from private.pending_invalidations as pending
            where pending.cache = 'di_analysis'
            group by pending.project_id
        ), horizon as (
            -- What is due later may come behind something that was not read.
            select min(kind.since) as until
            from (
                select max(unread.since) from unread having count(*) = v_limit
                union all
                select max(invalidated.since) from invalidated having count(*) = v_limit
                union all
                select max(expired.since) from expired having count(*) = v_limit
            ) as kind (since)
        ), due as (
            select
                project.id,
                case
                    when oldest.since is not null then 'unread_signals'
                    when coalesce(analysis.invalidated_at, marked.since) is not null then 'invalidated'
                    else 'expired'
                end as reason,
                coalesce(
                    oldest.since,
                    analysis.invalidated_at,
                    marked.since,
                    analysis.last_full_analysis_at + due_projects.analysis_ttl
                ) as since
            from (
                select unread.project_id from unread
                union
                select invalidated.project_id from invalidated
                union
                select expired.project_id from expired
                union
                -- A project that was never analysed has nothing that could become invalid.
                select marked.project_id from marked join public.di_analysis_cache using (project_id)
            ) as candidate
            join public.projects as project
                on project.id = candidate.project_id
            left join public.di_analysis_cache as analysis
                on analysis.project_id = project.id
            left join marked
                on marked.project_id = project.id
            cross join lateral (
                select min(signal.created_at) as since
                from public.signals as signal
                where signal.project_id = project.id
                    and signal.analyzed_at is null
            ) as oldest
            where project.status = 'active'
        ), found as (
            select due.id, due.reason, due.since
            from due
            cross join horizon
            where due.since <= least(now(), horizon.until)
                and not private.is_resting(due.id)
                and (
                    due_projects.daily_token_budget <= 0
                    or public.tokens_today(due.id) < due_projects.daily_token_budget
                )
            order by due.since, due.id
            limit due_projects.max_count
        )
        select
            array_agg(found.id order by found.since, found.id),
            array_agg(found.reason order by found.since, found.id),
            array_agg(found.since order by found.since, found.id),
            (select horizon.until is null from horizon)
        into v_ids, v_reasons, v_times, v_is_all
        from found;

        exit when v_is_all or cardinality(v_ids) >= due_projects.max_count;
        v_limit := 4 * v_limit;
    end loop;
    return query
    select * from unnest(v_ids, v_reasons, v_times);
end $$;
comment on function private.due_projects(integer, bigint, interval) is
    'Active projects that the agent should look at, longest due first: {project_id, reason, due_since}. reason: '
    'unread_signals, there are signals it has not read; invalidated, its analysis was marked as outdated; expired, '
    'the analysis is older than analysis_ttl. Left out are projects that rest (private.is_resting) and those that '
    'have used daily_token_budget (0: no limit).';

create function private.cold_projects(max_count integer default 100)
    returns table (project_id uuid, read_at timestamptz)
    language sql
    stable
    set search_path = ''
as $$
    -- Whose quotes are to be verified again does not depend on who reads: nobody may look for days.
    with pending as (
        select foundation.project_id
        from public.project_foundation as foundation
        where foundation.pending_evidence
        union
        select context.project_id
        from public.strategic_context as context
        where context.pending_evidence
    )
    select cache.project_id, reading.last_at
    from (
        select reader.project_id, max(reader.read_at) as last_at
        from (
            select metric.project_id, metric.created_at as read_at
            from public.operation_metrics as metric
            where metric.operation = 'readiness'
                and metric.project_id is not null
                and metric.created_at > now() - interval '1 hour'
            union all
            select unnest(metric.project_ids), metric.created_at
            from public.operation_metrics as metric
            where metric.operation = 'readiness'
                and metric.project_ids is not null
                and metric.created_at > now() - interval '1 hour'
            union all
            select pending.project_id, null
            from pending
        ) as reader
        group by reader.project_id
    ) as reading
    join public.readiness_cache as cache
        on cache.project_id = reading.project_id
    where cache.cached_readiness_data is null
        or cache.project_id in (select pending.project_id from pending)
        or exists (
            select
            from private.pending_invalidations as invalidation
            where invalidation.project_id = cache.project_id
                and invalidation.cache = 'readiness'
        )
    order by reading.last_at desc nulls last, cache.project_id
    limit cold_projects.max_count
$$;
comment on function private.cold_projects(integer) is
    'Projects whose readiness a user read within the last hour, alone or with others by one call, and whose score was '
    'nulled since, last read first, and then those with quotes to be verified again: {project_id, read_at}.';

create function private.read_secret(name text)
    returns text
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_secret text;
begin
    -- Dynamic, because Vault may be missing, or be created later.
    if to_regclass('vault.decrypted_secrets') is not null then
        execute 'select decrypted_secret from vault.decrypted_secrets where name = $1'
        into v_secret
        using read_secret.name;
    end if;
    if v_secret is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('Cannot read the secret "%s": it is not in the Vault', read_secret.name),
            hint = format('select vault.create_secret(''…'', ''%s'')', read_secret.name);
    end if;
    return v_secret;
end $$;
comment on function private.read_secret(text) is
    'A secret from the Vault. Raises an error that names it if it is missing.';

create function private.post_to_function(slug text, body jsonb, headers jsonb default '{}')
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    if to_regnamespace('net') is null then
        raise exception using
            errcode = 'feature_not_supported',
            message = format('Cannot call the function "%s": the extension pg_net is missing', post_to_function.slug),
            hint = 'create extension pg_net';
    end if;
    -- The request leaves when the transaction commits. A scheduled call is answered as soon as its run has begun, and a
    -- readiness call takes a round trip: half a minute is for a function that starts cold on a busy machine.
    execute 'select net.http_post(url := $1, headers := $2, body := $3, timeout_milliseconds := 30000)'
    using
        private.read_secret('project_url') || '/functions/v1/' || post_to_function.slug,
        jsonb_build_object('Content-Type', 'application/json', 'apikey', private.read_secret('cron_key'))
            || post_to_function.headers,
        post_to_function.body;
end $$;
comment on function private.post_to_function(text, jsonb, jsonb) is
    'Queues a request to an Edge Function through pg_net. The Vault has the address in project_url, and the secret '
    'key to send in cron_key.';

create function private.call_di_agent(max_count integer default 5, daily_token_budget bigint default 0)
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_project_id uuid;
    v_count integer := 0;
begin
    for v_project_id in
        select due.project_id
        from private.due_projects(call_di_agent.max_count, call_di_agent.daily_token_budget) as due
    loop
        perform private.post_to_function(
            'di-agent',
            jsonb_build_object('project_id', v_project_id, 'trigger', 'scheduled'),
            -- Requests that are queued before the next run succeeds are one and the same, however late they arrive.
            jsonb_build_object('Idempotency-Key', 'scheduled-' || coalesce(
                (
                    select log.id::text
                    from public.di_agent_logs as log
                    where log.project_id = v_project_id
                        and log.success
                    order by log.created_at desc
                    limit 1
                ),
                v_project_id::text
            ))
        );
        v_count := v_count + 1;
    end loop;
    return v_count;
end $$;
comment on function private.call_di_agent(integer, bigint) is
    'Asks the agent to look at the projects that private.due_projects names; returns how many requests were queued.';

create function private.warm_readiness(max_count integer default 100)
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_project_ids uuid[];
begin
    select array_agg(cold.project_id)
    into v_project_ids
    -- As many as one readiness call takes.
    from private.cold_projects(least(warm_readiness.max_count, 100)) as cold;
    if v_project_ids is null then
        return 0;
    end if;
    perform private.post_to_function('readiness', jsonb_build_object('project_ids', v_project_ids));
    return cardinality(v_project_ids);
end $$;
comment on function private.warm_readiness(integer) is
    'Has the scores of the projects that private.cold_projects names computed and stored, by one call; returns their '
    'number.';

-- Of projects that nobody asks about; where somebody does, whoever fills the cache deletes them.
create function private.settle_invalidations()
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_ids bigint[];
begin
    v_ids := array(
        select pending.id
        from private.pending_invalidations as pending
        where pending.created_at < now() - interval '1 hour'
    );
    update public.readiness_cache as cache
    set cached_readiness_data = null
    where cache.cached_readiness_data is not null
        and cache.project_id in (
            select pending.project_id
            from private.pending_invalidations as pending
            where pending.id = any (v_ids)
                and pending.cache = 'readiness'
        );
    update public.di_analysis_cache as cache
    set
        invalidated_at = marked.since,
        invalidation_reason = marked.reason,
        revision = cache.revision + 1
    from (
        select distinct on (pending.project_id) pending.project_id, pending.created_at as since, pending.reason
        from private.pending_invalidations as pending
        where pending.id = any (v_ids)
            and pending.cache = 'di_analysis'
        order by pending.project_id, pending.id
    ) as marked
    where cache.project_id = marked.project_id
        and cache.invalidated_at is null;
    delete from private.pending_invalidations as pending
    where pending.id = any (v_ids);
    return cardinality(v_ids);
end $$;
comment on function private.settle_invalidations() is
    'Applies and deletes the pending invalidations that are older than an hour, and returns how many.';

create function private.call_webhooks()
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_count integer;
begin
    select count(*)
    into v_count
    from public.webhook_deliveries as delivery
    join public.webhooks as webhook
        on webhook.id = delivery.webhook_id
    where delivery.state = 'pending'
        and delivery.next_attempt_at <= now()
        and webhook.is_active;
    if v_count > 0 then
        perform private.post_to_function('webhooks', '{}');
    end if;
    return v_count;
end $$;
comment on function private.call_webhooks() is
    'If deliveries are due, calls the function webhooks to send them; returns how many are due.';

create function private.scheduled_jobs()
    returns table (name text, schedule text, command text)
    language sql
    stable
    set search_path = ''
as $$
    values
        ('di-agent-due', '*/5 * * * *', 'select private.call_di_agent()'),
        ('readiness-warm-up', '* * * * *', 'select private.warm_readiness()'),
        ('operation-minutes', '* * * * *', 'select private.merge_operation_minutes()'),
        ('webhook-deliveries', '* * * * *', 'select private.call_webhooks()'),
        ('pending-invalidations', '17 * * * *', 'select private.settle_invalidations()'),
        (
            -- Often, so that no run has much to delete.
            'operation-metrics-retention',
            '*/10 * * * *',
            'delete from public.operation_metrics where created_at < now() - interval ''2 days'''
        ),
        (
            'operation-minutes-retention',
            '23 3 * * *',
            'delete from private.operation_minutes where minute < now() - interval ''30 days'''
        ),
        (
            'cache-invalidations-retention',
            '24 3 * * *',
            'delete from private.cache_invalidations where invalidated_at < now() - interval ''30 days'''
        ),
        (
            'token-reservations-retention',
            '25 3 * * *',
            'delete from private.token_reservations where created_at < now() - interval ''1 day'''
        ),
        (
            'webhook-deliveries-retention',
            '33 3 * * *',
            'delete from public.webhook_deliveries where created_at < now() - interval ''30 days'''
        ),
        (
            'di-agent-runs-retention',
            '31 3 * * *',
            'delete from public.di_agent_runs where updated_at < now() - interval ''7 days'''
        )
$$;
comment on function private.scheduled_jobs() is
    'The scheduled jobs: name, schedule (cron, five fields, GMT) and statement.';

create function private.schedule_jobs()
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_job record;
    v_count integer := 0;
begin
    if to_regprocedure('cron.schedule(text, text, text)') is null then
        return 0;
    end if;
    for v_job in
        select job.name, job.schedule, job.command
        from private.scheduled_jobs() as job
        union all
        -- pg_cron never deletes its records of runs.
        values (
            'cron-history-retention',
            '41 3 * * *',
            'delete from cron.job_run_details where end_time < now() - interval ''7 days'''
        )
    loop
        execute 'select cron.schedule($1, $2, $3)' using v_job.name, v_job.schedule, v_job.command;
        v_count := v_count + 1;
    end loop;
    return v_count;
end $$;
comment on function private.schedule_jobs() is
    'Gives private.scheduled_jobs to pg_cron, replacing jobs of the same names, and returns how many; 0 without '
    'pg_cron. Run it again once pg_cron has been enabled.';

select private.schedule_jobs();
