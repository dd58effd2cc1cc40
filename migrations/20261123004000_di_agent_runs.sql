-- A run of the agent from its beginning to its end: who holds the project's lease, and what has happened so far. What a run did
-- stands in di_agent_logs once it is committed, and stays there; this is what it takes to get there exactly once.
create table public.di_agent_runs (
    id uuid primary key,
    project_id uuid not null
        constraint di_agent_runs_project_id_fkey references public.projects on delete cascade,
    user_id uuid,
    state text not null default 'running'
        constraint di_agent_runs_state_valid check (state in ('running', 'done', 'failed', 'stopped', 'lapsed')),
    lease_expires_at timestamptz not null,
    events jsonb not null default '[]'
        constraint di_agent_runs_events_valid check (jsonb_typeof(events) = 'array'),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.di_agent_runs is
    'Runs of the agent under way or lately ended. A run leaves the state running once: done, by its commit; failed, by its own '
    'account; stopped, by a person; lapsed, when another run began after its lease had expired. Written by the agent''s RPCs.';
comment on column public.di_agent_runs.id is 'The run''s id, in di_agent_logs too.';
comment on column public.di_agent_runs.project_id is 'The project.';
comment on column public.di_agent_runs.user_id is 'Who asked for it; null for back ends.';
comment on column public.di_agent_runs.state is 'running, done, failed, stopped or lapsed.';
comment on column public.di_agent_runs.lease_expires_at is
    'Until then no other run of the project begins; moved on while the run reports its progress.';
comment on column public.di_agent_runs.events is
    'What the run has told so far, in order: list of {event, data}. The last event, its answer, stands in di_agent_logs.';
comment on column public.di_agent_runs.created_at is 'When the run began.';
comment on column public.di_agent_runs.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.di_agent_runs
    for each row
    execute function private.tg__touch_updated_at();

-- The lease itself: of one project, one run at a time.
create unique index idx_di_agent_runs_running on public.di_agent_runs (project_id) where state = 'running';

-- The runs that go with a deleted project.
create index idx_di_agent_runs_project_id on public.di_agent_runs (project_id);

alter table public.di_agent_runs enable row level security;
revoke all on public.di_agent_runs from public, anon, authenticated, service_role;

-- Consultants follow a run through the function, which also knows runs that lapsed.
create policy "Users read no run under way"
    on public.di_agent_runs
    for select
    to authenticated
    using (false);

grant select, insert, update on public.di_agent_runs to service_role;

alter table public.di_agent_logs add column request_key text;
comment on column public.di_agent_logs.request_key is
    'SHA-256 of what was asked: the same idempotency key with another request is a mistake of the caller.';

-- Nobody resumes a run after a week. Replays are answered from di_agent_logs, which stay.
do $$
begin
    if to_regprocedure('cron.schedule(text, text, text)') is not null then
        execute $sql$
            select cron.schedule(
                'di-agent-runs-retention',
                '31 3 * * *',
                'delete from public.di_agent_runs where updated_at < now() - interval ''7 days'''
            )
        $sql$;
    end if;
end $$;
