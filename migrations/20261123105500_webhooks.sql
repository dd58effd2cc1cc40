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
    -- 32 bytes of the server's random numbers, all but twelve bits of them.
    secret text not null
        default 'whsec_' || encode(
            decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
            'base64'
        )
        constraint webhooks_secret_valid check (secret ~ '^whsec_[A-Za-z0-9+/]{32,86}={0,2}$'),
    events text[] not null default '{element.confirmed,phase.reached,conflict.opened,run.finished}'
        constraint webhooks_events_valid check (
            events <@ '{element.confirmed,phase.reached,conflict.opened,run.finished}' and cardinality(events) > 0
        ),
    is_active boolean not null default true,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.webhooks is 'Who is told what happens in a project, by HTTP. For its owners.';
comment on column public.webhooks.id is 'The webhook.';
comment on column public.webhooks.project_id is 'The project.';
comment on column public.webhooks.url is
    'Where it is posted: https, at a public address. http://localhost and http://127.0.0.1 are for the local stack alone.';
comment on column public.webhooks.secret is 'What it is signed with, as Standard Webhooks does: whsec_ and 24 to 64 bytes in base64.';
comment on column public.webhooks.events is 'Of what it is told: element.confirmed, phase.reached, conflict.opened, run.finished.';
comment on column public.webhooks.is_active is 'Whether it is told. The receiver ends that by the status 410.';
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

grant select, delete on public.webhooks to authenticated;
grant insert (project_id, url, secret, events, is_active) on public.webhooks to authenticated;
grant update (url, secret, events, is_active) on public.webhooks to authenticated;
grant select, insert, update, delete on public.webhooks to service_role;

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
    'What a webhook is told, one row for each event; kept for 30 days. Written by triggers, read by the function webhooks.';
comment on column public.webhook_deliveries.id is 'The same for every attempt, sent as webhook-id: whoever has seen it ignores it.';
comment on column public.webhook_deliveries.webhook_id is 'Who is told.';
comment on column public.webhook_deliveries.project_id is 'The project in which it happened.';
comment on column public.webhook_deliveries.event is 'One of the events of a webhook.';
comment on column public.webhook_deliveries.payload is 'What is posted: {type, timestamp, data}, ids and names without anybody''s words.';
comment on column public.webhook_deliveries.state is
    'pending; delivered, a status 2xx came back; dead, eight attempts were in vain. An owner makes a dead one pending again.';
comment on column public.webhook_deliveries.attempts is 'How often it was tried.';
comment on column public.webhook_deliveries.next_attempt_at is 'When it is tried next; while it is, when it is given up for lost.';
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
comment on function private.tg_webhook_deliveries__revive() is 'A dead delivery that becomes pending begins anew.';

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
    language sql
    volatile
    set search_path = ''
as $$
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
        and tell_webhooks.event = any (webhook.events)
$$;
comment on function private.tell_webhooks(uuid, text, jsonb) is
    'Has the project''s webhooks told of the event once the transaction commits. data: ids and names alone.';
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
comment on function private.tg_foundation_revisions__tell_webhooks() is 'After an element was confirmed: element.confirmed.';

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
comment on function private.tg_readiness_history__tell_webhooks() is 'After a higher phase was scored than before: phase.reached.';

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
    'After two statements were found between which somebody has to decide: conflict.opened. Not of what, which are somebody''s words.';

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
comment on function private.tg_di_agent_logs__tell_webhooks() is 'After a run of the agent ended, also when it failed: run.finished.';

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
    'What is to be sent now, for two minutes to nobody else: [{id, attempt, url, secret, body}].';
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
    'What came of attempts: [{id, attempt, response_status (null: none), error (null: it was delivered)}]. What failed is tried eight '
    'times over two days; 410 says that the receiver wants no more.';
grant execute on function public.settle_webhook_deliveries(jsonb) to service_role;
