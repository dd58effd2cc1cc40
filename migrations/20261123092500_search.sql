-- Where something was said. Nothing is indexed: signals are written far more often than they are searched, and a search reads only those
-- signals of one project that contain all its words.
create function private.search_query(query text)
    returns tsquery
    language sql
    immutable
    set search_path = ''
as $$
    -- Each word also finds those that begin with it: without a language there are no stems.
    select regexp_replace(
        websearch_to_tsquery('pg_catalog.simple', left(search_query.query, 500))::text,
        '''(?=[[:space:])]|$)',
        ''':*',
        'g'
    )::tsquery
$$;
comment on function private.search_query(text) is
    'What a person typed as a query: all words, "phrases", -without, or. Its first 500 characters.';

create function private.mark_matches(words text, query tsquery)
    returns jsonb
    language sql
    immutable
    set search_path = ''
as $$
    select coalesce(
        jsonb_agg(jsonb_build_object('text', part.text, 'is_match', part.is_match) order by chunk.position, part.position),
        '[]'
    )
    from string_to_table(
        ts_headline(
            'pg_catalog.simple',
            translate(mark_matches.words, chr(1) || chr(2), ''),
            mark_matches.query,
            'MaxFragments=1, MinWords=15, MaxWords=40, StartSel=' || chr(1) || ', StopSel=' || chr(2)
        ),
        chr(1)
    ) with ordinality as chunk (text, position)
    cross join lateral (
        values
            (1, case when chunk.position > 1 then split_part(chunk.text, chr(2), 1) end, true),
            (2, case when chunk.position > 1 then split_part(chunk.text, chr(2), 2) else chunk.text end, false)
    ) as part (position, text, is_match)
    where part.text <> ''
$$;
comment on function private.mark_matches(text, tsquery) is
    'The passage of a text that matches best, in pieces: list of {text, is_match}.';

create function private.turn_offset(turn jsonb, key text, length integer)
    returns integer
    language sql
    immutable
    set search_path = ''
as $$
    select case jsonb_typeof(turn_offset.turn -> turn_offset.key)
        when 'number' then least(greatest((turn_offset.turn ->> turn_offset.key)::numeric, 0), turn_offset.length)::integer
    end
$$;
comment on function private.turn_offset(jsonb, text, integer) is
    'An offset of a turn within a text of this length; null where there is none. Users may write turns.';

grant execute
    on function private.search_query(text), private.mark_matches(text, tsquery), private.turn_offset(jsonb, text, integer)
    to authenticated, service_role;

-- Bound to its helpers when it is created, so that callers need no access to the schema private.
create function public.search_signals(
    project_id uuid,
    query text,
    speaker text default null,
    since timestamptz default null,
    until timestamptz default null,
    max_results integer default 20
)
    returns jsonb
    language sql
    stable
    set search_path = ''
begin atomic
    with asked as materialized (
        select
            parsed.query,
            -- A signal that lacks a word is not read further, unless one of several words would do.
            case
                when parsed.query::text !~ '[!|]'
                    then tsvector_to_array(to_tsvector('pg_catalog.simple', left(search_signals.query, 500)))
                else '{}'
            end as words
        from private.search_query(search_signals.query) as parsed (query)
        where numnode(parsed.query) > 0
    ),
    texts as (
        select
            signal.id,
            signal.turns,
            -- Offsets of turns count UTF-16 code units, of which these characters have two. They are no letters of most languages.
            regexp_replace(signal.content, '[\U00010000-\U0010FFFF]', '  ', 'g') as content
        from asked
        join public.signals as signal
            on signal.project_id = search_signals.project_id
            and signal.said_at >= coalesce(search_signals.since, '-infinity')
            and signal.said_at < coalesce(search_signals.until, 'infinity')
        where not exists (
            select
            from unnest(asked.words) as word (text)
            where strpos(lower(signal.content), word.text) = 0
        )
    ),
    pieces as (
        select
            texts.id,
            piece.start,
            least(piece.start + 100000, turn.finish) as finish,
            turn.speaker,
            substring(texts.content from piece.start + 1 for least(100000, turn.finish - piece.start)) as words
        from texts
        cross join lateral (
            select
                private.turn_offset(item.value, 'start', length(texts.content)),
                private.turn_offset(item.value, 'end', length(texts.content)),
                item.value ->> 'speaker'
            from jsonb_array_elements(texts.turns) as item (value)
            where item.value ->> 'kind' is distinct from 'boilerplate'
            union all
            select 0, length(texts.content), null
            where texts.turns is null
        ) as turn (start, finish, speaker)
        -- A longer text would not fit into a tsvector.
        cross join lateral generate_series(turn.start, turn.finish - 1, 100000) as piece (start)
        where coalesce(search_signals.speaker, '') = ''
            or strpos(lower(turn.speaker), lower(search_signals.speaker)) > 0
    ),
    found as (
        select
            pieces.*,
            signal.title,
            signal.source_type,
            signal.said_at,
            asked.query,
            ts_rank(piece.vector, asked.query) as rank
        from asked
        cross join pieces
        cross join lateral to_tsvector('pg_catalog.simple', pieces.words) as piece (vector)
        join public.signals as signal
            on signal.id = pieces.id
        where piece.vector @@ asked.query
        order by rank desc, signal.said_at desc, pieces.id, pieces.start
        limit least(greatest(coalesce(search_signals.max_results, 20), 1), 100)
    )
    select coalesce(
        jsonb_agg(
            jsonb_build_object(
                'signal_id', found.id,
                'title', found.title,
                'source_type', found.source_type,
                'said_at', found.said_at,
                'speaker', found.speaker,
                'start', found.start,
                'end', found.finish,
                'excerpt', private.mark_matches(found.words, found.query)
            )
            order by found.rank desc, found.said_at desc, found.id, found.start
        ),
        '[]'
    )
    from found;
end;
comment on function public.search_signals(uuid, text, text, timestamptz, timestamptz, integer) is
    'Where the words of a query were said, in the signals that the caller may read: turn by turn, the best match first. query: all '
    'words, each also as the beginning of one; "a phrase", -without, or. speaker: part of the name; since inclusive, until exclusive, '
    'by when it was said; max_results: 1 to 100. Returns [{signal_id, title, source_type, said_at, speaker (or null), start, end '
    '(offsets of the turn in content, in UTF-16 code units), excerpt: [{text, is_match}]}].';
grant execute
    on function public.search_signals(uuid, text, text, timestamptz, timestamptz, integer)
    to authenticated, service_role;
