-- What a gate lacks below its threshold is the client's validation; so the client's yes to a value gives it.
create or replace function private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text)
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
                        -- Below the threshold of every gate: a value of the consultant's own rests on nothing the client said.
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
                -- The most that an extraction is expected to reach: nothing that was read outweighs the client's own yes.
                greatest((correct_element.current_value ->> 'confidence')::numeric, 0.9)
            )
    end
$$;
comment on function private.correct_element(jsonb, jsonb, text) is
    'A value as its confirmer corrected it, or as the client''s yes makes it certain. The quotes stay, whatever evidence was '
    'sent along; only the client can raise the confidence. Null where the value stays as it is.';
