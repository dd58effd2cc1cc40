-- What clients said and wrote, and what was found elsewhere: the texts that a foundation is extracted from, and the search in them.
create table public.signals (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint signals_project_id_fkey references public.projects on delete cascade,
    source_type text not null
        constraint signals_source_type_valid check (
            source_type in ('email', 'transcript', 'note', 'portal_response', 'document', 'file', 'research')
        ),
    authority text not null default 'consultant'
        constraint signals_authority_valid check (authority in ('client', 'consultant', 'research')),
    title text,
    content text not null default '',
    content_hash text not null generated always as (md5(content)) stored,
    word_count integer not null generated always as (regexp_count(content, '\S+')) stored,
    turns jsonb
        constraint signals_turns_valid check (jsonb_typeof(turns) = 'array'),
    occurred_at timestamptz,
    metadata jsonb not null default '{}',
    visibility text not null default 'project'
        constraint signals_visibility_valid check (visibility in ('project', 'studio')),
    entered_by uuid default private.current_user_id(),
    analyzed_at timestamptz,
    created_at timestamptz not null default now(),
    said_at timestamptz not null generated always as (coalesce(occurred_at, created_at)) stored,
    updated_at timestamptz not null default now()
);
comment on table public.signals is 'Raw inputs about a project. Claims may be based on nothing else.';
comment on column public.signals.id is 'Evidence refers to it.';
comment on column public.signals.project_id is 'The project.';
comment on column public.signals.source_type is
    'email, transcript, note, portal_response, document, file or research.';
comment on column public.signals.authority is 'Whose words they are: client, consultant or research.';
comment on column public.signals.title is 'Subject line or file name.';
comment on column public.signals.content is 'The whole text, as it was received.';
comment on column public.signals.content_hash is
    'md5 of content, computed by the database; identifies a version of the text.';
comment on column public.signals.word_count is
    'Words in content, counted by the database so that lists need not read the text.';
comment on column public.signals.turns is
    'Who said what: list of {start, end, speaker, kind}, in order, with offsets into content in UTF-16 code units. Written with '
    'the signal or by store_turns; null until the text has been read, and again when content or source_type changes.';
comment on column public.signals.occurred_at is 'When it was said or written; null if unknown.';
comment on column public.signals.metadata is
    'Where it came from, for display. "speakers", a list of {name, address}, gives the address under which a person wrote.';
comment on column public.signals.visibility is
    'project: all members read it; studio: owners and consultants alone.';
comment on column public.signals.entered_by is 'The user who added it; null where a back end did.';
comment on column public.signals.analyzed_at is
    'When this version of the content was read for the analysis: by a run of the agent (commit_agent_run) or by an extraction of '
    'all elements (store_turns). Null until then, and again when the content changes.';
comment on column public.signals.created_at is 'When the row was written.';
comment on column public.signals.said_at is
    'When it was said or written, as far as known: occurred_at, otherwise created_at. Computed by the database.';
comment on column public.signals.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.signals
    for each row
    execute function private.tg__touch_updated_at();

-- By the names of the performance document, section 3.7.
create index idx_signals_project_id on public.signals (project_id);
create index idx_signals_created_at on public.signals (created_at);
create index idx_signals_project_created on public.signals (project_id, created_at);
create index idx_signals_project_authority on public.signals (project_id, authority);

-- The newest signals of a project, which are read first.
create index idx_signals_project_said on public.signals (project_id, said_at desc);

-- What clients have objected to, which readiness asks for each time it is computed.
create index idx_signals_objections on public.signals (project_id) where metadata ? 'about';

-- The signals that the agent has not read, oldest first.
create index idx_signals_unanalyzed on public.signals (project_id, created_at) where analyzed_at is null;
-- The schedule: what has waited longest, in any project.
create index idx_signals_unanalyzed_created on public.signals (created_at) where analyzed_at is null;

create function private.tg_signals__forget_analysis()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.analyzed_at := null;
    return new;
end $$;
comment on function private.tg_signals__forget_analysis() is
    'Before an update that changes the content: marks the signal as unread.';

create trigger _200_forget_analysis
    before update on public.signals
    for each row
    when (old.content is distinct from new.content)
    execute function private.tg_signals__forget_analysis();

create function private.tg_signals__forget_turns()
    returns trigger
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    new.turns := null;
    return new;
end $$;
comment on function private.tg_signals__forget_turns() is
    'Before an update that changes the text or its kind and brings no turns: removes the turns, which belong to the old text.';

create trigger _210_forget_turns
    before update on public.signals
    for each row
    when (
        (old.content is distinct from new.content or old.source_type is distinct from new.source_type)
        and old.turns is not distinct from new.turns
    )
    execute function private.tg_signals__forget_turns();

create trigger _700_log_activity_update
    after update on public.signals
    for each row
    when (
        (
            old.project_id, old.id, old.source_type, old.authority, old.title, old.content, old.occurred_at,
            old.metadata, old.visibility
        ) is distinct from (
            new.project_id, new.id, new.source_type, new.authority, new.title, new.content, new.occurred_at,
            new.metadata, new.visibility
        )
        -- Back ends add the turns that they have read in the text.
        or (old.turns is distinct from new.turns and current_user = 'authenticated')
    )
    execute function private.tg__log_activity(
        'id', 'project_id', 'id', 'source_type', 'authority', 'title', 'content', 'turns', 'occurred_at', 'metadata',
        'visibility'
    );

create trigger _700_log_activity_delete
    after delete on public.signals
    for each row
    execute function private.tg__log_activity('id');

alter table public.signals enable row level security;

create policy "Members read their projects' signals, clients not the studio's own"
    on public.signals
    for select
    to authenticated
    using (
        project_id in (select private.member_project_ids('{owner,consultant}'))
        or (visibility = 'project' and project_id in (select private.member_project_ids('{client}')))
    );

create policy "Consultants add signals, clients add words of their own"
    on public.signals
    for insert
    to authenticated
    with check (
        project_id in (select private.member_project_ids('{owner,consultant}'))
        or (
            authority = 'client'
            and source_type in ('portal_response', 'note', 'email', 'file')
            and visibility = 'project'
            and project_id in (select private.member_project_ids('{client}'))
        )
    );

create policy "Owners and consultants change signals"
    on public.signals
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants delete signals"
    on public.signals
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

-- Neither analyzed_at, which only the functions set, nor entered_by, which follows from the caller.
grant select, delete on public.signals to authenticated;
grant
    insert (id, project_id, source_type, authority, title, content, turns, occurred_at, metadata, visibility),
    update (id, project_id, source_type, authority, title, content, turns, occurred_at, metadata, visibility)
    on public.signals
    to authenticated;
grant select, insert, update, delete on public.signals to service_role;

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
    'The full-text query for what a person typed: all words, "phrases", -without, or. Only the first 500 characters count.';

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
    'An offset of a turn, or null if it does not lie in a text of this length: users may write turns, so they cannot be trusted.';

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
