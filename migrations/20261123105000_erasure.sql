-- Erasure: the words of a signal, or the words and the names of a person, go from every table of the project, whoever confirmed or wrote
-- what was made of them. What stays is a tombstone without words. Where a text shares four words in a row with what is erased, it was
-- made from it.
create table public.erased_sources (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint erased_sources_project_id_fkey references public.projects on delete cascade,
    kind text not null
        constraint erased_sources_kind_valid check (kind in ('signal', 'person')),
    source_id uuid not null,
    erased_by uuid,
    evidence_version bigint not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.erased_sources is
    'A record that a signal or a person was erased, without any of the words. Written by erase_signal and erase_person.';
comment on column public.erased_sources.id is 'The entry.';
comment on column public.erased_sources.project_id is 'The project.';
comment on column public.erased_sources.kind is 'signal or person.';
comment on column public.erased_sources.source_id is 'The id that the signal or the person had.';
comment on column public.erased_sources.erased_by is 'Who erased it; null for a back end.';
comment on column public.erased_sources.evidence_version is
    'The project''s evidence version after the erasure. Nothing that was read under an earlier version may be stored.';
comment on column public.erased_sources.created_at is 'When it was erased.';
comment on column public.erased_sources.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.erased_sources
    for each row
    execute function private.tg__touch_updated_at();

create index idx_erased_sources_project_id on public.erased_sources (project_id, evidence_version desc);

alter table public.erased_sources enable row level security;

create policy "Owners and consultants read what was erased"
    on public.erased_sources
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select on public.erased_sources to authenticated, service_role;

create function private.require_not_erased(project_id uuid, evidence_version bigint)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    if exists (
        select
        from public.erased_sources as erased
        where erased.project_id = require_not_erased.project_id
            and erased.evidence_version > coalesce(require_not_erased.evidence_version, 0)
    ) then
        raise exception using
            errcode = 'PT409',
            message = 'Cannot store what was read: words of the project were erased since',
            hint = 'Read the signals again';
    end if;
end $$;
comment on function private.require_not_erased(uuid, bigint) is
    'PT409 where words were erased since the signals were read under that version of what quotes depend on.';
grant execute on function private.require_not_erased(uuid, bigint) to service_role;

-- What words are made of depends on no locale: everything but white space and punctuation. Chinese and Japanese have no spaces, so that
-- eight of their characters in a row count as four words.
create function private.word_sequences(words text)
    returns setof text
    language sql
    immutable
    set search_path = ''
as $$
    with plain as (
        select lower(
            translate(
                normalize(word_sequences.words, nfkc),
                '“”„‟‘’‚‹›«»…–—‒―·•、。，．：；！？（）［］｛｝「」『』【】〈〉《》・〜￥',
                repeat(' ', 50)
            )
        ) as text
    ),
    word as (
        select part.word, row_number() over (order by part.position) as position
        from plain
        cross join lateral regexp_split_to_table(plain.text, '[[:space:]!-/:-@\[-`{-~]+')
            with ordinality as part (word, position)
        where part.word <> ''
    ),
    han as (
        select regexp_replace(plain.text, '[^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+', '', 'g') as text
        from plain
    )
    select four.words
    from (
        select
            concat_ws(' ', word.word, lead(word.word, 1) over each, lead(word.word, 2) over each, lead(word.word, 3) over each)
                as words,
            lead(word.word, 3) over each as last
        from word
        window each as (order by word.position)
    ) as four
    where four.last is not null
    union
    select substr(han.text, start.position, 8)
    from han
    cross join lateral generate_series(1, char_length(han.text) - 7) as start (position)
$$;
comment on function private.word_sequences(text) is
    'Every four consecutive words of a text, in lower case and without punctuation.';

create function private.json_texts(value jsonb)
    returns setof text
    language sql
    immutable
    set search_path = ''
as $$
    select distinct text.value #>> '{}'
    from jsonb_path_query(json_texts.value, 'strict $.** ? (@.type() == "string")') as text (value)
$$;
comment on function private.json_texts(jsonb) is 'The texts in a json value, at any depth.';

create function private.is_erased(words text, names text, sequences jsonb)
    returns boolean
    language sql
    immutable
    set search_path = ''
as $$
    select coalesce(is_erased.words ~ is_erased.names, false)
        or exists (
            select
            from private.word_sequences(is_erased.words) as sequence (words)
            where is_erased.sequences ? sequence.words
        )
$$;
comment on function private.is_erased(text, text, jsonb) is
    'Whether a text holds what is erased: a name by the pattern names (null: no name is erased), or a key of sequences.';

create function private.erase_text(words text, names text, sequences jsonb)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select case
        when erase_text.words is null then null
        when private.is_erased(erase_text.words, null, erase_text.sequences) then '[erased]'
        when erase_text.names is null then erase_text.words
        else regexp_replace(erase_text.words, erase_text.names, '[erased]', 'g')
    end
$$;
comment on function private.erase_text(text, text, jsonb) is
    'The text without the names; "[erased]" as a whole where it shares words. Arguments as for private.is_erased.';

create function private.erase_texts(words text[], names text, sequences jsonb)
    returns text[]
    language sql
    immutable
    set search_path = ''
as $$
    select coalesce(
        array_agg(private.erase_text(each.words, erase_texts.names, erase_texts.sequences) order by each.position),
        '{}'
    )
    from unnest(erase_texts.words) with ordinality as each (words, position)
$$;
comment on function private.erase_texts(text[], text, jsonb) is 'private.erase_text of each.';

create function private.erase_json(value jsonb, names text, sequences jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
begin
    return case jsonb_typeof(erase_json.value)
        when 'string' then to_jsonb(private.erase_text(erase_json.value #>> '{}', erase_json.names, erase_json.sequences))
        when 'array' then (
            select coalesce(
                jsonb_agg(private.erase_json(item.value, erase_json.names, erase_json.sequences) order by item.position),
                '[]'
            )
            from jsonb_array_elements(erase_json.value) with ordinality as item (value, position)
        )
        when 'object' then (
            select coalesce(
                jsonb_object_agg(item.key, private.erase_json(item.value, erase_json.names, erase_json.sequences)),
                '{}'
            )
            from jsonb_each(erase_json.value) as item (key, value)
        )
        else erase_json.value
    end;
end $$;
comment on function private.erase_json(jsonb, text, jsonb) is 'private.erase_text of every text in a json value.';

create function private.erase_quotes(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select private.erase_json(
        case jsonb_typeof(erase_quotes.items)
            when 'array' then (
                select coalesce(jsonb_agg(item.value order by item.position), '[]')
                from jsonb_array_elements(erase_quotes.items) with ordinality as item (value, position)
                where not coalesce(item.value ->> 'signal_id' = any (erase_quotes.signal_ids), false)
                    and not coalesce(item.value ->> 'speaker' = any (erase_quotes.speakers), false)
                    -- Of words that nobody is known to have said, "[erased]" would be left as what the client said.
                    and not (
                        coalesce(item.value ->> 'source_type' = 'signal', false)
                        and private.is_erased(item.value ->> 'quote', null, erase_quotes.sequences)
                    )
            )
            else erase_quotes.items
        end,
        erase_quotes.names,
        erase_quotes.sequences
    )
$$;
comment on function private.erase_quotes(jsonb, text[], text[], text, jsonb) is
    'The evidence of a feature or step without the items of these signals and speakers and the quotes of the words, and without the words '
    'in what others wrote.';
grant execute on function private.erase_quotes(jsonb, text[], text[], text, jsonb) to service_role;

-- What goes from evidence: items of these signals and speakers, and whatever holds the words.
create function private.erase_items(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select jsonb_build_object(
        'kept', coalesce(
            jsonb_agg(item.value || '{"pending": true}' order by item.position) filter (where not item.is_erased),
            '[]'
        ),
        'erased_fields', (
            select coalesce(jsonb_agg(distinct field.name), '[]')
            from jsonb_array_elements(coalesce(jsonb_agg(item.value) filter (where item.is_erased), '[]')) as erased (value)
            cross join lateral private.item_fields(erased.value) as field (name)
        )
    )
    from (
        select
            each.value,
            each.position,
            coalesce(each.value ->> 'signal_id' = any (erase_items.signal_ids), false)
                or coalesce(each.value ->> 'speaker' = any (erase_items.speakers), false)
                or exists (
                    select
                    from private.json_texts(each.value) as text (words)
                    where private.is_erased(text.words, erase_items.names, erase_items.sequences)
                ) as is_erased
        from jsonb_array_elements(erase_items.items) with ordinality as each (value, position)
    ) as item
$$;
comment on function private.erase_items(jsonb, text[], text[], text, jsonb) is
    'What is left of evidence items: {kept, erased_fields}; kept: those without what is erased, to be verified again; '
    'erased_fields: what the others were cited for.';

create function private.erase_element(value jsonb, signal_ids text[], speakers text[], names text, sequences jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_items jsonb;
    v_value jsonb := erase_element.value;
    v_touched text[] := '{}'::text[];
    v_confirmed_fields text[];
    v_field record;
begin
    if jsonb_typeof(v_value) is distinct from 'object' then
        return v_value;
    end if;
    v_items := private.erase_items(
        case jsonb_typeof(v_value -> 'evidence') when 'array' then v_value -> 'evidence' else '[]' end,
        erase_element.signal_ids,
        erase_element.speakers,
        erase_element.names,
        erase_element.sequences
    );
    for v_field in
        select field.name, field.content, v_items -> 'erased_fields' ? field.name as is_cited
        from jsonb_each(private.value_fields(v_value)) as field (name, content)
        where v_items -> 'erased_fields' ? field.name
            or exists (
                select
                from private.json_texts(field.content) as text (words)
                where private.is_erased(text.words, erase_element.names, erase_element.sequences)
            )
    loop
        v_touched := v_touched || v_field.name;
        if jsonb_typeof(v_field.content) = 'array' and not v_field.is_cited then
            v_value := v_value || jsonb_build_object(
                v_field.name,
                (
                    select coalesce(jsonb_agg(item.value order by item.position), '[]')
                    from jsonb_array_elements(v_field.content) with ordinality as item (value, position)
                    where not exists (
                        select
                        from private.json_texts(item.value) as text (words)
                        where private.is_erased(text.words, erase_element.names, erase_element.sequences)
                    )
                )
            );
        else
            v_value := private.clear_field(v_value, v_field.name);
        end if;
    end loop;
    if v_touched = '{}'
        and jsonb_array_length(v_items -> 'kept') = (select count(*) from private.evidence_items(v_value)) then
        return v_value;
    end if;

    v_value := v_value || jsonb_build_object('evidence', v_items -> 'kept', 'standing', '[]'::jsonb);
    if v_touched <> '{}' then
        -- What was confirmed as a whole is no longer there. The client's yes stays with the fields that say what they said.
        v_confirmed_fields := array(
            select field.name
            from unnest(
                case erase_element.value ->> 'confirmed_by'
                    when 'client' then private.told_fields(erase_element.value)
                    else private.confirmed_fields(erase_element.value)
                end
            ) as field (name)
            where field.name <> all (v_touched)
        );
        v_value := (v_value - 'confirmed_fields') || '{"confirmed_by": null}';
        if v_confirmed_fields <> '{}' then
            v_value := v_value || jsonb_build_object('confirmed_fields', v_confirmed_fields);
        end if;
    end if;
    if jsonb_typeof(v_value -> 'confidence') = 'number' then
        -- What a yes had added to the claim is gone with it.
        v_value := v_value || jsonb_build_object(
            'claimed_confidence', coalesce(nullif(v_value -> 'claimed_confidence', 'null'), v_value -> 'confidence'),
            'confidence', least((v_value ->> 'claimed_confidence')::numeric, (v_value ->> 'confidence')::numeric, 0.49)
        );
    end if;
    return v_value;
end $$;
comment on function private.erase_element(jsonb, text[], text[], text, jsonb) is
    'An element without the quotes and the fields that hold what is erased, or were based on it, whoever confirmed them. The other fields '
    'keep the client''s yes.';

create function private.erase_context(
    context public.strategic_context,
    signal_ids text[],
    speakers text[],
    names text,
    sequences jsonb
)
    returns public.strategic_context
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_row jsonb := to_jsonb(erase_context.context);
    v_items jsonb := private.erase_items(
        erase_context.context.evidence,
        erase_context.signal_ids,
        erase_context.speakers,
        erase_context.names,
        erase_context.sequences
    );
    v_path text;
    v_column text;
begin
    for v_path in select jsonb_array_elements_text(v_items -> 'erased_fields') loop
        v_row := case v_path
            when 'risks' then v_row || '{"risks": []}'
            else v_row #- string_to_array(v_path, '.')
        end;
    end loop;
    foreach v_column in array array['opportunity', 'investment_case', 'constraints', 'risks'] loop
        v_row := v_row || jsonb_build_object(
            v_column,
            private.erase_json(v_row -> v_column, erase_context.names, erase_context.sequences)
        );
    end loop;
    v_row := v_row || jsonb_build_object('evidence', v_items -> 'kept');
    return jsonb_populate_record(
        erase_context.context,
        case
            when v_row - '{evidence}'::text[] <> to_jsonb(erase_context.context) - '{evidence}'::text[]
                then v_row || '{"confirmation_status": "ai_generated", "source_gone": false}'
            else v_row
        end
    );
end $$;
comment on function private.erase_context(public.strategic_context, text[], text[], text, jsonb) is
    'The strategic context without what is erased, as private.erase_element.';

-- An offset in UTF-16 is one in characters once each character beyond the basic plane takes two.
create function private.pad_utf16(words text)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select regexp_replace(
        translate(pad_utf16.words, E'\u0001', ''),
        '([\U00010000-\U0010FFFF])',
        E'\\1\u0001',
        'g'
    )
$$;
comment on function private.pad_utf16(text) is
    'The text with U+0001 behind each character that takes two code units of UTF-16, so that offsets count characters.';

create function private.erase_turns(content text, turns jsonb, speakers text[], names text, sequences jsonb)
    returns jsonb
    language plpgsql
    immutable
    set search_path = ''
as $$
declare
    v_padded constant text := private.pad_utf16(erase_turns.content);
    v_end integer := 0;
    v_length integer := 0;
    v_parts text[] := '{}'::text[];
    v_turns jsonb[] := '{}'::jsonb[];
    v_turn record;
    v_gap text;
    v_words text;
begin
    for v_turn in
        select
            (turn.value ->> 'start')::integer as start_offset,
            (turn.value ->> 'end')::integer as end_offset,
            turn.value ->> 'speaker' as speaker,
            turn.value ->> 'kind' as kind,
            turn.value
        from jsonb_array_elements(erase_turns.turns) with ordinality as turn (value, position)
        order by turn.position
    loop
        if v_turn.start_offset is null or v_turn.end_offset is null
            or v_turn.start_offset < v_end or v_turn.end_offset < v_turn.start_offset
            or v_turn.end_offset > char_length(v_padded) then
            -- These are not the turns of this text. Nothing says where the words of whom are.
            return jsonb_build_object('content', '[erased]', 'turns', null);
        end if;
        v_gap := private.erase_text(
            translate(substr(v_padded, v_end + 1, v_turn.start_offset - v_end), E'\u0001', ''),
            erase_turns.names,
            erase_turns.sequences
        );
        v_words := translate(
            substr(v_padded, v_turn.start_offset + 1, v_turn.end_offset - v_turn.start_offset),
            E'\u0001',
            ''
        );
        v_parts := v_parts || v_gap;
        v_length := v_length + char_length(private.pad_utf16(v_gap));
        if coalesce(v_turn.speaker = any (erase_turns.speakers), false)
            -- A copy of the words in another mail.
            or (
                v_turn.kind in ('quoted', 'forwarded')
                and private.is_erased(v_words, null, erase_turns.sequences)
            ) then
            v_parts := v_parts || '[erased]'::text;
            v_length := v_length + 8;
        else
            v_words := private.erase_text(v_words, erase_turns.names, '{}');
            v_parts := v_parts || v_words;
            v_turns := v_turns || (
                v_turn.value || jsonb_build_object(
                    'start', v_length,
                    'end', v_length + char_length(private.pad_utf16(v_words)),
                    'speaker', private.erase_text(v_turn.speaker, erase_turns.names, '{}')
                )
            );
            v_length := v_length + char_length(private.pad_utf16(v_words));
        end if;
        v_end := v_turn.end_offset;
    end loop;
    v_parts := v_parts || private.erase_text(
        translate(substr(v_padded, v_end + 1), E'\u0001', ''),
        erase_turns.names,
        erase_turns.sequences
    );
    return jsonb_build_object('content', array_to_string(v_parts, ''), 'turns', to_jsonb(v_turns));
end $$;
comment on function private.erase_turns(text, jsonb, text[], text, jsonb) is
    'A signal''s {content, turns} without the turns of these speakers, the copies of erased words in quoted mails, and the names. '
    'What others said themselves and the heads of their mails stay, also where they have four words in common.';

create function private.fold_name(name text)
    returns text
    language sql
    immutable
    set search_path = ''
as $$
    select regexp_replace(
        btrim(
            regexp_replace(
                lower(
                    regexp_replace(
                        normalize(
                            regexp_replace(
                                -- "Whit, Dana" is Dana Whit; "(Acme)" is no part of the name.
                                regexp_replace(fold_name.name, '[(\[].*?[)\]]', ' ', 'g'),
                                '^\s*([^,]+),\s*([^,]+)\s*$',
                                '\2 \1'
                            ),
                            nfkd
                        ),
                        '[\u0300-\u036f]',
                        '',
                        'g'
                    )
                ),
                '[[:space:]!-/:-@\[-`{-~]+',
                ' ',
                'g'
            )
        ),
        -- As foldSpeakerName() of shared/signals/ does.
        '^(?:(?:dr|doctor|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|reverend|capt|captain|judge|herr|frau|hr|fr|dipl ing|ing|mag|m|mme|mlle'
        '|monsieur|madame|maitre|sr|sra|srta|don|dona|dhr|mevr|mw|ir|drs|sig|signor|signora|dott|dra) )+(?=[^ ]+ [^ ])|(?:さん|様|氏|先生)$',
        '',
        'g'
    )
$$;
comment on function private.fold_name(text) is
    'A name for comparison: case, accents, titles, brackets and the order of "Last, First" make no difference.';

create function private.lock_words(project_id uuid)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    -- Callers who begin a run take turns with this.
    perform
    from public.projects as project
    where project.id = lock_words.project_id
    for no key update;
    -- A run under way has read the words. It can no longer commit, and stores no more of what it reports.
    update public.di_agent_runs as run
    set
        state = case run.state when 'running' then 'stopped' else run.state end,
        events = '[]',
        words_erased = true
    where run.project_id = lock_words.project_id;

    perform from public.signals as row where row.project_id = lock_words.project_id order by row.id for update;
    perform from public.project_people as row where row.project_id = lock_words.project_id order by row.id for update;
    perform private.lock_quotes(array[lock_words.project_id]);
    perform from public.features as row where row.project_id = lock_words.project_id order by row.id for update;
    perform from public.personas as row where row.project_id = lock_words.project_id order by row.id for update;
    perform from public.vp_steps as row where row.project_id = lock_words.project_id order by row.id for update;
    perform from public.meetings as row where row.project_id = lock_words.project_id order by row.id for update;
    perform private.lock_foundations(array[lock_words.project_id]);
    perform from public.strategic_context as row where row.project_id = lock_words.project_id for update;
    -- Nobody stores a score or an analysis of these words meanwhile, nor are the caches left as they are with a mark beside them.
    perform from public.di_analysis_cache as row where row.project_id = lock_words.project_id for update;
    perform from public.readiness_cache as row where row.project_id = lock_words.project_id for update;
end $$;
comment on function private.lock_words(uuid) is
    'Ends a run of the project that is under way and locks everything that contains words. Call it under private.lock_project.';

create function private.require_turns(project_id uuid)
    returns void
    language plpgsql
    stable
    set search_path = ''
as $$
begin
    if exists (
        select
        from public.signals as signal
        where signal.project_id = require_turns.project_id
            and signal.turns is null
            and signal.content <> ''
    ) then
        raise exception using
            errcode = 'PT409',
            message = 'Cannot erase yet: nobody has read who said what in some of the signals',
            detail = '{"turns_missing": true}',
            hint = 'POST foundation/erase reads them first';
    end if;
end $$;
comment on function private.require_turns(uuid) is
    'PT409 if a signal of the project has no turns yet: only the functions can read them.';

create function private.erase_words(
    project_id uuid,
    signal_ids text[],
    speakers text[],
    names text,
    sequences jsonb,
    since timestamptz
)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    update public.signals as signal
    set
        title = private.erase_text(signal.title, erase_words.names, erase_words.sequences),
        content = erased.value ->> 'content',
        turns = nullif(erased.value -> 'turns', 'null'),
        metadata = private.erase_json(
            case jsonb_typeof(signal.metadata -> 'speakers')
                when 'array' then signal.metadata || jsonb_build_object(
                    'speakers', (
                        select coalesce(jsonb_agg(speaker.value), '[]')
                        from jsonb_array_elements(signal.metadata -> 'speakers') as speaker (value)
                        where not coalesce(speaker.value ->> 'name' = any (erase_words.speakers), false)
                    )
                )
                else signal.metadata
            end,
            erase_words.names,
            erase_words.sequences
        )
    from (
        select
            each.id,
            private.erase_turns(
                each.content,
                coalesce(each.turns, '[]'),
                erase_words.speakers,
                erase_words.names,
                erase_words.sequences
            ) as value
        from public.signals as each
        where each.project_id = erase_words.project_id
    ) as erased
    where signal.id = erased.id
        and (
            signal.content <> erased.value ->> 'content'
            or exists (
                select
                from private.json_texts(jsonb_build_array(signal.title, signal.metadata)) as text (words)
                where private.is_erased(text.words, erase_words.names, erase_words.sequences)
            )
        );
    -- What the agent learned of all signals goes, so that it reads them again.
    update public.signals as signal
    set analyzed_at = null
    where signal.project_id = erase_words.project_id
        and signal.analyzed_at is not null;

    update public.projects as project
    set
        name = private.erase_text(project.name, erase_words.names, '{}'),
        vertical = private.erase_text(project.vertical, erase_words.names, '{}')
    where project.id = erase_words.project_id
        and (project.name ~ erase_words.names or project.vertical ~ erase_words.names);

    update public.features as feature
    set
        name = private.erase_text(feature.name, erase_words.names, erase_words.sequences),
        description = private.erase_text(feature.description, erase_words.names, erase_words.sequences),
        user_actions = private.erase_texts(feature.user_actions, erase_words.names, erase_words.sequences),
        system_behaviors = private.erase_texts(feature.system_behaviors, erase_words.names, erase_words.sequences),
        evidence = private.erase_quotes(
            feature.evidence,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        )
    where feature.project_id = erase_words.project_id
        and (
            private.holds_erased(to_jsonb(feature), erase_words.names, erase_words.sequences)
            or private.erase_quotes(feature.evidence, erase_words.signal_ids, erase_words.speakers, null, '{}')
                <> feature.evidence
        );
    update public.personas as persona
    set
        name = private.erase_text(persona.name, erase_words.names, erase_words.sequences),
        role = private.erase_text(persona.role, erase_words.names, erase_words.sequences),
        goals = private.erase_texts(persona.goals, erase_words.names, erase_words.sequences),
        pain_points = private.erase_texts(persona.pain_points, erase_words.names, erase_words.sequences)
    where persona.project_id = erase_words.project_id
        and private.holds_erased(to_jsonb(persona), erase_words.names, erase_words.sequences);
    update public.vp_steps as step
    set
        label = private.erase_text(step.label, erase_words.names, erase_words.sequences),
        narrative_user = private.erase_text(step.narrative_user, erase_words.names, erase_words.sequences),
        value_created = private.erase_text(step.value_created, erase_words.names, erase_words.sequences),
        evidence = private.erase_quotes(
            step.evidence,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        )
    where step.project_id = erase_words.project_id
        and (
            private.holds_erased(to_jsonb(step), erase_words.names, erase_words.sequences)
            or private.erase_quotes(step.evidence, erase_words.signal_ids, erase_words.speakers, null, '{}') <> step.evidence
        );
    update public.meetings as meeting
    set title = private.erase_text(meeting.title, erase_words.names, erase_words.sequences)
    where meeting.project_id = erase_words.project_id
        and private.is_erased(meeting.title, erase_words.names, erase_words.sequences);

    update public.project_foundation as foundation
    set
        core_pain = private.erase_element(
            foundation.core_pain,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        ),
        primary_persona = private.erase_element(
            foundation.primary_persona,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        ),
        wow_moment = private.erase_element(
            foundation.wow_moment,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        ),
        design_preferences = private.erase_element(
            foundation.design_preferences,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        ),
        business_case = private.erase_element(
            foundation.business_case,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        ),
        budget_constraints = private.erase_element(
            foundation.budget_constraints,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        ),
        confirmed_scope = private.erase_element(
            foundation.confirmed_scope,
            erase_words.signal_ids,
            erase_words.speakers,
            erase_words.names,
            erase_words.sequences
        )
    where foundation.project_id = erase_words.project_id;
    update public.strategic_context as context
    set
        opportunity = erased.opportunity,
        investment_case = erased.investment_case,
        constraints = erased.constraints,
        risks = erased.risks,
        evidence = erased.evidence,
        confirmation_status = erased.confirmation_status,
        source_gone = erased.source_gone
    from public.strategic_context as stored
    cross join lateral private.erase_context(
        stored,
        erase_words.signal_ids,
        erase_words.speakers,
        erase_words.names,
        erase_words.sequences
    ) as erased
    where stored.project_id = erase_words.project_id
        and context.project_id = stored.project_id;
    update public.foundation_revisions as revision
    set value = null
    where revision.project_id = erase_words.project_id
        and revision.value is not null
        and (
            private.holds_erased(revision.value, erase_words.names, erase_words.sequences)
            or exists (
                select
                from private.evidence_items(revision.value) as item (value)
                where item.value ->> 'signal_id' = any (erase_words.signal_ids)
                    or item.value ->> 'speaker' = any (erase_words.speakers)
            )
        );

    -- What the agent wrote since the words were there may repeat any of them, also of an earlier version of the text.
    update public.di_agent_logs as log
    set
        trigger_context = null,
        observation = null,
        thinking = null,
        decision = null,
        tools_called = '[]',
        guidance_provided = null,
        stop_reason = null,
        what_would_help = '{}',
        recommended_next = null,
        error_message = null,
        response = null,
        -- Without the answer there is nothing to replay.
        idempotency_key = null
    where log.project_id = erase_words.project_id
        and log.created_at >= erase_words.since;
    update public.di_analysis_cache as cache
    set
        org_profile = null,
        detected_signals = null,
        inferences = null,
        identified_stakeholders = null,
        identified_risks = null,
        identified_gaps = null,
        confidence_by_area = '{}',
        overall_confidence = 0,
        last_full_analysis_at = null,
        last_decision = null,
        last_decision_key = null
    where cache.project_id = erase_words.project_id;
end $$;
comment on function private.erase_words(uuid, text[], text[], text, jsonb, timestamptz) is
    'Erases from all tables of the project what was said in these signals and by these speakers: whatever names them as its source, '
    'shares a key of sequences or matches names. Of the agent''s logs all since then. Call it under private.lock_words.';

create function private.holds_erased(value jsonb, names text, sequences jsonb)
    returns boolean
    language sql
    immutable
    set search_path = ''
as $$
    select exists (
        select
        from private.json_texts(holds_erased.value) as text (words)
        where private.is_erased(text.words, holds_erased.names, holds_erased.sequences)
    )
$$;
comment on function private.holds_erased(jsonb, text, jsonb) is 'Whether a text in a json value holds what is erased.';

create function private.require_eraser(project_id uuid)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.lock_project(require_eraser.project_id);
    if not private.is_back_end() then
        perform private.require_member(
            require_eraser.project_id,
            private.current_user_id(),
            '{owner}',
            'erase'
        );
    end if;
end $$;
comment on function private.require_eraser(uuid) is
    'Locks the project for an owner or a back end; PT404 for who is no member, PT403 for other members.';

create function private.bury(project_id uuid, kind text, source_id uuid)
    returns jsonb
    language plpgsql
    volatile
    set search_path = ''
as $$
declare
    v_version bigint;
begin
    perform private.raise_evidence_versions(array[bury.project_id]);
    v_version := private.evidence_version(bury.project_id);
    insert into public.erased_sources (project_id, kind, source_id, erased_by, evidence_version)
    values (bury.project_id, bury.kind, bury.source_id, private.current_user_id(), v_version);
    insert into public.activity (project_id, user_id, action, subject, subject_id)
    values (
        bury.project_id,
        private.current_user_id(),
        'erased',
        case bury.kind when 'signal' then 'signals' else 'project_people' end,
        bury.source_id
    );
    return jsonb_build_object('project_id', bury.project_id, 'kind', bury.kind, 'source_id', bury.source_id);
end $$;
comment on function private.bury(uuid, text, uuid) is
    'Records the erasure. From then on nothing that was read before it can be stored.';

-- Security definer: an owner erases from tables that no user may write.
create function private.erase_signal(project_id uuid, signal_id uuid)
    returns jsonb
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_signal public.signals;
    v_sequences jsonb;
begin
    perform private.require_eraser(erase_signal.project_id);
    perform private.lock_words(erase_signal.project_id);
    select signal.*
    into v_signal
    from public.signals as signal
    where signal.id = erase_signal.signal_id
        and signal.project_id = erase_signal.project_id;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot erase signal "%s": the project has none', erase_signal.signal_id);
    end if;
    perform private.require_turns(erase_signal.project_id);

    -- The quotes as well, which may be from an earlier version of the text.
    select coalesce(jsonb_object_agg(sequence.words, true), '{}')
    into v_sequences
    from (
        select private.word_sequences(v_signal.content) as words
        union
        select private.word_sequences(v_signal.title)
        union
        select private.word_sequences(quoted.words)
        from (
            select item.value ->> 'quote' as words
            from (
                select revision.value
                from public.foundation_revisions as revision
                where revision.project_id = erase_signal.project_id
                union all
                select element.value
                from jsonb_each(private.current_foundation(erase_signal.project_id)) as element (name, value)
            ) as stored
            cross join lateral private.evidence_items(stored.value) as item (value)
            where item.value ->> 'signal_id' = erase_signal.signal_id::text
        ) as quoted
    ) as sequence;

    -- Before the signal goes, and with it what says which fields were based on it.
    perform private.erase_words(
        erase_signal.project_id,
        array[v_signal.id::text],
        '{}',
        null,
        v_sequences,
        v_signal.created_at
    );
    delete from public.signals as signal
    where signal.id = v_signal.id;
    return private.bury(erase_signal.project_id, 'signal', erase_signal.signal_id);
end $$;
comment on function private.erase_signal(uuid, uuid) is 'As public.erase_signal.';
grant execute on function private.erase_signal(uuid, uuid) to authenticated, service_role;

create function public.erase_signal(project_id uuid, signal_id uuid)
    returns jsonb
    language sql
    volatile
    set search_path = ''
begin atomic
    select private.erase_signal(erase_signal.project_id, erase_signal.signal_id);
end;
comment on function public.erase_signal(uuid, uuid) is
    'Erases a signal for an owner: it goes, and from every table of the project goes whatever shares four words in a row with it or '
    'was based on it, also what the client confirmed. A run under way is stopped. Returns the tombstone: {project_id, kind, '
    'source_id}. PT404 without project, membership or signal, PT403 for other members, PT409 while turns are missing.';
grant execute on function public.erase_signal(uuid, uuid) to authenticated, service_role;

create function private.name_pattern(project_id uuid, person public.project_people, speakers text[])
    returns text
    language sql
    stable
    set search_path = ''
as $$
    with name as (
        select name
        from unnest(person.name || person.spellings || person.addresses || name_pattern.speakers) as name
        where btrim(name) <> ''
    ),
    -- Each word of the names by itself, unless it is a title, belongs to somebody else too, or is an ordinary word: one that stands in
    -- the signals in small letters.
    part as (
        select distinct word
        from name
        cross join lateral regexp_split_to_table(name.name, '[[:space:]!-&(-,./:-@\[-`{-~]+') as word
        where position('@' in name.name) = 0
            and char_length(word) >= 3
            and word = initcap(word) or word = upper(word)
    ),
    told as (
        select part.word
        from part
        where char_length(part.word) >= 3
            and lower(part.word) not in (
                'mrs', 'miss', 'prof', 'professor', 'captain', 'sir', 'lady', 'herr', 'frau', 'hrn', 'madame', 'monsieur', 'mme',
                'mlle', 'señor', 'señora', 'senor', 'senora', 'don', 'doña', 'dhr', 'mevr', 'mevrouw', 'meneer', 'signor', 'signora',
                'van', 'von', 'der', 'den', 'del', 'dos', 'das', 'dela', 'della', 'guest', 'gast', 'speaker', 'unknown'
            )
            and not exists (
                select
                from public.project_people as other
                where other.project_id = name_pattern.project_id
                    and other.id <> person.id
                    and private.fold_name(part.word) = any (
                        regexp_split_to_array(private.fold_name(array_to_string(other.name || other.spellings, ' ')), ' ')
                    )
            )
            and not exists (
                select
                from public.signals as signal
                where signal.project_id = name_pattern.project_id
                    and lower(part.word) <> part.word
                    and signal.content ~ ('(?<![[:alnum:]@._-])' || lower(part.word) || '(?![[:alnum:]@])')
            )
    ),
    variant as (
        select spelled
        from (
            select name from name
            union
            select word from told
        ) as written (name)
        cross join lateral (
            values
                (written.name),
                (upper(written.name)),
                (lower(written.name)),
                (regexp_replace(normalize(written.name, nfkd), '[\u0300-\u036f]', '', 'g')),
                (upper(regexp_replace(normalize(written.name, nfkd), '[\u0300-\u036f]', '', 'g'))),
                (lower(regexp_replace(normalize(written.name, nfkd), '[\u0300-\u036f]', '', 'g')))
        ) as each (spelled)
    )
    select '(?<![[:alnum:]])(?:' || string_agg(
        regexp_replace(distinct_variant.spelled, '([^[:alnum:][:space:]])', '\\\1', 'g'),
        '|'
        order by char_length(distinct_variant.spelled) desc, distinct_variant.spelled
    ) || ')(?![[:alnum:]])'
    from (select distinct spelled from variant) as distinct_variant
$$;
comment on function private.name_pattern(uuid, public.project_people, text[]) is
    'A pattern for the names, spellings and addresses of a person, in capitals or not, with accents or not, and for the words of '
    'these names that are nobody else''s and no ordinary words.';

create function private.person_speakers(project_id uuid, person public.project_people)
    returns text[]
    language sql
    stable
    set search_path = ''
as $$
    select coalesce(array_agg(distinct said.speaker), '{}')
    from (
        -- By name, wherever somebody of that name speaks.
        select turn.value ->> 'speaker' as speaker
        from public.signals as signal
        cross join lateral jsonb_array_elements(signal.turns) as turn (value)
        where signal.project_id = person_speakers.project_id
            and private.fold_name(turn.value ->> 'speaker') in (
                select private.fold_name(name)
                from unnest(person.name || person.spellings) as name
            )
        union
        -- By address, as the file or the head of the mail says.
        select speaker.value ->> 'name'
        from public.signals as signal
        cross join lateral jsonb_array_elements(
            case jsonb_typeof(signal.metadata -> 'speakers') when 'array' then signal.metadata -> 'speakers' else '[]' end
        ) as speaker (value)
        where signal.project_id = person_speakers.project_id
            and lower(speaker.value ->> 'address') in (select lower(address) from unnest(person.addresses) as address)
        union
        select btrim(found.match[1], ' "''')
        from public.signals as signal
        cross join unnest(person.addresses) as address
        cross join lateral regexp_matches(
            signal.content,
            '(?:^|\n)[^\n:<]{0,40}:?[ \t]*([^\n:<>]{1,100}?)[ \t]*<' || regexp_replace(address, '([^[:alnum:]])', '\\\1', 'g') || '>',
            'gi'
        ) as found (match)
        where signal.project_id = person_speakers.project_id
    ) as said
    where btrim(said.speaker) <> ''
$$;
comment on function private.person_speakers(uuid, public.project_people) is
    'The names under which a person speaks in the signals of the project.';

-- Security definer: as erase_signal.
create function private.erase_person(project_id uuid, person_id uuid)
    returns jsonb
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_person public.project_people;
    v_speakers text[];
    v_names text;
    v_sequences jsonb;
    v_since timestamptz;
begin
    perform private.require_eraser(erase_person.project_id);
    delete from public.project_invitations as invitation
    where invitation.project_id = erase_person.project_id
        and invitation.address in (
            select lower(known.address)
            from public.project_people as person
            cross join unnest(person.addresses) as known (address)
            where person.id = erase_person.person_id
                and person.project_id = erase_person.project_id
        );
    perform private.lock_words(erase_person.project_id);
    select person.*
    into v_person
    from public.project_people as person
    where person.id = erase_person.person_id
        and person.project_id = erase_person.project_id
    for update;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot erase person "%s": the project has none', erase_person.person_id);
    end if;
    if v_person.user_id is not null then
        raise exception using
            errcode = 'PT409',
            message = 'Cannot erase a member of the project',
            hint = 'End the membership first';
    end if;
    perform private.require_turns(erase_person.project_id);

    v_speakers := private.person_speakers(erase_person.project_id, v_person);
    v_names := private.name_pattern(erase_person.project_id, v_person, v_speakers);
    select coalesce(min(signal.created_at), 'infinity')
    into v_since
    from public.signals as signal
    where signal.project_id = erase_person.project_id;
    select coalesce(jsonb_object_agg(sequence.words, true), '{}')
    into v_sequences
    from (
        select distinct private.word_sequences(
            translate(
                substr(
                    said.padded,
                    (said.turn ->> 'start')::integer + 1,
                    greatest((said.turn ->> 'end')::integer - (said.turn ->> 'start')::integer, 0)
                ),
                E'\u0001',
                ''
            )
        ) as words
        from (
            select private.pad_utf16(signal.content) as padded, turn.value as turn
            from public.signals as signal
            cross join lateral jsonb_array_elements(signal.turns) as turn (value)
            where signal.project_id = erase_person.project_id
                and turn.value ->> 'speaker' = any (v_speakers)
        ) as said
        union
        select private.word_sequences(item.value ->> 'quote')
        from public.foundation_revisions as revision
        cross join lateral private.evidence_items(revision.value) as item (value)
        where revision.project_id = erase_person.project_id
            and item.value ->> 'speaker' = any (v_speakers)
    ) as sequence;

    delete from public.project_people as person
    where person.id = v_person.id;
    perform private.erase_words(erase_person.project_id, '{}', v_speakers, v_names, v_sequences, v_since);
    return private.bury(erase_person.project_id, 'person', erase_person.person_id);
end $$;
comment on function private.erase_person(uuid, uuid) is 'As public.erase_person.';
grant execute on function private.erase_person(uuid, uuid) to authenticated, service_role;

create function public.erase_person(project_id uuid, person_id uuid)
    returns jsonb
    language sql
    volatile
    set search_path = ''
begin atomic
    select private.erase_person(erase_person.project_id, erase_person.person_id);
end;
comment on function public.erase_person(uuid, uuid) is
    'Erases a person for an owner: what the person said is cut out of the signals, names and addresses are replaced by "[erased]" '
    'everywhere, invitations to the addresses are deleted, and whatever was based on the words goes; what others said stays. A run under way is stopped. Returns the '
    'tombstone: {project_id, kind, source_id}. PT404 without project, membership or person, PT403 for other members, PT409 for '
    'members and while turns are missing.';
grant execute on function public.erase_person(uuid, uuid) to authenticated, service_role;
