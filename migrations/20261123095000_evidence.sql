-- What a claim is based on. Each quote in the foundation and in the strategic context is in a signal of the project, letter for letter,
-- when it is written. Any change of what it depends on, the text, its turns, its author, the side of a speaker, takes it out of the
-- count in the same transaction ("pending") until it has been verified again; a deleted signal takes its quotes along, and the fields
-- that were based on nothing else. Only shared/evidence can verify: here nothing is ever counted again.
-- This file comes before the foundation, whose functions call these.
create function private.evidence_items(value jsonb)
    returns setof jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return query
    select item.value
    from jsonb_array_elements(
        case jsonb_typeof(evidence_items.value -> 'evidence')
            when 'array' then evidence_items.value -> 'evidence'
            else '[]'
        end
    ) with ordinality as item (value, position)
    order by item.position;
end $$;
comment on function private.evidence_items(jsonb) is
    'The evidence items of a value, in order; none where it has no evidence or it is malformed.';
grant execute on function private.evidence_items(jsonb) to service_role;

create function private.item_fields(item jsonb)
    returns setof text
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return query
    select field.name
    from jsonb_array_elements_text(
        case jsonb_typeof(item_fields.item -> 'fields')
            when 'array' then item_fields.item -> 'fields'
            else '[]'
        end
    ) with ordinality as field (name, position)
    order by field.position;
end $$;
comment on function private.item_fields(jsonb) is 'The fields that an evidence item is cited for.';
grant execute on function private.item_fields(jsonb) to service_role;

create function private.evidence_counts(item jsonb)
    returns boolean
    language sql
    immutable
    set search_path = ''
as $$
    select evidence_counts.item ->> 'force' = 'asserted'
        and evidence_counts.item ->> 'side' = 'client'
        and not coalesce((evidence_counts.item -> 'pending')::boolean, false)
$$;
comment on function private.evidence_counts(jsonb) is
    'Whether an evidence item counts for a gate: the client''s side asserted it and it need not be verified again. Keep it in '
    'step with countsForGate of shared/contracts/standing.ts.';
grant execute on function private.evidence_counts(jsonb) to service_role;

