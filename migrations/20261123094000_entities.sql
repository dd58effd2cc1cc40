-- What consultants derive from the signals: features, personas, the value path, meetings and the strategic context.
create table public.features (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint features_project_id_fkey references public.projects on delete cascade,
    name text not null,
    description text,
    -- The scoring rules were tuned on rows that count as MVP unless someone says otherwise.
    is_mvp boolean not null default true,
    user_actions text[] not null default '{}',
    system_behaviors text[] not null default '{}',
    target_persona_ids uuid[] not null default '{}',
    evidence jsonb not null default '[]'
        constraint features_evidence_valid check (jsonb_typeof(evidence) = 'array'),
    confirmation_status text not null default 'ai_generated'
        constraint features_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    confirmed boolean not null
        generated always as (confirmation_status in ('confirmed_consultant', 'confirmed_client')) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.features is 'What is to be built.';
comment on column public.features.id is 'The confirmed scope refers to it.';
comment on column public.features.project_id is 'The project.';
comment on column public.features.name is 'What it is called.';
comment on column public.features.description is 'What it does. It counts as described from 21 characters on.';
comment on column public.features.is_mvp is 'Whether it belongs to the first version.';
comment on column public.features.user_actions is 'What the user does, one step each.';
comment on column public.features.system_behaviors is 'What the system does, one step each.';
comment on column public.features.target_persona_ids is 'Ids of the personas it serves. Unknown ids are ignored.';
comment on column public.features.evidence is
    'What it is based on: list of {source_type, signal_id, quote, start, end, speaker}, as in vp_steps.';
comment on column public.features.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.features.confirmed is 'Whether a consultant or the client confirmed it.';
comment on column public.features.created_at is 'When the row was written.';
comment on column public.features.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.features
    for each row
    execute function private.tg__touch_updated_at();

create index idx_features_project_id on public.features (project_id);
create index idx_features_project_confirmed on public.features (project_id, confirmed);

create table public.personas (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint personas_project_id_fkey references public.projects on delete cascade,
    name text not null,
    role text,
    goals text[] not null default '{}',
    pain_points text[] not null default '{}',
    confirmation_status text not null default 'ai_generated'
        constraint personas_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    confirmed boolean not null
        generated always as (confirmation_status in ('confirmed_consultant', 'confirmed_client')) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    -- The performance document's index of this name, on which the steps' reference rests besides.
    constraint idx_personas_project_id unique (project_id, id)
);
comment on table public.personas is 'The kinds of people who will use the product.';
comment on column public.personas.id is 'Features and steps refer to it.';
comment on column public.personas.project_id is 'The project.';
comment on column public.personas.name is 'What this kind of person is called.';
comment on column public.personas.role is 'The job it has.';
comment on column public.personas.goals is 'What it wants to achieve.';
comment on column public.personas.pain_points is 'What is hard for them today, one pain each.';
comment on column public.personas.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.personas.confirmed is 'Whether a consultant or the client confirmed it.';
comment on column public.personas.created_at is 'When the row was written.';
comment on column public.personas.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.personas
    for each row
    execute function private.tg__touch_updated_at();

create table public.vp_steps (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint vp_steps_project_id_fkey references public.projects on delete cascade,
    step_index integer not null,
    label text,
    narrative_user text,
    value_created text,
    actor_persona_id uuid,
    evidence jsonb default '[]',
    confirmation_status text not null default 'ai_generated'
        constraint vp_steps_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    confirmed boolean not null
        generated always as (confirmation_status in ('confirmed_consultant', 'confirmed_client')) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    -- A persona of another project is as good as none. Deferred, because _300_unlink_vp_steps does the "set null" for all deleted
    -- personas in one statement, and locks the steps in the order of their ids. The built-in action works row by row.
    constraint vp_steps_actor_persona_id_fkey foreign key (project_id, actor_persona_id)
        references public.personas (project_id, id)
        on delete no action deferrable initially deferred
);
comment on table public.vp_steps is 'The value path: the ordered steps of the story that a prototype tells.';
comment on column public.vp_steps.id is 'The step.';
comment on column public.vp_steps.project_id is 'The project.';
comment on column public.vp_steps.step_index is 'Place in the story, from 1.';
comment on column public.vp_steps.label is 'Short name of the step.';
comment on column public.vp_steps.narrative_user is 'What happens, from the actor''s point of view.';
comment on column public.vp_steps.value_created is 'What is better after the step.';
comment on column public.vp_steps.actor_persona_id is 'The persona who acts; null once that persona is deleted.';
comment on column public.vp_steps.evidence is
    'What it is based on: list of {source_type, signal_id, quote, start, end, speaker}. Items with source type signal are '
    'verified words of the client: users may remove them, and only attach_quote adds them. Every member may read them, so they '
    'are never from signals that clients must not read.';
comment on column public.vp_steps.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.vp_steps.confirmed is 'Whether a consultant or the client confirmed it.';
comment on column public.vp_steps.created_at is 'When the row was written.';
comment on column public.vp_steps.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.vp_steps
    for each row
    execute function private.tg__touch_updated_at();

create index idx_vp_steps_project_id on public.vp_steps (project_id);

-- The steps to unlink when a persona is deleted.
create index idx_vp_steps_actor_persona_id on public.vp_steps (actor_persona_id);

-- Security definer: a user who may delete a persona thereby unlinks its steps.
create function private.tg_personas__unlink_vp_steps()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    perform
    from public.vp_steps as step
    join old_rows
        on old_rows.id = step.actor_persona_id
    order by step.id
    for update of step;

    update public.vp_steps as step
    set actor_persona_id = null
    from old_rows
    where step.actor_persona_id = old_rows.id;
    return null;
end $$;
comment on function private.tg_personas__unlink_vp_steps() is
    'After personas are deleted: removes them from their steps.';

create trigger _300_unlink_vp_steps
    after delete on public.personas
    referencing old table as old_rows
    for each statement
    execute function private.tg_personas__unlink_vp_steps();

create table public.meetings (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint meetings_project_id_fkey references public.projects on delete cascade,
    title text,
    status text not null default 'scheduled'
        constraint meetings_status_valid check (status in ('scheduled', 'completed', 'cancelled')),
    scheduled_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.meetings is 'Calls with the client. Only completed ones count as engagement.';
comment on column public.meetings.id is 'The meeting.';
comment on column public.meetings.project_id is 'The project.';
comment on column public.meetings.title is 'What it is about.';
comment on column public.meetings.status is 'scheduled, completed or cancelled.';
comment on column public.meetings.scheduled_at is 'When it takes or took place.';
comment on column public.meetings.created_at is 'When the row was written.';
comment on column public.meetings.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.meetings
    for each row
    execute function private.tg__touch_updated_at();

create index idx_meetings_project_id on public.meetings (project_id);

-- The jsonb columns are unconstrained in shape on purpose: scoring reports a malformed part and counts it as absent.
create table public.strategic_context (
    project_id uuid
        constraint strategic_context_pkey primary key
        constraint strategic_context_project_id_fkey references public.projects on delete cascade,
    opportunity jsonb default '{}',
    investment_case jsonb default '{}',
    constraints jsonb default '{}',
    risks jsonb default '[]',
    evidence jsonb not null default '[]'
        constraint strategic_context_evidence_valid check (jsonb_typeof(evidence) = 'array'),
    confirmation_status text not null default 'ai_generated'
        constraint strategic_context_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    source_gone boolean not null default false,
    pending_evidence boolean not null
        generated always as (evidence @? '$[*] ? (@.pending == true)') stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.strategic_context is 'Why the project is worth doing, and its risks; one row per project.';
comment on column public.strategic_context.project_id is 'The project.';
comment on column public.strategic_context.opportunity is
    'Object with problem_statement, business_opportunity, client_motivation, strategic_fit and market_gap.';
comment on column public.strategic_context.investment_case is
    'Object with efficiency_gains, cost_reduction, revenue_potential and return_on_investment; any of them counts.';
comment on column public.strategic_context.constraints is
    'Object with budget, timeline, team_size and the lists technical and compliance.';
comment on column public.strategic_context.risks is 'List of {category, description, severity, mitigation}.';
comment on column public.strategic_context.evidence is
    'Verified quotes in the form of an element''s evidence, each with the fields it supports, such as "opportunity.market_gap", '
    '"constraints.technical" and "risks". Written only by back ends.';
comment on column public.strategic_context.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.strategic_context.source_gone is
    'Whether the client confirmed a field whose quotes no longer exist.';
comment on column public.strategic_context.pending_evidence is
    'Whether a quote must be verified again. Computed by the database.';
comment on column public.strategic_context.created_at is 'When the row was written.';
comment on column public.strategic_context.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.strategic_context
    for each row
    execute function private.tg__touch_updated_at();

create function private.tg_strategic_context__drop_evidence()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.evidence := (
        select coalesce(
            jsonb_agg(
                item.value || jsonb_build_object('fields', kept.fields)
                order by item.position
            ),
            '[]'
        )
        from jsonb_array_elements(old.evidence) with ordinality as item (value, position)
        cross join lateral (
            select jsonb_agg(field.path order by field.position) as fields
            from jsonb_array_elements_text(item.value -> 'fields') with ordinality as field (path, position)
            where to_jsonb(old) #> string_to_array(field.path, '.')
                is not distinct from to_jsonb(new) #> string_to_array(field.path, '.')
        ) as kept
        where old.project_id = new.project_id
            and kept.fields is not null
    );
    return new;
end $$;
comment on function private.tg_strategic_context__drop_evidence() is
    'Before a user''s update: drops the quotes of the fields that changed, because they support the old text.';

create trigger _200_drop_evidence
    before update on public.strategic_context
    for each row
    when (current_user = 'authenticated')
    execute function private.tg_strategic_context__drop_evidence();

-- Whoever may write a row could otherwise write into it what the client never said.
create function private.tg__guard_quotes()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_known jsonb := jsonb '[]';
begin
    if jsonb_typeof(new.evidence) is distinct from 'array' then
        return new;
    end if;
    if tg_op = 'UPDATE' then
        if old.project_id <> new.project_id and old.evidence = new.evidence then
            -- The signals stay behind.
            new.evidence := (
                select coalesce(jsonb_agg(item.value order by item.position), '[]')
                from jsonb_array_elements(new.evidence) with ordinality as item (value, position)
                where item.value ->> 'source_type' is distinct from 'signal'
            );
        elsif old.project_id = new.project_id and jsonb_typeof(old.evidence) = 'array' then
            v_known := old.evidence;
        end if;
    end if;
    if exists (
        select
        from jsonb_array_elements(new.evidence) as item (value)
        where item.value ->> 'source_type' = 'signal'
        group by item.value
        -- No more often than before: each of them counts.
        having count(*) > (
            select count(*)
            from jsonb_array_elements(v_known) as known (value)
            where known.value = item.value
        )
    ) then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot write words of a signal into %s: they are verified first', tg_table_name),
            hint = 'POST foundation/attach attaches them';
    end if;
    return new;
end $$;
comment on function private.tg__guard_quotes() is
    'Before a user writes a row with evidence: refuses new items with source type signal, which only attach_quote adds.';

do $$
declare
    v_table text;
begin
    foreach v_table in array array['features', 'vp_steps'] loop
        execute format(
            'create trigger _200_guard_quotes before insert or update of project_id, evidence on public.%I for each row '
                || 'when (current_user = ''authenticated'') execute function private.tg__guard_quotes()',
            v_table
        );
    end loop;
end $$;

-- Who may write a row could otherwise write the client's word into it.
create function private.tg__guard_confirmation()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    if tg_op = 'INSERT' or old.confirmation_status <> 'confirmed_client' then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot set "confirmed_client" in %s: that is the client''s own act', tg_table_name),
            hint = 'A member with the role client calls confirm_entity';
    end if;
    if exists (
        select
        from unnest(tg_argv) as argument (name)
        where to_jsonb(old) -> argument.name is distinct from to_jsonb(new) -> argument.name
    ) then
        new.confirmation_status := 'needs_client';
    end if;
    return new;
end $$;
comment on function private.tg__guard_confirmation() is
    'Before a user writes a row: refuses to mark it as confirmed by the client, and sets it to needs_client if somebody else '
    'changes what the client confirmed. Arguments: the columns that the client confirms.';

do $$
declare
    v_table text;
    v_columns text[];
    v_event text;
begin
    for v_table, v_columns in
        values
            (
                'features',
                '{project_id, name, description, is_mvp, user_actions, system_behaviors, target_persona_ids}'::text[]
            ),
            ('personas', '{project_id, name, role, goals, pain_points}'),
            (
                'vp_steps',
                '{project_id, step_index, label, narrative_user, value_created, actor_persona_id, evidence}'
            ),
            ('strategic_context', '{project_id, opportunity, investment_case, constraints, risks}')
    loop
        foreach v_event in array array['insert', 'update'] loop
            execute format(
                'create trigger %I before %s on public.%I for each row '
                    || 'when (current_user = ''authenticated'' and new.confirmation_status = ''confirmed_client'') '
                    || 'execute function private.tg__guard_confirmation(%s)',
                '_210_guard_confirmation_' || v_event,
                v_event,
                v_table,
                (
                    select string_agg(quote_literal(argument), ', ')
                    from unnest(v_columns) as argument
                )
            );
        end loop;
    end loop;
end $$;

-- Security definer: a client may confirm a row, but write nothing else of it.
create function private.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamptz)
    returns jsonb
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_row jsonb;
    v_is_shown boolean;
begin
    if confirm_entity.entity not in ('features', 'personas', 'vp_steps', 'strategic_context') then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot confirm in "%s": nothing there is confirmed', confirm_entity.entity),
            hint = 'features, personas, vp_steps or strategic_context';
    end if;
    perform private.lock_project(confirm_entity.project_id);
    perform private.require_member(confirm_entity.project_id, private.current_user_id(), '{client}', 'confirm for the client');
    perform private.require_active(confirm_entity.project_id, 'confirm');

    execute format(
        'select to_jsonb(entity), entity.updated_at = $3 from public.%I as entity where entity.project_id = $1%s for update',
        confirm_entity.entity,
        case when confirm_entity.entity <> 'strategic_context' then ' and entity.id = $2' else '' end
    )
    into v_row, v_is_shown
    using confirm_entity.project_id, confirm_entity.entity_id, confirm_entity.updated_at;
    if v_row is null then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot confirm in "%s": there is no such row', confirm_entity.entity);
    end if;
    if v_is_shown is not true then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot confirm in "%s": it changed since it was shown', confirm_entity.entity),
            detail = jsonb_build_object('current', v_row - 'evidence')::text,
            hint = 'Show the current row and confirm that, with its updated_at';
    end if;

    execute format(
        'update public.%I as entity set confirmation_status = ''confirmed_client'' where entity.project_id = $1%s '
            || 'returning to_jsonb(entity)',
        confirm_entity.entity,
        case when confirm_entity.entity <> 'strategic_context' then ' and entity.id = $2' else '' end
    )
    into v_row
    using confirm_entity.project_id, confirm_entity.entity_id;
    insert into public.activity (project_id, user_id, action, subject, subject_id)
    values (
        confirm_entity.project_id,
        private.current_user_id(),
        'confirmed',
        confirm_entity.entity,
        confirm_entity.entity_id
    );
    return v_row - 'evidence';
end $$;
comment on function private.confirm_entity(uuid, text, uuid, timestamptz) is 'As public.confirm_entity.';
grant execute on function private.confirm_entity(uuid, text, uuid, timestamptz) to authenticated;

-- Bound to the function behind it when it is created, so that callers need no access to the schema private.
create function public.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamptz)
    returns jsonb
    language sql
    volatile
    set search_path = ''
begin atomic
    select private.confirm_entity(
        confirm_entity.project_id,
        confirm_entity.entity,
        confirm_entity.entity_id,
        confirm_entity.updated_at
    );
end;
comment on function public.confirm_entity(uuid, text, uuid, timestamptz) is
    'Confirms a row of features, personas or vp_steps, or the strategic context (entity_id null), as a member with the role '
    'client. updated_at is that of the row as it was shown. Returns the row without its quotes. PT404 without project, '
    'membership or row, PT403 for other roles, PT409 where the row changed since (detail: current) or the project is archived, PT400 for another table.';
grant execute on function public.confirm_entity(uuid, text, uuid, timestamptz) to authenticated;

-- Members read, owners and consultants write: the same four policies for each of these tables. The quotes of the strategic context may
-- be from signals that clients must not read, so clients are shown it by read_foundation.
do $$
declare
    v_table text;
    v_rows text;
    v_readers text;
    v_is_consultant constant text := 'project_id in (select private.member_project_ids(''{owner,consultant}''))';
begin
    for v_table, v_rows, v_readers in
        values
            ('features', 'features', 'Members'),
            ('personas', 'personas', 'Members'),
            ('vp_steps', 'value paths', 'Members'),
            ('meetings', 'meetings', 'Members'),
            ('strategic_context', 'strategic context', 'Owners and consultants')
    loop
        execute format('alter table public.%I enable row level security', v_table);
        execute format(
            'create policy %I on public.%I for select to authenticated using (%s)',
            v_readers || ' read their projects'' ' || v_rows, v_table,
            case v_readers
                when 'Members' then 'project_id in (select private.member_project_ids())'
                else v_is_consultant
            end
        );
        execute format(
            'create policy %I on public.%I for insert to authenticated with check (%s)',
            'Owners and consultants add ' || v_rows, v_table, v_is_consultant
        );
        execute format(
            'create policy %I on public.%I for update to authenticated using (%3$s) with check (%3$s)',
            'Owners and consultants change ' || v_rows, v_table, v_is_consultant
        );
        execute format(
            'create policy %I on public.%I for delete to authenticated using (%s)',
            'Owners and consultants delete ' || v_rows, v_table, v_is_consultant
        );
    end loop;
end $$;

grant select, insert, update, delete
    on public.features, public.personas, public.vp_steps, public.meetings
    to authenticated, service_role;

-- Not evidence, which only the system writes.
grant select, delete on public.strategic_context to authenticated;
grant
    insert (project_id, opportunity, investment_case, constraints, risks, confirmation_status),
    update (project_id, opportunity, investment_case, constraints, risks, confirmation_status)
    on public.strategic_context
    to authenticated;
grant select, insert, update, delete on public.strategic_context to service_role;

-- Rows and titles that the caller may not read are left out by their policies.
create function public.read_product(project_id uuid)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    with
        feature as (
            select each.*
            from public.features as each
            where each.project_id = read_product.project_id
            order by each.created_at, each.id
            limit 1000
        ),
        persona as (
            select each.*
            from public.personas as each
            where each.project_id = read_product.project_id
            order by each.created_at, each.id
            limit 1000
        ),
        step as (
            select each.*
            from public.vp_steps as each
            where each.project_id = read_product.project_id
            order by each.step_index, each.id
            limit 1000
        ),
        quoted as (
            select item.value ->> 'signal_id' as signal_id
            from (select feature.evidence from feature union all select step.evidence from step) as row
            cross join lateral jsonb_array_elements(
                case jsonb_typeof(row.evidence) when 'array' then row.evidence else '[]' end
            ) as item (value)
        )
    select jsonb_build_object(
        'name', project.name,
        'vertical', project.vertical,
        'features', (
            select coalesce(
                jsonb_agg(to_jsonb(feature) - '{project_id,confirmed,created_at}'::text[] order by feature.created_at, feature.id),
                '[]'
            )
            from feature
        ),
        'personas', (
            select coalesce(
                jsonb_agg(to_jsonb(persona) - '{project_id,confirmed,created_at}'::text[] order by persona.created_at, persona.id),
                '[]'
            )
            from persona
        ),
        'steps', (
            select coalesce(
                jsonb_agg(to_jsonb(step) - '{project_id,confirmed,created_at}'::text[] order by step.step_index, step.id),
                '[]'
            )
            from step
        ),
        'sources', (
            select coalesce(
                jsonb_object_agg(signal.id, jsonb_build_object('title', signal.title, 'said_at', signal.occurred_at)),
                '{}'
            )
            from public.signals as signal
            where signal.project_id = read_product.project_id
                and signal.id::text in (select quoted.signal_id from quoted)
        )
    )
    from public.projects as project
    where project.id = read_product.project_id
$$;
comment on function public.read_product(uuid) is
    'What is to be built: {name, vertical, features, personas, steps (in their order), sources}, up to 1,000 rows of each table with '
    'their columns. sources: {title, said_at (null where unknown)} of each quoted signal that the caller may read, by id. Null without the project.';
grant execute on function public.read_product(uuid) to authenticated, service_role;
