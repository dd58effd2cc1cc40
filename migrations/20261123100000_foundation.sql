-- The foundation of a project: seven elements as they are now, every value they were ever given, and the only ways to write them.
-- An element is a json object in the shape of shared/contracts/foundation.ts, with its evidence and who confirmed it inside. The
-- strategic context is extracted and confirmed like an element, but keeps a table of its own (entities), where people write too.
-- Quotes may be from signals that clients must not read: clients are shown the foundation by read_foundation, which leaves them out.
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
    pending_evidence boolean not null
        generated always as (
            coalesce(core_pain @? '$.evidence[*] ? (@.pending == true)', false)
            or coalesce(primary_persona @? '$.evidence[*] ? (@.pending == true)', false)
            or coalesce(wow_moment @? '$.evidence[*] ? (@.pending == true)', false)
            or coalesce(design_preferences @? '$.evidence[*] ? (@.pending == true)', false)
            or coalesce(business_case @? '$.evidence[*] ? (@.pending == true)', false)
            or coalesce(budget_constraints @? '$.evidence[*] ? (@.pending == true)', false)
            or coalesce(confirmed_scope @? '$.evidence[*] ? (@.pending == true)', false)
        ) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.project_foundation is
    'The current elements of each project, null where missing. Written by the RPCs that extract, verify, confirm, correct and '
    'attach, and by every change of what the elements are based on.';
comment on column public.project_foundation.project_id is 'The project.';
comment on column public.project_foundation.core_pain is 'The one problem that hurts most.';
comment on column public.project_foundation.primary_persona is 'Who feels it most.';
comment on column public.project_foundation.wow_moment is
    'The moment of the demo in which the pain turns into its opposite.';
comment on column public.project_foundation.design_preferences is 'The look that the client wants, and examples of it.';
comment on column public.project_foundation.business_case is 'Why the investment pays, and how that is measured.';
comment on column public.project_foundation.budget_constraints is 'Budget, deadline and limits.';
comment on column public.project_foundation.confirmed_scope is 'What the first version contains, and who agreed.';
comment on column public.project_foundation.pending_evidence is
    'Whether a quote must be verified again. Computed by the database.';
comment on column public.project_foundation.created_at is 'When the row was written.';
comment on column public.project_foundation.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.project_foundation
    for each row
    execute function private.tg__touch_updated_at();

-- Whose quotes the schedule has verified again.
create index idx_project_foundation_pending on public.project_foundation (project_id) where pending_evidence;

alter table public.project_foundation enable row level security;

create policy "Owners and consultants read their projects' foundation"
    on public.project_foundation
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

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
    value jsonb,
    confidence numeric
        constraint foundation_revisions_confidence_valid check (confidence between 0 and 1),
    confirmed_by text
        constraint foundation_revisions_confirmed_by_valid check (confirmed_by in ('client', 'consultant')),
    user_id uuid,
    run_id uuid,
    decision text
        constraint foundation_revisions_decision_valid check (
            decision is null or (kind = 'proposal' and decision in ('taken_over', 'left'))
        ),
    -- The clock, not the start of the transaction: writers of one element wait for each other, so only the clock keeps their order.
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default now()
);
comment on table public.foundation_revisions is
    'Every value that an element had, and every value proposed for it. Rows are only added, except that erasure empties them and '
    'a proposal gets a decision.';
comment on column public.foundation_revisions.id is 'A confirmation may require it to be the newest accepted one.';
comment on column public.foundation_revisions.project_id is 'The project.';
comment on column public.foundation_revisions.element is 'A column of project_foundation, or strategic_context.';
comment on column public.foundation_revisions.kind is
    'accepted: it became the element''s value; proposal: it was kept aside because a confirmed value stayed, or until a person '
    'decides.';
comment on column public.foundation_revisions.value is
    'The whole element with its evidence; null once words that it was based on were erased.';
comment on column public.foundation_revisions.confidence is '0 to 1; null for elements that have none.';
comment on column public.foundation_revisions.confirmed_by is 'client or consultant where this revision is a confirmation.';
comment on column public.foundation_revisions.user_id is
    'Who confirmed it or fields of it, or who proposed it; null if a back end wrote it.';
comment on column public.foundation_revisions.run_id is 'The extraction or agent run that wrote it.';
comment on column public.foundation_revisions.decision is
    'What an owner or consultant decided about a proposal: taken_over or left; null until then.';
comment on column public.foundation_revisions.created_at is 'When the revision was made; orders them.';
comment on column public.foundation_revisions.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.foundation_revisions
    for each row
    execute function private.tg__touch_updated_at();

-- The newest revision of an element.
create index idx_foundation_revisions_newest on public.foundation_revisions (project_id, element, created_at desc);

alter table public.foundation_revisions enable row level security;

create policy "Owners and consultants read their foundation's history"
    on public.foundation_revisions
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select on public.foundation_revisions to authenticated;
grant select, insert on public.foundation_revisions to service_role;
grant update (decision) on public.foundation_revisions to service_role;

create function private.context_value(context public.strategic_context)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return case
        when context.project_id is not null then jsonb_build_object(
            'opportunity', context.opportunity,
            'investment_case', context.investment_case,
            'constraints', context.constraints,
            'risks', context.risks,
            'evidence', context.evidence,
            'confirmed_by', case context.confirmation_status
                when 'confirmed_client' then 'client'
                when 'confirmed_consultant' then 'consultant'
            end,
            'source_gone', context.source_gone
        )
    end;
end $$;
comment on function private.context_value(public.strategic_context) is
    'The strategic context in the form of an element; null where there is no row.';
grant execute on function private.context_value(public.strategic_context) to service_role;

create function private.current_foundation(project_id uuid)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return (
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
    );
end $$;
comment on function private.current_foundation(uuid) is
    'The seven elements and the strategic context by name, null for those that are missing.';
grant execute on function private.current_foundation(uuid) to service_role;

create function private.without_key(value jsonb, key text)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return case jsonb_typeof(without_key.value)
        when 'object' then without_key.value - without_key.key
        else without_key.value
    end;
end $$;
comment on function private.without_key(jsonb, text) is 'The object without that key; any other json value as it is.';
grant execute on function private.without_key(jsonb, text) to service_role;