create function private.value_fields(value jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return case jsonb_typeof(value_fields.value)
        when 'object' then value_fields.value - array[
            'evidence', 'support', 'standing', 'confidence', 'claimed_confidence', 'confirmed_by', 'confirmed_fields',
            'source_gone', 'disputed', 'overruled', 'not_shared'
        ]
        else value_fields.value
    end;
end $$;
comment on function private.value_fields(jsonb) is
    'An element''s own fields, without its evidence and confirmation. Keep the keys in step with STANDING_FIELDS of '
    'shared/contracts/standing.ts.';
grant execute on function private.value_fields(jsonb) to service_role;

create function private.told_fields(value jsonb)
    returns text[]
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return (
        select coalesce(array_agg(field.name order by field.name), '{}')
        from jsonb_each(private.value_fields(told_fields.value)) as field (name, content)
        where field.content not in ('null', 'false', '[]', '{}')
            and field.content #>> '{}' !~* '^\s*(unknown)?\s*$'
    );
end $$;
comment on function private.told_fields(jsonb) is
    'The fields of an element that are not empty: those that the client is asked to confirm.';
grant execute on function private.told_fields(jsonb) to service_role;

create function private.confirmed_fields(value jsonb)
    returns text[]
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return array(
        select jsonb_array_elements_text(
            case jsonb_typeof(confirmed_fields.value -> 'confirmed_fields')
                when 'array' then confirmed_fields.value -> 'confirmed_fields'
                else '[]'
            end
        )
    );
end $$;
comment on function private.confirmed_fields(jsonb) is
    'The fields that the client confirmed one by one, for an element that the client has not confirmed as a whole.';
grant execute on function private.confirmed_fields(jsonb) to service_role;

create function private.quote_exists(project_id uuid, item jsonb)
    returns boolean
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return exists (
        select
        from public.signals as signal
        where signal.project_id = quote_exists.project_id
            and signal.id = case
                when quote_exists.item ->> 'signal_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    then (quote_exists.item ->> 'signal_id')::uuid
            end
            and quote_exists.item ->> 'quote' <> ''
            and position(quote_exists.item ->> 'quote' in signal.content) > 0
    );
end $$;
comment on function private.quote_exists(uuid, jsonb) is
    'Whether the signal that an evidence item names belongs to the project and contains the quote.';
grant execute on function private.quote_exists(uuid, jsonb) to service_role;

create function private.require_element(project_id uuid, element text, value jsonb)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    if jsonb_typeof(require_element.value) is distinct from 'object' then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot store "%s": its value is not an object', require_element.element);
    end if;
    -- A pending quote need not be there any more: it counts for nothing.
    if exists (
        select
        from private.evidence_items(require_element.value) as item (value)
        where not coalesce((item.value -> 'pending')::boolean, false)
            and not private.quote_exists(require_element.project_id, item.value)
    ) then
        raise exception using
            errcode = 'PT409',
            message = format(
                'Cannot store "%s": a quote is not in its signal, which has changed',
                require_element.element
            ),
            hint = 'Read the signals again and extract the element once more';
    end if;
end $$;
comment on function private.require_element(uuid, text, jsonb) is
    'PT400 if the value is not an object, PT409 if one of its quotes is not in the signal it names. Call it under '
    'private.lock_foundations.';
grant execute on function private.require_element(uuid, text, jsonb) to service_role;

-- From one sequence, so that no version returns: a project deleted and made again under its old id begins with another one.
create sequence private.evidence_versions_seq;

-- No foreign key: a trigger that checked one would wait for a deletion of the project that waits for its row.
create table private.evidence_versions (
    project_id uuid
        constraint evidence_versions_pkey primary key,
    version bigint not null
);
comment on table private.evidence_versions is
    'A number for each project that rises with every change its quotes depend on. Verified quotes may be stored as such only if '
    'the number is still the one under which the signals were read. No row means 0.';
comment on column private.evidence_versions.project_id is 'The project.';
comment on column private.evidence_versions.version is 'From private.evidence_versions_seq.';

alter table private.evidence_versions enable row level security;
grant select on private.evidence_versions to service_role;

create function private.evidence_version(project_id uuid)
    returns bigint
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return coalesce(
        (select state.version from private.evidence_versions as state where state.project_id = evidence_version.project_id),
        0
    );
end $$;
comment on function private.evidence_version(uuid) is 'The version of what the project''s quotes depend on.';
grant execute on function private.evidence_version(uuid) to service_role;

-- Security definer: an owner deletes a project, but not its version alone.
create function private.tg_projects__drop_evidence_version()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    delete from private.evidence_versions as state
    using old_rows
    where state.project_id = old_rows.id;
    return null;
end $$;
comment on function private.tg_projects__drop_evidence_version() is
    'After projects are deleted: their versions go as well.';

create trigger _320_drop_evidence_version
    after delete on public.projects
    referencing old table as old_rows
    for each statement
    execute function private.tg_projects__drop_evidence_version();

-- The advisory lock takes the place of the row where there is none yet. Without it an element could be checked against a text and
-- written as the first row of its project while that text is being changed. 1024 locks, because a statement may touch more
-- projects than the lock table has room for.
-- The strategic context is locked only where it has quotes that a change may unsettle.
create function private.lock_foundations(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock('public.project_foundation'::regclass::oid::integer, bucket.number)
    from (
        select distinct hashtext(project.id::text) & 1023 as number
        from unnest(lock_foundations.project_ids) as project (id)
        order by number
    ) as bucket;

    perform
    from public.project_foundation as foundation
    where foundation.project_id = any (lock_foundations.project_ids)
    order by foundation.project_id
    for update;

    perform
    from public.strategic_context as context
    where context.project_id = any (lock_foundations.project_ids)
        and context.evidence <> '[]'
    order by context.project_id
    for update;
end $$;
comment on function private.lock_foundations(uuid[]) is
    'Lets only one transaction at a time write these foundations or change what they are based on. Locks in the order of the ids.';
grant execute on function private.lock_foundations(uuid[]) to service_role;

create function private.clear_field(value jsonb, field text)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return case
        when not clear_field.value ? clear_field.field then clear_field.value
        else jsonb_set(
            clear_field.value,
            array[clear_field.field],
            case
                when jsonb_typeof(clear_field.value -> clear_field.field) = 'array' then '[]'::jsonb
                when clear_field.field in ('visual_style', 'level_2', 'level_3', 'hard_deadline', 'deadline_driver')
                    then 'null'
                when jsonb_typeof(clear_field.value -> clear_field.field) = 'boolean' then 'false'
                else '"unknown"'
            end
        )
    end
    || jsonb_build_object(
        'support',
        case jsonb_typeof(clear_field.value -> 'support') when 'object' then clear_field.value -> 'support' else '{}' end
        || jsonb_build_object(clear_field.field, '{"verdict": "unsupported", "reason": "no_quote"}'::jsonb)
    );
end $$;
comment on function private.clear_field(jsonb, text) is
    'The element with that field emptied: an empty list, null if the field is optional, otherwise "unknown".';
grant execute on function private.clear_field(jsonb, text) to service_role;

-- gone: the signals that are no longer in the project, null for all of them. changed: those that are there and are another text or
-- somebody else's. named: whether the people changed, which may be any named speaker.
create function private.unsettle_items(items jsonb, gone text[], changed text[], named boolean)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return (
        with item as (
            select
                each.value,
                each.position,
                unsettle_items.gone is null or each.value ->> 'signal_id' = any (unsettle_items.gone) as is_gone,
                each.value ->> 'signal_id' = any (unsettle_items.changed)
                    or (unsettle_items.named and each.value ->> 'speaker' is not null) as is_changed
            from jsonb_array_elements(unsettle_items.items) with ordinality as each (value, position)
            where jsonb_typeof(each.value) = 'object'
        )
        select case
            when bool_or(item.is_gone or item.is_changed) then jsonb_build_object(
                'kept', coalesce(
                    jsonb_agg(item.value || '{"pending": true}' order by item.position) filter (where not item.is_gone),
                    '[]'
                ),
                'lost', (
                    select coalesce(jsonb_agg(distinct field.name), '[]')
                    from item as lost
                    cross join lateral private.item_fields(lost.value) as field (name)
                    where lost.is_gone
                        and not exists (
                            select
                            from item as other
                            cross join lateral private.item_fields(other.value) as kept (name)
                            where not other.is_gone
                                and kept.name = field.name
                        )
                )
            )
        end
        from item
    );
end $$;
comment on function private.unsettle_items(jsonb, text[], text[], boolean) is
    'Evidence items after a change: {kept, lost}. kept: those whose signal still exists, marked to be verified again; lost: the '
    'fields that have no quote left. Null if the change affects none of the items.';
grant execute on function private.unsettle_items(jsonb, text[], text[], boolean) to service_role;

create function private.unsettle_element(value jsonb, gone text[], changed text[], named boolean)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_items jsonb;
    v_value jsonb;
    v_field text;
begin
    if jsonb_typeof(unsettle_element.value -> 'evidence') is distinct from 'array' then
        return unsettle_element.value;
    end if;
    v_items := private.unsettle_items(
        unsettle_element.value -> 'evidence',
        unsettle_element.gone,
        unsettle_element.changed,
        unsettle_element.named
    );
    if v_items is null then
        return unsettle_element.value;
    end if;

    v_value := unsettle_element.value || jsonb_build_object('evidence', v_items -> 'kept');
    if v_value ->> 'confirmed_by' = 'client' then
        return v_value || case when v_items -> 'lost' <> '[]' then '{"source_gone": true}' else '{}'::jsonb end;
    end if;
    v_value := v_value || '{"standing": []}';
    if jsonb_typeof(v_value -> 'confidence') = 'number' then
        v_value := v_value || jsonb_build_object(
            'claimed_confidence', coalesce(nullif(v_value -> 'claimed_confidence', 'null'), v_value -> 'confidence'),
            -- Below the threshold of every gate.
            'confidence', least((v_value ->> 'confidence')::numeric, 0.49)
        );
    end if;
    for v_field in select jsonb_array_elements_text(v_items -> 'lost') loop
        v_value := case
            when v_field = any (private.confirmed_fields(v_value)) then v_value || '{"source_gone": true}'
            else private.clear_field(v_value, v_field)
        end;
    end loop;
    return v_value;
end $$;
comment on function private.unsettle_element(jsonb, text[], text[], boolean) is
    'An element after a change of what it is based on: it counts for nothing until its quotes have been verified again, and '
    'fields that lost all their quotes are emptied. An element that the client confirmed keeps value and confidence, a field '
    'that the client confirmed keeps its value, and source_gone records the loss. Arguments as for private.unsettle_items.';
grant execute on function private.unsettle_element(jsonb, text[], text[], boolean) to service_role;

create function private.unsettle_context(
    context public.strategic_context,
    gone text[],
    changed text[],
    named boolean
)
    returns public.strategic_context
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_items jsonb := private.unsettle_items(
        unsettle_context.context.evidence,
        unsettle_context.gone,
        unsettle_context.changed,
        unsettle_context.named
    );
    v_row jsonb := to_jsonb(unsettle_context.context);
    v_field text;
begin
    if v_items is null then
        return unsettle_context.context;
    end if;
    if unsettle_context.context.confirmation_status = 'confirmed_client' then
        v_row := v_row || case when v_items -> 'lost' <> '[]' then '{"source_gone": true}' else '{}'::jsonb end;
    else
        for v_field in select jsonb_array_elements_text(v_items -> 'lost') loop
            v_row := case v_field
                when 'risks' then v_row || '{"risks": []}'
                else v_row #- string_to_array(v_field, '.')
            end;
        end loop;
    end if;
    return jsonb_populate_record(
        unsettle_context.context,
        v_row || jsonb_build_object('evidence', v_items -> 'kept')
    );
end $$;
comment on function private.unsettle_context(public.strategic_context, text[], text[], boolean) is
    'The strategic context after a change of what it is based on, as private.unsettle_element: fields that lost all their quotes '
    'are emptied unless the client confirmed it.';

create function private.raise_evidence_versions(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    insert into private.evidence_versions as state (project_id, version)
    select project.id, nextval('private.evidence_versions_seq')
    from (
        select distinct requested.id
        from unnest(raise_evidence_versions.project_ids) as requested (id)
        order by requested.id
    ) as project
    on conflict on constraint evidence_versions_pkey do update
    set version = excluded.version;
end $$;
comment on function private.raise_evidence_versions(uuid[]) is
    'Invalidates what was verified so far. Call it under private.lock_foundations.';
grant execute on function private.raise_evidence_versions(uuid[]) to service_role;

create function private.quote_stands(project_id uuid, item jsonb)
    returns boolean
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return private.quote_exists(quote_stands.project_id, quote_stands.item)
        and exists (
            select
            from public.signals as signal
            where signal.project_id = quote_stands.project_id
                and signal.id::text = quote_stands.item ->> 'signal_id'
                and signal.visibility = 'project'
                and (signal.authority = 'client' or quote_stands.item -> 'speaker' is distinct from 'null')
        )
        and not exists (
            select
            from public.project_people as person
            where person.project_id = quote_stands.project_id
                and person.side <> 'client'
                and lower(quote_stands.item ->> 'speaker') in (
                    select lower(spelling.name)
                    from unnest(person.name || person.spellings) as spelling (name)
                )
        );
end $$;
comment on function private.quote_stands(uuid, jsonb) is
    'Whether the quote of a feature or step is still in a signal of the project that clients may read, and the names and '
    'authority of the signal still allow it to be the client''s words.';
grant execute on function private.quote_stands(uuid, jsonb) to service_role;

create function private.standing_quotes(project_id uuid, items jsonb, gone text[], changed text[], named boolean)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return (
        select coalesce(jsonb_agg(item.value order by item.position), '[]')
        from jsonb_array_elements(standing_quotes.items) with ordinality as item (value, position)
        where item.value ->> 'source_type' is distinct from 'signal'
            or not (
                standing_quotes.gone is null
                or coalesce(item.value ->> 'signal_id' = any (standing_quotes.gone), false)
                or (
                    coalesce(item.value ->> 'signal_id' = any (standing_quotes.changed), false)
                    or (standing_quotes.named and item.value ->> 'speaker' is not null)
                )
                and not private.quote_stands(standing_quotes.project_id, item.value)
            )
    );
end $$;
comment on function private.standing_quotes(uuid, jsonb, text[], text[], boolean) is
    'The evidence of a feature or step after a change; arguments as for private.unsettle_items.';
grant execute on function private.standing_quotes(uuid, jsonb, text[], text[], boolean) to service_role;

-- Shared by those who add a quote, until they commit: whoever has this lock alone sees all quotes there are, and none is added
-- meanwhile. 1024 locks, as in lock_foundations.
create function private.lock_quotes(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    -- Who has the lock goes on to read signals. A truncate that holds them already waits for it.
    perform private.lock_tables();

    perform pg_advisory_xact_lock('public.features'::regclass::oid::integer, bucket.number)
    from (
        select distinct hashtext(project.id::text) & 1023 as number
        from unnest(lock_quotes.project_ids) as project (id)
        order by number
    ) as bucket;
end $$;
comment on function private.lock_quotes(uuid[]) is
    'Keeps quotes from being added to features and steps of these projects, once those being added are there or not. Before the '
    'features and steps are locked themselves.';
grant execute on function private.lock_quotes(uuid[]) to service_role;

create function private.share_quotes(project_id uuid)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform pg_advisory_xact_lock_shared(
        'public.features'::regclass::oid::integer,
        hashtext(share_quotes.project_id::text) & 1023
    );
end $$;
comment on function private.share_quotes(uuid) is
    'Allows a quote to be added to a feature or step of the project, at a time at which private.lock_quotes is held by nobody.';
grant execute on function private.share_quotes(uuid) to service_role;

-- In the order of the ids, as everybody who locks several of them.
create function private.drop_quotes(changes jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_table text;
begin
    perform private.lock_quotes(
        array(
            select change.project_id
            from jsonb_to_recordset(drop_quotes.changes) as change (project_id uuid)
        )
    );
    foreach v_table in array array['features', 'vp_steps'] loop
        execute format(
            $query$
            with lost as materialized (
                select stored.id, after.evidence
                from jsonb_to_recordset($1) as change (project_id uuid, gone text[], changed text[], named boolean)
                join public.%1$I as stored
                    on stored.project_id = change.project_id
                cross join lateral (
                    select private.standing_quotes(
                        stored.project_id,
                        case jsonb_typeof(stored.evidence) when 'array' then stored.evidence else '[]' end,
                        change.gone,
                        change.changed,
                        coalesce(change.named, false)
                    ) as evidence
                ) as after
                where stored.evidence @> '[{"source_type": "signal"}]'
                    and after.evidence <> stored.evidence
                order by stored.id
                for update of stored
            )
            update public.%1$I as entity
            set evidence = lost.evidence
            from lost
            where entity.id = lost.id
            $query$,
            v_table
        )
        using drop_quotes.changes;
    end loop;
end $$;
comment on function private.drop_quotes(jsonb) is
    'Removes quotes that no longer hold from features and steps. Takes a list of {project_id, gone, changed, named}, as for '
    'private.unsettle_items.';
grant execute on function private.drop_quotes(jsonb) to service_role;

create function private.unsettle_evidence(changes jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_project_ids uuid[];
begin
    -- Not projects that are being deleted with everything that belongs to them.
    select array_agg(project.id)
    into v_project_ids
    from jsonb_to_recordset(unsettle_evidence.changes) as change (project_id uuid)
    join public.projects as project
        on project.id = change.project_id;
    if v_project_ids is null then
        return;
    end if;
    perform private.drop_quotes(unsettle_evidence.changes);
    perform private.lock_foundations(v_project_ids);
    perform private.raise_evidence_versions(v_project_ids);

    with unsettled as materialized (
        select foundation.project_id, jsonb_object_agg(element.name, after.value) as elements
        from jsonb_to_recordset(unsettle_evidence.changes)
            as change (project_id uuid, gone text[], changed text[], named boolean)
        join public.project_foundation as foundation
            on foundation.project_id = change.project_id
        cross join lateral jsonb_each(
            to_jsonb(foundation) - '{project_id,pending_evidence,created_at,updated_at}'::text[]
        ) as element (name, value)
        cross join lateral (
            select private.unsettle_element(element.value, change.gone, change.changed, change.named) as value
        ) as after
        where change.project_id = any (v_project_ids)
            and after.value <> element.value
        group by foundation.project_id
    )
    update public.project_foundation as foundation
    set
        core_pain = coalesce(unsettled.elements -> 'core_pain', foundation.core_pain),
        primary_persona = coalesce(unsettled.elements -> 'primary_persona', foundation.primary_persona),
        wow_moment = coalesce(unsettled.elements -> 'wow_moment', foundation.wow_moment),
        design_preferences = coalesce(unsettled.elements -> 'design_preferences', foundation.design_preferences),
        business_case = coalesce(unsettled.elements -> 'business_case', foundation.business_case),
        budget_constraints = coalesce(unsettled.elements -> 'budget_constraints', foundation.budget_constraints),
        confirmed_scope = coalesce(unsettled.elements -> 'confirmed_scope', foundation.confirmed_scope)
    from unsettled
    where foundation.project_id = unsettled.project_id;

    update public.strategic_context as context
    set
        opportunity = after.opportunity,
        investment_case = after.investment_case,
        constraints = after.constraints,
        risks = after.risks,
        evidence = after.evidence,
        source_gone = after.source_gone
    from jsonb_to_recordset(unsettle_evidence.changes)
        as change (project_id uuid, gone text[], changed text[], named boolean)
    join public.strategic_context as stored
        on stored.project_id = change.project_id
    cross join lateral private.unsettle_context(stored, change.gone, change.changed, change.named) as after
    where change.project_id = any (v_project_ids)
        and context.project_id = stored.project_id
        and stored.evidence <> '[]'
        and stored.evidence <> after.evidence;
end $$;
comment on function private.unsettle_evidence(jsonb) is
    'After a change of signals or people: marks the quotes of foundations and strategic contexts to be verified again and '
    'removes those of features and steps that no longer hold. Takes a list of {project_id, gone, changed, named}, as for '
    'private.unsettle_items. It writes no revision; read_foundation does, so that nobody confirms a value that was not shown.';

-- Security definer: a user who may edit a signal thereby changes a foundation that users may not write.
create function private.tg_signals__unsettle_evidence()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    -- Turns that a back end adds are what it has read in the text itself; a user's say who spoke.
    v_trusts_turns constant boolean := private.is_back_end();
    v_changes jsonb;
    v_hidden jsonb;
begin
    if tg_op = 'UPDATE' then
        select jsonb_agg(change)
        into v_changes
        from (
            select
                signal.project_id,
                coalesce(jsonb_agg(signal.id) filter (where signal.is_gone), '[]') as gone,
                coalesce(jsonb_agg(signal.id) filter (where not signal.is_gone), '[]') as changed,
                false as named
            from (
                select
                    before.project_id,
                    before.id,
                    after.id is null as is_gone
                from old_rows as before
                left join new_rows as after
                    on after.id = before.id
                    and after.project_id = before.project_id
                where (before.content_hash, before.source_type, before.authority, before.said_at)
                        is distinct from (after.content_hash, after.source_type, after.authority, after.said_at)
                    or before.metadata -> 'speakers' is distinct from after.metadata -> 'speakers'
                    or (
                        before.turns is distinct from after.turns
                        and not (before.turns is null and v_trusts_turns)
                    )
                union all
                -- The project that a signal moved to has nothing to lose, but is locked in the same order as the one it left.
                select after.project_id, after.id, null
                from new_rows as after
                where not exists (
                    select
                    from old_rows as before
                    where before.id = after.id
                        and before.project_id = after.project_id
                )
            ) as signal
            group by signal.project_id
        ) as change;

        -- What the client must not read still supports the foundation, but no feature or step: every member reads theirs.
        select jsonb_agg(change)
        into v_hidden
        from (
            select after.project_id, jsonb_agg(after.id) as gone
            from old_rows as before
            join new_rows as after
                on after.id = before.id
            where before.visibility = 'project'
                and after.visibility <> 'project'
            group by after.project_id
        ) as change;
    elsif tg_op = 'DELETE' then
        select jsonb_agg(change)
        into v_changes
        from (
            select
                old_rows.project_id,
                jsonb_agg(old_rows.id) as gone,
                '[]'::jsonb as changed,
                false as named
            from old_rows
            group by old_rows.project_id
        ) as change;
    else
        select jsonb_agg(jsonb_build_object('project_id', project.id, 'changed', '[]'::jsonb, 'named', false))
        into v_changes
        from public.projects as project;
    end if;

    -- First: the features and steps are locked before the foundation.
    if v_hidden is not null then
        perform private.drop_quotes(v_hidden);
    end if;
    if v_changes is not null then
        perform private.unsettle_evidence(v_changes);
    end if;
    return null;
end $$;
comment on function private.tg_signals__unsettle_evidence() is
    'After signals changed text, turns, author or time, moved or were deleted: stops what is based on them from counting, as '
    'private.unsettle_evidence does.';

create trigger _400_unsettle_evidence_update
    after update on public.signals
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg_signals__unsettle_evidence();

create trigger _400_unsettle_evidence_delete
    after delete on public.signals
    referencing old table as old_rows
    for each statement
    execute function private.tg_signals__unsettle_evidence();

create trigger _400_unsettle_evidence_truncate
    after truncate on public.signals
    for each statement
    execute function private.tg_signals__unsettle_evidence();

-- Security definer: as above, for a user who says on whose side a person is.
create function private.tg_project_people__unsettle_evidence()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_project_ids uuid[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct new_rows.project_id)
        into v_project_ids
        from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(distinct old_rows.project_id)
        into v_project_ids
        from old_rows;
    elsif tg_op = 'UPDATE' then
        select array_agg(distinct change.project_id)
        into v_project_ids
        from (
            (
                select project_id, id, name, spellings, addresses, side from old_rows
                except
                select project_id, id, name, spellings, addresses, side from new_rows
            )
            union all
            (
                select project_id, id, name, spellings, addresses, side from new_rows
                except
                select project_id, id, name, spellings, addresses, side from old_rows
            )
        ) as change;
    else
        select array_agg(project.id)
        into v_project_ids
        from public.projects as project;
    end if;

    if v_project_ids is not null then
        perform private.unsettle_evidence(
            (
                select jsonb_agg(
                    jsonb_build_object('project_id', project.id, 'gone', '[]'::jsonb, 'changed', '[]'::jsonb, 'named', true)
                )
                from unnest(v_project_ids) as project (id)
            )
        );
    end if;
    return null;
end $$;
comment on function private.tg_project_people__unsettle_evidence() is
    'After people joined, left, were renamed or changed sides: quotes may now be somebody else''s words, so all quotes with a '
    'named speaker are verified again.';

do $$
declare
    v_event record;
begin
    for v_event in
        values
            ('insert', 'referencing new table as new_rows'),
            ('update', 'referencing old table as old_rows new table as new_rows'),
            ('delete', 'referencing old table as old_rows'),
            ('truncate', '')
    loop
        execute format(
            'create trigger %I after %s on public.project_people %s for each statement '
                || 'execute function private.tg_project_people__unsettle_evidence()',
            '_400_unsettle_evidence_' || v_event.column1,
            v_event.column1,
            v_event.column2
        );
    end loop;
end $$;
