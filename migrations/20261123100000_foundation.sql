-- The foundation of a project: seven elements as they are now, every value they were ever given, and the only ways to write them.
-- An element is a json object in the shape of shared/contracts/foundation.ts, with its evidence and who confirmed it inside. The
-- strategic context is extracted and confirmed like an element, but keeps a table of its own (entities), where people write too.
create table public.project_foundation (
    project_id uuid
        constraint project_foundation_pkey primary key
        constraint project_foundation_project_id_fkey references public.projects on delete cascade,
    core_pain jsonb,
    primary_persona jsonb,
    wow_moment jsonb,
    design_preferences jsonb,
    business_case jsonb,
    budget_constraints jsonb,
    confirmed_scope jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.project_foundation is
    'The current foundation elements; one row per project, null for what is missing. Written by commit_foundation, '
    'commit_agent_run and confirm_element.';
comment on column public.project_foundation.project_id is 'The project.';
comment on column public.project_foundation.core_pain is 'The one problem that hurts most.';
comment on column public.project_foundation.primary_persona is 'Who feels it most.';
comment on column public.project_foundation.wow_moment is 'The moment in which it turns good.';
comment on column public.project_foundation.design_preferences is 'How it should look, and like what.';
comment on column public.project_foundation.business_case is 'Why it pays, and how that is measured.';
comment on column public.project_foundation.budget_constraints is 'What it may cost, by when, within which limits.';
comment on column public.project_foundation.confirmed_scope is 'What the first version contains, and who agreed.';
comment on column public.project_foundation.created_at is 'When the row was written.';
comment on column public.project_foundation.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.project_foundation
    for each row
    execute function private.tg__touch_updated_at();

alter table public.project_foundation enable row level security;

create policy "Members read their projects' foundation"
    on public.project_foundation
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

grant select on public.project_foundation to authenticated;
grant select, insert, update, delete on public.project_foundation to service_role;

create table public.foundation_revisions (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint foundation_revisions_project_id_fkey references public.projects on delete cascade,
    element text not null
        constraint foundation_revisions_element_valid check (
            element in (
                'core_pain', 'primary_persona', 'wow_moment', 'design_preferences', 'business_case',
                'budget_constraints', 'confirmed_scope', 'strategic_context'
            )
        ),
    kind text not null
        constraint foundation_revisions_kind_valid check (kind in ('accepted', 'proposal')),
    value jsonb not null,
    confidence numeric
        constraint foundation_revisions_confidence_valid check (confidence between 0 and 1),
    confirmed_by text
        constraint foundation_revisions_confirmed_by_valid check (confirmed_by in ('client', 'consultant')),
    run_id uuid,
    -- The clock, not the start of the transaction: writers of one element wait for each other, so only the clock keeps their order.
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default now()
);
comment on table public.foundation_revisions is
    'Every value an element was given, or would have been given had a confirmed value not been kept. Append-only.';
comment on column public.foundation_revisions.id is 'A confirmation may require it to be the newest accepted one.';
comment on column public.foundation_revisions.project_id is 'The project.';
comment on column public.foundation_revisions.element is 'A column of project_foundation, or strategic_context.';
comment on column public.foundation_revisions.kind is
    'accepted: became the element''s value; proposal: kept aside in favour of a confirmed value.';
comment on column public.foundation_revisions.value is 'The whole element, its evidence included.';
comment on column public.foundation_revisions.confidence is '0 to 1; null for elements that have none.';
comment on column public.foundation_revisions.confirmed_by is 'client or consultant where this revision is a confirmation.';
comment on column public.foundation_revisions.run_id is 'The extraction or agent run that wrote it.';
comment on column public.foundation_revisions.created_at is 'When the revision was made; orders them.';
comment on column public.foundation_revisions.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.foundation_revisions
    for each row
    execute function private.tg__touch_updated_at();

-- The newest revision of an element.
create index idx_foundation_revisions_newest on public.foundation_revisions (project_id, element, created_at desc);

alter table public.foundation_revisions enable row level security;

create policy "Members read their foundation's history"
    on public.foundation_revisions
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

grant select on public.foundation_revisions to authenticated;
grant select, insert on public.foundation_revisions to service_role;

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
    'The strategic context in the form of an element; null where there is no row.';
grant execute on function private.context_value(public.strategic_context) to service_role;

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
grant execute on function private.current_foundation(uuid) to service_role;

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
comment on function private.without_key(jsonb, text) is 'The object without that key; any other json value as it is.';
grant execute on function private.without_key(jsonb, text) to service_role;

create function private.merge_area(known jsonb, learned jsonb)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select case
        when merge_area.learned is null or merge_area.learned = 'null' then merge_area.known
        when jsonb_typeof(merge_area.known) = 'object' and jsonb_typeof(merge_area.learned) = 'object'
            then merge_area.known || merge_area.learned
        when jsonb_typeof(merge_area.known) = 'array' and jsonb_typeof(merge_area.learned) = 'array'
            then merge_area.known || (
                select coalesce(jsonb_agg(item.value), '[]')
                from jsonb_array_elements(merge_area.learned) as item (value)
                where not merge_area.known @> jsonb_build_array(item.value)
            )
        else merge_area.learned
    end
$$;
comment on function private.merge_area(jsonb, jsonb) is
    'What is known combined with what was learned: objects by field, lists by item, anything else replaced.';
grant execute on function private.merge_area(jsonb, jsonb) to service_role;

create function private.may_fill(known jsonb, field text)
    returns boolean
    language sql
    immutable
    set search_path = ''
as $$
    select coalesce(btrim(may_fill.known #>> string_to_array(may_fill.field, '.')), '') in ('', '[]', '{}')
        or exists (
            select
            from private.evidence_items(may_fill.known) as item (value)
            where item.value ->> 'field' = may_fill.field
        )
$$;
comment on function private.may_fill(jsonb, text) is
    'Whether an extraction may fill this field of the strategic context: it is empty, or its quotes show that it was '
    'extracted. What a person wrote is kept.';
grant execute on function private.may_fill(jsonb, text) to service_role;

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
                where private.may_fill(merge_part.known, merge_part.part || '.' || item.key)
            )
        )
        else merge_part.known -> merge_part.part
    end
$$;
comment on function private.merge_part(jsonb, jsonb, text) is
    'One column of the known strategic context with the fields that were found, as far as an extraction may fill '
    'them.';
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
            when merge_context.found -> 'risks' <> '[]' and private.may_fill(merge_context.known, 'risks')
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
            where private.may_fill(merge_context.known, item.value ->> 'field')
        )
    )
