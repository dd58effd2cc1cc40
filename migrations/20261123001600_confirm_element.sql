-- A person confirms an element, as the role in which they take part in the project and not as they say.
create function private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select correct_element.given_value
        || jsonb_build_object('evidence', coalesce(correct_element.current_value -> 'evidence', '[]'))
        || case
            when correct_element.confirmed_by = 'consultant'
                and jsonb_typeof(correct_element.given_value -> 'confidence') = 'number'
            then jsonb_build_object(
                'confidence',
                least(
                    (correct_element.given_value ->> 'confidence')::numeric,
                    -- Below the threshold of every gate: a value of the consultant's own rests on nothing the client said.
                    coalesce((correct_element.current_value ->> 'confidence')::numeric, 0.49)
                )
            )
            else '{}'
        end
$$;
comment on function private.correct_element(jsonb, jsonb, text) is
    'A value as its confirmer corrected it. The quotes stay, whatever evidence was sent along; only the client can raise the '
    'confidence. Null where no value was given.';

revoke execute on function private.correct_element(jsonb, jsonb, text) from public;
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
        private.open_foundation(confirm_element.project_id, array[confirm_element.element]) -> confirm_element.element,
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
    'Confirms an element, or the value given for it, as client or consultant. Returns {value, revision_id, confirmed_by}; '
    'confirming again what is confirmed changes nothing. PT404 for those who are no members, PT422 where there is no value, '
    'PT409 where revision_id is not the newest accepted revision, where a consultant would overwrite the client''s word (the '
    'detail of both is json: {current, revision_id}), or where a quote does not stand.';

revoke execute on function public.confirm_element(uuid, text, uuid, jsonb, uuid) from public, anon, authenticated, service_role;
grant execute on function public.confirm_element(uuid, text, uuid, jsonb, uuid) to service_role;
