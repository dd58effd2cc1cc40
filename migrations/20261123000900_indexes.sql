-- The indexes of the performance document, section 3.7, by its names; its idx_di_cache_project_id and
-- idx_readiness_cache_project_id are the primary keys of their tables. Then what the other queries need.
create index idx_signals_project_id on public.signals (project_id);
create index idx_signals_created_at on public.signals (created_at);
create index idx_signals_project_created on public.signals (project_id, created_at);
create index idx_signals_project_authority on public.signals (project_id, authority);
create index idx_features_project_id on public.features (project_id);
create index idx_features_project_confirmed on public.features (project_id, confirmed);
create index idx_personas_project_id on public.personas (project_id);
create index idx_vp_steps_project_id on public.vp_steps (project_id);
create index idx_meetings_project_id on public.meetings (project_id);

-- The signals that the agent has not read, oldest first.
create index idx_signals_unanalyzed on public.signals (project_id, created_at) where analyzed_at is null;

-- Steps to unlink when a persona is deleted.
create index idx_vp_steps_actor_persona_id on public.vp_steps (actor_persona_id);

-- The newest revision of an element.
create index idx_foundation_revisions_newest on public.foundation_revisions (project_id, element, created_at desc);

-- The trend: the last points of a project.
create index idx_readiness_history_newest on public.readiness_history (project_id, computed_at desc);

-- Runs page by page, newest first; (created_at, id) is the key of a page.
create index idx_di_agent_logs_newest on public.di_agent_logs (project_id, created_at desc, id desc);

-- A key is answered by one successful run; a failed one may be tried again under it.
create unique index idx_di_agent_logs_idempotency_key on public.di_agent_logs (project_id, idempotency_key)
    where idempotency_key is not null and success;

-- The window of the figures, and retention.
create index idx_operation_metrics_created_at on public.operation_metrics (created_at);