create function private.merge_area(known jsonb, learned jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return case
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
    end;
end $$;
comment on function private.merge_area(jsonb, jsonb) is
    'What is known combined with what was learned: objects by field, lists by item, anything else replaced.';
grant execute on function private.merge_area(jsonb, jsonb) to service_role;

create function private.may_fill(known jsonb, field text)
    returns boolean
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return coalesce(btrim(may_fill.known #>> string_to_array(may_fill.field, '.')), '') in ('', '[]', '{}')
        or exists (
            select
            from private.evidence_items(may_fill.known) as item (value)
            where item.value -> 'fields' ? may_fill.field
        );
end $$;
comment on function private.may_fill(jsonb, text) is
    'Whether an extraction may fill this field of the strategic context: it is empty, or its quotes show that an extraction '
    'filled it. What a person wrote stays.';
grant execute on function private.may_fill(jsonb, text) to service_role;

create function private.merge_part(known jsonb, learned jsonb, part text)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return case jsonb_typeof(merge_part.learned -> merge_part.part)
        when 'object' then private.merge_area(
            merge_part.known -> merge_part.part,
            (
                select coalesce(jsonb_object_agg(item.key, item.value), '{}')
                from jsonb_each(merge_part.learned -> merge_part.part) as item (key, value)
                where private.may_fill(merge_part.known, merge_part.part || '.' || item.key)
            )
        )
        else merge_part.known -> merge_part.part
    end;
end $$;
comment on function private.merge_part(jsonb, jsonb, text) is
    'One column of the known strategic context with the fields that were found, as far as an extraction may fill '
    'them.';
grant execute on function private.merge_part(jsonb, jsonb, text) to service_role;

create function private.merge_context(known jsonb, learned jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return jsonb_build_object(
        'opportunity', private.merge_part(merge_context.known, merge_context.learned, 'opportunity'),
        'investment_case', private.merge_part(merge_context.known, merge_context.learned, 'investment_case'),
        'constraints', private.merge_part(merge_context.known, merge_context.learned, 'constraints'),
        'risks', case
            when merge_context.learned -> 'risks' <> '[]' and private.may_fill(merge_context.known, 'risks')
                then merge_context.learned -> 'risks'
            else coalesce(nullif(merge_context.known -> 'risks', 'null'), '[]')
        end,
        -- Each field has the quotes of where its words are from: of what was found, else of what was known.
        'evidence', (
            select coalesce(jsonb_agg(item.value || jsonb_build_object('fields', item.fields)), '[]')
            from (
                select
                    known.value,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(known.value) as field (name)
                        where not exists (
                            select
                            from private.evidence_items(merge_context.learned) as other (value)
                            where other.value -> 'fields' ? field.name
                        )
                    ) as fields
                from private.evidence_items(merge_context.known) as known (value)
                union all
                select
                    found.value,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(found.value) as field (name)
                        where private.may_fill(merge_context.known, field.name)
                    )
                from private.evidence_items(merge_context.learned) as found (value)
            ) as item
            where item.fields is not null
        ),
        'source_gone', false
    );
end $$;
comment on function private.merge_context(jsonb, jsonb) is
    'The known strategic context (null: none) with each field that was found and its quotes. What was not found is '
    'kept, and so is what a person wrote.';
grant execute on function private.merge_context(jsonb, jsonb) to service_role;

create function private.newest_revision(project_id uuid, element text, value jsonb)
    returns public.foundation_revisions
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_newest public.foundation_revisions;
begin
    select revision.*
    into v_newest
    from public.foundation_revisions as revision
    where revision.project_id = newest_revision.project_id
        and revision.element = newest_revision.element
        and revision.kind = 'accepted'
    order by revision.created_at desc
    limit 1;
    if private.value_fields(v_newest.value) = private.value_fields(newest_revision.value) then
        return v_newest;
    end if;
    return null;
end $$;
comment on function private.newest_revision(uuid, text, jsonb) is
    'The element''s newest accepted revision, if it has this value. Otherwise nothing: the value has lost fields with their '
    'quotes since, or a person wrote the strategic context.';
grant execute on function private.newest_revision(uuid, text, jsonb) to service_role;

create function private.keep_revisions(project_id uuid, elements jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    insert into public.foundation_revisions (project_id, element, kind, value, confidence)
    select
        keep_revisions.project_id,
        stored.element,
        'accepted',
        stored.value,
        case jsonb_typeof(stored.value -> 'confidence') when 'number' then (stored.value ->> 'confidence')::numeric end
    from jsonb_each(keep_revisions.elements) as stored (element, value)
    where jsonb_typeof(stored.value) = 'object'
        and private.newest_revision(keep_revisions.project_id, stored.element, stored.value) is null;
end $$;
comment on function private.keep_revisions(uuid, jsonb) is
    'Writes a revision for each element that has none with its current value. Call it under private.lock_foundations.';
grant execute on function private.keep_revisions(uuid, jsonb) to service_role;

create function private.lock_and_read_foundation(project_id uuid, elements text[])
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_current jsonb;
    v_unknown text;
begin
    perform private.lock_foundations(array[lock_and_read_foundation.project_id]);
    if 'strategic_context' = any (lock_and_read_foundation.elements) then
        perform
        from public.strategic_context as context
        where context.project_id = lock_and_read_foundation.project_id
        for update;
    end if;
    v_current := private.current_foundation(lock_and_read_foundation.project_id);

    select element.name
    into v_unknown
    from unnest(lock_and_read_foundation.elements) as element (name)
    where not v_current ? element.name
    limit 1;
    if found then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot write "%s": it is not an element of the foundation', v_unknown);
    end if;
    return v_current;
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
        insert into public.strategic_context as context (
            project_id,
            opportunity,
            investment_case,
            constraints,
            risks,
            evidence,
            source_gone,
            confirmation_status
        )
        values (
            set_elements.project_id,
            v_context -> 'opportunity',
            v_context -> 'investment_case',
            v_context -> 'constraints',
            v_context -> 'risks',
            coalesce(nullif(v_context -> 'evidence', 'null'), '[]'),
            coalesce((v_context ->> 'source_gone')::boolean, false),
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
            source_gone = excluded.source_gone,
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

create function private.mark_pending(value jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return private.unsettle_element(
        mark_pending.value,
        '{}',
        array(select item.value ->> 'signal_id' from private.evidence_items(mark_pending.value) as item (value)),
        false
    );
end $$;
comment on function private.mark_pending(jsonb) is 'The element with all its quotes to be verified again.';
grant execute on function private.mark_pending(jsonb) to service_role;

create function private.keep_confirmed(current_value jsonb, proposed_value jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_fields constant text[] := private.confirmed_fields(keep_confirmed.current_value);
    v_value jsonb;
begin
    if v_fields = '{}' then
        return keep_confirmed.proposed_value;
    end if;
    v_value := keep_confirmed.proposed_value || jsonb_build_object(
        'confirmed_fields', keep_confirmed.current_value -> 'confirmed_fields',
        'evidence', (
            select coalesce(jsonb_agg(item.value || jsonb_build_object('fields', item.fields) order by item.position), '[]')
            from (
                select
                    kept.value,
                    kept.position,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(kept.value) as field (name)
                        where field.name = any (v_fields)
                    ) as fields
                from private.evidence_items(keep_confirmed.current_value) with ordinality as kept (value, position)
                union all
                select
                    found.value,
                    1000000 + found.position,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(found.value) as field (name)
                        where field.name <> all (v_fields)
                    )
                from private.evidence_items(keep_confirmed.proposed_value) with ordinality as found (value, position)
            ) as item
            where item.fields is not null
        ),
        'support', (
            select coalesce(jsonb_object_agg(verdict.field, verdict.value), '{}')
            from (
                select known.field, known.value
                from jsonb_each(coalesce(keep_confirmed.current_value -> 'support', '{}')) as known (field, value)
                where known.field = any (v_fields)
                union all
                select found.field, found.value
                from jsonb_each(coalesce(keep_confirmed.proposed_value -> 'support', '{}')) as found (field, value)
                where found.field <> all (v_fields)
            ) as verdict
        )
    );
    v_value := v_value || (
        select jsonb_object_agg(field.name, keep_confirmed.current_value -> field.name)
        from unnest(v_fields) as field (name)
    );
    return case
        when private.value_fields(v_value) = private.value_fields(keep_confirmed.current_value)
            and v_value -> 'evidence' = keep_confirmed.current_value -> 'evidence'
            then keep_confirmed.current_value
        else private.mark_pending(v_value)
    end;
end $$;
comment on function private.keep_confirmed(jsonb, jsonb) is
    'The proposed element, with the fields that the client confirmed left as they are, each with its own quotes. All quotes are '
    'to be verified again unless it equals the current element.';
grant execute on function private.keep_confirmed(jsonb, jsonb) to service_role;

create function private.write_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint)
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
    perform private.require_not_erased(write_foundation.project_id, write_foundation.evidence_version);

    -- Something that quotes depend on has changed since the signals were read. What was verified then counts once it has been verified
    -- again.
    if write_foundation.evidence_version is distinct from private.evidence_version(write_foundation.project_id) then
        select coalesce(
            jsonb_object_agg(
                proposed.element,
                proposed.entry || jsonb_build_object('value', private.mark_pending(proposed.entry -> 'value'))
            ),
            '{}'
        )
        into v_elements
        from jsonb_each(v_elements) as proposed (element, entry);
    end if;
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

    -- A proposal stays what was proposed.
    select coalesce(
        jsonb_object_agg(
            proposed.element,
            case
                when proposed.entry ? 'proposed_by' then proposed.entry
                else proposed.entry || jsonb_build_object(
                    'value', private.keep_confirmed(v_current -> proposed.element, proposed.entry -> 'value')
                )
            end
        ),
        '{}'
    )
    into v_elements
    from jsonb_each(v_elements) as proposed (element, entry);

    select coalesce(
        jsonb_object_agg(
            proposed.element,
            case
                when private.without_key(v_current -> proposed.element, 'confirmed_by')
                    = private.without_key(proposed.entry -> 'value', 'confirmed_by')
                    then 'unchanged'
                when proposed.entry ? 'proposed_by'
                    then 'protected'
                when v_current -> proposed.element ->> 'confirmed_by' is not null
                    then 'protected'
                else 'extracted'
            end
        ),
        '{}'
    )
    into v_statuses
    from jsonb_each(v_elements) as proposed (element, entry);

    if v_statuses ->> 'strategic_context' = 'extracted' then
        -- People write the row directly: what they wrote has no revision yet.
        perform private.keep_revisions(
            write_foundation.project_id,
            jsonb_build_object('strategic_context', v_current -> 'strategic_context')
        );
    end if;

    -- An extracted value is never confirmed, whatever confirmed_by it carries. The same proposal is stored only once.
    with recorded as (
        insert into public.foundation_revisions (project_id, run_id, element, kind, value, confidence, user_id)
        select
            write_foundation.project_id,
            write_foundation.run_id,
            proposed.element,
            judged.kind,
            judged.value,
            case jsonb_typeof(proposed.entry -> 'value' -> 'confidence')
                when 'number' then (proposed.entry -> 'value' ->> 'confidence')::numeric
            end,
            (proposed.entry ->> 'proposed_by')::uuid
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
comment on function private.write_foundation(uuid, uuid, jsonb, bigint) is
    'Writes extracted elements, {name: {value}}. Returns {statuses, revision_ids} by name: extracted; unchanged, where '
    'the value is the current one; protected, where a confirmed value was kept and this one stored as a proposal. '
    'What has a proposed_by, the user or null, is only ever a proposal. evidence_version is the one under which the signals were read. Call it '
    'under private.lock_project.';
grant execute on function private.write_foundation(uuid, uuid, jsonb, bigint) to service_role;


create function public.commit_foundation(
    project_id uuid,
    run_id uuid,
    elements jsonb,
    evidence_version bigint,
    user_id uuid default null
)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_written jsonb;
begin
    perform private.lock_project(commit_foundation.project_id);
    if commit_foundation.user_id is not null then
        perform private.require_member(
            commit_foundation.project_id,
            commit_foundation.user_id,
            '{owner,consultant}',
            'store the foundation'
        );
    end if;
    perform private.require_active(commit_foundation.project_id, 'store the foundation');
    v_written := private.write_foundation(
        commit_foundation.project_id,
        commit_foundation.run_id,
        commit_foundation.elements,
        commit_foundation.evidence_version
    );
    return v_written || jsonb_build_object(
        'foundation', private.current_foundation(commit_foundation.project_id),
        'snapshot', public.readiness_snapshot(array[commit_foundation.project_id]) -> 0
    );
end $$;
comment on function public.commit_foundation(uuid, uuid, jsonb, bigint, uuid) is
    'Stores extracted elements, {name: {value}}, all or none, for a consultant of the project or a back end (user_id '
    'null). evidence_version is what begin_extraction gave: if anything that quotes depend on has changed since, they are stored '
    'as to be verified again. Returns {statuses, revision_ids, foundation, snapshot}: by name extracted, unchanged or '
    'protected; the revisions written; the foundation afterwards; and the facts to score from. PT409 where a quote is not in '
    'its signal, words were erased since or the project is archived, PT404 without the project or the membership, PT403 for clients.';
grant execute on function public.commit_foundation(uuid, uuid, jsonb, bigint, uuid) to service_role;

-- Whether a measure is complete is known where its gate is judged.
create function private.adopt_measures(value jsonb)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select case jsonb_typeof(adopt_measures.value -> 'success_kpis')
        when 'array' then adopt_measures.value || jsonb_build_object(
            'success_kpis', (
                select coalesce(
                    jsonb_agg(
                        case jsonb_typeof(measure.value)
                            when 'object' then measure.value || '{"hypothesis": false}'
                            else measure.value
                        end
                        order by measure.position
                    ),
                    '[]'
                )
                from jsonb_array_elements(adopt_measures.value -> 'success_kpis') with ordinality as measure (value, position)
            )
        )
        else adopt_measures.value
    end
$$;
comment on function private.adopt_measures(jsonb) is
    'A business case whose measures the client said yes to: none of them is a hypothesis any more. Other elements as they are.';
grant execute on function private.adopt_measures(jsonb) to service_role;

create function private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_is_client constant boolean := correct_element.confirmed_by = 'client';
    v_current constant jsonb := coalesce(correct_element.current_value, '{}');
    v_value jsonb := correct_element.given_value;
    v_changed text[];
    v_support jsonb;
    v_claimed numeric;
begin
    if v_value is null then
        v_value := correct_element.current_value;
        if v_is_client then
            v_value := private.adopt_measures(v_value);
        end if;
        if v_is_client and jsonb_typeof(v_value -> 'confidence') = 'number' then
            -- The highest that an extraction is expected to reach: nothing that was read outweighs the client's own yes.
            v_value := v_value || jsonb_build_object('confidence', greatest((v_value ->> 'confidence')::numeric, 0.9));
        end if;
        return v_value;
    end if;

    select coalesce(array_agg(given.field), '{}')
    into v_changed
    from jsonb_each(private.value_fields(v_value)) as given (field, content)
    where given.content is distinct from v_current -> given.field;

    v_support := case jsonb_typeof(v_current -> 'support') when 'object' then v_current -> 'support' else '{}' end - v_changed;
    if not v_is_client then
        v_support := v_support || (
            select coalesce(jsonb_object_agg(field, '{"verdict": "unsupported", "reason": "no_quote"}'::jsonb), '{}')
            from unnest(v_changed) as field
        );
    end if;
    v_value := v_value || jsonb_build_object(
        'support', v_support,
        'standing', (
            select coalesce(jsonb_agg(field.name), '[]')
            from jsonb_array_elements_text(
                case jsonb_typeof(v_current -> 'standing') when 'array' then v_current -> 'standing' else '[]' end
            ) as field (name)
            where field.name <> all (v_changed)
        ),
        'evidence', (
            select coalesce(jsonb_agg(item.value || jsonb_build_object('fields', item.fields)), '[]')
            from (
                select
                    each.value,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(each.value) as field (name)
                        where field.name <> all (v_changed)
                    ) as fields
                from private.evidence_items(v_current) as each (value)
            ) as item
            where item.fields is not null
        )
    );
    if private.confirmed_fields(v_current) <> '{}' then
        v_value := v_value || jsonb_build_object('confirmed_fields', v_current -> 'confirmed_fields');
    end if;
    if jsonb_typeof(v_value -> 'confidence') is distinct from 'number' then
        return v_value;
    end if;
    if v_is_client then
        return v_value || jsonb_build_object(
            'confidence', greatest((v_value ->> 'confidence')::numeric, 0.9),
            'claimed_confidence', greatest((v_value ->> 'confidence')::numeric, 0.9)
        );
    end if;
    v_claimed := least(
        (v_value ->> 'confidence')::numeric,
        -- Nothing that the client said supports a value that only the consultant gave.
        coalesce((v_current ->> 'claimed_confidence')::numeric, (v_current ->> 'confidence')::numeric, 0.49)
    );
    v_value := v_value || jsonb_build_object(
        'claimed_confidence', v_claimed,
        'confidence', least(v_claimed, coalesce((v_current ->> 'confidence')::numeric, 0.49))
    );
    -- Which fields an element cannot be without is known where the rest is verified again.
    return case when v_changed = '{}' then v_value else private.mark_pending(v_value) end;
end $$;
comment on function private.correct_element(jsonb, jsonb, text) is
    'A value as the person who confirms it corrected it, or as the client''s confirmation makes it certain. A field that was '
    'changed loses its quotes, which say something else; whatever evidence was sent along is ignored by the caller. Only the '
    'client can raise the confidence. Null where there is no value.';
grant execute on function private.correct_element(jsonb, jsonb, text) to service_role;

create function private.withheld_fields(project_id uuid, value jsonb)
    returns text[]
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    -- What is cited for words that clients may not read, and for words that they may.
    v_hidden text[];
    v_shown text[];
begin
    if withheld_fields.value ->> 'confirmed_by' = 'client' then
        return array[]::text[];
    end if;
    select
        array_agg(field.name) filter (where signal.visibility = 'studio'),
        coalesce(array_agg(field.name) filter (where signal.visibility = 'project'), '{}')
    into v_hidden, v_shown
    from private.evidence_items(withheld_fields.value) as item (value)
    join public.signals as signal
        on signal.project_id = withheld_fields.project_id
        and signal.id::text = item.value ->> 'signal_id'
    left join lateral private.item_fields(item.value) as field (name)
        on true;
    if v_hidden is null then
        return array[]::text[];
    end if;
    return array(
        select part.path
        from jsonb_each(private.value_fields(withheld_fields.value)) as field (name, content)
        cross join lateral (
            select field.name as path, field.content
            where jsonb_typeof(field.content) <> 'object'
            union all
            select field.name || '.' || each.key, each.value
            from jsonb_each(case jsonb_typeof(field.content) when 'object' then field.content else '{}' end) as each
        ) as part
        where part.content not in ('null', 'false', '[]', '{}')
            and (part.path = any (v_hidden) or part.path <> all (v_shown))
            and part.path <> all (private.confirmed_fields(withheld_fields.value))
        order by part.path
    );
end $$;
comment on function private.withheld_fields(uuid, jsonb) is
    'The fields of a value that may repeat words of the studio''s own signals: those that such words are quoted for, and, where there are any, '
    'those without a quote from elsewhere. None of those that the client said yes to. Parts of the strategic context as '
    '"constraints.budget".';
grant execute on function private.withheld_fields(uuid, jsonb) to service_role;

create function private.hide_studio_words(project_id uuid, value jsonb)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_withheld constant text[] := private.withheld_fields(hide_studio_words.project_id, hide_studio_words.value);
    v_value jsonb := hide_studio_words.value;
    v_path text[];
begin
    if jsonb_typeof(v_value -> 'evidence') = 'array' then
        v_value := v_value || jsonb_build_object(
            'evidence', (
                select coalesce(
                    jsonb_agg(
                        case
                            when exists (
                                select
                                from public.signals as signal
                                where signal.project_id = hide_studio_words.project_id
                                    and signal.id::text = item.value ->> 'signal_id'
                                    and signal.visibility = 'project'
                            ) then item.value
                            else item.value || '{"quote": "", "cited": "", "speaker": null}'
                        end
                    ),
                    '[]'
                )
                from private.evidence_items(v_value) as item (value)
            )
        );
    end if;
    if v_withheld = '{}' then
        return v_value;
    end if;
    for index in 1 .. cardinality(v_withheld) loop
        -- A part's own name may have dots, the field's has none.
        v_path := regexp_match(v_withheld[index], '^([^.]+)\.(.+)$');
        v_value := case
            when v_path is not null then v_value #- v_path
            else v_value || jsonb_build_object(
                v_withheld[index],
                case jsonb_typeof(v_value -> v_withheld[index])
                    when 'array' then '[]'::jsonb
                    when 'string' then '"unknown"'
                    when 'boolean' then 'false'
                    else 'null'
                end
            )
        end;
    end loop;
    return v_value
        || jsonb_build_object('not_shared', v_withheld)
        || case jsonb_typeof(v_value -> 'standing')
            when 'array' then jsonb_build_object('standing', (v_value -> 'standing') - v_withheld)
            else '{}'
        end
        || case jsonb_typeof(v_value -> 'support')
            when 'object' then jsonb_build_object('support', (v_value -> 'support') - v_withheld)
            else '{}'
        end;
end $$;
comment on function private.hide_studio_words(uuid, jsonb) is
    'The value without the words of signals that clients must not read, or that are gone: neither in quotes nor in the fields that '
    'may repeat them, which not_shared names.';
grant execute on function private.hide_studio_words(uuid, jsonb) to service_role;

create function private.shown_value(project_id uuid, value jsonb, role text)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return case
        when shown_value.role is distinct from 'client' or jsonb_typeof(shown_value.value) is distinct from 'object'
            then shown_value.value
        when (
                select project.scores_shared
                from public.projects as project
                where project.id = shown_value.project_id
            )
            then private.hide_studio_words(shown_value.project_id, shown_value.value)
        else private.hide_studio_words(shown_value.project_id, shown_value.value)
            - '{confidence,claimed_confidence}'::text[]
    end;
end $$;
comment on function private.shown_value(uuid, jsonb, text) is
    'An element, or what it was, as a member with this role is shown it: clients without what the studio''s own signals say and, unless '
    'scores are shared, without confidences. As it is where role is null, for a back end.';
grant execute on function private.shown_value(uuid, jsonb, text) to service_role;

create function private.require_features(project_id uuid, value jsonb)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_unknown text;
begin
    select named.id
    into v_unknown
    from unnest(array['v1_features', 'v2_features']) as list (field)
    cross join lateral jsonb_array_elements_text(
        case jsonb_typeof(require_features.value -> list.field)
            when 'array' then require_features.value -> list.field
            else '[]'
        end
    ) as named (id)
    where not exists (
        select
        from public.features as feature
        where feature.project_id = require_features.project_id
            and feature.id::text = named.id
    )
    limit 1;
    if found then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot confirm "confirmed_scope": the project has no feature "%s"', v_unknown),
            hint = 'Name features of the project by their ids';
    end if;
end $$;
comment on function private.require_features(uuid, jsonb) is
    'PT400 if a scope names anything but features of the project.';
grant execute on function private.require_features(uuid, jsonb) to service_role;

create function public.confirm_element(
    project_id uuid,
    element text,
    user_id uuid,
    value jsonb default null,
    revision_id uuid default null,
    fields text[] default null
)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_role text;
    v_confirmed_by text;
    v_current jsonb;
    v_shown_id uuid;
    v_value jsonb;
    -- Those that the client is not shown: a yes to the whole is one to the others.
    v_withheld text[];
    v_yes_to text[] := confirm_element.fields;
    -- What has the fields that are said yes to: the current value, or that with what the client corrected.
    v_base jsonb;
    -- Those that have the client's yes by then; null where the whole element is confirmed.
    v_fields text[];
    -- The conflicts that the yes decides.
    v_upheld uuid[];
    -- Whether the same is confirmed again although the client has said something else since.
    v_is_upheld boolean;
begin
    perform private.lock_project(confirm_element.project_id);
    v_role := case private.require_member(
        confirm_element.project_id,
        confirm_element.user_id,
        '{owner,consultant,client}',
        'confirm'
    ) when 'client' then 'client' else 'consultant' end;
    v_confirmed_by := v_role;
    perform private.require_active(confirm_element.project_id, format('confirm "%s"', confirm_element.element));

    v_current := nullif(
        private.lock_and_read_foundation(confirm_element.project_id, array[confirm_element.element]) -> confirm_element.element,
        'null'
    );
    if v_current is null and nullif(confirm_element.value, 'null') is null then
        raise exception using
            errcode = 'PT422',
            message = format('Cannot confirm "%s": there is no value yet and none was given', confirm_element.element),
            hint = 'Extract the element first, or send its value';
    end if;

    v_shown_id := (private.newest_revision(confirm_element.project_id, confirm_element.element, v_current)).id;
    if v_current is not null and (v_shown_id is null or confirm_element.revision_id is distinct from v_shown_id) then
        raise exception using
            errcode = 'PT409',
            message = case
                when confirm_element.revision_id is null
                    then format('Cannot confirm "%s": revision_id does not say what was shown', confirm_element.element)
                else format('Cannot confirm "%s": it changed since it was shown', confirm_element.element)
            end,
            detail = jsonb_build_object(
                'current', private.shown_value(confirm_element.project_id, v_current, v_role),
                'revision_id', v_shown_id
            )::text,
            hint = 'Show the current value and confirm that, with its revision_id';
    end if;
    if v_confirmed_by = 'consultant' and v_current ->> 'confirmed_by' = 'client' then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot confirm "%s": the client confirmed it already', confirm_element.element),
            detail = jsonb_build_object('current', v_current, 'revision_id', v_shown_id)::text,
            hint = 'Only the client can change what the client confirmed';
    end if;

    v_base := v_current;
    if confirm_element.fields is not null then
        if v_confirmed_by <> 'client' then
            raise exception using
                errcode = 'PT403',
                message = format('Cannot confirm fields of "%s": that is for the client', confirm_element.element),
                hint = 'Confirm the whole element';
        end if;
        if confirm_element.element = 'strategic_context'
            or nullif(confirm_element.value, 'null') is not null
            or confirm_element.fields = '{}'
            or not confirm_element.fields <@ private.told_fields(
                private.shown_value(confirm_element.project_id, v_current, v_role)
            )
        then
            raise exception using
                errcode = 'PT400',
                message = format('Cannot confirm these fields of "%s"', confirm_element.element),
                hint = case
                    when confirm_element.element = 'strategic_context'
                        then 'Confirm the whole strategic context, without fields: it has no yes for single fields'
                    else format(
                        'Name fields that say something, without a value: %s',
                        array_to_string(
                            private.told_fields(private.shown_value(confirm_element.project_id, v_current, v_role)),
                            ', '
                        )
                    )
                end;
        end if;
    elsif v_role = 'client' then
        v_withheld := private.withheld_fields(confirm_element.project_id, v_current);
        if v_withheld <> '{}' then
            if nullif(confirm_element.value, 'null') is not null then
                v_base := private.correct_element(
                    v_current,
                    confirm_element.value || (
                        select jsonb_object_agg(field.name, v_current -> field.name)
                        from unnest(v_withheld) as field (name)
                    ),
                    v_role
                ) || (
                    -- The whole is worth what it was, and has whose confirmation it had.
                    select coalesce(jsonb_object_agg(field.name, field.content), '{}')
                    from jsonb_each(v_current) as field (name, content)
                    where field.name in ('confidence', 'claimed_confidence', 'confirmed_by')
                );
            end if;
            v_yes_to := array(
                select field.name
                from unnest(private.told_fields(v_base)) as field (name)
                where field.name <> all (v_withheld)
            );
            if v_yes_to = '{}' or confirm_element.element = 'strategic_context' then
                raise exception using
                    errcode = 'PT403',
                    message = format('Cannot confirm "%s": what it stands on is not shared with the client', confirm_element.element),
                    hint = 'A consultant can share the signals that it is quoted from, or confirm it';
            end if;
        end if;
    end if;
    if v_yes_to is not null and v_current ->> 'confirmed_by' is distinct from 'client' then
        v_fields := array(
            select distinct field.name
            from unnest(private.confirmed_fields(v_current) || v_yes_to) as field (name)
            order by field.name
        );
        if private.told_fields(v_base) <@ v_fields then
            v_fields := null;
        end if;
    end if;

    if v_fields is not null then
        v_value := case
            when v_base = v_current and private.confirmed_fields(v_current) @> v_fields then v_current
            -- What the rest is worth is known where the quotes are verified again.
            else private.mark_pending(
                case when 'success_kpis' = any (v_fields) then private.adopt_measures(v_base) else v_base end
                || jsonb_build_object('confirmed_fields', v_fields)
            )
        end;
        v_confirmed_by := v_current ->> 'confirmed_by';
    else
        v_value := private.correct_element(v_current, nullif(confirm_element.value, 'null'), v_confirmed_by);
        if v_confirmed_by = 'client' then
            v_value := v_value - 'confirmed_fields';
        elsif exists (
            select
            from unnest(private.confirmed_fields(v_current)) as field (name)
            where v_value -> field.name is distinct from v_current -> field.name
        ) then
            raise exception using
                errcode = 'PT409',
                message = format('Cannot correct "%s": the client said yes to a field of it', confirm_element.element),
                detail = jsonb_build_object('current', v_current, 'revision_id', v_shown_id)::text,
                hint = 'Only the client can change what the client confirmed';
        end if;
        v_value := v_value || jsonb_build_object('confirmed_by', v_confirmed_by);
    end if;
    -- The client also decides anew.
    v_upheld := array(
        select disputed.conflict_id
        from private.disputed_fields(confirm_element.project_id) as disputed
        where disputed.element_name = confirm_element.element
            and (v_yes_to is null or disputed.field_name = any (v_yes_to))
            and (v_role = 'client' or (v_value is not distinct from v_current and not disputed.is_lost))
            and v_value #> string_to_array(disputed.field_name, '.') is not distinct from
                v_current #> string_to_array(disputed.field_name, '.')
    );
    v_is_upheld := v_value is not distinct from v_current and v_upheld <> '{}';
    if v_is_upheld then
        -- A change, so that nothing that was computed of the dispute is kept.
        v_value := private.mark_pending(v_value);
    end if;
    perform private.require_element(confirm_element.project_id, confirm_element.element, v_value);
    if confirm_element.element = 'confirmed_scope' then
        perform private.require_features(confirm_element.project_id, v_value);
    end if;
    if v_is_upheld or v_value is distinct from v_current then
        insert into public.foundation_revisions (project_id, element, kind, value, confidence, confirmed_by, user_id)
        values (
            confirm_element.project_id,
            confirm_element.element,
            'accepted',
            v_value,
            case jsonb_typeof(v_value -> 'confidence') when 'number' then (v_value ->> 'confidence')::numeric end,
            case when v_fields is null then v_confirmed_by end,
            confirm_element.user_id
        )
        returning foundation_revisions.id
        into v_shown_id;

        -- The yes says which statement holds: the one that the value is quoted with.
        update public.conflicts as conflict
        set resolution = held.resolution
        from (
            select
                disputed.conflict_id,
                case
                    when count(distinct disputed.fact_id) > 1 then 'both'
                    when bool_or(disputed.fact_id = each.earlier_fact_id) then 'earlier'
                    else 'later'
                end as resolution
            from private.disputed_fields(confirm_element.project_id) as disputed
            join public.conflicts as each
                on each.id = disputed.conflict_id
            where disputed.element_name = confirm_element.element
                and (v_yes_to is null or disputed.field_name = any (v_yes_to))
                and disputed.conflict_id = any (v_upheld)
            group by disputed.conflict_id
        ) as held
        where conflict.id = held.conflict_id;
        -- Who is asking is known to the function alone.
        update public.conflicts as conflict
        set resolved_by = confirm_element.user_id
        where conflict.id = any (v_upheld);
        perform private.uphold_statements(v_upheld);

        perform private.set_elements(confirm_element.project_id, jsonb_build_object(confirm_element.element, v_value));
        insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
        values (
            confirm_element.project_id,
            confirm_element.user_id,
            'confirmed',
            confirm_element.element,
            v_shown_id,
            coalesce(v_yes_to, '{}')
        );
    end if;
    return jsonb_build_object(
        'value', private.shown_value(confirm_element.project_id, v_value, v_role),
        'revision_id', v_shown_id,
        'confirmed_by', v_confirmed_by,
        'awaiting_fields', case
            when v_value ->> 'confirmed_by' = 'client' then '[]'
            else to_jsonb(
                array(
                    select field.name
                    from unnest(
                        private.told_fields(private.shown_value(confirm_element.project_id, v_value, v_role))
                    ) as field (name)
                    where field.name <> all (private.confirmed_fields(v_value))
                )
            )
        end
    );
end $$;
comment on function public.confirm_element(uuid, text, uuid, jsonb, uuid, text[]) is
    'Confirms an element, or the value given for it, in the role of the user''s membership: as client or as consultant. With fields, '
    'which is for clients, those alone, and so where others are not shared with the client; once every field that says something has the client''s yes, so has the element. '
    'revision_id is that of the value as it was shown, null where there was none. Returns {value, revision_id, confirmed_by (of '
    'the element: null, consultant or client), awaiting_fields (those without the client''s yes)}; confirming the same again changes nothing, unless the client has said something else since: '
    'the yes decides for the statement that the value is quoted with, the client''s also where somebody had decided for another one. PT404 for users who are not members, PT422 where there is no value, PT400 '
    'for a scope with features that are not the project''s and for fields that say nothing, PT403 for a consultant with fields and for a client where nothing of it is shared, PT409 where revision_id is not the one of the current value, where '
    'a consultant would overwrite what the client confirmed, the element or a field of it (the detail of both is json: {current, revision_id}), or where a '
    'quote is not in its signal.';
grant execute on function public.confirm_element(uuid, text, uuid, jsonb, uuid, text[]) to service_role;

create function private.require_shown(
    project_id uuid,
    element text,
    current_value jsonb,
    revision_id uuid,
    role text,
    act text
)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_shown_id constant uuid := (private.newest_revision(
        require_shown.project_id,
        require_shown.element,
        require_shown.current_value
    )).id;
begin
    if v_shown_id is null or require_shown.revision_id is distinct from v_shown_id then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot %s: it changed since it was shown', require_shown.act),
            detail = jsonb_build_object(
                'current', private.shown_value(require_shown.project_id, require_shown.current_value, require_shown.role),
                'revision_id', v_shown_id
            )::text,
            hint = 'Show the current value and name its revision_id';
    end if;
end $$;
comment on function private.require_shown(uuid, text, jsonb, uuid, text, text) is
    'PT409 unless revision_id is that of the current value, which the detail has as the role is shown it; act completes "Cannot …".';
grant execute on function private.require_shown(uuid, text, jsonb, uuid, text, text) to service_role;

create function public.attach_evidence(project_id uuid, element text, user_id uuid, revision_id uuid, item jsonb)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_act constant text := format('attach words to "%s"', attach_evidence.element);
    v_field constant text := attach_evidence.item -> 'fields' ->> 0;
    v_current jsonb;
    v_value jsonb;
begin
    perform private.lock_project(attach_evidence.project_id);
    perform private.require_member(attach_evidence.project_id, attach_evidence.user_id, '{owner,consultant}', v_act);
    perform private.require_active(attach_evidence.project_id, v_act);
    v_current := nullif(
        private.lock_and_read_foundation(attach_evidence.project_id, array[attach_evidence.element]) -> attach_evidence.element,
        'null'
    );
    if v_current is null then
        raise exception using
            errcode = 'PT422',
            message = format('Cannot %s: it has no value yet', v_act),
            hint = 'Write the element first';
    end if;
    perform private.require_shown(
        attach_evidence.project_id,
        attach_evidence.element,
        v_current,
        attach_evidence.revision_id,
        'consultant',
        v_act
    );

    v_value := v_current || jsonb_build_object(
        'evidence',
        (
            select coalesce(jsonb_agg(known.value), '[]')
            from private.evidence_items(v_current) as known (value)
            where known.value -> 'signal_id' <> attach_evidence.item -> 'signal_id'
                or known.value -> 'cited' is distinct from attach_evidence.item -> 'cited'
                or not known.value -> 'fields' @> to_jsonb(v_field)
        ) || jsonb_build_array(attach_evidence.item)
    );
    if jsonb_typeof(v_current -> 'support') = 'object' then
        v_value := v_value || jsonb_build_object('support', (v_current -> 'support') - v_field);
    end if;
    if jsonb_typeof(v_current -> 'confidence') = 'number' then
        v_value := v_value || jsonb_build_object(
            'claimed_confidence',
            -- Counts once every field that the element needs stands on the client's own words: a person found them.
            greatest(coalesce((v_current ->> 'claimed_confidence')::numeric, (v_current ->> 'confidence')::numeric), 0.75)
        );
    end if;
    v_value := private.mark_pending(v_value);
    perform private.require_element(attach_evidence.project_id, attach_evidence.element, v_value);
    perform private.set_elements(attach_evidence.project_id, jsonb_build_object(attach_evidence.element, v_value));
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        attach_evidence.project_id,
        attach_evidence.user_id,
        'changed',
        attach_evidence.element,
        attach_evidence.revision_id,
        array['evidence']
    );
end $$;
comment on function public.attach_evidence(uuid, text, uuid, uuid, jsonb) is
    'Adds a quote to an element, for one of its fields, in the name of an owner or consultant. Nothing of the element counts until its '
    'quotes have been verified again. PT404 for who is no member, PT403 for clients, PT422 where there is no value, PT409 where '
    'revision_id is not that of the current value (detail: current, revision_id) or the quote is not in its signal.';
grant execute on function public.attach_evidence(uuid, text, uuid, uuid, jsonb) to service_role;

create function public.attach_quote(project_id uuid, entity text, entity_id uuid, user_id uuid, item jsonb)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_evidence jsonb;
begin
    if attach_quote.entity not in ('features', 'vp_steps') then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot attach words in "%s"', attach_quote.entity),
            hint = 'features or vp_steps';
    end if;
    perform private.lock_project(attach_quote.project_id);
    perform private.require_member(attach_quote.project_id, attach_quote.user_id, '{owner,consultant}', 'attach words');
    perform private.require_active(attach_quote.project_id, 'attach words');
    -- Who changes the signal waits, and then finds the quote. So does who changes the people.
    perform
    from public.signals as signal
    where signal.project_id = attach_quote.project_id
        and signal.id::text = attach_quote.item ->> 'signal_id'
    for share;
    perform private.share_quotes(attach_quote.project_id);
    execute format(
        'select coalesce(entity.evidence, ''[]'') from public.%I as entity where entity.project_id = $1 and entity.id = $2 '
            || 'for update',
        attach_quote.entity
    )
    into v_evidence
    using attach_quote.project_id, attach_quote.entity_id;
    if v_evidence is null then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot attach words in "%s": there is no such row', attach_quote.entity);
    end if;
    if exists (
        select
        from public.signals as signal
        where signal.project_id = attach_quote.project_id
            and signal.id::text = attach_quote.item ->> 'signal_id'
            and signal.visibility <> 'project'
    ) then
        raise exception using
            errcode = 'PT422',
            message = 'Cannot attach these words: the signal is for the studio alone, and the client reads features and steps',
            hint = 'Share the signal with the client first';
    end if;
    if not private.quote_stands(attach_quote.project_id, attach_quote.item) then
        raise exception using
            errcode = 'PT409',
            message = 'Cannot attach these words: their signal, or whose words they are, has changed',
            hint = 'Show the signal again';
    end if;

    v_evidence := (
        select coalesce(jsonb_agg(known.value), '[]')
        from private.evidence_items(jsonb_build_object('evidence', v_evidence)) as known (value)
        where known.value - '{start,end,speaker}'::text[]
            is distinct from attach_quote.item - '{start,end,speaker}'::text[]
    ) || jsonb_build_array(attach_quote.item);
    execute format(
        'update public.%I as entity set evidence = $3 where entity.project_id = $1 and entity.id = $2',
        attach_quote.entity
    )
    using attach_quote.project_id, attach_quote.entity_id, v_evidence;
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        attach_quote.project_id,
        attach_quote.user_id,
        'changed',
        attach_quote.entity,
        attach_quote.entity_id,
        array['evidence']
    );
    return v_evidence;
end $$;
comment on function public.attach_quote(uuid, text, uuid, uuid, jsonb) is
    'Adds a verified quote, {source_type, signal_id, quote, start, end, speaker}, to a row of features or vp_steps in the name of an owner '
    'or consultant. Returns its evidence. PT404 for who is no member and for rows of other projects, PT403 for clients, PT422 for '
    'words that the client must not read, PT409 where the quote no longer stands.';
grant execute on function public.attach_quote(uuid, text, uuid, uuid, jsonb) to service_role;

create function public.withdraw_confirmation(
    project_id uuid,
    element text,
    user_id uuid,
    revision_id uuid,
    fields text[] default null
)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_act constant text := format('take back the yes to "%s"', withdraw_confirmation.element);
    v_by text;
    v_current jsonb;
    v_value jsonb;
    v_revision_id uuid;
    -- Those that the client has said yes to.
    v_fields text[];
begin
    perform private.lock_project(withdraw_confirmation.project_id);
    v_by := case private.require_member(
        withdraw_confirmation.project_id,
        withdraw_confirmation.user_id,
        '{owner,consultant,client}',
        v_act
    ) when 'client' then 'client' else 'consultant' end;
    perform private.require_active(withdraw_confirmation.project_id, v_act);
    v_current := nullif(
        private.lock_and_read_foundation(
            withdraw_confirmation.project_id,
            array[withdraw_confirmation.element]
        ) -> withdraw_confirmation.element,
        'null'
    );
    v_fields := case
        when v_current ->> 'confirmed_by' = 'client' then private.told_fields(v_current)
        else private.confirmed_fields(v_current)
    end;
    if withdraw_confirmation.fields is not null and v_by <> 'client' then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot %s field by field: that is for the client', v_act);
    end if;
    if (withdraw_confirmation.fields is not null and not withdraw_confirmation.fields && v_fields)
        or (v_current ->> 'confirmed_by' is null and (v_by <> 'client' or v_fields = '{}'))
    then
        raise exception using
            errcode = 'PT422',
            message = format('Cannot %s: nobody confirmed it', v_act);
    end if;
    if v_current ->> 'confirmed_by' <> v_by and (v_by <> 'client' or v_fields = '{}') then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot %s: it is the %s''s', v_act, v_current ->> 'confirmed_by');
    end if;
    perform private.require_shown(
        withdraw_confirmation.project_id,
        withdraw_confirmation.element,
        v_current,
        withdraw_confirmation.revision_id,
        v_by,
        v_act
    );

    v_fields := case
        when v_by <> 'client' then v_fields
        when withdraw_confirmation.fields is null then '{}'
        else array(
            select field.name
            from unnest(v_fields) as field (name)
            where field.name <> all (withdraw_confirmation.fields)
        )
    end;
    v_value := (v_current - 'confirmed_fields') || '{"source_gone": false}';
    if v_fields <> '{}' then
        v_value := v_value || jsonb_build_object('confirmed_fields', v_fields);
    end if;
    if v_current ->> 'confirmed_by' = v_by then
        v_value := v_value || '{"confirmed_by": null}';
    end if;
    if jsonb_typeof(v_value -> 'confidence') = 'number' then
        -- What its quotes are worth is seen when they are verified again.
        v_value := v_value || jsonb_build_object(
            'claimed_confidence', coalesce(nullif(v_value -> 'claimed_confidence', 'null'), v_value -> 'confidence'),
            'confidence', least((v_value ->> 'confidence')::numeric, 0.49)
        );
    end if;
    v_value := private.mark_pending(v_value);
    insert into public.foundation_revisions (project_id, element, kind, value, confidence, user_id)
    values (
        withdraw_confirmation.project_id,
        withdraw_confirmation.element,
        'accepted',
        v_value,
        case jsonb_typeof(v_value -> 'confidence') when 'number' then (v_value ->> 'confidence')::numeric end,
        withdraw_confirmation.user_id
    )
    returning foundation_revisions.id
    into v_revision_id;
    perform private.set_elements(
        withdraw_confirmation.project_id,
        jsonb_build_object(withdraw_confirmation.element, v_value)
    );
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        withdraw_confirmation.project_id,
        withdraw_confirmation.user_id,
        'changed',
        withdraw_confirmation.element,
        v_revision_id,
        coalesce(withdraw_confirmation.fields, array['confirmed_by'])
    );
    return jsonb_build_object('revision_id', v_revision_id);
