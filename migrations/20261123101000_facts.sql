-- What the client stated: amounts, dates, roles, scope and decisions, read out of the signals without a model, and what contradicts
-- what. Derived: an extraction rebuilds the facts of the signals it reads, and a change of a signal drops those of that signal whose
-- words no longer stand in it. What somebody has decided of a conflict stays as long as both of its facts do.
create table public.stated_facts (
    id uuid primary key,
    project_id uuid not null
        constraint stated_facts_project_id_fkey references public.projects on delete cascade,
    signal_id uuid not null,
    statement_id uuid not null,
    kind text not null
        constraint stated_facts_kind_valid check (
            kind in (
                'money', 'date', 'duration', 'count', 'percentage', 'person_role', 'scope_in', 'scope_out', 'decision'
            )
        ),
    subject text not null,
    about text[] not null default '{}',
    value jsonb not null,
    evidence jsonb not null,
    said_at timestamptz not null,
    status text not null default 'current'
        constraint stated_facts_status_valid check (status in ('current', 'superseded', 'conflicting')),
    superseded_by uuid
        constraint stated_facts_superseded_by_fkey references public.stated_facts on delete set null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.stated_facts is
    'What was stated in the signals, typed and dated, as shared/contracts/fact.ts describes it. Derived; written by replace_facts.';
comment on column public.stated_facts.id is
    'Derived from the words, so the same statement always has the same id, wherever it stands in its signal.';
comment on column public.stated_facts.project_id is 'The project.';
comment on column public.stated_facts.signal_id is
    'The signal in which it was stated. No foreign key, which would keep signals from being truncated; triggers drop the facts.';
comment on column public.stated_facts.statement_id is
    'The first fact that says the same, by its id, which outlives it; the fact''s own where none did before.';
comment on column public.stated_facts.kind is 'What is stated: money, date, duration, count, percentage, person_role, scope_in, scope_out or decision.';
comment on column public.stated_facts.subject is 'What it is about: budget, deadline, decider and so on.';
comment on column public.stated_facts.about is 'Words that say whose it is, or of what.';
comment on column public.stated_facts.value is 'The normalised value, by kind.';
comment on column public.stated_facts.evidence is '{quote, start, end, cited, speaker, side, force}: the sentence and its words, with UTF-16 offsets.';
comment on column public.stated_facts.said_at is 'When the signal was said or written.';
comment on column public.stated_facts.status is 'current, superseded by a later statement, or conflicting with another one.';
comment on column public.stated_facts.superseded_by is 'The later statement; null unless superseded.';
comment on column public.stated_facts.created_at is 'When the row was written.';
comment on column public.stated_facts.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.stated_facts
    for each row
    execute function private.tg__touch_updated_at();

create index idx_stated_facts_project_id on public.stated_facts (project_id, said_at desc);
create index idx_stated_facts_signal_id on public.stated_facts (signal_id);
create index idx_stated_facts_statement_id on public.stated_facts (statement_id);
create index idx_stated_facts_superseded_by on public.stated_facts (superseded_by);

alter table public.stated_facts enable row level security;

create policy "Members read the facts of the signals that they read"
    on public.stated_facts
    for select
    to authenticated
    using (
        project_id in (select private.member_project_ids())
        and exists (
            select
            from public.signals as signal
            where signal.id = stated_facts.signal_id
        )
    );

grant select on public.stated_facts to authenticated;
grant select, insert, update, delete on public.stated_facts to service_role;

create table public.conflicts (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint conflicts_project_id_fkey references public.projects on delete cascade,
    kind text not null
        constraint conflicts_kind_valid check (kind in ('corrected', 'superseded', 'open')),
    subject text not null,
    earlier_fact_id uuid not null
        constraint conflicts_earlier_fact_id_fkey references public.stated_facts on delete cascade,
    later_fact_id uuid not null
        constraint conflicts_later_fact_id_fkey references public.stated_facts on delete cascade,
    resolution text
        constraint conflicts_resolution_valid check (resolution in ('earlier', 'later', 'both')),
    resolved_by uuid,
    resolved_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint conflicts_facts_unique unique (project_id, earlier_fact_id, later_fact_id),
    constraint conflicts_resolution_complete check ((resolution is null) = (resolved_at is null))
);
comment on table public.conflicts is
    'Two facts about the same subject that cannot both hold. Derived, except for what somebody decided about an open one.';
comment on column public.conflicts.id is 'The conflict.';
comment on column public.conflicts.project_id is 'The project.';
comment on column public.conflicts.kind is
    'superseded or corrected: the later words say so themselves. open: somebody has to say which of the two holds.';
comment on column public.conflicts.subject is 'What both facts are about.';
comment on column public.conflicts.earlier_fact_id is 'What was said first.';
comment on column public.conflicts.later_fact_id is 'What was said later.';
comment on column public.conflicts.resolution is 'Which of the two holds: earlier, later or both; null until somebody says.';
comment on column public.conflicts.resolved_by is 'The member who said so; null until then, and for back ends.';
comment on column public.conflicts.resolved_at is 'When; null until then.';
comment on column public.conflicts.created_at is 'When the conflict was found.';
comment on column public.conflicts.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.conflicts
    for each row
    execute function private.tg__touch_updated_at();

-- Security definer: users have no access to the schema in which it is said who they are.
create function private.tg_conflicts__stamp_resolution()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    new.resolved_by := case when new.resolution is not null then private.current_user_id() end;
    new.resolved_at := case when new.resolution is not null then now() end;
    return new;
end $$;
comment on function private.tg_conflicts__stamp_resolution() is 'Before a conflict is resolved or opened again: says who did it and when.';

create trigger _110_stamp_resolution
    before update of resolution on public.conflicts
    for each row
    execute function private.tg_conflicts__stamp_resolution();

create index idx_conflicts_project_id on public.conflicts (project_id, created_at desc);
create index idx_conflicts_earlier_fact_id on public.conflicts (earlier_fact_id);
create index idx_conflicts_later_fact_id on public.conflicts (later_fact_id);

alter table public.conflicts enable row level security;

create policy "Members read the conflicts of facts that they read"
    on public.conflicts
    for select
    to authenticated
    using (
        project_id in (select private.member_project_ids())
        and (
            select count(*)
            from public.stated_facts as fact
            where fact.id in (conflicts.earlier_fact_id, conflicts.later_fact_id)
        ) = 2
    );

create policy "Members say which of two statements holds"
    on public.conflicts
    for update
    to authenticated
    -- A statement that names no column to read is not held against the policy above.
    using (
        project_id in (select private.member_project_ids())
        and (
            select count(*)
            from public.stated_facts as fact
            where fact.id in (conflicts.earlier_fact_id, conflicts.later_fact_id)
        ) = 2
    )
    with check (project_id in (select private.member_project_ids()));

grant select, update (resolution) on public.conflicts to authenticated;
grant select, insert, update, delete on public.conflicts to service_role;

-- What users write themselves, by REST. Functions ask private.require_active, and back ends, which import and repair, know what they do.
-- The role of who owns a function is not the user's, so that an erasure, or the deletion of the project, is not refused.
do $$
declare
    v_table text;
    v_event record;
begin
    foreach v_table in array array[
        'signals', 'project_people', 'features', 'personas', 'vp_steps', 'meetings', 'strategic_context', 'conflicts'
    ] loop
        for v_event in
            values
                ('insert', 'referencing new table as new_rows'),
                ('update', 'referencing old table as old_rows new table as new_rows'),
                ('delete', 'referencing old table as old_rows')
        loop
            execute format(
                'create trigger %I after %s on public.%I %s for each statement when (current_user = ''authenticated'') '
                    || 'execute function private.tg__require_active()',
                '_200_require_active_' || v_event.column1,
                v_event.column1,
                v_table,
                v_event.column2
            );
        end loop;
    end loop;
end $$;

create function private.settle_facts(project_id uuid)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    update public.stated_facts as fact
    set
        status = settled.status,
        superseded_by = settled.superseded_by
    from (
        select
            each.id,
            case
                when bool_or(conflict.loser = each.statement_id) then 'superseded'
                when bool_or(conflict.loser is null and conflict.is_open) then 'conflicting'
                else 'current'
            end as status,
            (array_agg(conflict.winner order by conflict.created_at desc) filter (where conflict.loser = each.statement_id))[1]
                as superseded_by
        from public.stated_facts as each
        left join (
            select
                earlier.statement_id as earlier_statement_id,
                later.statement_id as later_statement_id,
                found.created_at,
                found.kind = 'open' and found.resolution is null as is_open,
                case
                    when found.resolution = 'later' or (found.resolution is null and found.kind <> 'open')
                        then earlier.statement_id
                    when found.resolution = 'earlier' then later.statement_id
                end as loser,
                case
                    when found.resolution = 'later' or (found.resolution is null and found.kind <> 'open')
                        then found.later_fact_id
                    when found.resolution = 'earlier' then found.earlier_fact_id
                end as winner
            from public.conflicts as found
            join public.stated_facts as earlier
                on earlier.id = found.earlier_fact_id
            join public.stated_facts as later
                on later.id = found.later_fact_id
            where found.project_id = settle_facts.project_id
        ) as conflict
            on each.statement_id in (conflict.earlier_statement_id, conflict.later_statement_id)
        where each.project_id = settle_facts.project_id
        group by each.id
    ) as settled
    where fact.id = settled.id
        and (fact.status, fact.superseded_by) is distinct from (settled.status, settled.superseded_by);
end $$;
comment on function private.settle_facts(uuid) is
    'Sets the status of the project''s facts from its conflicts and what was decided about them.';
grant execute on function private.settle_facts(uuid) to service_role;

create function private.decided_conflicts(project_id uuid)
    returns jsonb
    language sql
    stable
    set search_path = ''
begin atomic
    select coalesce(
        jsonb_agg(
            jsonb_build_object(
                'earlier_fact_id', conflict.earlier_fact_id,
                'later_fact_id', conflict.later_fact_id,
                'resolution', conflict.resolution,
                'resolved_at', conflict.resolved_at
            )
            order by conflict.id
        ),
        '[]'
    )
    from public.conflicts as conflict
    where conflict.project_id = decided_conflicts.project_id
        and conflict.resolution is not null;
end;
comment on function private.decided_conflicts(uuid) is
    'Which statements hold, as somebody said: [{earlier_fact_id, later_fact_id, resolution, resolved_at}].';
grant execute on function private.decided_conflicts(uuid) to service_role;

create function private.last_yes(project_id uuid, element_name text, value jsonb, field_name text)
    returns timestamptz
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return (
        select max(activity.created_at)
        from public.activity as activity
        left join public.foundation_revisions as revision
            on revision.id = activity.subject_id
        where activity.project_id = last_yes.project_id
            and activity.subject = last_yes.element_name
            and activity.action = 'confirmed'
            and (
                last_yes.value ->> 'confirmed_by' = 'client'
                or last_yes.value -> 'confirmed_fields' ? last_yes.field_name
            )
            and case
                -- The strategic context may be confirmed as a row, of which there is no revision.
                when activity.columns = '{}' then coalesce(
                    revision.confirmed_by = 'client',
                    activity.subject = 'strategic_context'
                )
                else last_yes.field_name = any (activity.columns)
            end
    );
end $$;
comment on function private.last_yes(uuid, text, jsonb, text) is
    'When the client last said yes to a field of an element, alone or with the whole element, if that still holds; otherwise null. The '
    'last one of several is to its own field.';
grant execute on function private.last_yes(uuid, text, jsonb, text) to service_role;

-- Security definer: clients are asked about what contradicts a confirmed element, and may not read the tables behind it.
create function private.disputed_fields(project_id uuid)
    returns table (conflict_id uuid, element_name text, field_name text, fact_id uuid, is_lost boolean)
    language plpgsql
    stable
    security definer
    set search_path = ''
    -- The reason for plpgsql: a sql function is planned again at each call.
    set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select distinct conflict.id, element.name, field.name, side.id, conflict.resolution is not null
    from public.conflicts as conflict
    join public.stated_facts as side
        on side.id in (conflict.earlier_fact_id, conflict.later_fact_id)
    join public.stated_facts as fact
        on fact.statement_id = side.statement_id
        and fact.project_id = conflict.project_id
    cross join jsonb_each(private.current_foundation(disputed_fields.project_id)) as element (name, value)
    cross join lateral private.evidence_items(element.value) as item (value)
    cross join lateral private.item_fields(item.value) as field (name)
    where conflict.project_id = disputed_fields.project_id
        and jsonb_typeof(element.value) = 'object'
        and item.value ->> 'signal_id' = fact.signal_id::text
        and (
            position(fact.evidence ->> 'cited' in item.value ->> 'cited') > 0
            or position(item.value ->> 'cited' in fact.evidence ->> 'cited') > 0
        )
        and case conflict.resolution
            when 'earlier' then side.id = conflict.later_fact_id
            when 'later' then side.id = conflict.earlier_fact_id
            when 'both' then false
            else conflict.kind = 'open'
            -- What nobody confirmed follows the newer statement by itself.
            or (
                side.id = conflict.earlier_fact_id
                and (
                    select signal.created_at
                    from public.stated_facts as later
                    join public.signals as signal
                        on signal.id = later.signal_id
                    where later.id = conflict.later_fact_id
                ) > coalesce(
                    private.last_yes(conflict.project_id, element.name, element.value, field.name),
                    (
                        select max(revision.created_at)
                        from public.foundation_revisions as revision
                        where revision.project_id = conflict.project_id
                            and revision.element = element.name
                            and revision.kind = 'accepted'
                            and revision.confirmed_by = element.value ->> 'confirmed_by'
                    )
                )
            )
        end;
end $$;
comment on function private.disputed_fields(uuid) is
    'The fields of elements and of the strategic context that are quoted with one of two contradictory statements, fact_id or what repeats it, where nobody has '
    'said which holds, or, is_lost, where somebody said that it is the other; of a confirmed element or field also those that a signal '
    'which came in after the confirmation replaces.';
grant execute on function private.disputed_fields(uuid) to authenticated, service_role;

-- A client's "no" or "not quite" names the element, and not what holds instead: only the words themselves do, once they are read.
create function private.objected_fields(project_id uuid)
    returns table (element_name text, field_name text)
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select element.name, field.name
    from (
        select signal.metadata ->> 'about' as name, max(signal.created_at) as objected_at
        from public.signals as signal
        where signal.project_id = objected_fields.project_id
            and signal.metadata ? 'about'
            and signal.source_type = 'portal_response'
            and signal.authority = 'client'
        group by signal.metadata ->> 'about'
    ) as objection
    join jsonb_each(private.current_foundation(objected_fields.project_id)) as element (name, value)
        on element.name = objection.name
        and jsonb_typeof(element.value) = 'object'
    cross join lateral (
        select revision.value
        from public.foundation_revisions as revision
        where revision.project_id = objected_fields.project_id
            and revision.element = element.name
            and revision.kind = 'accepted'
            and revision.created_at <= objection.objected_at
        order by revision.created_at desc
        limit 1
    ) as shown
    cross join lateral unnest(private.told_fields(element.value)) as field (name)
    where element.value -> field.name = shown.value -> field.name
        and objection.objected_at > coalesce(
            private.last_yes(objected_fields.project_id, element.name, element.value, field.name),
            '-infinity'
        );
end $$;
comment on function private.objected_fields(uuid) is
    'The fields of elements to which the client has objected, and which say the same as then, without a yes of the client since.';
grant execute on function private.objected_fields(uuid) to service_role;

create function private.open_conflicts(project_id uuid)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    -- Most projects have none.
    if not exists (
        select
        from public.conflicts as conflict
        where conflict.project_id = open_conflicts.project_id
            and conflict.resolution is distinct from 'both'
    ) and not exists (
        select
        from public.signals as signal
        where signal.project_id = open_conflicts.project_id
            and signal.metadata ? 'about'
    ) then
        return '{"open": 0, "disputed": []}'::jsonb;
    end if;
    return jsonb_build_object(
        'open', (
            select count(*)
            from public.conflicts as conflict
            where conflict.project_id = open_conflicts.project_id
                and conflict.kind = 'open'
                and conflict.resolution is null
        ),
        'disputed', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object('element', disputed.element_name, 'field', disputed.field_name)
                    || case when disputed.is_lost then '{"lost": true}'::jsonb else '{}' end
                    order by disputed.element_name, disputed.field_name
                ),
                '[]'
            )
            from (
                select found.element_name, found.field_name, bool_or(found.is_lost) as is_lost
                from (
                    select each.element_name, each.field_name, each.is_lost
                    from private.disputed_fields(open_conflicts.project_id) as each
                    union all
                    select each.element_name, each.field_name, false
                    from private.objected_fields(open_conflicts.project_id) as each
                ) as found
                group by found.element_name, found.field_name
            ) as disputed
        )
    );
