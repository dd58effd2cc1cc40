-- The strategic context is extracted like an element: with quotes that stand, with a revision of every value, never over what
-- a person confirmed. It keeps its own table, where people may write too; a person's words there carry no quotes.
-- Security definer: private.tg_signals__prune_evidence, as before.
alter table public.strategic_context
    add column evidence jsonb not null default '[]'
        constraint strategic_context_evidence_valid check (jsonb_typeof(evidence) = 'array');
comment on column public.strategic_context.evidence is
    'Verified quotes, each with the part that rests on it: list of {field, signal_id, quote, start, end, match, speaker}, '
    'field being "opportunity.market_gap", "constraints.technical", "risks" and so on. Written by the system alone.';
comment on column public.strategic_context.opportunity is
    'Object with problem_statement, business_opportunity, client_motivation, strategic_fit and market_gap.';
comment on column public.strategic_context.constraints is
    'Object with budget, timeline, team_size and the lists technical and compliance.';
comment on column public.strategic_context.risks is 'List of {category, description, severity, mitigation}.';

revoke insert, update on public.strategic_context from authenticated;
grant
    insert (project_id, opportunity, investment_case, constraints, risks, confirmation_status),
    update (project_id, opportunity, investment_case, constraints, risks, confirmation_status)
    on public.strategic_context
    to authenticated;

create function private.tg_strategic_context__drop_evidence()
    returns trigger
    language plpgsql
    set search_path = ''
as $$
begin
    new.evidence := (
        select coalesce(jsonb_agg(item.value order by item.position), '[]')
        from jsonb_array_elements(old.evidence) with ordinality as item (value, position)
        cross join lateral string_to_array(item.value ->> 'field', '.') as part (path)
        where old.project_id = new.project_id
            and to_jsonb(old) #> part.path is not distinct from to_jsonb(new) #> part.path
    );
    return new;
end $$;
comment on function private.tg_strategic_context__drop_evidence() is
    'Takes the quotes from the parts that a person rewrites: they were found for other words.';

revoke execute on function private.tg_strategic_context__drop_evidence() from public;

create trigger _200_drop_evidence
    before update on public.strategic_context
    for each row
    when (current_user = 'authenticated')
    execute function private.tg_strategic_context__drop_evidence();

alter table public.foundation_revisions
    drop constraint foundation_revisions_element_valid,
    add constraint foundation_revisions_element_valid check (
        element in (
            'core_pain', 'primary_persona', 'wow_moment', 'design_preferences', 'business_case',
            'budget_constraints', 'confirmed_scope', 'strategic_context'
        )
    );
comment on column public.foundation_revisions.element is 'A column of project_foundation, or strategic_context.';

create function private.context_value(context public.strategic_context)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select case
        when context.project_id is not null then jsonb_build_object(
            'opportunity', context.opportunity,
            'investment_case', context.investment_case,
            'constraints', context.constraints,
            'risks', context.risks,
            'evidence', context.evidence,
            'confirmed_by', case context.confirmation_status
                when 'confirmed_client' then 'client'
                when 'confirmed_consultant' then 'consultant'
            end
        )
    end
$$;
comment on function private.context_value(public.strategic_context) is
    'The strategic context in the form of an element, null where there is no row.';

revoke execute on function private.context_value(public.strategic_context) from public;
grant execute on function private.context_value(public.strategic_context) to service_role;

create function private.takes_part(known jsonb, field text)
    returns boolean
    language sql
    immutable
    set search_path = ''