end $$;
comment on function public.withdraw_confirmation(uuid, text, uuid, uuid, text[]) is
    'Takes back the confirmation of an element: the client''s by a client, the studio''s by an owner or consultant. With fields, which is '
    'for clients, the yes to those alone: the other fields keep theirs. Returns '
    '{revision_id}. PT404 for who is no member, PT422 where nobody confirmed it, PT403 where it is the other side''s, PT409 where '
    'revision_id is not that of the current value (detail: current, revision_id).';
grant execute on function public.withdraw_confirmation(uuid, text, uuid, uuid, text[]) to service_role;

create function public.decide_proposal(
    project_id uuid,
    element text,
    user_id uuid,
    proposal_id uuid,
    decision text,
    revision_id uuid default null
)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_act constant text := format('decide on a proposal for "%s"', decide_proposal.element);
    v_current jsonb;
    v_proposal public.foundation_revisions;
    v_value jsonb;
    v_id uuid;
begin
    perform private.lock_project(decide_proposal.project_id);
    perform private.require_member(
        decide_proposal.project_id,
        decide_proposal.user_id,
        '{owner,consultant}',
        v_act
    );
    perform private.require_active(decide_proposal.project_id, v_act);
    v_current := nullif(
        private.lock_and_read_foundation(
            decide_proposal.project_id,
            array[decide_proposal.element]
        ) -> decide_proposal.element,
        'null'
    );
    select revision.*
    into v_proposal
    from public.foundation_revisions as revision
    where revision.id = decide_proposal.proposal_id
        and revision.project_id = decide_proposal.project_id
        and revision.element = decide_proposal.element
        and revision.kind = 'proposal';
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot %s: there is no such proposal', v_act);
    end if;
    -- The same decision may be asked for again.
    if v_proposal.decision = decide_proposal.decision then
        return;
    end if;
    -- What was left can still be taken over: somebody thinks again, or has clicked on the wrong button.
    if v_proposal.decision = 'taken_over' then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot %s: it was taken over', v_act),
            detail = jsonb_build_object('decision', v_proposal.decision)::text;
    end if;

    update public.foundation_revisions as revision
    set decision = decide_proposal.decision
    where revision.id = v_proposal.id;
    if decide_proposal.decision = 'taken_over' then
        if v_proposal.value is null then
            raise exception using
                errcode = 'PT422',
                message = format('Cannot %s: words that it came from were erased', v_act);
        end if;
        if v_current is not null then
            perform private.require_shown(
                decide_proposal.project_id,
                decide_proposal.element,
                v_current,
                decide_proposal.revision_id,
                'consultant',
                v_act
            );
        end if;
        if v_current ->> 'confirmed_by' = 'client' then
            raise exception using
                errcode = 'PT409',
                message = format('Cannot %s: the client confirmed its value', v_act),
                detail = jsonb_build_object('current', v_current, 'revision_id', decide_proposal.revision_id)::text,
                hint = 'Only the client can change what the client confirmed';
        end if;

        -- But for what the client said yes to.
        v_value := private.keep_confirmed(v_current, v_proposal.value) || '{"confirmed_by": "consultant"}';
        if jsonb_typeof(v_value -> 'confidence') = 'number' then
            -- What its quotes are worth is seen when they are verified again: their signals may have changed since.
            v_value := v_value || jsonb_build_object(
                'claimed_confidence', coalesce(nullif(v_value -> 'claimed_confidence', 'null'), v_value -> 'confidence'),
                'confidence', least((v_value ->> 'confidence')::numeric, 0.49)
            );
        end if;
        v_value := private.mark_pending(v_value);
        perform private.require_element(decide_proposal.project_id, decide_proposal.element, v_value);
        if decide_proposal.element = 'confirmed_scope' then
            perform private.require_features(decide_proposal.project_id, v_value);
        end if;
        insert into public.foundation_revisions (project_id, element, kind, value, confidence, confirmed_by, user_id)
        values (
            decide_proposal.project_id,
            decide_proposal.element,
            'accepted',
            v_value,
            case jsonb_typeof(v_value -> 'confidence') when 'number' then (v_value ->> 'confidence')::numeric end,
            'consultant',
            decide_proposal.user_id
        )
        returning foundation_revisions.id
        into v_id;
        perform private.set_elements(
            decide_proposal.project_id,
            jsonb_build_object(decide_proposal.element, v_value)
        );
    end if;
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        decide_proposal.project_id,
        decide_proposal.user_id,
        case decide_proposal.decision when 'taken_over' then 'confirmed' else 'changed' end,
        decide_proposal.element,
        coalesce(v_id, v_proposal.id),
        array['proposal']
    );
