-- What the Design Intelligence agent learned, and what it did.
create table public.di_analysis_cache (
    -- The primary key is the performance document's index of this name: a second one would only cost.
    project_id uuid
        constraint idx_di_cache_project_id primary key
        constraint di_analysis_cache_project_id_fkey references public.projects on delete cascade,
    org_profile jsonb,
    detected_signals jsonb,
    inferences jsonb,
    identified_stakeholders jsonb,
    identified_risks jsonb,
    identified_gaps jsonb,
    confidence_by_area jsonb not null default '{}',
    overall_confidence double precision not null default 0
        constraint di_analysis_cache_overall_confidence_valid check (overall_confidence between 0 and 1),
    last_full_analysis_at timestamptz,
    invalidated_at timestamptz,
    invalidation_reason text,
    revision bigint not null default 0,
    last_decision jsonb,
    last_decision_key text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.di_analysis_cache is
    'What the agent has learned of a project, by area; one row per project. Written by commit_agent_run.';
comment on column public.di_analysis_cache.project_id is 'The project.';
comment on column public.di_analysis_cache.org_profile is 'The client''s organisation.';
comment on column public.di_analysis_cache.detected_signals is 'What the signals show.';
comment on column public.di_analysis_cache.inferences is 'What follows from them.';
comment on column public.di_analysis_cache.identified_stakeholders is 'Who has a say.';
comment on column public.di_analysis_cache.identified_risks is 'What may go wrong.';
comment on column public.di_analysis_cache.identified_gaps is 'What is not known yet.';
comment on column public.di_analysis_cache.confidence_by_area is 'Object: area to confidence, 0 to 1.';
comment on column public.di_analysis_cache.overall_confidence is 'Mean of confidence_by_area, 0 to 1.';
comment on column public.di_analysis_cache.last_full_analysis_at is
    'When last no signal was left unread; null means the analysis is not valid.';
comment on column public.di_analysis_cache.invalidated_at is 'Since when the analysis does not hold; null while it does.';
comment on column public.di_analysis_cache.invalidation_reason is 'What made it invalid.';
comment on column public.di_analysis_cache.revision is
    'Counts the invalidations. A run clears the invalidation only if this is still what it was when the run began.';
comment on column public.di_analysis_cache.last_decision is 'The answer of the last run, for a caller who asks the same again.';
comment on column public.di_analysis_cache.last_decision_key is 'State and request for which last_decision holds.';
comment on column public.di_analysis_cache.created_at is 'When the row was written.';
comment on column public.di_analysis_cache.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.di_analysis_cache
    for each row
    execute function private.tg__touch_updated_at();

create table public.di_agent_logs (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint di_agent_logs_project_id_fkey references public.projects on delete cascade,
    trigger text not null
        constraint di_agent_logs_trigger_valid check (
            trigger in ('new_signal', 'user_request', 'scheduled', 'pre_call')
        ),
    trigger_context text,
    observation text,
    thinking text,
    decision text,
    action_type text
        constraint di_agent_logs_action_type_valid check (
            action_type in ('tool_call', 'guidance', 'stop', 'confirmation')
        ),
    tools_called jsonb not null default '[]',
    guidance_provided jsonb,
    stop_reason text,
    what_would_help text[] not null default '{}',
    recommended_next text,
    readiness_before integer,
    readiness_after integer,
    gates_affected text[] not null default '{}',
    execution_time_ms integer,
    model text,
    degraded boolean not null default false,
    usage jsonb not null default '{}',
    timings jsonb not null default '{}',
    idempotency_key text,
    success boolean not null default true,
    error_code text,
    error_message text,
    response jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.di_agent_logs is 'One row per run of the agent, also when it failed. Written by commit_agent_run.';
comment on column public.di_agent_logs.id is 'The run''s id.';
comment on column public.di_agent_logs.project_id is 'The project.';
comment on column public.di_agent_logs.trigger is 'new_signal, user_request, scheduled or pre_call.';
comment on column public.di_agent_logs.trigger_context is 'What the caller said about the trigger, else what it asked for.';
comment on column public.di_agent_logs.observation is 'What the agent saw.';
comment on column public.di_agent_logs.thinking is 'What it made of it.';
comment on column public.di_agent_logs.decision is 'What it decided.';
comment on column public.di_agent_logs.action_type is
    'tool_call, guidance, stop or confirmation; null where the run failed before it decided.';
comment on column public.di_agent_logs.tools_called is 'List of {tool_name, tool_args, result, success, error}.';
comment on column public.di_agent_logs.guidance_provided is 'The guidance given, for action_type guidance.';
comment on column public.di_agent_logs.stop_reason is 'Why it stopped, for action_type stop.';
comment on column public.di_agent_logs.what_would_help is 'What would let it go on.';
comment on column public.di_agent_logs.recommended_next is 'The step it recommends.';
comment on column public.di_agent_logs.readiness_before is 'Score before the run, 0 to 100, truncated.';
comment on column public.di_agent_logs.readiness_after is 'Score after the run; null where nothing was done.';
comment on column public.di_agent_logs.gates_affected is 'Gates whose state or confidence the run changed.';
comment on column public.di_agent_logs.execution_time_ms is 'Duration of the whole run in milliseconds.';
comment on column public.di_agent_logs.model is 'The model that decided; rules where none was asked.';
comment on column public.di_agent_logs.degraded is 'Whether the rules stood in for a model that could not be reached.';
comment on column public.di_agent_logs.usage is 'Tokens, as the model API counts them.';
comment on column public.di_agent_logs.timings is 'Where the time went, in milliseconds.';
comment on column public.di_agent_logs.idempotency_key is 'The caller''s key; the same key gets the stored response.';
comment on column public.di_agent_logs.success is 'Whether the run came to its end.';
comment on column public.di_agent_logs.error_code is 'A code of shared/errors.ts where it did not.';
comment on column public.di_agent_logs.error_message is 'What went wrong, in words safe to show.';
comment on column public.di_agent_logs.response is 'The whole answer, for a replay.';
comment on column public.di_agent_logs.created_at is 'When the run was committed.';
comment on column public.di_agent_logs.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.di_agent_logs
    for each row
    execute function private.tg__touch_updated_at();
