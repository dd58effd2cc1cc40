-- What clients said and wrote, and what was found elsewhere: the texts that a foundation is extracted from.
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
comment on table public.signals is 'Raw inputs about a project: the only source that a claim may be based on.';
comment on column public.signals.id is 'Evidence refers to it.';
comment on column public.signals.project_id is 'The project.';
comment on column public.signals.source_type is
    'email, transcript, note, portal_response, document, file or research.';
comment on column public.signals.authority is 'Whose words they are: client, consultant or research.';
comment on column public.signals.title is 'Subject line or file name.';
comment on column public.signals.content is 'The whole text, as it was received.';
comment on column public.signals.content_hash is 'md5 of content, by the database: identifies the version of a text.';
comment on column public.signals.word_count is 'Words in content, by the database: lists show it without reading the text.';
comment on column public.signals.turns is
    'Whose words are whose: list of {start, end, speaker, kind}, offsets into content in UTF-16 code units, in order. Written with '
    'the signal or by store_turns; null until somebody has read the text, and again when content or source_type changes.';
comment on column public.signals.occurred_at is 'When it was said or written; null if unknown.';
comment on column public.signals.metadata is
    'Provenance, for display. "speakers", a list of {name, address}, says under which address a name wrote.';
comment on column public.signals.visibility is
    'project: all members read it; studio: owners and consultants alone.';
comment on column public.signals.entered_by is 'The user who added it; null where a back end did.';
comment on column public.signals.analyzed_at is
    'When the agent read this version of the content; null until then, and again when the content changes. Written by '
    'commit_agent_run.';
comment on column public.signals.created_at is 'When the row was written.';
comment on column public.signals.said_at is
    'When it was said or written as far as known, by the database: occurred_at, else created_at.';
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
    'Before an update that changes the content: the agent has not read this version.';

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
    'Before an update that changes the text or what kind of text it is, and brings no turns of its own: the old ones are '
    'of another text.';

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

-- Not analyzed_at, which only the agent sets, nor entered_by, which follows from who asks.
grant select, delete on public.signals to authenticated;
grant
    insert (id, project_id, source_type, authority, title, content, turns, occurred_at, metadata, visibility),
    update (id, project_id, source_type, authority, title, content, turns, occurred_at, metadata, visibility)
    on public.signals
    to authenticated;
grant select, insert, update, delete on public.signals to service_role;