end $$;
comment on function public.decide_proposal(uuid, text, uuid, uuid, text, uuid) is
    'Makes a proposal the element''s value, confirmed by the studio, with its quotes to be verified again (taken_over), or leaves it. '
    'PT404 for who is no member and where there is no such proposal, PT403 for clients, PT409 where it was taken over before, the client '
    'confirmed the value, or revision_id is not that of the current value (detail: current, revision_id), PT422 where its words were erased.';
grant execute on function public.decide_proposal(uuid, text, uuid, uuid, text, uuid) to service_role;

create function private.project_people(project_id uuid)
    returns jsonb
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return (
        select coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'id', person.id,
                    'name', person.name,
                    'spellings', person.spellings,
                    'addresses', person.addresses,
                    'side', person.side,
                    'user_id', person.user_id
                )
                order by person.created_at, person.id
            ),
            '[]'
        )
        from public.project_people as person
        where person.project_id = project_people.project_id
    );
end $$;
comment on function private.project_people(uuid) is 'The people of the project, as shared/signals/people.ts takes them.';
grant execute on function private.project_people(uuid) to service_role;

-- json, as all that carries whole texts: jsonb would be made, copied at each level and written out again.
create function private.signal_text(signal public.signals)
    returns json
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return json_build_object(
        'id', signal.id,
        'source_type', signal.source_type,
        'authority', signal.authority,
        'title', signal.title,
        'content', signal.content,
        'content_hash', signal.content_hash,
        'turns', signal.turns,
        'metadata', json_build_object('speakers', signal.metadata -> 'speakers'),
        'occurred_at', signal.occurred_at,
        'created_at', signal.created_at,
        'analyzed', signal.analyzed_at is not null
    );