end $$;
comment on function private.open_conflicts(uuid) is
    '{open: how many conflicts nobody has resolved, disputed: [{element, field, lost (true where it rests on words that do not hold)}], '
    'as private.disputed_fields and private.objected_fields tell them}. As many entries as there are fields, at most.';
grant execute on function private.open_conflicts(uuid) to service_role;

create function private.uphold_statements(conflict_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    with recursive held as (
        select
            conflict.project_id,
            conflict.subject,
            case conflict.resolution when 'earlier' then earlier.id else later.id end as fact_id,
            case conflict.resolution when 'earlier' then later.statement_id else earlier.statement_id end as lost_statement_id,
            conflict.resolved_by,
            conflict.resolved_at
        from public.conflicts as conflict
        join public.stated_facts as earlier
            on earlier.id = conflict.earlier_fact_id
        join public.stated_facts as later
            on later.id = conflict.later_fact_id
        where conflict.id = any (uphold_statements.conflict_ids)
            and conflict.resolution in ('earlier', 'later')
    ),
    open_edge as (
        select conflict.id, earlier.id as earlier_id, later.id as later_id, earlier.statement_id as earlier_statement_id,
            later.statement_id as later_statement_id
        from public.conflicts as conflict
        join public.stated_facts as earlier
            on earlier.id = conflict.earlier_fact_id
        join public.stated_facts as later
            on later.id = conflict.later_fact_id
        where conflict.project_id in (select held.project_id from held)
            and conflict.kind = 'open'
            and conflict.resolution is null
    ),
    rival as (
        select held.fact_id as held_fact_id, held.lost_statement_id as statement_id, null::uuid as fact_id, null::uuid as conflict_id
        from held
        union
        select
            rival.held_fact_id,
            case open_edge.earlier_statement_id
                when rival.statement_id then open_edge.later_statement_id
                else open_edge.earlier_statement_id
            end,
            case open_edge.earlier_statement_id when rival.statement_id then open_edge.later_id else open_edge.earlier_id end,
            open_edge.id
        from rival
        join open_edge
            on rival.statement_id in (open_edge.earlier_statement_id, open_edge.later_statement_id)
    ),
    answered as (
        delete from public.conflicts as conflict
        where conflict.id in (select rival.conflict_id from rival)
    )
    insert into public.conflicts as conflict
        (project_id, kind, subject, earlier_fact_id, later_fact_id, resolution, resolved_by, resolved_at)
    select distinct on (held.fact_id, other.id)
        held.project_id,
        'open',
        held.subject,
        case when fact.said_at <= other.said_at then fact.id else other.id end,
        case when fact.said_at <= other.said_at then other.id else fact.id end,
        case when fact.said_at <= other.said_at then 'earlier' else 'later' end,
        held.resolved_by,
        held.resolved_at
    from rival
    join held
        on held.fact_id = rival.held_fact_id
    join public.stated_facts as fact
        on fact.id = rival.held_fact_id
    join public.stated_facts as other
        on other.id = rival.fact_id
    where fact.value <> other.value
        and other.statement_id not in (select each.lost_statement_id from held as each where each.fact_id = held.fact_id)
    order by held.fact_id, other.id
    on conflict on constraint conflicts_facts_unique do update
    set
        resolution = excluded.resolution;
end $$;
comment on function private.uphold_statements(uuid[]) is
    'What somebody upheld in resolved conflicts knowing of all others holds against each that its rivals contradict, too: 40 upheld '
    'against 60 holds against 80, which had only been held against 60.';
grant execute on function private.uphold_statements(uuid[]) to service_role;

-- Security definer: a member who says which statement holds writes no facts.
create function private.tg_conflicts__settle_facts()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    perform private.settle_facts(new.project_id);
    return null;
end $$;
comment on function private.tg_conflicts__settle_facts() is 'After a conflict was resolved or opened again: settles which facts hold.';

create trigger _310_settle_facts
    after update of resolution on public.conflicts
    for each row
    when (old.resolution is distinct from new.resolution)
    execute function private.tg_conflicts__settle_facts();

create function private.drop_facts(fact_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    -- Most changes of a signal change no words.
    if cardinality(drop_facts.fact_ids) = 0 then
        return;
    end if;

    -- What contradicted a fact that goes still contradicts what says the same, and of three the first still contradicts the third.
    insert into public.conflicts
        (project_id, kind, subject, earlier_fact_id, later_fact_id, resolution, resolved_by, resolved_at)
    with recursive member as (
        select
            fact.id,
            fact.project_id,
            fact.statement_id,
            fact.subject,
            fact.value,
            fact.said_at,
            fact.id = any (drop_facts.fact_ids) as is_dropped
        from public.stated_facts as fact
        where fact.project_id in (
            select dropped.project_id
            from public.stated_facts as dropped
            join public.conflicts as conflict
                on dropped.id in (conflict.earlier_fact_id, conflict.later_fact_id)
            where dropped.id = any (drop_facts.fact_ids)
        )
    ),
    survivor as (
        select distinct on (member.statement_id)
            member.statement_id, member.id, member.project_id, member.subject, member.value
        from member
        where not member.is_dropped
        order by member.statement_id, member.said_at desc, member.id
    ),
    edge as (
        select
            earlier.statement_id as earlier_statement_id,
            later.statement_id as later_statement_id,
            conflict.kind,
            conflict.resolution,
            conflict.resolved_by,
            conflict.resolved_at,
            earlier.is_dropped or later.is_dropped as is_dropped
        from public.conflicts as conflict
        join member as earlier
            on earlier.id = conflict.earlier_fact_id
        join member as later
            on later.id = conflict.later_fact_id
        where conflict.resolution is distinct from 'both'
    ),
    path as (
        select
            edge.earlier_statement_id,
            edge.later_statement_id,
            edge.kind,
            edge.resolution,
            edge.resolved_by,
            edge.resolved_at
        from edge
        where edge.is_dropped
        union
        select path.earlier_statement_id, edge.later_statement_id, 'open', null, null, null
        from path
        join edge
            on edge.earlier_statement_id = path.later_statement_id
        where not exists (
            select
            from survivor
            where survivor.statement_id = path.later_statement_id
        )
    )
    select
        earlier.project_id,
        path.kind,
        later.subject,
        earlier.id,
        later.id,
        path.resolution,
        path.resolved_by,
        path.resolved_at
    from path
    join survivor as earlier
        on earlier.statement_id = path.earlier_statement_id
    join survivor as later
        on later.statement_id = path.later_statement_id
    where earlier.value <> later.value
    order by earlier.id, later.id
    on conflict on constraint conflicts_facts_unique do nothing;

    delete from public.stated_facts as fact
    where fact.id = any (drop_facts.fact_ids);
end $$;
comment on function private.drop_facts(uuid[]) is
    'Drops facts, and with them their conflicts; what stays of a chain of contradictory statements contradicts itself as before, until '
    'it is read again.';

-- Security definer: a user who changes a signal drops facts that users may not write.
create function private.tg_signals__drop_facts()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    if tg_op = 'UPDATE' then
        perform private.drop_facts(
            array(
                select fact.id
                from old_rows as before
                join public.stated_facts as fact
                    on fact.signal_id = before.id
                where not exists (
                    select
                    from new_rows as after
                    where (after.id, after.project_id, after.source_type, after.authority, after.said_at)
                        = (before.id, before.project_id, before.source_type, before.authority, before.said_at)
                        and (
                            after.content_hash = before.content_hash
                            -- What was decided of it stays. Who is no longer named may have been erased.
                            or (
                                strpos(after.content, fact.evidence ->> 'quote') > 0
                                and strpos(after.content, coalesce(fact.evidence ->> 'speaker', '')) > 0
                            )
                        )
                )
            )
        );
    elsif tg_op = 'DELETE' then
        perform private.drop_facts(
            array(
                select fact.id
                from old_rows as before
                join public.stated_facts as fact
                    on fact.signal_id = before.id
            )
        );
    else
        delete from public.stated_facts as fact
        where true;
    end if;
    return null;
end $$;
comment on function private.tg_signals__drop_facts() is
    'After signals changed their text, author or time, moved or were deleted: drops the facts that were read in them, and with them '
    'their conflicts. Where only the text changed, facts stay whose sentence and speaker still stand in it, until they are read again.';

create trigger _390_drop_facts_update
    after update on public.signals
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg_signals__drop_facts();

create trigger _390_drop_facts_delete
    after delete on public.signals
    referencing old table as old_rows
    for each statement
    execute function private.tg_signals__drop_facts();

create trigger _390_drop_facts_truncate
    after truncate on public.signals
    for each statement
    execute function private.tg_signals__drop_facts();

create function public.replace_facts(project_id uuid, stated jsonb)
    returns boolean
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.lock_project(replace_facts.project_id);
    -- Before their facts, as a deletion of a signal locks them.
    perform
    from public.signals as signal
    where signal.project_id = replace_facts.project_id
        and stated -> 'signal_ids' ? signal.id::text
    order by signal.id
    for key share of signal;
    if private.evidence_version(replace_facts.project_id) <> (stated ->> 'evidence_version')::bigint then
        return false;
    end if;

    delete from public.stated_facts as fact
    where fact.project_id = replace_facts.project_id
        and stated -> 'signal_ids' ? fact.signal_id::text
        and not exists (
            select
            from jsonb_to_recordset(stated -> 'facts') as given (id uuid)
            where given.id = fact.id
        );

    insert into public.stated_facts as fact
        (id, project_id, signal_id, statement_id, kind, subject, about, value, evidence, said_at)
    select
        given.id,
        replace_facts.project_id,
        given.signal_id,
        given.statement_id,
        given.kind,
        given.subject,
        given.about,
        given.value,
        given.evidence,
        given.said_at
    from jsonb_to_recordset(stated -> 'facts') as given (
        id uuid,
        signal_id uuid,
        statement_id uuid,
        kind text,
        subject text,
        about text[],
        value jsonb,
        evidence jsonb,
        said_at timestamptz
    )
    join public.signals as signal
        on signal.id = given.signal_id
        and signal.project_id = replace_facts.project_id
    order by given.id
    on conflict (id) do update
    set
        statement_id = excluded.statement_id,
        kind = excluded.kind,
        subject = excluded.subject,
        about = excluded.about,
        value = excluded.value,
        evidence = excluded.evidence,
        said_at = excluded.said_at
    where fact.project_id = excluded.project_id
        and (fact.statement_id, fact.kind, fact.subject, fact.about, fact.value, fact.evidence, fact.said_at) is distinct from (
            excluded.statement_id, excluded.kind, excluded.subject, excluded.about, excluded.value, excluded.evidence, excluded.said_at
        );

    delete from public.conflicts as conflict
    using public.stated_facts as earlier, public.stated_facts as later
    where conflict.project_id = replace_facts.project_id
        and earlier.id = conflict.earlier_fact_id
        and later.id = conflict.later_fact_id
        and stated -> 'signal_ids' ?& array[earlier.signal_id::text, later.signal_id::text]
        and not exists (
            select
            from jsonb_to_recordset(stated -> 'conflicts') as given (earlier_fact_id uuid, later_fact_id uuid)
            where given.earlier_fact_id = conflict.earlier_fact_id
                and given.later_fact_id = conflict.later_fact_id
        );

    insert into public.conflicts as conflict
        (project_id, kind, subject, earlier_fact_id, later_fact_id)
    select
        replace_facts.project_id,
        given.kind,
        later.subject,
        earlier.id,
        later.id
    from jsonb_to_recordset(stated -> 'conflicts') as given (kind text, earlier_fact_id uuid, later_fact_id uuid)
    join public.stated_facts as earlier
        on earlier.id = given.earlier_fact_id
        and earlier.project_id = replace_facts.project_id
    join public.stated_facts as later
        on later.id = given.later_fact_id
        and later.project_id = replace_facts.project_id
    order by earlier.id, later.id
    on conflict on constraint conflicts_facts_unique do update
    set
        kind = excluded.kind,
        subject = excluded.subject
    where (conflict.kind, conflict.subject) is distinct from (excluded.kind, excluded.subject);

    perform private.settle_facts(replace_facts.project_id);
    return true;
end $$;
comment on function public.replace_facts(uuid, jsonb) is
    'Rebuilds the facts of signals and the conflicts among them: {evidence_version, signal_ids (those that were read), facts [{id, '
    'signal_id, statement_id, kind, subject, about, value, evidence, said_at}], conflicts [{kind, earlier_fact_id, later_fact_id}]}. What was '
    'decided of a conflict stays while both facts do. False, and nothing is written, where something has changed since '
    'begin_extraction gave the version. PT404 without the project.';
grant execute on function public.replace_facts(uuid, jsonb) to service_role;

create function public.list_conflicts(project_id uuid, max_count integer default 100)
    returns jsonb
    language sql
    stable
    set search_path = ''
begin atomic
    select (
        select coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'id', conflict.id,
                    'subject', conflict.subject,
                    'earlier', jsonb_build_object(
                        'signal_id', earlier.signal_id,
                        'quote', earlier.evidence -> 'quote',
                        'speaker', earlier.evidence -> 'speaker',
                        'said_at', (
                            select signal.occurred_at
                            from public.signals as signal
                            where signal.id = earlier.signal_id
                        )
                    ),
                    'later', jsonb_build_object(
                        'signal_id', later.signal_id,
                        'quote', later.evidence -> 'quote',
                        'speaker', later.evidence -> 'speaker',
                        'said_at', (
                            select signal.occurred_at
                            from public.signals as signal
                            where signal.id = later.signal_id
                        )
                    )
                )
                order by conflict.created_at desc, conflict.id
            ),
            '[]'
        )
        from (
            select each.id, each.subject, each.earlier_fact_id, each.later_fact_id, each.created_at
            from public.conflicts as each
            where each.project_id = project.id
                and each.resolution is null
                and (
                    each.kind = 'open'
                    or each.id in (select disputed.conflict_id from private.disputed_fields(project.id) as disputed)
                )
            order by each.created_at desc, each.id
            limit least(greatest(list_conflicts.max_count, 1), 100)
        ) as conflict
        join public.stated_facts as earlier
            on earlier.id = conflict.earlier_fact_id
        join public.stated_facts as later
            on later.id = conflict.later_fact_id
    )
    from public.projects as project
    where project.id = list_conflicts.project_id;
