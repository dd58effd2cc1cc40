-- Evidence stays true: a quote in the foundation stands, letter for letter, in a signal of the project. It is checked when an
-- element is written, and again when a signal's content changes or the signal goes.
-- Security definer: private.tg_signals__prune_evidence, because whoever may edit a signal thereby changes a foundation that it
-- may not write.
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
comment on function private.evidence_items(jsonb) is 'The evidence of an element; nothing where it has none or it is malformed.';

revoke execute on function private.evidence_items(jsonb) from public;
grant execute on function private.evidence_items(jsonb) to service_role;

create function private.is_standing(project_id uuid, item jsonb)
    returns boolean
    language sql
    stable
    set search_path = ''
as $$
    select exists (
        select
        from public.signals as signal
        where signal.project_id = is_standing.project_id
            and signal.id = case
                when is_standing.item ->> 'signal_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    then (is_standing.item ->> 'signal_id')::uuid
            end
            and is_standing.item ->> 'quote' <> ''
            and position(is_standing.item ->> 'quote' in signal.content) > 0
    )
$$;
comment on function private.is_standing(uuid, jsonb) is
    'Whether the quote of an evidence item stands in the signal it names, and that signal belongs to the project.';

revoke execute on function private.is_standing(uuid, jsonb) from public;
grant execute on function private.is_standing(uuid, jsonb) to service_role;

-- The advisory lock stands for the row where there is none yet: without it an element could be checked against a text, and
-- written in the first row of its project, while that text is being changed. 1024 locks, because a statement may touch more
-- projects than the lock table has room for.
create function private.lock_foundations(project_ids uuid[])
    returns void
    language plpgsql
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
end $$;
comment on function private.lock_foundations(uuid[]) is
    'Lets one transaction at a time write these foundations or change the texts they stand on.';

revoke execute on function private.lock_foundations(uuid[]) from public;
grant execute on function private.lock_foundations(uuid[]) to service_role;

create function private.prune_element(project_id uuid, value jsonb)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select case
        when kept.has_fallen then
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
            coalesce(jsonb_agg(item.value) filter (where item.stands), '[]') as items,
            coalesce(bool_or(not item.stands), false) as has_fallen
        from (
            select evidence.value, private.is_standing(prune_element.project_id, evidence.value) as stands
            from private.evidence_items(prune_element.value) as evidence (value)
        ) as item
    ) as kept
$$;
comment on function private.prune_element(uuid, jsonb) is
    'The element without evidence that no longer stands. Once nothing is left the element opens no gate by itself: its '
    'confidence is at most 0.49, below every threshold. What the client confirmed stands on the client''s word.';

revoke execute on function private.prune_element(uuid, jsonb) from public;

create function private.tg_signals__prune_evidence()
    returns trigger
    language plpgsql
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
        -- Not those that are being deleted with all that belongs to them.
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
        -- All at once and in order: the triggers that follow reach those that lose evidence first, then the others.
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
    return null;
end $$;
comment on function private.tg_signals__prune_evidence() is
    'After signals changed their words, moved or went: removes the evidence that no longer stands. It writes no revision: '
    'nobody accepted a new value, and what a person confirms is the statement.';

revoke execute on function private.tg_signals__prune_evidence() from public;

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