end $$;
comment on function private.signal_text(public.signals) is
    'A signal as the functions read it: hashedSignalSchema of shared/contracts/signal.ts, and whether the agent has read it.';
grant execute on function private.signal_text(public.signals) to service_role;

-- One statement for its caller, and so of one moment: the version is that of the signals and people it comes with.
create function private.extraction_state(project_id uuid, extraction jsonb)
    returns json
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    return json_build_object(
        'evidence_version', private.evidence_version(extraction_state.project_id),
        'foundation', private.current_foundation(extraction_state.project_id),
        'people', private.project_people(extraction_state.project_id),
        'decided', private.decided_conflicts(extraction_state.project_id),
        'features', (
            select coalesce(
                json_agg(
                    json_build_object('id', feature.id, 'name', feature.name, 'is_mvp', feature.is_mvp)
                    order by feature.created_at, feature.id
                ),
                '[]'
            )
            from (
                select each.*
                from public.features as each
                where each.project_id = extraction_state.project_id
                order by each.created_at, each.id
                limit (extraction ->> 'feature_limit')::integer
            ) as feature
        ),
        'signals', (
            select coalesce(json_agg(signal.text order by signal.said_at desc, signal.id), '[]')
            from (
                select
                    private.signal_text(each) as text,
                    each.said_at,
                    each.id,
                    sum(octet_length(each.content)) over (order by each.said_at desc, each.id) as byte_count
                from public.signals as each
                where each.project_id = extraction_state.project_id
                    and (
                        jsonb_typeof(extraction -> 'signal_ids') is distinct from 'array'
                        or extraction -> 'signal_ids' ? each.id::text
                    )
                order by each.said_at desc, each.id
                limit (extraction ->> 'signal_limit')::integer
            ) as signal
            where signal.byte_count <= (extraction ->> 'signal_bytes_limit')::bigint
        ),
        'signal_count', (
            select count(*)
            from public.signals as signal
            where signal.project_id = extraction_state.project_id
                and (
                    jsonb_typeof(extraction -> 'signal_ids') is distinct from 'array'
                    or extraction -> 'signal_ids' ? signal.id::text
                )
        ),
        'snapshot', public.readiness_snapshot(
            array[extraction_state.project_id],
            ttl_seconds => (extraction ->> 'ttl_seconds')::integer
        ) -> 0
    );