$$;
comment on function private.merge_context(jsonb, jsonb) is
    'The known strategic context (null: none) with each field that was found and its quotes. What was not found is '
    'kept, and so is what a person wrote.';
grant execute on function private.merge_context(jsonb, jsonb) to service_role;

create function private.keep_context(project_id uuid, value jsonb)
    returns void
    language plpgsql
    volatile
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
    'Writes a revision of the strategic context that is about to be overwritten, unless it has one: people write the '
    'row directly.';
grant execute on function private.keep_context(uuid, jsonb) to service_role;

create function private.lock_and_read_foundation(project_id uuid, elements text[])
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_unknown text;
begin
    select element.name
    into v_unknown
    from unnest(lock_and_read_foundation.elements) as element (name)
    where not private.current_foundation(null) ? element.name
    limit 1;
    if found then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot write "%s": it is not an element of the foundation', v_unknown);
    end if;

    perform private.lock_foundations(array[lock_and_read_foundation.project_id]);
    if 'strategic_context' = any (lock_and_read_foundation.elements) then
        perform
        from public.strategic_context as context
        where context.project_id = lock_and_read_foundation.project_id
        for update;
    end if;
    return private.current_foundation(lock_and_read_foundation.project_id);
end $$;
comment on function private.lock_and_read_foundation(uuid, text[]) is
    'Locks the project''s foundation, even where it is still missing, and returns it. PT400 for an unknown element. '
    'Call it under private.lock_project.';
grant execute on function private.lock_and_read_foundation(uuid, text[]) to service_role;

-- The context first: a person who writes it at the same time holds its row and waits for the readiness cache. The analysis cache is
-- locked before, because writing the context takes the readiness cache, and the elements after it take both.
-- The elements in one statement, whether the row exists or not: its triggers then reach the analysis cache before the readiness
-- cache, once.
create function private.set_elements(project_id uuid, elements jsonb)
    returns void
    language plpgsql
    volatile
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
            -- An extraction does not answer the question that the client was asked.
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
comment on function private.set_elements(uuid, jsonb) is
    'Overwrites the named elements and leaves the others; creates the rows where they are missing.';
grant execute on function private.set_elements(uuid, jsonb) to service_role;

create function private.write_foundation(project_id uuid, run_id uuid, elements jsonb)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_elements jsonb := write_foundation.elements;
    v_current jsonb;
    v_statuses jsonb;
    v_revision_ids jsonb;
