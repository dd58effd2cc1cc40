-- Extracted elements become the foundation in one transaction, and none of them over what a person confirmed.
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
        where not private.is_standing(require_element.project_id, item.value)
    ) then
        raise exception using
            errcode = 'PT409',
            message = format(
                'Cannot store "%s": a quote does not stand in its signal, which changed meanwhile',
                require_element.element
            ),
            hint = 'Read the signals again and extract the element anew';
    end if;
end $$;
comment on function private.require_element(uuid, text, jsonb) is
    'PT400 where the value is not an object, PT409 where one of its quotes does not stand in the signal it names. Call it '
    'under private.lock_foundations.';

revoke execute on function private.require_element(uuid, text, jsonb) from public;
grant execute on function private.require_element(uuid, text, jsonb) to service_role;

create function private.without_key(value jsonb, key text)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select case jsonb_typeof(without_key.value)
        when 'object' then without_key.value - without_key.key
        else without_key.value
    end
$$;
comment on function private.without_key(jsonb, text) is 'The object without the key; anything else as it is.';

revoke execute on function private.without_key(jsonb, text) from public;
grant execute on function private.without_key(jsonb, text) to service_role;

create function private.current_foundation(project_id uuid)
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
        'confirmed_scope', foundation.confirmed_scope
    )
    from (select) as one_row
    left join public.project_foundation as foundation
        on foundation.project_id = current_foundation.project_id
$$;
comment on function private.current_foundation(uuid) is 'The seven elements by name, null for those that are missing.';

revoke execute on function private.current_foundation(uuid) from public;
grant execute on function private.current_foundation(uuid) to service_role;

-- One statement, whether the row is there or not: its triggers then reach the analysis cache before the readiness cache, once.
create function private.set_elements(project_id uuid, elements jsonb)
    returns void
    language plpgsql
    set search_path = ''
as $$
begin
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
comment on function private.set_elements(uuid, jsonb) is
    'Overwrites the named elements and leaves the others; creates the row where it is missing.';

revoke execute on function private.set_elements(uuid, jsonb) from public;
grant execute on function private.set_elements(uuid, jsonb) to service_role;

create function private.open_foundation(project_id uuid, elements text[])
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
    return private.current_foundation(open_foundation.project_id);
end $$;
comment on function private.open_foundation(uuid, text[]) is
    'Locks the project''s foundation, also where it is still missing, and returns it. PT400 for an unknown element. Call it '
    'under private.lock_project.';

revoke execute on function private.open_foundation(uuid, text[]) from public;
grant execute on function private.open_foundation(uuid, text[]) to service_role;

create function private.write_foundation(project_id uuid, run_id uuid, elements jsonb)
    returns jsonb
    language plpgsql
    set search_path = ''
as $$
declare
    v_current jsonb;
    v_statuses jsonb;
    v_revision_ids jsonb;
begin
    v_current := private.open_foundation(
        write_foundation.project_id,
        array(select jsonb_object_keys(write_foundation.elements))
    );

    perform private.require_element(write_foundation.project_id, proposed.element, proposed.entry -> 'value')
    from jsonb_each(write_foundation.elements) as proposed (element, entry);

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
    from jsonb_each(write_foundation.elements) as proposed (element, entry);

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
        from jsonb_each(write_foundation.elements) as proposed (element, entry)
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
comment on function private.write_foundation(uuid, uuid, jsonb) is
    'Writes extracted elements, {name: {value, confidence, force}}. Returns {statuses, revision_ids} by name: extracted; '
    'unchanged, where the value is what stands; protected, where a confirmed value stands and this one was kept as a '
    'proposal (a client''s word always, a consultant''s unless force). Call it under private.lock_project.';

revoke execute on function private.write_foundation(uuid, uuid, jsonb) from public;
grant execute on function private.write_foundation(uuid, uuid, jsonb) to service_role;

create function public.commit_foundation(project_id uuid, run_id uuid, elements jsonb)
    returns jsonb
    language plpgsql
    set search_path = ''
as $$
declare
    v_written jsonb;
begin
    perform private.lock_project(commit_foundation.project_id);
    v_written := private.write_foundation(
        commit_foundation.project_id,
        commit_foundation.run_id,
        commit_foundation.elements
    );
    return v_written || jsonb_build_object(
        'foundation', private.current_foundation(commit_foundation.project_id),
        'snapshot', public.readiness_snapshot(array[commit_foundation.project_id], use_cache => false) -> 0
    );
end $$;
comment on function public.commit_foundation(uuid, uuid, jsonb) is
    'Stores extracted elements, {name: {value, confidence, force}}, all or none. Returns {statuses, revision_ids, foundation, '
    'snapshot}: by name extracted, unchanged or protected; the revisions written; the foundation as it then stands; and the '
    'facts to score from. PT409 where a quote does not stand in its signal, PT404 without the project.';

revoke execute on function public.commit_foundation(uuid, uuid, jsonb) from public, anon, authenticated, service_role;
grant execute on function public.commit_foundation(uuid, uuid, jsonb) to service_role;