end $$;
comment on function private.extraction_state(uuid, jsonb) is
    'What an extraction reads, all of one moment: {evidence_version, foundation, people, decided (as private.decided_conflicts), features, signals (the newest by what '
    'they say of their time, together no longer than signal_bytes_limit), signal_count (how many there are), snapshot}. extraction: '
    '{signal_ids (null: all), signal_limit, signal_bytes_limit, feature_limit, ttl_seconds}.';
grant execute on function private.extraction_state(uuid, jsonb) to service_role;

create function public.begin_extraction(project_id uuid, extraction jsonb)
    returns json
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.reserve_extraction(begin_extraction.project_id, extraction);
    return private.extraction_state(begin_extraction.project_id, extraction);
end $$;
comment on function public.begin_extraction(uuid, jsonb) is
    'Allows an extraction to begin, as private.reserve_extraction does, and returns what it reads, as private.extraction_state does. '
    'Ended by settle_operation. PT404 and PT403 as private.require_member, PT402 and PT429 as private.reserve_extraction.';
grant execute on function public.begin_extraction(uuid, jsonb) to service_role;

create function public.store_turns(project_id uuid, signals jsonb, are_analyzed boolean default false)
    returns integer
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_count integer;
begin
    -- Skips signals that are being written right now: they are read once more.
    with stored as (
        update public.signals as signal
        set
            turns = coalesce(signal.turns, unread.turns),
            analyzed_at = case when store_turns.are_analyzed then coalesce(signal.analyzed_at, now()) else signal.analyzed_at end
        from (
            select unlocked.id, nullif(given.turns, 'null') as turns
            from jsonb_to_recordset(store_turns.signals) as given (id uuid, content_hash text, turns jsonb)
            join public.signals as unlocked
                on unlocked.id = given.id
                and unlocked.content_hash = given.content_hash
            where unlocked.project_id = store_turns.project_id
                and (
                    (unlocked.turns is null and jsonb_typeof(given.turns) = 'array')
                    or (store_turns.are_analyzed and unlocked.analyzed_at is null)
                )
            order by unlocked.id
            for no key update of unlocked skip locked
        ) as unread
        where signal.id = unread.id
        returning signal.id
    )
    select count(*)
    into v_count
    from stored;
    return v_count;