begin
    v_current := private.lock_and_read_foundation(
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

    -- An extracted value is never confirmed, whatever confirmed_by it carries. The same proposal is stored only once.
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
comment on function private.write_foundation(uuid, uuid, jsonb) is
    'Writes extracted elements, {name: {value, confidence, force}}. Returns {statuses, revision_ids} by name: '
    'extracted; unchanged, where the value is the current one; protected, where a confirmed value was kept and this '
    'one stored as a proposal (the client''s always, a consultant''s unless force). Call it under private.lock_project.';
grant execute on function private.write_foundation(uuid, uuid, jsonb) to service_role;

create function public.commit_foundation(project_id uuid, run_id uuid, elements jsonb)
    returns jsonb
    language plpgsql
    volatile
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
    'Stores extracted elements, {name: {value, confidence, force}}, all or none. Returns {statuses, revision_ids, '
    'foundation, snapshot}: by name extracted, unchanged or protected; the revisions written; the foundation '
    'afterwards; and the facts to score from. PT409 where a quote is not in its signal, PT404 without the project.';
grant execute on function public.commit_foundation(uuid, uuid, jsonb) to service_role;

create function private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select case
        when correct_element.given_value is not null then
            correct_element.given_value
            || jsonb_build_object('evidence', coalesce(correct_element.current_value -> 'evidence', '[]'))
            || case
                when correct_element.confirmed_by = 'consultant'
                    and jsonb_typeof(correct_element.given_value -> 'confidence') = 'number'
                then jsonb_build_object(
                    'confidence',
                    least(
                        (correct_element.given_value ->> 'confidence')::numeric,
                        -- Below the threshold of every gate: nothing that the client said supports the consultant's own value.
                        coalesce((correct_element.current_value ->> 'confidence')::numeric, 0.49)
                    )
                )
                else '{}'
            end
        when correct_element.confirmed_by = 'client'
            and jsonb_typeof(correct_element.current_value -> 'confidence') = 'number'
        then
            correct_element.current_value || jsonb_build_object(
                'confidence',
                -- The highest that an extraction is expected to reach: nothing that was read outweighs the client's own yes.
                greatest((correct_element.current_value ->> 'confidence')::numeric, 0.9)
            )
    end
$$;
comment on function private.correct_element(jsonb, jsonb, text) is
    'A value as the person who confirms it corrected it, or as the client''s confirmation makes it certain. The quotes '
    'are kept, whatever evidence was sent along; only the client can raise the confidence. Null where the value stays '
    'as it is.';
grant execute on function private.correct_element(jsonb, jsonb, text) to service_role;

create function public.confirm_element(
    project_id uuid,
    element text,
    user_id uuid,
    value jsonb default null,
    revision_id uuid default null
)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_confirmed_by text;
    v_current jsonb;
    v_newest_id uuid;
    v_value jsonb;
begin
    perform private.lock_project(confirm_element.project_id);

    select case member.role when 'client' then 'client' else 'consultant' end
    into v_confirmed_by
    from public.project_members as member
    where member.project_id = confirm_element.project_id
        and member.user_id = confirm_element.user_id;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find project "%s"', confirm_element.project_id);
    end if;

    v_current := nullif(
        private.lock_and_read_foundation(confirm_element.project_id, array[confirm_element.element]) -> confirm_element.element,
        'null'
    );
    v_value := coalesce(
        private.correct_element(v_current, nullif(confirm_element.value, 'null'), v_confirmed_by),
        v_current
    );
    if v_value is null then
        raise exception using
            errcode = 'PT422',
            message = format('Cannot confirm "%s": there is no value yet and none was given', confirm_element.element),
            hint = 'Extract the element first, or send its value';
    end if;

    select revision.id
    into v_newest_id
    from public.foundation_revisions as revision
    where revision.project_id = confirm_element.project_id
        and revision.element = confirm_element.element
        and revision.kind = 'accepted'
    order by revision.created_at desc
    limit 1;
    if confirm_element.revision_id <> v_newest_id
        or (confirm_element.revision_id is not null and v_newest_id is null) then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot confirm "%s": it changed since it was shown', confirm_element.element),
            detail = jsonb_build_object('current', v_current, 'revision_id', v_newest_id)::text,
            hint = 'Show the current value and confirm that';
    end if;
    if v_confirmed_by = 'consultant' and v_current ->> 'confirmed_by' = 'client' then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot confirm "%s": the client confirmed it already', confirm_element.element),
            detail = jsonb_build_object('current', v_current, 'revision_id', v_newest_id)::text,
            hint = 'Only the client can change what the client confirmed';
    end if;

    perform private.require_element(confirm_element.project_id, confirm_element.element, v_value);
    v_value := v_value || jsonb_build_object('confirmed_by', v_confirmed_by);
    if v_newest_id is null or v_value is distinct from v_current then
        insert into public.foundation_revisions (project_id, element, kind, value, confidence, confirmed_by)
        values (
            confirm_element.project_id,
            confirm_element.element,
            'accepted',
            v_value,
            case jsonb_typeof(v_value -> 'confidence') when 'number' then (v_value ->> 'confidence')::numeric end,
            v_confirmed_by
        )
        returning foundation_revisions.id
        into v_newest_id;

        perform private.set_elements(confirm_element.project_id, jsonb_build_object(confirm_element.element, v_value));
    end if;
    return jsonb_build_object('value', v_value, 'revision_id', v_newest_id, 'confirmed_by', v_confirmed_by);
end $$;
comment on function public.confirm_element(uuid, text, uuid, jsonb, uuid) is
    'Confirms an element, or the value given for it, in the role of the user''s membership: as client or as '
    'consultant. Returns {value, revision_id, confirmed_by}; confirming the same again changes nothing. PT404 for '
    'users who are not members, PT422 where there is no value, PT409 where revision_id is not the newest accepted '
    'revision, where a consultant would overwrite what the client confirmed (the detail of both is json: {current, '
    'revision_id}), or where a quote is not in its signal.';
grant execute on function public.confirm_element(uuid, text, uuid, jsonb, uuid) to service_role;