as $$
    select coalesce(btrim(takes_part.known #>> string_to_array(takes_part.field, '.')), '') in ('', '[]', '{}')
        or exists (
            select
            from private.evidence_items(takes_part.known) as item (value)
            where item.value ->> 'field' = takes_part.field
        )
$$;
comment on function private.takes_part(jsonb, text) is
    'Whether an extraction may fill this field: it is empty, or what stands there was extracted, as its quotes show. What a '
    'person wrote stays.';

revoke execute on function private.takes_part(jsonb, text) from public;
grant execute on function private.takes_part(jsonb, text) to service_role;

create function private.merge_part(known jsonb, found jsonb, part text)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select case jsonb_typeof(merge_part.found -> merge_part.part)
        when 'object' then private.merge_area(
            merge_part.known -> merge_part.part,
            (
                select coalesce(jsonb_object_agg(item.key, item.value), '{}')
                from jsonb_each(merge_part.found -> merge_part.part) as item (key, value)
                where private.takes_part(merge_part.known, merge_part.part || '.' || item.key)
            )
        )
        else merge_part.known -> merge_part.part
    end
$$;
comment on function private.merge_part(jsonb, jsonb, text) is
    'One column of the strategic context as known, with those of its fields replaced that were found and may be.';

revoke execute on function private.merge_part(jsonb, jsonb, text) from public;
grant execute on function private.merge_part(jsonb, jsonb, text) to service_role;

create function private.merge_context(known jsonb, found jsonb)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select jsonb_build_object(
        'opportunity', private.merge_part(merge_context.known, merge_context.found, 'opportunity'),
        'investment_case', private.merge_part(merge_context.known, merge_context.found, 'investment_case'),
        'constraints', private.merge_part(merge_context.known, merge_context.found, 'constraints'),
        'risks', case
            when merge_context.found -> 'risks' <> '[]' and private.takes_part(merge_context.known, 'risks')
                then merge_context.found -> 'risks'
            else coalesce(nullif(merge_context.known -> 'risks', 'null'), '[]')
        end,
        'evidence', (
            select coalesce(jsonb_agg(item.value), '[]')
            from private.evidence_items(merge_context.known) as item (value)
            where not merge_context.found -> 'evidence' @> jsonb_build_array(
                jsonb_build_object('field', item.value -> 'field')
            )
        ) || (
            select coalesce(jsonb_agg(item.value), '[]')
            from private.evidence_items(merge_context.found) as item (value)
            where private.takes_part(merge_context.known, item.value ->> 'field')
        )
    )
$$;
comment on function private.merge_context(jsonb, jsonb) is
    'The strategic context as known, null if there is none, with each field that was found, its quotes with it. What was not '
    'found stays, and so does what a person wrote.';

revoke execute on function private.merge_context(jsonb, jsonb) from public;
grant execute on function private.merge_context(jsonb, jsonb) to service_role;

create function private.keep_context(project_id uuid, value jsonb)
    returns void
    language plpgsql
    set search_path = ''
as $$
begin
    insert into public.foundation_revisions (project_id, element, kind, value)
    select keep_context.project_id, 'strategic_context', 'accepted', keep_context.value
    where jsonb_typeof(keep_context.value) = 'object'
        and keep_context.value is distinct from (
            select revision.value
            from public.foundation_revisions as revision
            where revision.project_id = keep_context.project_id
                and revision.element = 'strategic_context'
                and revision.kind = 'accepted'
            order by revision.created_at desc
            limit 1
        );
end $$;
comment on function private.keep_context(uuid, jsonb) is
    'Gives the strategic context that is about to be overwritten a revision if it has none: people write the row directly.';

revoke execute on function private.keep_context(uuid, jsonb) from public;
grant execute on function private.keep_context(uuid, jsonb) to service_role;

create or replace function private.current_foundation(project_id uuid)
    returns jsonb
    language sql
    stable
    set search_path = ''
as $$
    select jsonb_build_object(
        'core_pain', foundation.core_pain,
        'primary_persona', foundation.primary_persona,
        'wow_moment', foundation.wow_moment,
        'design_preferences', foundation.design_preferences,
        'business_case', foundation.business_case,
        'budget_constraints', foundation.budget_constraints,
        'confirmed_scope', foundation.confirmed_scope,
        'strategic_context', private.context_value(context)
    )
    from (select) as one_row
    left join public.project_foundation as foundation
        on foundation.project_id = current_foundation.project_id
    left join public.strategic_context as context
        on context.project_id = current_foundation.project_id
$$;
comment on function private.current_foundation(uuid) is
    'The seven elements and the strategic context by name, null for those that are missing.';

-- Locked where a signal's change may take something from them, in the order of the ids. Rows without quotes have nothing to
-- lose, and their writers nothing to wait for.
create or replace function private.lock_foundations(project_ids uuid[])
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

    perform
    from public.strategic_context as context
    where context.project_id = any (lock_foundations.project_ids)
        and context.evidence <> '[]'
    order by context.project_id
    for update;
end $$;

create or replace function private.open_foundation(project_id uuid, elements text[])
    returns jsonb
    language plpgsql
    set search_path = ''
as $$
declare
    v_unknown text;
begin
    select element.name
    into v_unknown
    from unnest(open_foundation.elements) as element (name)
    where not private.current_foundation(null) ? element.name
    limit 1;
    if found then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot write "%s": it is not an element of the foundation', v_unknown);
    end if;

    perform private.lock_foundations(array[open_foundation.project_id]);
    if 'strategic_context' = any (open_foundation.elements) then
        perform
        from public.strategic_context as context
        where context.project_id = open_foundation.project_id
        for update;
    end if;
    return private.current_foundation(open_foundation.project_id);
end $$;

-- The context first: a person who writes it at the same time holds its row and waits for the readiness cache. The analysis
-- cache is locked before, because writing the context takes the readiness cache, and the elements after it take both.
create or replace function private.set_elements(project_id uuid, elements jsonb)
    returns void
    language plpgsql
    set search_path = ''
as $$
declare
    v_context jsonb := set_elements.elements -> 'strategic_context';
begin
    if v_context is not null then
        perform private.lock_di_analysis(array[set_elements.project_id]);

        insert into public.strategic_context as context (
            project_id,
            opportunity,
            investment_case,
            constraints,
            risks,
            evidence,
            confirmation_status
        )
        values (
            set_elements.project_id,
            v_context -> 'opportunity',
            v_context -> 'investment_case',
            v_context -> 'constraints',
            v_context -> 'risks',
            v_context -> 'evidence',
            case v_context ->> 'confirmed_by'
                when 'client' then 'confirmed_client'
                when 'consultant' then 'confirmed_consultant'
                else 'ai_generated'
            end
        )
        on conflict on constraint strategic_context_pkey do update
        set
            opportunity = excluded.opportunity,
            investment_case = excluded.investment_case,
            constraints = excluded.constraints,
            risks = excluded.risks,
            evidence = excluded.evidence,
            -- An extraction answers no question that was put to the client.
            confirmation_status = case
                when context.confirmation_status = 'needs_client' and excluded.confirmation_status = 'ai_generated'
                    then 'needs_client'
                else excluded.confirmation_status
            end;

        if set_elements.elements - 'strategic_context' = '{}' then
            return;
        end if;
    end if;

    insert into public.project_foundation as foundation (
        project_id,
        core_pain,
        primary_persona,
        wow_moment,
        design_preferences,
        business_case,
        budget_constraints,
        confirmed_scope
    )
    values (
        set_elements.project_id,
        elements -> 'core_pain',
        elements -> 'primary_persona',
        elements -> 'wow_moment',
        elements -> 'design_preferences',
        elements -> 'business_case',
        elements -> 'budget_constraints',
        elements -> 'confirmed_scope'
    )
    on conflict on constraint project_foundation_pkey do update
    set
        core_pain = coalesce(excluded.core_pain, foundation.core_pain),
        primary_persona = coalesce(excluded.primary_persona, foundation.primary_persona),
        wow_moment = coalesce(excluded.wow_moment, foundation.wow_moment),
        design_preferences = coalesce(excluded.design_preferences, foundation.design_preferences),
        business_case = coalesce(excluded.business_case, foundation.business_case),
        budget_constraints = coalesce(excluded.budget_constraints, foundation.budget_constraints),
        confirmed_scope = coalesce(excluded.confirmed_scope, foundation.confirmed_scope);
end $$;

grant execute on function private.lock_di_analysis(uuid[]) to service_role;

create or replace function private.write_foundation(project_id uuid, run_id uuid, elements jsonb)
    returns jsonb
    language plpgsql
    set search_path = ''
as $$
declare
    v_elements jsonb := write_foundation.elements;
    v_current jsonb;
    v_statuses jsonb;
    v_revision_ids jsonb;
begin
    v_current := private.open_foundation(
        write_foundation.project_id,
        array(select jsonb_object_keys(v_elements))
    );

    perform private.require_element(write_foundation.project_id, proposed.element, proposed.entry -> 'value')
    from jsonb_each(v_elements) as proposed (element, entry);

    if v_elements ? 'strategic_context' then
        v_elements := jsonb_set(
            v_elements,
            '{strategic_context, value}',
            private.merge_context(
                v_current -> 'strategic_context',
                v_elements -> 'strategic_context' -> 'value'
            )
        );
    end if;

    select coalesce(
        jsonb_object_agg(
            proposed.element,
            case
                when private.without_key(v_current -> proposed.element, 'confirmed_by')
                    = private.without_key(proposed.entry -> 'value', 'confirmed_by')
                    then 'unchanged'
                when v_current -> proposed.element ->> 'confirmed_by' = 'client'
                    then 'protected'
                when v_current -> proposed.element ->> 'confirmed_by' = 'consultant'
                    and not coalesce((proposed.entry ->> 'force')::boolean, false)
                    then 'protected'
                else 'extracted'
            end
        ),
        '{}'
    )
    into v_statuses
    from jsonb_each(v_elements) as proposed (element, entry);

    if v_statuses ->> 'strategic_context' = 'extracted' then
        perform private.keep_context(write_foundation.project_id, v_current -> 'strategic_context');
    end if;

    -- Nothing extracted is confirmed, whatever it says of itself. The same proposal is kept once, however often it is made.
    with recorded as (
        insert into public.foundation_revisions (project_id, run_id, element, kind, value, confidence)
        select
            write_foundation.project_id,
            write_foundation.run_id,
            proposed.element,
            judged.kind,
            judged.value,
            (proposed.entry ->> 'confidence')::numeric
        from jsonb_each(v_elements) as proposed (element, entry)
        cross join lateral (
            select
                case v_statuses ->> proposed.element when 'extracted' then 'accepted' else 'proposal' end as kind,
                proposed.entry -> 'value' || '{"confirmed_by": null}' as value
        ) as judged
        where v_statuses ->> proposed.element <> 'unchanged'
            and not exists (
                select
                from public.foundation_revisions as earlier
                where earlier.project_id = write_foundation.project_id
                    and earlier.element = proposed.element
                    and earlier.kind = 'proposal'
                    and judged.kind = 'proposal'
                    and earlier.value = judged.value
            )
        returning foundation_revisions.element, foundation_revisions.kind, foundation_revisions.value, foundation_revisions.id
    )
    select
        coalesce(jsonb_object_agg(recorded.element, recorded.id), '{}'),
        jsonb_object_agg(recorded.element, recorded.value) filter (where recorded.kind = 'accepted')
    into v_revision_ids, v_current
    from recorded;

    if v_current is not null then
        perform private.set_elements(write_foundation.project_id, v_current);
    end if;
    return jsonb_build_object('statuses', v_statuses, 'revision_ids', v_revision_ids);
end $$;

create function private.prune_context(context public.strategic_context)
    returns public.strategic_context
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_row jsonb := to_jsonb(prune_context.context);
    v_standing jsonb;
    v_fallen text[];
    v_field text;
begin
    select coalesce(jsonb_agg(item.value), '[]')
    into v_standing
    from private.evidence_items(v_row) as item (value)
    where private.is_standing(prune_context.context.project_id, item.value);

    -- The parts that have lost their last quote. What a person confirmed stands on that person's word.
    select coalesce(array_agg(distinct item.value ->> 'field'), '{}')
    into v_fallen
    from private.evidence_items(v_row) as item (value)
    where prune_context.context.confirmation_status not in ('confirmed_consultant', 'confirmed_client')
        and not v_standing @> jsonb_build_array(jsonb_build_object('field', item.value -> 'field'));

    foreach v_field in array v_fallen loop
        v_row := case v_field
            when 'risks' then v_row || '{"risks": []}'
            else v_row #- string_to_array(v_field, '.')
        end;
    end loop;
    return jsonb_populate_record(
        prune_context.context,
        v_row || jsonb_build_object('evidence', v_standing)
    );
end $$;
comment on function private.prune_context(public.strategic_context) is
    'The row without quotes that no longer stand, and, unless a person confirmed it, without the parts that rested on them '
    'alone.';

revoke execute on function private.prune_context(public.strategic_context) from public;

create function private.prune_contexts(project_ids uuid[])
    returns void
    language plpgsql
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

revoke execute on function private.prune_contexts(uuid[]) from public;

create or replace function private.tg_signals__prune_evidence()
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
    perform private.prune_contexts(v_project_ids);
    return null;
end $$;