end $$;
comment on function public.store_turns(uuid, jsonb, boolean) is
    'Stores turns that were read, [{id, content_hash, turns}], for signals that still have the same text and no turns; with '
    'are_analyzed it marks them as read, too. Returns how many signals were written. Nothing that quotes depend on changes.';
grant execute on function public.store_turns(uuid, jsonb, boolean) to service_role;

-- Security definer: clients are shown the foundation without the words of the studio's own signals, and may not read the tables.
create function private.read_foundation(project_id uuid, revisions boolean)
    returns jsonb
    language plpgsql
    stable
    security definer
    set search_path = ''
as $$
declare
    v_role text;
    v_shares_scores boolean;
    v_foundation jsonb;
    v_disputed jsonb;
begin
    if private.is_back_end() then
        perform
        from public.projects as project
        where project.id = read_foundation.project_id;
    else
        select member.role, project.scores_shared
        into v_role, v_shares_scores
        from public.project_members as member
        join public.projects as project
            on project.id = member.project_id
        where member.project_id = read_foundation.project_id
            and member.user_id = private.current_user_id();
    end if;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot open project "%s": there is none', read_foundation.project_id);
    end if;

    v_foundation := private.current_foundation(read_foundation.project_id);
    v_disputed := private.open_conflicts(read_foundation.project_id) -> 'disputed';
    return jsonb_build_object(
        'elements', (
            select jsonb_object_agg(
                element.name,
                case
                    when disputed.names is null then shown.value
                    else shown.value || jsonb_strip_nulls(
                        jsonb_build_object(
                            'disputed', disputed.fields,
                            'overruled', disputed.overruled,
                            'standing', case jsonb_typeof(shown.value -> 'standing')
                                when 'array' then (shown.value -> 'standing') - coalesce(disputed.overruled, '{}')
                            end
                        )
                    )
                end
            )
            from jsonb_each(v_foundation) as element (name, value)
            cross join lateral (
                select private.shown_value(read_foundation.project_id, element.value, v_role) as value
            ) as shown
            cross join lateral (
                select
                    array_agg(field.name) as names,
                    jsonb_agg(field.name) filter (where not field.is_lost) as fields,
                    array_agg(field.name) filter (where field.is_lost) as overruled
                from (
                    select
                        each.value ->> 'field' as name,
                        each.value ? 'lost' as is_lost
                    from jsonb_array_elements(v_disputed) as each (value)
                    where each.value ->> 'element' = element.name
                ) as field
            ) as disputed
        ),
        'revision_ids', (
            select jsonb_object_agg(
                element.name,
                (private.newest_revision(read_foundation.project_id, element.name, element.value)).id
            )
            from jsonb_each(v_foundation) as element (name, value)
        ),
        'confirmations', (
            select coalesce(
                jsonb_object_agg(
                    element.name,
                    jsonb_build_object(
                        'confirmed_by', confirmation.confirmed_by,
                        'user_id', confirmation.user_id,
                        'name', person.name,
                        'address', person.addresses[1],
                        'confirmed_at', confirmation.created_at
                    )
                ),
                '{}'
            )
            from jsonb_each(v_foundation) as element (name, value)
            cross join lateral (
                select revision.confirmed_by, revision.user_id, revision.created_at
                from public.foundation_revisions as revision
                where revision.project_id = read_foundation.project_id
                    and revision.element = element.name
                    and revision.kind = 'accepted'
                    and revision.confirmed_by = element.value ->> 'confirmed_by'
                order by revision.created_at desc
                limit 1
            ) as confirmation
            left join public.project_people as person
                on person.project_id = read_foundation.project_id
                and person.user_id = confirmation.user_id
        ),
        'context_updated_at', (
            select context.updated_at
            from public.strategic_context as context
            where context.project_id = read_foundation.project_id
        ),
        'pending_evidence', private.has_pending_evidence(read_foundation.project_id),
        'people', private.project_people(read_foundation.project_id),
        'sources', (
            select coalesce(
                jsonb_object_agg(
                    signal.id,
                    jsonb_build_object(
                        'title', signal.title,
                        'source_type', signal.source_type,
                        'said_at', signal.occurred_at
                    )
                ),
                '{}'
            )
            from public.signals as signal
            where signal.project_id = read_foundation.project_id
                and (v_role is distinct from 'client' or signal.visibility = 'project')
                and signal.id::text in (
                    select item.value ->> 'signal_id'
                    from jsonb_each(v_foundation) as element (name, value)
                    cross join lateral private.evidence_items(element.value) as item (value)
                )
        ),
        'speakers', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'speaker', said.speaker,
                        'signals', said.signals,
                        'turns', said.turns,
                        'signal_ids', said.signal_ids
                    )
                    order by said.turns desc, said.speaker
                ),
                '[]'
            )
            from (
                select
                    turn.value ->> 'speaker' as speaker,
                    count(distinct signal.id) as signals,
                    count(*) as turns,
                    (array_agg(distinct signal.id))[1:5] as signal_ids
                from public.signals as signal
                cross join lateral jsonb_array_elements(signal.turns) as turn (value)
                where signal.project_id = read_foundation.project_id
                    and (v_role is distinct from 'client' or signal.visibility = 'project')
                    and jsonb_typeof(turn.value) = 'object'
                    and turn.value ->> 'kind' <> 'boilerplate'
                    and turn.value ->> 'speaker' is not null
                group by turn.value ->> 'speaker'
            ) as said
        ),
        'has_unread_turns', exists (
            select
            from public.signals as signal
            where signal.project_id = read_foundation.project_id
                and signal.turns is null
                and signal.content <> ''
        )
    )
    || case
        when read_foundation.revisions then jsonb_build_object(
            'revisions', (
                select coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'id', revision.id,
                            'element', revision.element,
                            'kind', revision.kind,
                            'value', private.shown_value(read_foundation.project_id, revision.value, v_role),
                            'confidence', case
                                when v_role is distinct from 'client' or v_shares_scores then revision.confidence
                            end,
                            'confirmed_by', revision.confirmed_by,
                            'user_id', revision.user_id,
                            'name', person.name,
                            'address', person.addresses[1],
                            'run_id', revision.run_id,
                            'decision', revision.decision,
                            'created_at', revision.created_at
                        )
                        order by revision.created_at desc, revision.id
                    ),
                    '[]'
                )
                from (
                    select each.*
                    from public.foundation_revisions as each
                    where each.project_id = read_foundation.project_id
                    order by each.created_at desc, each.id
                    limit 200
                ) as revision
                left join public.project_people as person
                    on person.project_id = revision.project_id
                    and person.user_id = revision.user_id
            )
        )
        else '{}'
    end;
