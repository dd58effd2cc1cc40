-- The client's own words.
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
    occurred_at timestamptz,
    metadata jsonb not null default '{}',
    analyzed_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.signals is 'Raw inputs about a project: the only source that a claim may stand on.';
comment on column public.signals.id is 'Evidence refers to it.';
comment on column public.signals.project_id is 'The project.';
comment on column public.signals.source_type is
    'email, transcript, note, portal_response, document, file or research.';
comment on column public.signals.authority is 'Whose words they are: client, consultant or research.';
comment on column public.signals.title is 'Subject or file name.';
comment on column public.signals.content is 'The whole text, as it came in.';
comment on column public.signals.content_hash is 'md5 of content, by the database: tells whether a text was seen before.';
comment on column public.signals.occurred_at is 'When it was said or written; null where unknown.';
comment on column public.signals.metadata is 'Provenance, for display; nothing is decided by it.';
comment on column public.signals.analyzed_at is
    'When the agent read this version of the content; null until then, and again when the content changes. Written by '
    'commit_agent_run.';
comment on column public.signals.created_at is 'When the row was written.';
comment on column public.signals.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.signals
    for each row
    execute function private.tg__touch_updated_at();

create function private.tg_signals__forget_analysis()
    returns trigger
    language plpgsql
    set search_path = ''
as $$
begin
    new.analyzed_at := null;
    return new;
end $$;
comment on function private.tg_signals__forget_analysis() is
    'Before an update that changes the content: the agent has not read this version.';

revoke execute on function private.tg_signals__forget_analysis() from public;

create trigger _200_forget_analysis
    before update on public.signals
    for each row
    when (old.content is distinct from new.content)
    execute function private.tg_signals__forget_analysis();
