-- Every quote in the foundation and in the strategic context is found, letter for letter, in a signal of the project. That is
-- checked when a value is written, and again when a signal's content changes or the signal is deleted.
-- This file comes before the foundation, whose functions call these.
create function private.evidence_items(value jsonb)
    returns setof jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select item.value
    from jsonb_array_elements(
        case jsonb_typeof(evidence_items.value -> 'evidence')
            when 'array' then evidence_items.value -> 'evidence'
            else '[]'
        end
    ) with ordinality as item (value, position)
    order by item.position
$$;
comment on function private.evidence_items(jsonb) is
    'The evidence items of a value, in order; none where it has no evidence or it is malformed.';
grant execute on function private.evidence_items(jsonb) to service_role;

create function private.quote_exists(project_id uuid, item jsonb)
    returns boolean
    language sql
    stable
    set search_path = ''
as $$
    select exists (
        select
        from public.signals as signal
        where signal.project_id = quote_exists.project_id
            and signal.id = case
                when quote_exists.item ->> 'signal_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    then (quote_exists.item ->> 'signal_id')::uuid
            end
            and quote_exists.item ->> 'quote' <> ''
            and position(quote_exists.item ->> 'quote' in signal.content) > 0
    )
$$;
comment on function private.quote_exists(uuid, jsonb) is
    'Whether the quote of an evidence item is in the signal it names, and that signal belongs to the project.';
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
    if exists (
        select
        from private.evidence_items(require_element.value) as item (value)
        where not private.quote_exists(require_element.project_id, item.value)
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
    'PT400 where the value is not an object, PT409 where one of its quotes is not in the signal it names. Call it '
    'under private.lock_foundations.';
grant execute on function private.require_element(uuid, text, jsonb) to service_role;

-- The advisory lock takes the place of the row where there is none yet. Without it an element could be checked against a text and
-- written as the first row of its project while that text is being changed. 1024 locks, because a statement may touch more
-- projects than the lock table has room for.
-- The strategic context is locked only where it has quotes that the change of a signal may remove.
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
    'Allows one transaction at a time to write these foundations or change the texts they are based on. Locks in the '
    'order of the ids.';
grant execute on function private.lock_foundations(uuid[]) to service_role;

create function private.prune_element(project_id uuid, value jsonb)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select case
        when kept.has_lost then
            prune_element.value
            || jsonb_build_object('evidence', kept.items)
            || case
                when kept.items <> '[]' or prune_element.value ->> 'confirmed_by' = 'client' then '{}'
                when jsonb_typeof(prune_element.value -> 'confidence') = 'number'
                    then jsonb_build_object('confidence', least((prune_element.value ->> 'confidence')::numeric, 0.49))
                -- Design preferences have no confidence: these two are what opens their gate.
                when prune_element.value ?| array['visual_style', 'references']
                    then '{"visual_style": null, "references": []}'
                else '{}'
            end
        else prune_element.value
    end
    from (
        select
            coalesce(jsonb_agg(item.value) filter (where item.is_found), '[]') as items,
            coalesce(bool_or(not item.is_found), false) as has_lost
        from (
            select evidence.value, private.quote_exists(prune_element.project_id, evidence.value) as is_found
            from private.evidence_items(prune_element.value) as evidence (value)
        ) as item
    ) as kept
$$;
comment on function private.prune_element(uuid, jsonb) is
    'The element without the evidence that is gone. Once no evidence is left it opens no gate by itself: its '
    'confidence is at most 0.49, below every threshold. What the client confirmed keeps its confidence.';

create function private.prune_context(context public.strategic_context)
    returns public.strategic_context
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_row jsonb := to_jsonb(prune_context.context);
    v_evidence jsonb;
    v_unsupported text[];
    v_field text;
begin
    select coalesce(jsonb_agg(item.value), '[]')
    into v_evidence
    from private.evidence_items(v_row) as item (value)
    where private.quote_exists(prune_context.context.project_id, item.value);

    -- The fields that have lost their last quote. What a person confirmed needs none.
    select coalesce(array_agg(distinct item.value ->> 'field'), '{}')
    into v_unsupported
    from private.evidence_items(v_row) as item (value)
    where prune_context.context.confirmation_status not in ('confirmed_consultant', 'confirmed_client')
        and not v_evidence @> jsonb_build_array(jsonb_build_object('field', item.value -> 'field'));

    foreach v_field in array v_unsupported loop
        v_row := case v_field
            when 'risks' then v_row || '{"risks": []}'
            else v_row #- string_to_array(v_field, '.')
        end;
    end loop;
    return jsonb_populate_record(
        prune_context.context,
        v_row || jsonb_build_object('evidence', v_evidence)
    );
end $$;
comment on function private.prune_context(public.strategic_context) is
    'The row without the quotes that are gone and, unless a person confirmed it, without the fields that only they '
    'supported.';

create function private.prune_contexts(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    update public.strategic_context as context
    set
        opportunity = pruned.opportunity,
        investment_case = pruned.investment_case,
        constraints = pruned.constraints,
        risks = pruned.risks,
        evidence = pruned.evidence
    from public.strategic_context as stored
    cross join lateral private.prune_context(stored) as pruned
    where stored.project_id = any (prune_contexts.project_ids)
        and stored.evidence <> '[]'
        and context.project_id = stored.project_id
        and context.evidence <> pruned.evidence;
end $$;
comment on function private.prune_contexts(uuid[]) is
    'Prunes the strategic contexts of the projects. Call it under private.lock_foundations.';

-- Security definer: a user who may edit a signal thereby changes a foundation that users may not write.
create function private.tg_signals__prune_evidence()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_project_ids uuid[];
begin
    if tg_op = 'UPDATE' then
        -- The project that a signal moved to has nothing to lose, but is locked in the same order as the one it left.
        select array_agg(distinct changed.project_id)
        into v_project_ids
        from (
            (
                select old_rows.project_id, old_rows.id, old_rows.content_hash from old_rows
                except
                select new_rows.project_id, new_rows.id, new_rows.content_hash from new_rows
            )
            union all
            (
                select new_rows.project_id, new_rows.id, new_rows.content_hash from new_rows
                except
                select old_rows.project_id, old_rows.id, old_rows.content_hash from old_rows
            )
        ) as changed;
    elsif tg_op = 'DELETE' then
        -- Not projects that are being deleted with everything that belongs to them.
        select array_agg(distinct old_rows.project_id)
        into v_project_ids
        from old_rows
        where exists (select from public.projects as project where project.id = old_rows.project_id);
    else
        select array_agg(project.id)
        into v_project_ids
        from public.projects as project;
    end if;

    if v_project_ids is null then
        return null;
    end if;
    perform private.lock_foundations(v_project_ids);
    if cardinality(v_project_ids) > 1 then
        -- All at once and in order: the triggers that follow would lock those that lose evidence first, then the others.
        perform private.lock_di_analysis(v_project_ids);
        perform private.lock_readiness(v_project_ids);
    end if;

    update public.project_foundation as foundation
    set
        core_pain = pruned.core_pain,
        primary_persona = pruned.primary_persona,
        wow_moment = pruned.wow_moment,
        design_preferences = pruned.design_preferences,
        business_case = pruned.business_case,
        budget_constraints = pruned.budget_constraints,
        confirmed_scope = pruned.confirmed_scope
    from (
        select
            stored.project_id,
            private.prune_element(stored.project_id, stored.core_pain) as core_pain,
            private.prune_element(stored.project_id, stored.primary_persona) as primary_persona,
            private.prune_element(stored.project_id, stored.wow_moment) as wow_moment,
            private.prune_element(stored.project_id, stored.design_preferences) as design_preferences,
            private.prune_element(stored.project_id, stored.business_case) as business_case,
            private.prune_element(stored.project_id, stored.budget_constraints) as budget_constraints,
            private.prune_element(stored.project_id, stored.confirmed_scope) as confirmed_scope
        from public.project_foundation as stored
        where stored.project_id = any (v_project_ids)
    ) as pruned
    where foundation.project_id = pruned.project_id
        and (
            foundation.core_pain,
            foundation.primary_persona,
            foundation.wow_moment,
            foundation.design_preferences,
            foundation.business_case,
            foundation.budget_constraints,
            foundation.confirmed_scope
        ) is distinct from (
            pruned.core_pain,
            pruned.primary_persona,
            pruned.wow_moment,
            pruned.design_preferences,
            pruned.business_case,
            pruned.budget_constraints,
            pruned.confirmed_scope
        );
    perform private.prune_contexts(v_project_ids);
    return null;
end $$;
comment on function private.tg_signals__prune_evidence() is
    'After signals changed their content, moved or were deleted: removes the evidence that is gone. It writes no '
    'revision: nobody accepted a new value, and what a person confirms is the statement.';

create trigger _400_prune_evidence_update
    after update on public.signals
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg_signals__prune_evidence();

create trigger _400_prune_evidence_delete
    after delete on public.signals
    referencing old table as old_rows
    for each statement
    execute function private.tg_signals__prune_evidence();

create trigger _400_prune_evidence_truncate
    after truncate on public.signals
    for each statement
    execute function private.tg_signals__prune_evidence();