end $$;
comment on function private.read_foundation(uuid, boolean) is 'As public.read_foundation.';
grant execute on function private.read_foundation(uuid, boolean) to authenticated, service_role;

create function private.has_pending_evidence(project_id uuid)
    returns boolean
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return exists (
        select
        from public.project_foundation as foundation
        where foundation.project_id = has_pending_evidence.project_id
            and foundation.pending_evidence
    )
    or exists (
        select
        from public.strategic_context as context
        where context.project_id = has_pending_evidence.project_id
            and context.pending_evidence
    );
end $$;
comment on function private.has_pending_evidence(uuid) is 'Whether a quote of the project must be verified again.';
grant execute on function private.has_pending_evidence(uuid) to service_role;

-- Bound to the function behind it when it is created, so that callers need no access to the schema private.
create function public.read_foundation(project_id uuid, revisions boolean default false)
    returns jsonb
    language sql
    stable
    set search_path = ''
begin atomic
    select private.read_foundation(read_foundation.project_id, read_foundation.revisions);
end;
comment on function public.read_foundation(uuid, boolean) is
    'The foundation as members are shown it, clients without the words of the studio''s own signals and, unless scores are shared, without '
    'confidences: {elements, revision_ids (null '
    'where the value has no revision that says the same), confirmations (who confirmed, by name and address), '
    'context_updated_at, pending_evidence, people, sources ({title, source_type, said_at (null where unknown)} of each quoted signal that the caller may '
    'read, by id), speakers ({speaker, signals, turns, signal_ids}), has_unread_turns, and with revisions the 200 newest}. PT404 where '
    'the caller sees no such project.';
grant execute on function public.read_foundation(uuid, boolean) to authenticated, service_role;

create function public.keep_foundation_revisions(project_id uuid)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.lock_project(keep_foundation_revisions.project_id);
    perform private.keep_revisions(
        keep_foundation_revisions.project_id,
        private.lock_and_read_foundation(keep_foundation_revisions.project_id, '{strategic_context}')
    );
end $$;
comment on function public.keep_foundation_revisions(uuid) is
    'Writes a revision for each element that has none with its current value, so that the value can be confirmed as shown. PT404 '
    'if there is no such project.';
grant execute on function public.keep_foundation_revisions(uuid) to service_role;

create function public.read_pending_evidence(project_ids uuid[])
    returns json
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(
        json_agg(
            json_build_object(
                'project_id', project.id,
                'evidence_version', private.evidence_version(project.id),
                'elements', pending.elements,
                'people', private.project_people(project.id),
                'signals', (
                    select coalesce(json_agg(private.signal_text(signal) order by signal.said_at desc, signal.id), '[]')
                    from public.signals as signal
                    where signal.project_id = project.id
                        and signal.id::text in (
                            select item.value ->> 'signal_id'
                            from jsonb_each(pending.elements) as element (name, value)
                            cross join lateral private.evidence_items(element.value) as item (value)
                        )
                )
            )
            order by project.id
        ),
        '[]'
    )
    from public.projects as project
    cross join lateral (
        select jsonb_object_agg(element.name, element.value) as elements
        from jsonb_each(private.current_foundation(project.id)) as element (name, value)
        where element.value @? '$.evidence[*] ? (@.pending == true)'
    ) as pending
    where project.id = any (read_pending_evidence.project_ids)
        and pending.elements is not null
$$;
comment on function public.read_pending_evidence(uuid[]) is
    'What it takes to verify quotes again, by project: {project_id, evidence_version, elements (those with such quotes), people, '
    'signals (those quoted)}. Projects without such quotes are left out.';
grant execute on function public.read_pending_evidence(uuid[]) to service_role;

create function public.commit_verified_evidence(project_id uuid, evidence_version bigint, elements jsonb)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_current jsonb;
    v_elements jsonb;
begin
    perform private.lock_project(commit_verified_evidence.project_id);
    v_current := private.lock_and_read_foundation(
        commit_verified_evidence.project_id,
        array(select jsonb_object_keys(commit_verified_evidence.elements))
    );
    -- What has been changed meanwhile is verified again by whoever reads it next.
    if commit_verified_evidence.evidence_version = private.evidence_version(commit_verified_evidence.project_id) then
        select jsonb_object_agg(verified.element, verified.entry -> 'value')
        into v_elements
        from jsonb_each(commit_verified_evidence.elements) as verified (element, entry)
        where v_current -> verified.element = verified.entry -> 'was';
    end if;

    if v_elements is not null then
        perform private.require_element(commit_verified_evidence.project_id, verified.element, verified.value)
        from jsonb_each(v_elements) as verified (element, value);
        perform private.keep_revisions(commit_verified_evidence.project_id, v_elements);
        perform private.set_elements(commit_verified_evidence.project_id, v_elements);
    end if;
    return jsonb_build_object(
        'written', coalesce((select array_agg(name) from jsonb_object_keys(v_elements) as name), '{}'),
        'foundation', private.current_foundation(commit_verified_evidence.project_id),
        'snapshot', public.readiness_snapshot(array[commit_verified_evidence.project_id], use_cache => false) -> 0
    );
end $$;
comment on function public.commit_verified_evidence(uuid, bigint, jsonb) is
    'Stores elements whose quotes were verified again, {name: {was, value}}, as far as nothing has changed since '
    'read_pending_evidence: neither what quotes depend on nor the element. Returns {written (names), foundation, snapshot}. '
    'PT404 without the project, PT409 where a quote is not in its signal.';
grant execute on function public.commit_verified_evidence(uuid, bigint, jsonb) to service_role;