end;
comment on function public.list_conflicts(uuid, integer) is
    'Contradictory statements that nobody has settled, including those that contradict something confirmed, as far as the caller '
    'may read them, newest first: [{id, subject, earlier, later}], both {signal_id, quote, speaker (or null), said_at (null '
    'where unknown)}. max_count: 1 to 100. Null if the caller sees no such project.';
grant execute on function public.list_conflicts(uuid, integer) to authenticated, service_role;

-- Bound to the function behind it when it is created, so that callers need no access to the schema private.
create function public.list_changes(project_id uuid, since timestamptz default null)
    returns jsonb
    language sql
    stable
    set search_path = ''
begin atomic
    select jsonb_build_object(
        'since', mark.since,
        'revisions', shown.foundation -> 'revisions',
        'signals', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', added.id,
                        'title', added.title,
                        'source_type', added.source_type,
                        'said_at', added.said_at,
                        'created_at', added.created_at
                    )
                    order by added.created_at desc, added.id
                ),
                '[]'
            )
            from (
                select signal.id, signal.title, signal.source_type, signal.said_at, signal.created_at
                from public.signals as signal
                where signal.project_id = list_changes.project_id
                    and signal.created_at > mark.since
                order by signal.created_at desc, signal.id
                limit 100
            ) as added
        ),
        'conflicts', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', found.id,
                        'subject', found.subject,
                        'kind', found.kind,
                        'resolution', found.resolution,
                        'changed_at', found.updated_at
                    )
                    order by found.updated_at desc, found.id
                ),
                '[]'
            )
            from (
                select conflict.id, conflict.subject, conflict.kind, conflict.resolution, conflict.updated_at
                from public.conflicts as conflict
                where conflict.project_id = list_changes.project_id
                    and conflict.updated_at > mark.since
                order by conflict.updated_at desc, conflict.id
                limit 100
            ) as found
        )
    )
    from (
        select coalesce(
            list_changes.since,
            (
                select visit.seen_at
                from public.project_visits as visit
                where visit.project_id = list_changes.project_id
                    and visit.user_id = private.current_user_id()
            ),
            now() - interval '7 days'
        ) as since
    ) as mark
    cross join (select private.read_foundation(list_changes.project_id, true) as foundation) as shown;
end;
comment on function public.list_changes(uuid, timestamptz) is
    'What changed after a time, by default since the caller last looked, else in the last seven days, as far as the caller may see it: '
    '{since, revisions (the 200 newest, older ones too, so that each can be compared with the one before), signals that were added, '
    'conflicts that were found or settled; at most 100 of each}. PT404 where the caller sees no such project.';
grant execute on function public.list_changes(uuid, timestamptz) to authenticated, service_role;
