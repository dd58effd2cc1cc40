-- The schema that the migrations lead to. Written by "deno task gen:schema": change the migrations and run it again.

CREATE SCHEMA private;

COMMENT ON SCHEMA private IS 'Helpers and trigger functions. Never exposed through the data API.';

GRANT USAGE ON SCHEMA private TO service_role;


CREATE SCHEMA public;

COMMENT ON SCHEMA public IS 'standard public schema';

GRANT USAGE ON SCHEMA public TO anon;
GRANT USAGE ON SCHEMA public TO authenticated;
GRANT USAGE ON SCHEMA public TO service_role;


CREATE TABLE public.di_agent_logs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    trigger text NOT NULL,
    trigger_context text,
    observation text,
    thinking text,
    decision text,
    action_type text,
    tools_called jsonb DEFAULT '[]'::jsonb NOT NULL,
    guidance_provided jsonb,
    stop_reason text,
    what_would_help text[] DEFAULT '{}'::text[] NOT NULL,
    recommended_next text,
    readiness_before integer,
    readiness_after integer,
    gates_affected text[] DEFAULT '{}'::text[] NOT NULL,
    execution_time_ms integer,
    model text,
    degraded boolean DEFAULT false NOT NULL,
    usage jsonb DEFAULT '{}'::jsonb NOT NULL,
    timings jsonb DEFAULT '{}'::jsonb NOT NULL,
    idempotency_key text,
    request_key text,
    success boolean DEFAULT true NOT NULL,
    error_code text,
    error_message text,
    response jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT di_agent_logs_action_type_valid CHECK ((action_type = ANY (ARRAY['tool_call'::text, 'guidance'::text, 'stop'::text, 'confirmation'::text]))),
    CONSTRAINT di_agent_logs_trigger_valid CHECK ((trigger = ANY (ARRAY['new_signal'::text, 'user_request'::text, 'scheduled'::text, 'pre_call'::text])))
);

COMMENT ON TABLE public.di_agent_logs IS 'One row per run of the agent, also when it failed. Written by commit_agent_run.';
COMMENT ON COLUMN public.di_agent_logs.id IS 'The run''s id.';
COMMENT ON COLUMN public.di_agent_logs.project_id IS 'The project.';
COMMENT ON COLUMN public.di_agent_logs.trigger IS 'new_signal, user_request, scheduled or pre_call.';
COMMENT ON COLUMN public.di_agent_logs.trigger_context IS 'What the caller said about the trigger, else what it asked for.';
COMMENT ON COLUMN public.di_agent_logs.observation IS 'What the agent saw.';
COMMENT ON COLUMN public.di_agent_logs.thinking IS 'What it made of it.';
COMMENT ON COLUMN public.di_agent_logs.decision IS 'What it decided.';
COMMENT ON COLUMN public.di_agent_logs.action_type IS 'tool_call, guidance, stop or confirmation; null where the run failed before it decided.';
COMMENT ON COLUMN public.di_agent_logs.tools_called IS 'List of {tool_name, tool_args, result, success, error}.';
COMMENT ON COLUMN public.di_agent_logs.guidance_provided IS 'The guidance given, for action_type guidance.';
COMMENT ON COLUMN public.di_agent_logs.stop_reason IS 'Why it stopped, for action_type stop.';
COMMENT ON COLUMN public.di_agent_logs.what_would_help IS 'What would let it go on.';
COMMENT ON COLUMN public.di_agent_logs.recommended_next IS 'The step it recommends.';
COMMENT ON COLUMN public.di_agent_logs.readiness_before IS 'Score before the run, 0 to 100, truncated.';
COMMENT ON COLUMN public.di_agent_logs.readiness_after IS 'Score after the run; null where nothing was done.';
COMMENT ON COLUMN public.di_agent_logs.gates_affected IS 'Gates whose state or confidence the run changed.';
COMMENT ON COLUMN public.di_agent_logs.execution_time_ms IS 'Duration of the whole run in milliseconds.';
COMMENT ON COLUMN public.di_agent_logs.model IS 'The model that decided; rules where none was asked.';
COMMENT ON COLUMN public.di_agent_logs.degraded IS 'Whether the rules stood in for a model that could not be reached.';
COMMENT ON COLUMN public.di_agent_logs.usage IS 'Tokens, as the model API counts them.';
COMMENT ON COLUMN public.di_agent_logs.timings IS 'Where the time went, in milliseconds.';
COMMENT ON COLUMN public.di_agent_logs.idempotency_key IS 'The caller''s key; the same key gets the stored response.';
COMMENT ON COLUMN public.di_agent_logs.request_key IS 'SHA-256 of what was asked: the same idempotency key with another request is a mistake of the caller.';
COMMENT ON COLUMN public.di_agent_logs.success IS 'Whether the run came to its end.';
COMMENT ON COLUMN public.di_agent_logs.error_code IS 'A code of shared/errors.ts where it did not.';
COMMENT ON COLUMN public.di_agent_logs.error_message IS 'What went wrong, in words safe to show.';
COMMENT ON COLUMN public.di_agent_logs.response IS 'The whole answer, for a replay.';
COMMENT ON COLUMN public.di_agent_logs.created_at IS 'When the run was committed.';
COMMENT ON COLUMN public.di_agent_logs.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.di_agent_logs
    ADD CONSTRAINT di_agent_logs_pkey PRIMARY KEY (id);

CREATE UNIQUE INDEX idx_di_agent_logs_idempotency_key ON public.di_agent_logs USING btree (project_id, idempotency_key) WHERE ((idempotency_key IS NOT NULL) AND success);
CREATE INDEX idx_di_agent_logs_newest ON public.di_agent_logs USING btree (project_id, created_at DESC, id DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.di_agent_logs FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.di_agent_logs
    ADD CONSTRAINT di_agent_logs_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners and consultants read the agent's runs" ON public.di_agent_logs FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.di_agent_logs ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.di_agent_logs TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.di_agent_logs TO service_role;


CREATE TABLE public.di_agent_runs (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    user_id uuid,
    state text DEFAULT 'running'::text NOT NULL,
    lease_expires_at timestamp with time zone NOT NULL,
    events jsonb DEFAULT '[]'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT di_agent_runs_events_valid CHECK ((jsonb_typeof(events) = 'array'::text)),
    CONSTRAINT di_agent_runs_state_valid CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'failed'::text, 'stopped'::text, 'lapsed'::text])))
);

COMMENT ON TABLE public.di_agent_runs IS 'Runs of the agent that are under way or ended recently. A run leaves the state running once: done, by its commit; failed, as it reported itself; stopped, by a person; lapsed, when another run began after its lease had expired. Written by the agent''s RPCs.';
COMMENT ON COLUMN public.di_agent_runs.id IS 'The run''s id, in di_agent_logs too.';
COMMENT ON COLUMN public.di_agent_runs.project_id IS 'The project.';
COMMENT ON COLUMN public.di_agent_runs.user_id IS 'Who asked for it; null for back ends.';
COMMENT ON COLUMN public.di_agent_runs.state IS 'running, done, failed, stopped or lapsed.';
COMMENT ON COLUMN public.di_agent_runs.lease_expires_at IS 'Until then no other run of the project begins; extended whenever the run reports its progress.';
COMMENT ON COLUMN public.di_agent_runs.events IS 'What the run has reported so far, in order: list of {event, data}. The last event, its answer, is in di_agent_logs.';
COMMENT ON COLUMN public.di_agent_runs.created_at IS 'When the run began.';
COMMENT ON COLUMN public.di_agent_runs.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.di_agent_runs
    ADD CONSTRAINT di_agent_runs_pkey PRIMARY KEY (id);

CREATE INDEX idx_di_agent_runs_newest ON public.di_agent_runs USING btree (project_id, created_at DESC);
CREATE UNIQUE INDEX idx_di_agent_runs_running ON public.di_agent_runs USING btree (project_id) WHERE (state = 'running'::text);
CREATE INDEX idx_di_agent_runs_user ON public.di_agent_runs USING btree (user_id, created_at DESC) WHERE (user_id IS NOT NULL);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.di_agent_runs FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.di_agent_runs
    ADD CONSTRAINT di_agent_runs_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Users read no run under way" ON public.di_agent_runs FOR SELECT TO authenticated USING (false);

ALTER TABLE public.di_agent_runs ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,UPDATE ON TABLE public.di_agent_runs TO service_role;


CREATE TABLE public.di_analysis_cache (
    project_id uuid NOT NULL,
    org_profile jsonb,
    detected_signals jsonb,
    inferences jsonb,
    identified_stakeholders jsonb,
    identified_risks jsonb,
    identified_gaps jsonb,
    confidence_by_area jsonb DEFAULT '{}'::jsonb NOT NULL,
    overall_confidence double precision DEFAULT 0 NOT NULL,
    last_full_analysis_at timestamp with time zone,
    invalidated_at timestamp with time zone,
    invalidation_reason text,
    revision bigint DEFAULT 0 NOT NULL,
    last_decision jsonb,
    last_decision_key text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT di_analysis_cache_overall_confidence_valid CHECK (((overall_confidence >= (0)::double precision) AND (overall_confidence <= (1)::double precision)))
);

COMMENT ON TABLE public.di_analysis_cache IS 'What the agent has learned of a project, by area; one row per project. Written by commit_agent_run.';
COMMENT ON COLUMN public.di_analysis_cache.project_id IS 'The project.';
COMMENT ON COLUMN public.di_analysis_cache.org_profile IS 'The client''s organisation.';
COMMENT ON COLUMN public.di_analysis_cache.detected_signals IS 'What the signals show.';
COMMENT ON COLUMN public.di_analysis_cache.inferences IS 'What follows from them.';
COMMENT ON COLUMN public.di_analysis_cache.identified_stakeholders IS 'Who has a say.';
COMMENT ON COLUMN public.di_analysis_cache.identified_risks IS 'What may go wrong.';
COMMENT ON COLUMN public.di_analysis_cache.identified_gaps IS 'What is not known yet.';
COMMENT ON COLUMN public.di_analysis_cache.confidence_by_area IS 'Object: area to confidence, 0 to 1.';
COMMENT ON COLUMN public.di_analysis_cache.overall_confidence IS 'Mean of confidence_by_area, 0 to 1.';
COMMENT ON COLUMN public.di_analysis_cache.last_full_analysis_at IS 'The last time no signal was left unread; null means that the analysis is not valid.';
COMMENT ON COLUMN public.di_analysis_cache.invalidated_at IS 'When the analysis became invalid; null while it is valid.';
COMMENT ON COLUMN public.di_analysis_cache.invalidation_reason IS 'What made it invalid.';
COMMENT ON COLUMN public.di_analysis_cache.revision IS 'Counts the invalidations. A run clears the invalidation only if this is still what it was when the run began.';
COMMENT ON COLUMN public.di_analysis_cache.last_decision IS 'The answer of the last run, for a caller who asks the same again.';
COMMENT ON COLUMN public.di_analysis_cache.last_decision_key IS 'State and request that last_decision answers, by private.decision_key.';
COMMENT ON COLUMN public.di_analysis_cache.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.di_analysis_cache.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.di_analysis_cache
    ADD CONSTRAINT idx_di_cache_project_id PRIMARY KEY (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.di_analysis_cache FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _700_log_invalidation AFTER UPDATE ON public.di_analysis_cache FOR EACH ROW WHEN ((new.revision > old.revision)) EXECUTE FUNCTION private.tg__log_invalidation('di_analysis');

ALTER TABLE ONLY public.di_analysis_cache
    ADD CONSTRAINT di_analysis_cache_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners and consultants read the agent's analysis" ON public.di_analysis_cache FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.di_analysis_cache ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.di_analysis_cache TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.di_analysis_cache TO service_role;


CREATE TABLE public.features (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    is_mvp boolean DEFAULT true NOT NULL,
    user_actions text[] DEFAULT '{}'::text[] NOT NULL,
    system_behaviors text[] DEFAULT '{}'::text[] NOT NULL,
    target_persona_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    confirmation_status text DEFAULT 'ai_generated'::text NOT NULL,
    confirmed boolean GENERATED ALWAYS AS ((confirmation_status = ANY (ARRAY['confirmed_consultant'::text, 'confirmed_client'::text]))) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT features_confirmation_status_valid CHECK ((confirmation_status = ANY (ARRAY['ai_generated'::text, 'needs_client'::text, 'confirmed_consultant'::text, 'confirmed_client'::text])))
);

COMMENT ON TABLE public.features IS 'Capabilities to build.';
COMMENT ON COLUMN public.features.id IS 'The confirmed scope refers to it.';
COMMENT ON COLUMN public.features.project_id IS 'The project.';
COMMENT ON COLUMN public.features.name IS 'What it is called.';
COMMENT ON COLUMN public.features.description IS 'What it does; counts as described from 21 characters.';
COMMENT ON COLUMN public.features.is_mvp IS 'Whether it belongs to the first version.';
COMMENT ON COLUMN public.features.user_actions IS 'What the user does, one step each.';
COMMENT ON COLUMN public.features.system_behaviors IS 'What the system does, one step each.';
COMMENT ON COLUMN public.features.target_persona_ids IS 'Ids of the personas it serves; unknown ids do no harm and count for nothing.';
COMMENT ON COLUMN public.features.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.features.confirmed IS 'Whether a consultant or the client confirmed it.';
COMMENT ON COLUMN public.features.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.features.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_pkey PRIMARY KEY (id);

CREATE INDEX idx_features_project_confirmed ON public.features USING btree (project_id, confirmed);
CREATE INDEX idx_features_project_id ON public.features USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.features FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _600_invalidate_readiness_delete AFTER DELETE ON public.features REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_insert AFTER INSERT ON public.features REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_truncate AFTER TRUNCATE ON public.features FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_update AFTER UPDATE ON public.features REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness', 'project_id', 'id', 'description', 'is_mvp', 'user_actions', 'system_behaviors', 'target_persona_ids', 'confirmation_status');

ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' features" ON public.features FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners and consultants add features" ON public.features FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change features" ON public.features FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete features" ON public.features FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.features ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.features TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.features TO service_role;


CREATE TABLE public.foundation_revisions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    element text NOT NULL,
    kind text NOT NULL,
    value jsonb NOT NULL,
    confidence numeric,
    confirmed_by text,
    run_id uuid,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT foundation_revisions_confidence_valid CHECK (((confidence >= (0)::numeric) AND (confidence <= (1)::numeric))),
    CONSTRAINT foundation_revisions_confirmed_by_valid CHECK ((confirmed_by = ANY (ARRAY['client'::text, 'consultant'::text]))),
    CONSTRAINT foundation_revisions_element_valid CHECK ((element = ANY (ARRAY['core_pain'::text, 'primary_persona'::text, 'wow_moment'::text, 'design_preferences'::text, 'business_case'::text, 'budget_constraints'::text, 'confirmed_scope'::text, 'strategic_context'::text]))),
    CONSTRAINT foundation_revisions_kind_valid CHECK ((kind = ANY (ARRAY['accepted'::text, 'proposal'::text])))
);

COMMENT ON TABLE public.foundation_revisions IS 'Every value an element was given, or would have been given had a confirmed value not been kept. Append-only.';
COMMENT ON COLUMN public.foundation_revisions.id IS 'A confirmation may require it to be the newest accepted one.';
COMMENT ON COLUMN public.foundation_revisions.project_id IS 'The project.';
COMMENT ON COLUMN public.foundation_revisions.element IS 'A column of project_foundation, or strategic_context.';
COMMENT ON COLUMN public.foundation_revisions.kind IS 'accepted: became the element''s value; proposal: kept aside in favour of a confirmed value.';
COMMENT ON COLUMN public.foundation_revisions.value IS 'The whole element, its evidence included.';
COMMENT ON COLUMN public.foundation_revisions.confidence IS '0 to 1; null for elements that have none.';
COMMENT ON COLUMN public.foundation_revisions.confirmed_by IS 'client or consultant where this revision is a confirmation.';
COMMENT ON COLUMN public.foundation_revisions.run_id IS 'The extraction or agent run that wrote it.';
COMMENT ON COLUMN public.foundation_revisions.created_at IS 'When the revision was made; orders them.';
COMMENT ON COLUMN public.foundation_revisions.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.foundation_revisions
    ADD CONSTRAINT foundation_revisions_pkey PRIMARY KEY (id);

CREATE INDEX idx_foundation_revisions_newest ON public.foundation_revisions USING btree (project_id, element, created_at DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.foundation_revisions FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.foundation_revisions
    ADD CONSTRAINT foundation_revisions_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their foundation's history" ON public.foundation_revisions FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));

ALTER TABLE public.foundation_revisions ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.foundation_revisions TO authenticated;
GRANT SELECT,INSERT ON TABLE public.foundation_revisions TO service_role;


CREATE TABLE public.meetings (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    title text,
    status text DEFAULT 'scheduled'::text NOT NULL,
    scheduled_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT meetings_status_valid CHECK ((status = ANY (ARRAY['scheduled'::text, 'completed'::text, 'cancelled'::text])))
);

COMMENT ON TABLE public.meetings IS 'Calls with the client; only completed ones count as engagement.';
COMMENT ON COLUMN public.meetings.id IS 'The meeting.';
COMMENT ON COLUMN public.meetings.project_id IS 'The project.';
COMMENT ON COLUMN public.meetings.title IS 'What it is about.';
COMMENT ON COLUMN public.meetings.status IS 'scheduled, completed or cancelled.';
COMMENT ON COLUMN public.meetings.scheduled_at IS 'When it takes or took place.';
COMMENT ON COLUMN public.meetings.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.meetings.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_pkey PRIMARY KEY (id);

CREATE INDEX idx_meetings_project_id ON public.meetings USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.meetings FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _600_invalidate_readiness_delete AFTER DELETE ON public.meetings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_insert AFTER INSERT ON public.meetings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_truncate AFTER TRUNCATE ON public.meetings FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_update AFTER UPDATE ON public.meetings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness', 'project_id', 'id', 'status');

ALTER TABLE ONLY public.meetings
    ADD CONSTRAINT meetings_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' meetings" ON public.meetings FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners and consultants add meetings" ON public.meetings FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change meetings" ON public.meetings FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete meetings" ON public.meetings FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.meetings ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meetings TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.meetings TO service_role;


CREATE TABLE public.operation_metrics (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    operation text NOT NULL,
    project_id uuid,
    project_ids uuid[],
    duration_ms double precision NOT NULL,
    db_calls integer DEFAULT 0 NOT NULL,
    db_ms double precision DEFAULT 0 NOT NULL,
    llm_calls integer DEFAULT 0 NOT NULL,
    llm_ms double precision DEFAULT 0 NOT NULL,
    first_token_ms double precision,
    input_tokens integer DEFAULT 0 NOT NULL,
    output_tokens integer DEFAULT 0 NOT NULL,
    cache_read_input_tokens integer DEFAULT 0 NOT NULL,
    cache_creation_input_tokens integer DEFAULT 0 NOT NULL,
    cost_usd double precision DEFAULT 0,
    streamed boolean DEFAULT false NOT NULL,
    cache text,
    ok boolean DEFAULT true NOT NULL,
    error_code text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT operation_metrics_cache_valid CHECK ((cache = ANY (ARRAY['hit'::text, 'miss'::text, 'bypass'::text]))),
    CONSTRAINT operation_metrics_project_ids_bounded CHECK ((cardinality(project_ids) <= 100))
);

COMMENT ON TABLE public.operation_metrics IS 'One row per operation, also when it failed; kept for 30 days.';
COMMENT ON COLUMN public.operation_metrics.id IS 'The record.';
COMMENT ON COLUMN public.operation_metrics.operation IS 'Function and route.';
COMMENT ON COLUMN public.operation_metrics.project_id IS 'The project; null where several or none were asked about.';
COMMENT ON COLUMN public.operation_metrics.project_ids IS 'The projects that a user read by one call; null for a single one, and for back ends, one of which is the schedule''s warm-up.';
COMMENT ON COLUMN public.operation_metrics.duration_ms IS 'Milliseconds from request to response.';
COMMENT ON COLUMN public.operation_metrics.db_calls IS 'Database round trips.';
COMMENT ON COLUMN public.operation_metrics.db_ms IS 'Milliseconds spent in them, added up.';
COMMENT ON COLUMN public.operation_metrics.llm_calls IS 'Model calls.';
COMMENT ON COLUMN public.operation_metrics.llm_ms IS 'Milliseconds spent in them, added up.';
COMMENT ON COLUMN public.operation_metrics.first_token_ms IS 'Milliseconds from the first model call to its first event; null without a model call.';
COMMENT ON COLUMN public.operation_metrics.input_tokens IS 'Input tokens that no prompt cache covered.';
COMMENT ON COLUMN public.operation_metrics.output_tokens IS 'Output tokens.';
COMMENT ON COLUMN public.operation_metrics.cache_read_input_tokens IS 'Input tokens read from the prompt cache.';
COMMENT ON COLUMN public.operation_metrics.cache_creation_input_tokens IS 'Input tokens written to the prompt cache.';
COMMENT ON COLUMN public.operation_metrics.cost_usd IS 'Estimated price of the model calls in US dollars; null where a model''s price is not known.';
COMMENT ON COLUMN public.operation_metrics.streamed IS 'Whether the answer was a stream of events.';
COMMENT ON COLUMN public.operation_metrics.cache IS 'hit, miss or bypass of the operation''s own cache; null where it has none.';
COMMENT ON COLUMN public.operation_metrics.ok IS 'Whether it succeeded.';
COMMENT ON COLUMN public.operation_metrics.error_code IS 'A code of shared/errors.ts where it did not.';
COMMENT ON COLUMN public.operation_metrics.created_at IS 'When it ended.';
COMMENT ON COLUMN public.operation_metrics.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.operation_metrics
    ADD CONSTRAINT operation_metrics_pkey PRIMARY KEY (id);

CREATE INDEX idx_operation_metrics_created_at ON public.operation_metrics USING btree (created_at);
CREATE INDEX idx_operation_metrics_tokens ON public.operation_metrics USING btree (project_id, created_at) WHERE (input_tokens > 0);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.operation_metrics FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

CREATE POLICY "Users read no metrics" ON public.operation_metrics FOR SELECT TO authenticated USING (false);

ALTER TABLE public.operation_metrics ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.operation_metrics TO service_role;


CREATE TABLE public.personas (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    role text,
    goals text[] DEFAULT '{}'::text[] NOT NULL,
    pain_points text[] DEFAULT '{}'::text[] NOT NULL,
    confirmation_status text DEFAULT 'ai_generated'::text NOT NULL,
    confirmed boolean GENERATED ALWAYS AS ((confirmation_status = ANY (ARRAY['confirmed_consultant'::text, 'confirmed_client'::text]))) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT personas_confirmation_status_valid CHECK ((confirmation_status = ANY (ARRAY['ai_generated'::text, 'needs_client'::text, 'confirmed_consultant'::text, 'confirmed_client'::text])))
);

COMMENT ON TABLE public.personas IS 'User archetypes.';
COMMENT ON COLUMN public.personas.id IS 'Features and steps refer to it.';
COMMENT ON COLUMN public.personas.project_id IS 'The project.';
COMMENT ON COLUMN public.personas.name IS 'What the archetype is called.';
COMMENT ON COLUMN public.personas.role IS 'The job it has.';
COMMENT ON COLUMN public.personas.goals IS 'What it wants to achieve.';
COMMENT ON COLUMN public.personas.pain_points IS 'What hurts today, one pain each.';
COMMENT ON COLUMN public.personas.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.personas.confirmed IS 'Whether a consultant or the client confirmed it.';
COMMENT ON COLUMN public.personas.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.personas.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.personas
    ADD CONSTRAINT personas_pkey PRIMARY KEY (id);

CREATE INDEX idx_personas_project_id ON public.personas USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.personas FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _300_unlink_vp_steps AFTER DELETE ON public.personas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_personas__unlink_vp_steps();
CREATE TRIGGER _600_invalidate_readiness_delete AFTER DELETE ON public.personas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_insert AFTER INSERT ON public.personas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_truncate AFTER TRUNCATE ON public.personas FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_update AFTER UPDATE ON public.personas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness', 'project_id', 'id', 'name', 'pain_points', 'confirmation_status');

ALTER TABLE ONLY public.personas
    ADD CONSTRAINT personas_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' personas" ON public.personas FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners and consultants add personas" ON public.personas FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change personas" ON public.personas FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete personas" ON public.personas FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.personas ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.personas TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.personas TO service_role;


CREATE TABLE public.project_foundation (
    project_id uuid NOT NULL,
    core_pain jsonb,
    primary_persona jsonb,
    wow_moment jsonb,
    design_preferences jsonb,
    business_case jsonb,
    budget_constraints jsonb,
    confirmed_scope jsonb,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.project_foundation IS 'The current foundation elements; one row per project, null for what is missing. Written by commit_foundation, commit_agent_run and confirm_element.';
COMMENT ON COLUMN public.project_foundation.project_id IS 'The project.';
COMMENT ON COLUMN public.project_foundation.core_pain IS 'The one problem that hurts most.';
COMMENT ON COLUMN public.project_foundation.primary_persona IS 'Who feels it most.';
COMMENT ON COLUMN public.project_foundation.wow_moment IS 'The moment in which it turns good.';
COMMENT ON COLUMN public.project_foundation.design_preferences IS 'How it should look, and like what.';
COMMENT ON COLUMN public.project_foundation.business_case IS 'Why it pays, and how that is measured.';
COMMENT ON COLUMN public.project_foundation.budget_constraints IS 'What it may cost, by when, within which limits.';
COMMENT ON COLUMN public.project_foundation.confirmed_scope IS 'What the first version contains, and who agreed.';
COMMENT ON COLUMN public.project_foundation.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.project_foundation.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.project_foundation
    ADD CONSTRAINT project_foundation_pkey PRIMARY KEY (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.project_foundation FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _500_invalidate_di_analysis_delete AFTER DELETE ON public.project_foundation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis');
CREATE TRIGGER _500_invalidate_di_analysis_insert AFTER INSERT ON public.project_foundation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis');
CREATE TRIGGER _500_invalidate_di_analysis_truncate AFTER TRUNCATE ON public.project_foundation FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis');
CREATE TRIGGER _500_invalidate_di_analysis_update AFTER UPDATE ON public.project_foundation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis', 'project_id', 'core_pain', 'primary_persona', 'wow_moment', 'design_preferences', 'business_case', 'budget_constraints', 'confirmed_scope');
CREATE TRIGGER _600_invalidate_readiness_delete AFTER DELETE ON public.project_foundation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_insert AFTER INSERT ON public.project_foundation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_truncate AFTER TRUNCATE ON public.project_foundation FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_update AFTER UPDATE ON public.project_foundation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness', 'project_id', 'core_pain', 'primary_persona', 'wow_moment', 'design_preferences', 'business_case', 'budget_constraints', 'confirmed_scope');

ALTER TABLE ONLY public.project_foundation
    ADD CONSTRAINT project_foundation_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' foundation" ON public.project_foundation FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));

ALTER TABLE public.project_foundation ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.project_foundation TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.project_foundation TO service_role;


CREATE TABLE public.project_invitations (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    role text NOT NULL,
    address text,
    token_hash text NOT NULL,
    invited_by uuid,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    accepted_by uuid,
    accepted_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT project_invitations_address_valid CHECK (((address = lower(address)) AND (char_length(address) <= 254))),
    CONSTRAINT project_invitations_role_valid CHECK ((role = ANY (ARRAY['owner'::text, 'consultant'::text, 'client'::text])))
);

COMMENT ON TABLE public.project_invitations IS 'Who was asked to join a project, by e-mail address or by a link for whoever has it. Each is for one person. Written by invite_member, accept_invitation and revoke_invitation.';
COMMENT ON COLUMN public.project_invitations.id IS 'The invitation.';
COMMENT ON COLUMN public.project_invitations.project_id IS 'The project.';
COMMENT ON COLUMN public.project_invitations.role IS 'The role in which who accepts becomes a member: owner, consultant or client.';
COMMENT ON COLUMN public.project_invitations.address IS 'In small letters: only an account with this confirmed e-mail address may accept. Null for whoever has the link.';
COMMENT ON COLUMN public.project_invitations.token_hash IS 'SHA-256, in hex, of the token in the link. The token itself is stored nowhere.';
COMMENT ON COLUMN public.project_invitations.invited_by IS 'The owner who invited; the invitation lasts as long as that.';
COMMENT ON COLUMN public.project_invitations.expires_at IS 'Until when it can be accepted.';
COMMENT ON COLUMN public.project_invitations.revoked_at IS 'When an owner took it back, or who was invited declined; null otherwise.';
COMMENT ON COLUMN public.project_invitations.accepted_by IS 'Who accepted; null until then.';
COMMENT ON COLUMN public.project_invitations.accepted_at IS 'When it was accepted; null until then.';
COMMENT ON COLUMN public.project_invitations.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.project_invitations.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.project_invitations
    ADD CONSTRAINT project_invitations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.project_invitations
    ADD CONSTRAINT project_invitations_token_hash_unique UNIQUE (token_hash);

CREATE INDEX idx_project_invitations_address ON public.project_invitations USING btree (address) WHERE (address IS NOT NULL);
CREATE INDEX idx_project_invitations_project_id ON public.project_invitations USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.project_invitations FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.project_invitations
    ADD CONSTRAINT project_invitations_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners see their projects' invitations" ON public.project_invitations FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));

ALTER TABLE public.project_invitations ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.project_invitations TO authenticated;
GRANT SELECT ON TABLE public.project_invitations TO service_role;


CREATE TABLE public.project_members (
    project_id uuid NOT NULL,
    user_id uuid NOT NULL,
    role text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT project_members_role_valid CHECK ((role = ANY (ARRAY['owner'::text, 'consultant'::text, 'client'::text])))
);

COMMENT ON TABLE public.project_members IS 'Who may see a project, and in which role.';
COMMENT ON COLUMN public.project_members.project_id IS 'The project.';
COMMENT ON COLUMN public.project_members.user_id IS 'The user''s id in the auth service.';
COMMENT ON COLUMN public.project_members.role IS 'owner: all rights; consultant: writes signals and entities; client: reads, and adds signals of its own.';
COMMENT ON COLUMN public.project_members.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.project_members.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.project_members
    ADD CONSTRAINT project_members_pkey PRIMARY KEY (project_id, user_id);

CREATE INDEX idx_project_members_user_id ON public.project_members USING btree (user_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.project_members FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_keep_owner_delete AFTER DELETE ON public.project_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_members__keep_owner();
CREATE TRIGGER _200_keep_owner_update AFTER UPDATE ON public.project_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_members__keep_owner();
CREATE TRIGGER _300_keep_people_delete AFTER DELETE ON public.project_members REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_members__keep_people();
CREATE TRIGGER _300_keep_people_insert AFTER INSERT ON public.project_members REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_members__keep_people();
CREATE TRIGGER _300_keep_people_update AFTER UPDATE ON public.project_members REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_members__keep_people();

ALTER TABLE ONLY public.project_members
    ADD CONSTRAINT project_members_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members see their projects' members" ON public.project_members FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners add members" ON public.project_members FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners change members" ON public.project_members FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners remove members, and members leave" ON public.project_members FOR DELETE TO authenticated USING (((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)) OR (user_id = ( SELECT private.current_user_id() AS current_user_id))));

ALTER TABLE public.project_members ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE ON TABLE public.project_members TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.project_members TO service_role;
GRANT UPDATE(role) ON TABLE public.project_members TO authenticated;


CREATE TABLE public.project_people (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    spellings text[] DEFAULT '{}'::text[] NOT NULL,
    addresses text[] DEFAULT '{}'::text[] NOT NULL,
    side text NOT NULL,
    user_id uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT project_people_addresses_valid CHECK ((cardinality(addresses) <= 50)),
    CONSTRAINT project_people_name_valid CHECK (((btrim(name) <> ''::text) AND (char_length(name) <= 200))),
    CONSTRAINT project_people_side_valid CHECK ((side = ANY (ARRAY['client'::text, 'studio'::text, 'other'::text]))),
    CONSTRAINT project_people_spellings_valid CHECK ((cardinality(spellings) <= 50))
);

COMMENT ON TABLE public.project_people IS 'The people of a project and whose side each is on: only the words of the client''s side open a gate.';
COMMENT ON COLUMN public.project_people.id IS 'The person.';
COMMENT ON COLUMN public.project_people.project_id IS 'The project.';
COMMENT ON COLUMN public.project_people.name IS 'As the signals or the account name the person.';
COMMENT ON COLUMN public.project_people.spellings IS 'Other names under which the person appears: nicknames, initials, misheard ones.';
COMMENT ON COLUMN public.project_people.addresses IS 'E-mail addresses; an address counts for more than a name.';
COMMENT ON COLUMN public.project_people.side IS 'client; studio: who runs the project; other: suppliers, quoted third persons. A member''s follows from the role.';
COMMENT ON COLUMN public.project_people.user_id IS 'The member whose account this is; null for everybody else, and again once the membership ends.';
COMMENT ON COLUMN public.project_people.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.project_people.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.project_people
    ADD CONSTRAINT project_people_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.project_people
    ADD CONSTRAINT project_people_user_id_unique UNIQUE (project_id, user_id);

CREATE INDEX idx_project_people_project_id ON public.project_people USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.project_people FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_keep_member_delete BEFORE DELETE ON public.project_people FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (old.user_id IS NOT NULL))) EXECUTE FUNCTION private.tg_project_people__keep_member();
CREATE TRIGGER _200_keep_member_update BEFORE UPDATE ON public.project_people FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (old.user_id IS NOT NULL) AND ((old.side IS DISTINCT FROM new.side) OR (old.project_id IS DISTINCT FROM new.project_id)))) EXECUTE FUNCTION private.tg_project_people__keep_member();

ALTER TABLE ONLY public.project_people
    ADD CONSTRAINT project_people_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members see their projects' people" ON public.project_people FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners and consultants add people" ON public.project_people FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change people" ON public.project_people FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants remove people" ON public.project_people FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.project_people ENABLE ROW LEVEL SECURITY;

GRANT SELECT,DELETE ON TABLE public.project_people TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.project_people TO service_role;
GRANT INSERT(id) ON TABLE public.project_people TO authenticated;
GRANT INSERT(project_id),UPDATE(project_id) ON TABLE public.project_people TO authenticated;
GRANT INSERT(name),UPDATE(name) ON TABLE public.project_people TO authenticated;
GRANT INSERT(spellings),UPDATE(spellings) ON TABLE public.project_people TO authenticated;
GRANT INSERT(addresses),UPDATE(addresses) ON TABLE public.project_people TO authenticated;
GRANT INSERT(side),UPDATE(side) ON TABLE public.project_people TO authenticated;


CREATE TABLE public.project_visits (
    project_id uuid NOT NULL,
    user_id uuid DEFAULT private.current_user_id() NOT NULL,
    seen_at timestamp with time zone DEFAULT now() NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.project_visits IS 'Up to when each member has seen what changed in a project. Written by mark_seen; gone with the membership.';
COMMENT ON COLUMN public.project_visits.project_id IS 'The project.';
COMMENT ON COLUMN public.project_visits.user_id IS 'The member.';
COMMENT ON COLUMN public.project_visits.seen_at IS 'What happened up to then is not new to the member.';
COMMENT ON COLUMN public.project_visits.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.project_visits.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.project_visits
    ADD CONSTRAINT project_visits_pkey PRIMARY KEY (project_id, user_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.project_visits FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.project_visits
    ADD CONSTRAINT project_visits_member_fkey FOREIGN KEY (project_id, user_id) REFERENCES public.project_members(project_id, user_id) ON DELETE CASCADE;

CREATE POLICY "Members mark what they have seen themselves" ON public.project_visits FOR INSERT TO authenticated WITH CHECK (((user_id = ( SELECT private.current_user_id() AS current_user_id)) AND (project_id IN ( SELECT private.member_project_ids() AS member_project_ids))));
CREATE POLICY "Members move their own mark" ON public.project_visits FOR UPDATE TO authenticated USING ((user_id = ( SELECT private.current_user_id() AS current_user_id))) WITH CHECK ((user_id = ( SELECT private.current_user_id() AS current_user_id)));
CREATE POLICY "Members read when they looked themselves" ON public.project_visits FOR SELECT TO authenticated USING ((user_id = ( SELECT private.current_user_id() AS current_user_id)));

ALTER TABLE public.project_visits ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.project_visits TO authenticated;
GRANT SELECT ON TABLE public.project_visits TO service_role;
GRANT INSERT(project_id) ON TABLE public.project_visits TO authenticated;
GRANT INSERT(seen_at),UPDATE(seen_at) ON TABLE public.project_visits TO authenticated;


CREATE TABLE public.projects (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    vertical text,
    status text DEFAULT 'active'::text NOT NULL,
    created_by uuid DEFAULT private.current_user_id(),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT projects_status_valid CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text])))
);

COMMENT ON TABLE public.projects IS 'Client engagements; everything else hangs on one.';
COMMENT ON COLUMN public.projects.id IS 'Identifies the project in every call.';
COMMENT ON COLUMN public.projects.name IS 'What the consultant calls it.';
COMMENT ON COLUMN public.projects.vertical IS 'The client''s line of business, in free words.';
COMMENT ON COLUMN public.projects.status IS 'active or archived.';
COMMENT ON COLUMN public.projects.created_by IS 'The user who created it and so became its owner; null where a back end did.';
COMMENT ON COLUMN public.projects.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.projects.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _300_add_owner AFTER INSERT ON public.projects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_projects__add_owner();
CREATE TRIGGER _310_add_readiness AFTER INSERT ON public.projects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_projects__add_readiness();

CREATE POLICY "Members read their projects" ON public.projects FOR SELECT TO authenticated USING (((id IN ( SELECT private.member_project_ids() AS member_project_ids)) OR ((created_by = ( SELECT private.current_user_id() AS current_user_id)) AND (NOT private.has_members(id)))));
CREATE POLICY "Owners and consultants change their projects" ON public.projects FOR UPDATE TO authenticated USING ((id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners delete their projects" ON public.projects FOR DELETE TO authenticated USING ((id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));
CREATE POLICY "Users create projects of their own" ON public.projects FOR INSERT TO authenticated WITH CHECK ((created_by = ( SELECT private.current_user_id() AS current_user_id)));

ALTER TABLE public.projects ENABLE ROW LEVEL SECURITY;

GRANT SELECT,DELETE ON TABLE public.projects TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.projects TO service_role;
GRANT INSERT(id) ON TABLE public.projects TO authenticated;
GRANT INSERT(name),UPDATE(name) ON TABLE public.projects TO authenticated;
GRANT INSERT(vertical),UPDATE(vertical) ON TABLE public.projects TO authenticated;
GRANT INSERT(status),UPDATE(status) ON TABLE public.projects TO authenticated;
GRANT INSERT(created_by) ON TABLE public.projects TO authenticated;


CREATE TABLE public.readiness_cache (
    project_id uuid NOT NULL,
    cached_readiness_data jsonb,
    computed_at timestamp with time zone,
    version bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.readiness_cache IS 'The last computed readiness of each project. The row is created with the project and is never deleted before it: without it a change would leave no mark.';
COMMENT ON COLUMN public.readiness_cache.project_id IS 'The project.';
COMMENT ON COLUMN public.readiness_cache.cached_readiness_data IS 'The score as shared/contracts/readiness.ts describes it; null as soon as anything it was computed from changes.';
COMMENT ON COLUMN public.readiness_cache.computed_at IS 'The time at which the facts of the last stored score were read.';
COMMENT ON COLUMN public.readiness_cache.version IS 'Counts the changes. A score is stored only if this is still what it was when its facts were read.';
COMMENT ON COLUMN public.readiness_cache.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.readiness_cache.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.readiness_cache
    ADD CONSTRAINT idx_readiness_cache_project_id PRIMARY KEY (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.readiness_cache FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _700_log_invalidation AFTER UPDATE ON public.readiness_cache FOR EACH ROW WHEN ((new.version > old.version)) EXECUTE FUNCTION private.tg__log_invalidation('readiness');

ALTER TABLE ONLY public.readiness_cache
    ADD CONSTRAINT readiness_cache_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' readiness" ON public.readiness_cache FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));

ALTER TABLE public.readiness_cache ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.readiness_cache TO authenticated;
GRANT SELECT,UPDATE ON TABLE public.readiness_cache TO service_role;


CREATE TABLE public.readiness_history (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    score numeric(4,1) NOT NULL,
    gate_score integer NOT NULL,
    phase text NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT readiness_history_gate_score_valid CHECK (((gate_score >= 0) AND (gate_score <= 100))),
    CONSTRAINT readiness_history_phase_valid CHECK ((phase = ANY (ARRAY['insufficient'::text, 'prototype_ready'::text, 'build_ready'::text]))),
    CONSTRAINT readiness_history_score_valid CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric)))
);

COMMENT ON TABLE public.readiness_history IS 'One point for each change of a project''s score, gate score or phase. Append-only.';
COMMENT ON COLUMN public.readiness_history.id IS 'The point.';
COMMENT ON COLUMN public.readiness_history.project_id IS 'The project.';
COMMENT ON COLUMN public.readiness_history.score IS '0 to 100, one decimal.';
COMMENT ON COLUMN public.readiness_history.gate_score IS '0 to 100.';
COMMENT ON COLUMN public.readiness_history.phase IS 'insufficient, prototype_ready or build_ready.';
COMMENT ON COLUMN public.readiness_history.computed_at IS 'When the facts were read.';
COMMENT ON COLUMN public.readiness_history.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.readiness_history.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.readiness_history
    ADD CONSTRAINT readiness_history_pkey PRIMARY KEY (id);

CREATE INDEX idx_readiness_history_newest ON public.readiness_history USING btree (project_id, computed_at DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.readiness_history FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.readiness_history
    ADD CONSTRAINT readiness_history_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read how their readiness moved" ON public.readiness_history FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));

ALTER TABLE public.readiness_history ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.readiness_history TO authenticated;
GRANT SELECT,INSERT ON TABLE public.readiness_history TO service_role;


CREATE TABLE public.signals (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    source_type text NOT NULL,
    authority text DEFAULT 'consultant'::text NOT NULL,
    title text,
    content text DEFAULT ''::text NOT NULL,
    content_hash text GENERATED ALWAYS AS (md5(content)) STORED NOT NULL,
    word_count integer GENERATED ALWAYS AS (regexp_count(content, '\S+'::text)) STORED NOT NULL,
    turns jsonb,
    occurred_at timestamp with time zone,
    metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
    visibility text DEFAULT 'project'::text NOT NULL,
    entered_by uuid DEFAULT private.current_user_id(),
    analyzed_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    said_at timestamp with time zone GENERATED ALWAYS AS (COALESCE(occurred_at, created_at)) STORED NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT signals_authority_valid CHECK ((authority = ANY (ARRAY['client'::text, 'consultant'::text, 'research'::text]))),
    CONSTRAINT signals_source_type_valid CHECK ((source_type = ANY (ARRAY['email'::text, 'transcript'::text, 'note'::text, 'portal_response'::text, 'document'::text, 'file'::text, 'research'::text]))),
    CONSTRAINT signals_turns_valid CHECK ((jsonb_typeof(turns) = 'array'::text)),
    CONSTRAINT signals_visibility_valid CHECK ((visibility = ANY (ARRAY['project'::text, 'studio'::text])))
);

COMMENT ON TABLE public.signals IS 'Raw inputs about a project: the only source that a claim may be based on.';
COMMENT ON COLUMN public.signals.id IS 'Evidence refers to it.';
COMMENT ON COLUMN public.signals.project_id IS 'The project.';
COMMENT ON COLUMN public.signals.source_type IS 'email, transcript, note, portal_response, document, file or research.';
COMMENT ON COLUMN public.signals.authority IS 'Whose words they are: client, consultant or research.';
COMMENT ON COLUMN public.signals.title IS 'Subject line or file name.';
COMMENT ON COLUMN public.signals.content IS 'The whole text, as it was received.';
COMMENT ON COLUMN public.signals.content_hash IS 'md5 of content, by the database: identifies the version of a text.';
COMMENT ON COLUMN public.signals.word_count IS 'Words in content, by the database: lists show it without reading the text.';
COMMENT ON COLUMN public.signals.turns IS 'Whose words are whose: list of {start, end, speaker, kind}, offsets into content in UTF-16 code units, in order. Written with the signal or by store_turns; null until somebody has read the text, and again when content or source_type changes.';
COMMENT ON COLUMN public.signals.occurred_at IS 'When it was said or written; null if unknown.';
COMMENT ON COLUMN public.signals.metadata IS 'Provenance, for display. "speakers", a list of {name, address}, says under which address a name wrote.';
COMMENT ON COLUMN public.signals.visibility IS 'project: all members read it; studio: owners and consultants alone.';
COMMENT ON COLUMN public.signals.entered_by IS 'The user who added it; null where a back end did.';
COMMENT ON COLUMN public.signals.analyzed_at IS 'When the agent read this version of the content; null until then, and again when the content changes. Written by commit_agent_run.';
COMMENT ON COLUMN public.signals.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.signals.said_at IS 'When it was said or written as far as known, by the database: occurred_at, else created_at.';
COMMENT ON COLUMN public.signals.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.signals
    ADD CONSTRAINT signals_pkey PRIMARY KEY (id);

CREATE INDEX idx_signals_created_at ON public.signals USING btree (created_at);
CREATE INDEX idx_signals_project_authority ON public.signals USING btree (project_id, authority);
CREATE INDEX idx_signals_project_created ON public.signals USING btree (project_id, created_at);
CREATE INDEX idx_signals_project_id ON public.signals USING btree (project_id);
CREATE INDEX idx_signals_project_said ON public.signals USING btree (project_id, said_at DESC);
CREATE INDEX idx_signals_unanalyzed ON public.signals USING btree (project_id, created_at) WHERE (analyzed_at IS NULL);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.signals FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_forget_analysis BEFORE UPDATE ON public.signals FOR EACH ROW WHEN ((old.content IS DISTINCT FROM new.content)) EXECUTE FUNCTION private.tg_signals__forget_analysis();
CREATE TRIGGER _210_forget_turns BEFORE UPDATE ON public.signals FOR EACH ROW WHEN ((((old.content IS DISTINCT FROM new.content) OR (old.source_type IS DISTINCT FROM new.source_type)) AND (NOT (old.turns IS DISTINCT FROM new.turns)))) EXECUTE FUNCTION private.tg_signals__forget_turns();
CREATE TRIGGER _400_prune_evidence_delete AFTER DELETE ON public.signals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__prune_evidence();
CREATE TRIGGER _400_prune_evidence_truncate AFTER TRUNCATE ON public.signals FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__prune_evidence();
CREATE TRIGGER _400_prune_evidence_update AFTER UPDATE ON public.signals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__prune_evidence();
CREATE TRIGGER _500_invalidate_di_analysis_delete AFTER DELETE ON public.signals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis');
CREATE TRIGGER _500_invalidate_di_analysis_insert AFTER INSERT ON public.signals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis');
CREATE TRIGGER _500_invalidate_di_analysis_truncate AFTER TRUNCATE ON public.signals FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis');
CREATE TRIGGER _500_invalidate_di_analysis_update AFTER UPDATE ON public.signals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('di_analysis', 'project_id', 'id', 'source_type', 'authority', 'title', 'content_hash', 'occurred_at');
CREATE TRIGGER _600_invalidate_readiness_delete AFTER DELETE ON public.signals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_insert AFTER INSERT ON public.signals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_truncate AFTER TRUNCATE ON public.signals FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_update AFTER UPDATE ON public.signals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness', 'project_id', 'id', 'source_type', 'authority');

ALTER TABLE ONLY public.signals
    ADD CONSTRAINT signals_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Consultants add signals, clients add words of their own" ON public.signals FOR INSERT TO authenticated WITH CHECK (((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)) OR ((authority = 'client'::text) AND (source_type = ANY (ARRAY['portal_response'::text, 'note'::text, 'email'::text, 'file'::text])) AND (visibility = 'project'::text) AND (project_id IN ( SELECT private.member_project_ids('{client}'::text[]) AS member_project_ids)))));
CREATE POLICY "Members read their projects' signals, clients not the studio's " ON public.signals FOR SELECT TO authenticated USING (((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)) OR ((visibility = 'project'::text) AND (project_id IN ( SELECT private.member_project_ids('{client}'::text[]) AS member_project_ids)))));
CREATE POLICY "Owners and consultants change signals" ON public.signals FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete signals" ON public.signals FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.signals ENABLE ROW LEVEL SECURITY;

GRANT SELECT,DELETE ON TABLE public.signals TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.signals TO service_role;
GRANT INSERT(id),UPDATE(id) ON TABLE public.signals TO authenticated;
GRANT INSERT(project_id),UPDATE(project_id) ON TABLE public.signals TO authenticated;
GRANT INSERT(source_type),UPDATE(source_type) ON TABLE public.signals TO authenticated;
GRANT INSERT(authority),UPDATE(authority) ON TABLE public.signals TO authenticated;
GRANT INSERT(title),UPDATE(title) ON TABLE public.signals TO authenticated;
GRANT INSERT(content),UPDATE(content) ON TABLE public.signals TO authenticated;
GRANT INSERT(turns),UPDATE(turns) ON TABLE public.signals TO authenticated;
GRANT INSERT(occurred_at),UPDATE(occurred_at) ON TABLE public.signals TO authenticated;
GRANT INSERT(metadata),UPDATE(metadata) ON TABLE public.signals TO authenticated;
GRANT INSERT(visibility),UPDATE(visibility) ON TABLE public.signals TO authenticated;


CREATE TABLE public.strategic_context (
    project_id uuid NOT NULL,
    opportunity jsonb DEFAULT '{}'::jsonb,
    investment_case jsonb DEFAULT '{}'::jsonb,
    constraints jsonb DEFAULT '{}'::jsonb,
    risks jsonb DEFAULT '[]'::jsonb,
    evidence jsonb DEFAULT '[]'::jsonb NOT NULL,
    confirmation_status text DEFAULT 'ai_generated'::text NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT strategic_context_confirmation_status_valid CHECK ((confirmation_status = ANY (ARRAY['ai_generated'::text, 'needs_client'::text, 'confirmed_consultant'::text, 'confirmed_client'::text]))),
    CONSTRAINT strategic_context_evidence_valid CHECK ((jsonb_typeof(evidence) = 'array'::text))
);

COMMENT ON TABLE public.strategic_context IS 'Why the project is worth doing, and what speaks against it; one row per project.';
COMMENT ON COLUMN public.strategic_context.project_id IS 'The project.';
COMMENT ON COLUMN public.strategic_context.opportunity IS 'Object with problem_statement, business_opportunity, client_motivation, strategic_fit and market_gap.';
COMMENT ON COLUMN public.strategic_context.investment_case IS 'Object; any filled field counts.';
COMMENT ON COLUMN public.strategic_context.constraints IS 'Object with budget, timeline, team_size and the lists technical and compliance.';
COMMENT ON COLUMN public.strategic_context.risks IS 'List of {category, description, severity, mitigation}.';
COMMENT ON COLUMN public.strategic_context.evidence IS 'Verified quotes, each with the field it supports: list of {field, signal_id, quote, start, end, match, speaker}, where field is "opportunity.market_gap", "constraints.technical", "risks" and so on. Written by the system alone.';
COMMENT ON COLUMN public.strategic_context.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.strategic_context.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.strategic_context.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.strategic_context
    ADD CONSTRAINT strategic_context_pkey PRIMARY KEY (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.strategic_context FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_drop_evidence BEFORE UPDATE ON public.strategic_context FOR EACH ROW WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg_strategic_context__drop_evidence();
CREATE TRIGGER _600_invalidate_readiness_delete AFTER DELETE ON public.strategic_context REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_insert AFTER INSERT ON public.strategic_context REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_truncate AFTER TRUNCATE ON public.strategic_context FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_update AFTER UPDATE ON public.strategic_context REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness', 'project_id', 'opportunity', 'investment_case', 'constraints', 'risks', 'confirmation_status');

ALTER TABLE ONLY public.strategic_context
    ADD CONSTRAINT strategic_context_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' strategic context" ON public.strategic_context FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners and consultants add strategic context" ON public.strategic_context FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change strategic context" ON public.strategic_context FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete strategic context" ON public.strategic_context FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.strategic_context ENABLE ROW LEVEL SECURITY;

GRANT SELECT,DELETE ON TABLE public.strategic_context TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.strategic_context TO service_role;
GRANT INSERT(project_id),UPDATE(project_id) ON TABLE public.strategic_context TO authenticated;
GRANT INSERT(opportunity),UPDATE(opportunity) ON TABLE public.strategic_context TO authenticated;
GRANT INSERT(investment_case),UPDATE(investment_case) ON TABLE public.strategic_context TO authenticated;
GRANT INSERT(constraints),UPDATE(constraints) ON TABLE public.strategic_context TO authenticated;
GRANT INSERT(risks),UPDATE(risks) ON TABLE public.strategic_context TO authenticated;
GRANT INSERT(confirmation_status),UPDATE(confirmation_status) ON TABLE public.strategic_context TO authenticated;


CREATE TABLE public.vp_steps (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    step_index integer NOT NULL,
    label text,
    narrative_user text,
    value_created text,
    actor_persona_id uuid,
    evidence jsonb DEFAULT '[]'::jsonb,
    confirmation_status text DEFAULT 'ai_generated'::text NOT NULL,
    confirmed boolean GENERATED ALWAYS AS ((confirmation_status = ANY (ARRAY['confirmed_consultant'::text, 'confirmed_client'::text]))) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT vp_steps_confirmation_status_valid CHECK ((confirmation_status = ANY (ARRAY['ai_generated'::text, 'needs_client'::text, 'confirmed_consultant'::text, 'confirmed_client'::text])))
);

COMMENT ON TABLE public.vp_steps IS 'The value path: the ordered steps of the story that a prototype tells.';
COMMENT ON COLUMN public.vp_steps.id IS 'The step.';
COMMENT ON COLUMN public.vp_steps.project_id IS 'The project.';
COMMENT ON COLUMN public.vp_steps.step_index IS 'Place in the story, from 1.';
COMMENT ON COLUMN public.vp_steps.label IS 'Short name of the step.';
COMMENT ON COLUMN public.vp_steps.narrative_user IS 'What happens, from the actor''s point of view.';
COMMENT ON COLUMN public.vp_steps.value_created IS 'What is better after the step.';
COMMENT ON COLUMN public.vp_steps.actor_persona_id IS 'The persona who acts; null once that persona is deleted.';
COMMENT ON COLUMN public.vp_steps.evidence IS 'List of {source_type, signal_id, quote}.';
COMMENT ON COLUMN public.vp_steps.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.vp_steps.confirmed IS 'Whether a consultant or the client confirmed it.';
COMMENT ON COLUMN public.vp_steps.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.vp_steps.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.vp_steps
    ADD CONSTRAINT vp_steps_pkey PRIMARY KEY (id);

CREATE INDEX idx_vp_steps_actor_persona_id ON public.vp_steps USING btree (actor_persona_id);
CREATE INDEX idx_vp_steps_project_id ON public.vp_steps USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.vp_steps FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _600_invalidate_readiness_delete AFTER DELETE ON public.vp_steps REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_insert AFTER INSERT ON public.vp_steps REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_truncate AFTER TRUNCATE ON public.vp_steps FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness');
CREATE TRIGGER _600_invalidate_readiness_update AFTER UPDATE ON public.vp_steps REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('readiness', 'project_id', 'id', 'step_index', 'label', 'narrative_user', 'value_created', 'actor_persona_id', 'evidence', 'confirmation_status');

ALTER TABLE ONLY public.vp_steps
    ADD CONSTRAINT vp_steps_actor_persona_id_fkey FOREIGN KEY (actor_persona_id) REFERENCES public.personas(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vp_steps
    ADD CONSTRAINT vp_steps_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' value paths" ON public.vp_steps FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners and consultants add value paths" ON public.vp_steps FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change value paths" ON public.vp_steps FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete value paths" ON public.vp_steps FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.vp_steps ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vp_steps TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vp_steps TO service_role;


CREATE TABLE private.cache_invalidations (
    cache text NOT NULL,
    project_id uuid NOT NULL,
    invalidated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT cache_invalidations_cache_valid CHECK ((cache = ANY (ARRAY['readiness'::text, 'di_analysis'::text])))
);

COMMENT ON TABLE private.cache_invalidations IS 'One row per invalidation of a project''s cache, for the metrics endpoint; kept for 30 days. No foreign key: figures outlive projects.';
COMMENT ON COLUMN private.cache_invalidations.cache IS 'readiness or di_analysis.';
COMMENT ON COLUMN private.cache_invalidations.project_id IS 'The project.';
COMMENT ON COLUMN private.cache_invalidations.invalidated_at IS 'When the invalidating transaction began.';

CREATE INDEX idx_cache_invalidations_invalidated_at ON private.cache_invalidations USING brin (invalidated_at);

ALTER TABLE private.cache_invalidations ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE private.cache_invalidations TO service_role;


CREATE FUNCTION public.accept_invitation(token text DEFAULT NULL::text, invitation_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.accept_invitation(token, invitation_id) AS accept_invitation;
END;

COMMENT ON FUNCTION public.accept_invitation(token text, invitation_id uuid) IS 'Makes the signed-in user a member of the project: by the token of the link, or by the id of an invitation to the confirmed e-mail address of the account. An invitation to an address is for that account alone, also by its link. Returns {project_id, role}; who is a member already keeps the role, and the same user may repeat it. PT404 where there is no such invitation, PT403 where it is for another address, PT410 where it was used or revoked or has expired.';

REVOKE ALL ON FUNCTION public.accept_invitation(token text, invitation_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.accept_invitation(token text, invitation_id uuid) TO authenticated;


CREATE FUNCTION public.agent_run_progress(run_id uuid, user_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_run public.di_agent_runs;
    v_answer jsonb;
begin
    v_run := private.require_run(agent_run_progress.run_id, agent_run_progress.user_id);
    select log.response
    into v_answer
    from public.di_agent_logs as log
    where log.id = v_run.id;
    return jsonb_build_object(
        'project_id', v_run.project_id,
        'state', case
            when v_run.state = 'running' and v_run.lease_expires_at <= clock_timestamp() then 'lapsed'
            else v_run.state
        end,
        -- A stopped run still reports how far it got, unless its worker died: then its lease expires.
        'is_over', v_run.state in ('done', 'failed', 'lapsed')
            or v_answer is not null
            or v_run.lease_expires_at <= clock_timestamp(),
        'events', v_run.events,
        'answer', v_answer
    );
end $$;

COMMENT ON FUNCTION public.agent_run_progress(run_id uuid, user_id uuid) IS 'How far a run has come: {project_id, state, is_over, events, answer}. is_over: no more events will come. answer is what the run ended with, its response or its error; null while it has none. PT404 and PT403 as private.require_run.';

REVOKE ALL ON FUNCTION public.agent_run_progress(run_id uuid, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.agent_run_progress(run_id uuid, user_id uuid) TO service_role;


CREATE FUNCTION public.begin_agent_run(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_answer jsonb;
    v_running_id uuid;
    v_is_held boolean;
begin
    perform private.require_consultant(begin_agent_run.project_id, (run ->> 'user_id')::uuid);
    v_answer := private.find_run_answer(begin_agent_run.project_id, run);
    if v_answer is not null then
        return v_answer;
    end if;

    perform private.lock_project(begin_agent_run.project_id);
    -- Callers who want to begin a run take turns. The lock neither blocks nor waits for those who add rows to the project.
    perform
    from public.projects as project
    where project.id = begin_agent_run.project_id
    for no key update;

    -- Waits for a run that is committing; what it stored may answer this request.
    select running.id, running.lease_expires_at > clock_timestamp()
    into v_running_id, v_is_held
    from public.di_agent_runs as running
    where running.project_id = begin_agent_run.project_id
        and running.state = 'running'
    for update;
    v_answer := private.find_run_answer(begin_agent_run.project_id, run);
    if v_answer is not null then
        return v_answer;
    end if;
    if v_is_held then
        return jsonb_build_object('state', 'busy', 'run_id', v_running_id);
    end if;
    perform private.require_allowance(begin_agent_run.project_id, run);

    update public.di_agent_runs as lapsed
    set state = 'lapsed'
    where lapsed.id = v_running_id;
    insert into public.di_agent_runs (id, project_id, user_id, lease_expires_at)
    values (
        (run ->> 'run_id')::uuid,
        begin_agent_run.project_id,
        (run ->> 'user_id')::uuid,
        clock_timestamp() + make_interval(secs => (run ->> 'lease_seconds')::double precision)
    );
    return jsonb_build_object(
        'state', 'begun',
        'readiness_version', coalesce(
            (select cache.version from public.readiness_cache as cache where cache.project_id = begin_agent_run.project_id),
            0
        ),
        'project', private.run_project(begin_agent_run.project_id, run)
    );
end $$;

COMMENT ON FUNCTION public.begin_agent_run(project_id uuid, run jsonb) IS 'Takes the project''s lease for a run: {run_id, user_id (null: a back end), idempotency_key, request_key, use_cache, decision_ttl_seconds, lease_seconds, the limits of private.run_project and of private.require_allowance}. Returns {state}: begun, with the project as private.run_project gives it and the readiness_version that the run''s observation must match; busy, with the run_id that has the lease; replayed, with run_id and response, where the key was answered before; key_reused, where that was another request; kept, with the response, where nothing has changed since it was given. Only begun writes anything. PT404 and PT403 as private.require_consultant, PT402 and PT429 as private.require_allowance.';

REVOKE ALL ON FUNCTION public.begin_agent_run(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.begin_agent_run(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION public.commit_agent_run(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_elements jsonb := coalesce(nullif(run -> 'elements', 'null'), '{}'::jsonb);
    v_revision bigint;
    v_written jsonb := '{}'::jsonb;
begin
    perform private.lock_project(commit_agent_run.project_id);

    -- The same run, sent again because its answer was lost.
    if exists (
        select
        from public.di_agent_logs as log
        where log.id = (run ->> 'run_id')::uuid
            and log.project_id = commit_agent_run.project_id
    ) then
        return jsonb_build_object(
            'foundation', private.current_foundation(commit_agent_run.project_id),
            'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id], use_cache => false) -> 0
        );
    end if;

    perform private.mark_analyzed(
        commit_agent_run.project_id,
        coalesce(nullif(run -> 'analyzed_signals', 'null'), '[]')
    );
    if v_elements <> '{}' then
        perform private.lock_foundations(array[commit_agent_run.project_id]);
    end if;

    -- Locked, and its revision read, before the foundation is written: what the run itself writes does not count as a change since
    -- the run began.
    if run ? 'cache_revision' then
        insert into public.di_analysis_cache (project_id)
        values (commit_agent_run.project_id)
        on conflict on constraint idx_di_cache_project_id do nothing;

        select cache.revision
        into v_revision
        from public.di_analysis_cache as cache
        where cache.project_id = commit_agent_run.project_id
        for update;
    end if;

    if v_elements <> '{}' then
        v_written := private.write_foundation(commit_agent_run.project_id, (run ->> 'run_id')::uuid, v_elements);
    end if;
    -- Found by the run itself, so already read. Whatever authority was sent, it is research: no one said it about this project.
    insert into public.signals (project_id, source_type, authority, title, content, metadata, analyzed_at)
    select
        commit_agent_run.project_id,
        'research',
        'research',
        found.title,
        found.content,
        coalesce(found.metadata, '{}'),
        now()
    from jsonb_to_recordset(coalesce(nullif(run -> 'research', 'null'), '[]')) as found (
        title text,
        content text,
        metadata jsonb
    );
    if run ? 'cache_revision' then
        perform private.write_analysis(
            commit_agent_run.project_id,
            run,
            v_revision = coalesce((run ->> 'cache_revision')::bigint, 0)
        );
    end if;

    insert into public.di_agent_logs
    select log.*
    from jsonb_populate_record(
        null::public.di_agent_logs,
        jsonb '{"tools_called": [], "what_would_help": [], "gates_affected": [], "usage": {}, "timings": {}}'
        || jsonb '{"degraded": false, "success": true}'
        || (run -> 'log')
        || jsonb_build_object(
            'id', run ->> 'run_id',
            'project_id', commit_agent_run.project_id,
            'created_at', now(),
            'updated_at', now()
        )
    ) as log;

    return v_written || jsonb_build_object(
        'foundation', private.current_foundation(commit_agent_run.project_id),
        'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id], use_cache => false) -> 0
    );
end $$;

COMMENT ON FUNCTION public.commit_agent_run(project_id uuid, run jsonb) IS 'Stores a run: {run_id, analyzed_signals: [{id, content_hash}], research: [{title, content, metadata}], elements as commit_foundation takes them, cache_revision, analysis by area, confidence_by_area, last_decision, last_decision_key, log}. research becomes signals of that authority, already read. Without cache_revision the analysis is left alone; it is the revision the run began with (null: there was no row). log has columns of di_agent_logs. Returns {foundation, snapshot} and, with elements, {statuses, revision_ids}. A run that is stored already is not stored again. PT404 without the project, PT409 as commit_foundation.';

REVOKE ALL ON FUNCTION public.commit_agent_run(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.commit_agent_run(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_written jsonb;
begin
    perform private.lock_project(commit_foundation.project_id);
    v_written := private.write_foundation(
        commit_foundation.project_id,
        commit_foundation.run_id,
        commit_foundation.elements
    );
    return v_written || jsonb_build_object(
        'foundation', private.current_foundation(commit_foundation.project_id),
        'snapshot', public.readiness_snapshot(array[commit_foundation.project_id], use_cache => false) -> 0
    );
end $$;

COMMENT ON FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb) IS 'Stores extracted elements, {name: {value, confidence, force}}, all or none. Returns {statuses, revision_ids, foundation, snapshot}: by name extracted, unchanged or protected; the revisions written; the foundation afterwards; and the facts to score from. PT409 where a quote is not in its signal, PT404 without the project.';

REVOKE ALL ON FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb) TO service_role;


CREATE FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb DEFAULT NULL::jsonb, revision_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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
        private.lock_and_read_foundation(confirm_element.project_id, array[confirm_element.element]) -> confirm_element.element,
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

COMMENT ON FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb, revision_id uuid) IS 'Confirms an element, or the value given for it, in the role of the user''s membership: as client or as consultant. Returns {value, revision_id, confirmed_by}; confirming the same again changes nothing. PT404 for users who are not members, PT422 where there is no value, PT409 where revision_id is not the newest accepted revision, where a consultant would overwrite what the client confirmed (the detail of both is json: {current, revision_id}), or where a quote is not in its signal.';

REVOKE ALL ON FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb, revision_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb, revision_id uuid) TO service_role;


CREATE FUNCTION public.finish_agent_run(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_state text;
    v_succeeded boolean := (run -> 'log' ->> 'success')::boolean;
begin
    perform private.lock_project(finish_agent_run.project_id);

    select finished.state
    into v_state
    from public.di_agent_runs as finished
    where finished.id = (run ->> 'run_id')::uuid
        and finished.project_id = finish_agent_run.project_id
    for update;

    -- done: sent again because its answer was lost.
    if v_succeeded and coalesce(v_state, 'lapsed') not in ('running', 'done') then
        return jsonb_build_object('state', coalesce(v_state, 'lapsed'));
    end if;

    update public.di_agent_runs as finished
    set
        state = case
            when finished.state <> 'running' then finished.state
            when v_succeeded then 'done'
            else 'failed'
        end,
        events = case when finished.state = 'done' then finished.events else run -> 'events' end
    where finished.id = (run ->> 'run_id')::uuid
    returning finished.state
    into v_state;

    return jsonb_build_object('state', v_state) || public.commit_agent_run(
        finish_agent_run.project_id,
        case
            when run ? 'last_decision' then run || jsonb_build_object(
                'last_decision_key',
                private.decision_key(
                    (run ->> 'readiness_version')::bigint,
                    (run ->> 'cache_revision')::bigint,
                    run -> 'log' ->> 'request_key'
                )
            )
            else run
        end
    );
end $$;

COMMENT ON FUNCTION public.finish_agent_run(project_id uuid, run jsonb) IS 'Ends a run that began with begin_agent_run and commits it as commit_agent_run does, with its events, in one transaction: {…, events, readiness_version}. A successful run is committed only while it is running; otherwise only its state is returned and nothing is written. A failed one leaves its log in any case. Returns {state} and what commit_agent_run returns.';

REVOKE ALL ON FUNCTION public.finish_agent_run(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.finish_agent_run(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION public.invalidate_di_cache(project_id uuid, reason text) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_revision bigint;
begin
    perform private.lock_project(invalidate_di_cache.project_id);

    insert into public.di_analysis_cache as cache (project_id, invalidated_at, invalidation_reason, revision)
    values (invalidate_di_cache.project_id, now(), invalidate_di_cache.reason, 1)
    on conflict on constraint idx_di_cache_project_id do update
    set
        invalidated_at = excluded.invalidated_at,
        invalidation_reason = excluded.invalidation_reason,
        revision = cache.revision + 1
    returning cache.revision
    into v_revision;
    return v_revision;
end $$;

COMMENT ON FUNCTION public.invalidate_di_cache(project_id uuid, reason text) IS 'Marks what the agent learned of the project as outdated and returns the new revision. PT404 without the project.';

REVOKE ALL ON FUNCTION public.invalidate_di_cache(project_id uuid, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.invalidate_di_cache(project_id uuid, reason text) TO service_role;


CREATE FUNCTION public.invite_member(project_id uuid, role text, address text DEFAULT NULL::text, expires_in_days integer DEFAULT 14) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.invite_member(project_id, role, address, expires_in_days) AS invite_member;
END;

COMMENT ON FUNCTION public.invite_member(project_id uuid, role text, address text, expires_in_days integer) IS 'Invites one person to the project, for an owner: the account with that e-mail address or, without one, whoever has the link. Returns {id, project_id, role, address, expires_at, token}; the token is shown this once. It sends nothing. An earlier invitation of the same address is revoked. expires_in_days: 1 to 90. PT400 for a wrong argument, PT404 for who is no member, PT403 for other roles, PT409 where the person is a member already or 100 invitations are open.';

REVOKE ALL ON FUNCTION public.invite_member(project_id uuid, role text, address text, expires_in_days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.invite_member(project_id uuid, role text, address text, expires_in_days integer) TO authenticated;


CREATE FUNCTION public.mark_seen(project_id uuid, seen_at timestamp with time zone DEFAULT now()) RETURNS timestamp with time zone
    LANGUAGE sql
    SET search_path TO ''
    AS $$
    insert into public.project_visits as visit (project_id, seen_at)
    values (mark_seen.project_id, least(mark_seen.seen_at, now()))
    on conflict on constraint project_visits_pkey do update
    set seen_at = greatest(visit.seen_at, excluded.seen_at)
    returning visit.seen_at
$$;

COMMENT ON FUNCTION public.mark_seen(project_id uuid, seen_at timestamp with time zone) IS 'Remembers for the signed-in member that what happened up to then is not new any more; it never goes back, nor beyond now. Returns the mark. 42501 for who is no member.';

REVOKE ALL ON FUNCTION public.mark_seen(project_id uuid, seen_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.mark_seen(project_id uuid, seen_at timestamp with time zone) TO authenticated;


CREATE FUNCTION public.operation_figures(window_seconds integer) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(to_jsonb(figures) order by figures.operation), '[]')
    from (
        select
            metric.operation,
            count(*) as count,
            count(*) filter (where metric.streamed) as streamed,
            avg((not metric.ok)::integer)::double precision as error_rate,
            percentile_cont(0.50) within group (order by metric.duration_ms) as p50_ms,
            percentile_cont(0.95) within group (order by metric.duration_ms) as p95_ms,
            percentile_cont(0.99) within group (order by metric.duration_ms) as p99_ms,
            -- A bypass is neither a hit nor a miss: the caller asked for it.
            (avg((metric.cache = 'hit')::integer) filter (where metric.cache in ('hit', 'miss')))::double precision
                as cache_hit_rate,
            case metric.operation
                when 'readiness' then private.count_invalidations('readiness', operation_figures.window_seconds)
                when 'di_agent_run' then private.count_invalidations('di_analysis', operation_figures.window_seconds)
            end as invalidations,
            avg(metric.db_calls)::double precision as db_calls_per_request,
            sum(metric.db_ms) / nullif(sum(metric.db_calls), 0) as db_ms_per_call,
            sum(metric.llm_calls) as llm_calls,
            sum(metric.llm_ms) as llm_ms,
            percentile_cont(0.50) within group (order by metric.first_token_ms) as first_token_p50_ms,
            sum(metric.input_tokens) as input_tokens,
            sum(metric.output_tokens) as output_tokens,
            sum(metric.cache_read_input_tokens) as cache_read_input_tokens,
            sum(metric.cache_creation_input_tokens) as cache_creation_input_tokens,
            -- As far as known: calls of a model without a price are left out.
            coalesce(sum(metric.cost_usd), 0) as cost_usd
        from public.operation_metrics as metric
        where metric.created_at > now() - make_interval(secs => operation_figures.window_seconds)
        group by metric.operation
    ) as figures
$$;

COMMENT ON FUNCTION public.operation_figures(window_seconds integer) IS 'Per operation over the last window_seconds: counts, rates from 0 to 1, durations in milliseconds, tokens. Shape: operationFiguresSchema[] of shared/contracts/metrics.ts.';

REVOKE ALL ON FUNCTION public.operation_figures(window_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.operation_figures(window_seconds integer) TO service_role;


CREATE FUNCTION public.operation_report(window_seconds integer, step_seconds integer DEFAULT NULL::integer) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'operations', public.operation_figures(operation_report.window_seconds)
    ) || case
        when operation_report.step_seconds is null then '{}'
        else jsonb_build_object(
            'series', private.operation_series(operation_report.window_seconds, operation_report.step_seconds)
        )
    end
$$;

COMMENT ON FUNCTION public.operation_report(window_seconds integer, step_seconds integer) IS 'The figures per operation over the last window_seconds and, where step_seconds is given, how they developed in steps of that length. Shape: operationReportSchema of shared/contracts/metrics.ts.';

REVOKE ALL ON FUNCTION public.operation_report(window_seconds integer, step_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.operation_report(window_seconds integer, step_seconds integer) TO service_role;


CREATE FUNCTION public.project_outline(project_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'features', (
            select jsonb_build_object(
                'total', count(*),
                'confirmed', count(*) filter (where feature.confirmed),
                'mvp', count(*) filter (where feature.is_mvp),
                'shown', coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'name', feature.name,
                            'is_mvp', feature.is_mvp,
                            'confirmed', feature.confirmed
                        )
                        order by feature.position
                    ) filter (where feature.position <= 5),
                    '[]'
                )
            )
            from (
                select
                    each.name,
                    each.is_mvp,
                    each.confirmed,
                    row_number() over (order by each.is_mvp desc, each.created_at, each.id) as position
                from public.features as each
                where each.project_id = project.id
            ) as feature
        ),
        'personas', (
            select jsonb_build_object(
                'total', count(*),
                'confirmed', count(*) filter (where persona.confirmed),
                'shown', coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'name', persona.name,
                            'role', persona.role,
                            'goal', persona.goals[1],
                            'pain_point', persona.pain_points[1],
                            'confirmed', persona.confirmed
                        )
                        order by persona.position
                    ) filter (where persona.position <= 4),
                    '[]'
                )
            )
            from (
                select
                    each.*,
                    row_number() over (order by each.created_at, each.id) as position
                from public.personas as each
                where each.project_id = project.id
            ) as persona
        ),
        'vp_steps', (
            select jsonb_build_object(
                'total', count(*),
                'confirmed', count(*) filter (where step.confirmed),
                'shown', coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'step_index', step.step_index,
                            'label', step.label,
                            'value_created', step.value_created,
                            'confirmed', step.confirmed
                        )
                        order by step.position
                    ) filter (where step.position <= 6),
                    '[]'
                )
            )
            from (
                select
                    each.*,
                    row_number() over (order by each.step_index, each.id) as position
                from public.vp_steps as each
                where each.project_id = project.id
            ) as step
        ),
        'strategic_context', (
            select jsonb_build_object(
                'opportunity', context.opportunity,
                'investment_case', context.investment_case,
                'constraints', context.constraints,
                'risks', context.risks,
                'confirmation_status', context.confirmation_status
            )
            from public.strategic_context as context
            where context.project_id = project.id
        ),
        'analyzed_count', (
            select count(*)
            from public.signals as signal
            where signal.project_id = project.id
                and signal.analyzed_at is not null
        ),
        'recent_signals', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', signal.id,
                        'source_type', signal.source_type,
                        'authority', signal.authority,
                        'title', signal.title,
                        'excerpt', left(signal.content, 400),
                        'occurred_at', signal.occurred_at,
                        'created_at', signal.created_at
                    )
                    order by signal.created_at desc, signal.id
                ),
                '[]'
            )
            from (
                select
                    each.id,
                    each.source_type,
                    each.authority,
                    each.title,
                    each.content,
                    each.occurred_at,
                    each.created_at
                from public.signals as each
                where each.project_id = project.id
                order by each.created_at desc, each.id
                limit 10
            ) as signal
        )
    )
    from public.projects as project
    where project.id = project_outline.project_id
$$;

COMMENT ON FUNCTION public.project_outline(project_id uuid) IS 'What the agent is shown of a project besides readiness and foundation: totals and first rows of features, personas and value path, the strategic context, how many signals were analysed, and the ten newest with the beginning of their text. Null where the caller sees no such project.';

REVOKE ALL ON FUNCTION public.project_outline(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.project_outline(project_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.project_outline(project_id uuid) TO service_role;


CREATE FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean DEFAULT true, ttl_seconds integer DEFAULT 300) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return (
        select coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'project_id', project.id,
                    'version', coalesce(cache.version, 0),
                    'read_at', statement_timestamp(),
                    'cached', valid_cache.data,
                    'computed_at', valid_cache.computed_at,
                    'facts', case
                        when valid_cache.data is null then jsonb_build_object(
                            'signals', (
                                select jsonb_build_object(
                                    'total', count(*),
                                    'client', count(*) filter (
                                        where signal.authority = 'client'
                                            or signal.source_type in ('email', 'transcript', 'portal_response', 'note')
                                    )
                                )
                                from public.signals as signal
                                where signal.project_id = project.id
                            ),
                            'features', (
                                select jsonb_build_object(
                                    'total', count(*),
                                    'confirmed', count(*) filter (where feature.confirmed),
                                    'described', count(*) filter (where char_length(feature.description) > 20),
                                    'confirmed_described', count(*) filter (
                                        where feature.confirmed and char_length(feature.description) > 20
                                    ),
                                    'mvp', count(*) filter (where feature.is_mvp),
                                    'enriched', count(*) filter (
                                        where cardinality(feature.user_actions) >= 2
                                            or cardinality(feature.system_behaviors) >= 2
                                    ),
                                    'targeting_known_persona', count(*) filter (
                                        where feature.target_persona_ids && persona.ids
                                    )
                                )
                                from public.features as feature
                                where feature.project_id = project.id
                            ),
                            'personas', persona.facts,
                            'vp_steps', (
                                select coalesce(
                                    jsonb_agg(
                                        jsonb_build_object(
                                            'step_index', step.step_index,
                                            'label', step.label,
                                            'narrative_user', step.narrative_user,
                                            'value_created', step.value_created,
                                            'actor_persona_id', step.actor_persona_id,
                                            'evidence', step.evidence,
                                            'confirmed', step.confirmed
                                        )
                                        order by step.step_index, step.id
                                    ),
                                    '[]'
                                )
                                from public.vp_steps as step
                                where step.project_id = project.id
                            ),
                            'meetings', (
                                select jsonb_build_object(
                                    'completed', count(*) filter (where meeting.status = 'completed'),
                                    'scheduled', count(*) filter (where meeting.status = 'scheduled')
                                )
                                from public.meetings as meeting
                                where meeting.project_id = project.id
                            ),
                            'strategic_context', (
                                select jsonb_build_object(
                                    'opportunity', context.opportunity,
                                    'investment_case', context.investment_case,
                                    'constraints', context.constraints,
                                    'risks', context.risks,
                                    'confirmation_status', context.confirmation_status
                                )
                                from public.strategic_context as context
                                where context.project_id = project.id
                            ),
                            'foundation', (
                                select jsonb_object_agg(
                                    element.name,
                                    case jsonb_typeof(element.value)
                                        when 'object' then element.value - 'evidence'
                                        else element.value
                                    end
                                )
                                from public.project_foundation as foundation
                                cross join lateral jsonb_each(
                                    to_jsonb(foundation) - '{project_id,created_at,updated_at}'::text[]
                                ) as element (name, value)
                                where foundation.project_id = project.id
                            )
                        )
                    end,
                    'trend', (
                        select coalesce(
                            jsonb_agg(
                                jsonb_build_object(
                                    'score', point.score,
                                    'gate_score', point.gate_score,
                                    'phase', point.phase,
                                    'computed_at', point.computed_at
                                )
                                order by point.computed_at
                            ),
                            '[]'
                        )
                        from (
                            select history.score, history.gate_score, history.phase, history.computed_at
                            from public.readiness_history as history
                            where history.project_id = project.id
                            order by history.computed_at desc
                            limit 20
                        ) as point
                    )
                )
                order by requested.position
            ),
            '[]'
        )
        from (
            select entry.id, min(entry.position) as position
            from unnest(readiness_snapshot.project_ids) with ordinality as entry (id, position)
            group by entry.id
        ) as requested
        join public.projects as project
            on project.id = requested.id
        left join public.readiness_cache as cache
            on cache.project_id = project.id
        left join lateral (
            select cache.cached_readiness_data as data, cache.computed_at
            where readiness_snapshot.use_cache
                and cache.computed_at > statement_timestamp() - make_interval(secs => readiness_snapshot.ttl_seconds)
        ) as valid_cache
            on true
        cross join lateral (
            select
                coalesce(array_agg(known.id), '{}') as ids,
                coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'id', known.id,
                            'name', known.name,
                            'pain_points', array_remove(known.pain_points, null),
                            'confirmed', known.confirmed
                        )
                        order by known.id
                    ),
                    '[]'
                ) as facts
            from public.personas as known
            where known.project_id = project.id
                and valid_cache.data is null
        ) as persona
    );
end $$;

COMMENT ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer) IS 'For each requested project that the caller may see, in the order of the request: the cached score while it is valid, otherwise the facts to score from, with the version that guards storing the result, the database''s clock, and the last 20 points of the history, oldest first. Shape: readinessSnapshotSchema[] of shared/contracts/readiness.ts.';

REVOKE ALL ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer) TO authenticated;
GRANT ALL ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer) TO service_role;


CREATE FUNCTION public.received_invitations(token text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.received_invitations(token) AS received_invitations;
END;

COMMENT ON FUNCTION public.received_invitations(token text) IS 'What the signed-in user may accept: the open invitations to the confirmed e-mail address of the account, and the one of the link whose token is given. [{id, project_id, project_name, role, invited_by (name or null), expires_at}], the newest first.';

REVOKE ALL ON FUNCTION public.received_invitations(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.received_invitations(token text) TO authenticated;


CREATE FUNCTION public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_state text;
begin
    update public.di_agent_runs as reported
    set
        events = report_agent_run.events,
        lease_expires_at = clock_timestamp() + make_interval(secs => report_agent_run.lease_seconds)
    where reported.id = report_agent_run.run_id
        and reported.state = 'running';

    select reported.state
    into v_state
    from public.di_agent_runs as reported
    where reported.id = report_agent_run.run_id;
    return coalesce(v_state, 'lapsed');
end $$;

COMMENT ON FUNCTION public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision) IS 'Stores all events of a run so far, renews its lease, and returns its state: anything but running means that it must end.';

REVOKE ALL ON FUNCTION public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision) FROM PUBLIC;
GRANT ALL ON FUNCTION public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision) TO service_role;


CREATE FUNCTION public.revoke_invitation(invitation_id uuid) RETURNS void
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.revoke_invitation(invitation_id) AS revoke_invitation;
END;

COMMENT ON FUNCTION public.revoke_invitation(invitation_id uuid) IS 'Takes an invitation back, for an owner of the project, or declines it, for the account with the invited e-mail address. PT404 for everybody else, PT410 where it was accepted.';

REVOKE ALL ON FUNCTION public.revoke_invitation(invitation_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.revoke_invitation(invitation_id uuid) TO authenticated;


CREATE FUNCTION public.stop_agent_run(run_id uuid, user_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_run public.di_agent_runs;
begin
    v_run := private.require_run(stop_agent_run.run_id, stop_agent_run.user_id);
    update public.di_agent_runs as stopped
    set state = 'stopped'
    where stopped.id = v_run.id
        and stopped.state = 'running';

    select stopped.state
    into v_run.state
    from public.di_agent_runs as stopped
    where stopped.id = v_run.id;
    return jsonb_build_object('project_id', v_run.project_id, 'state', v_run.state);
end $$;

COMMENT ON FUNCTION public.stop_agent_run(run_id uuid, user_id uuid) IS 'Stops a run that is under way: it can no longer commit, and the project is free for another. Returns {project_id, state}; a run that had ended keeps its state. PT404 and PT403 as private.require_run.';

REVOKE ALL ON FUNCTION public.stop_agent_run(run_id uuid, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.stop_agent_run(run_id uuid, user_id uuid) TO service_role;


CREATE FUNCTION public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamp with time zone) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform
    from public.projects as project
    where project.id = store_readiness.project_id
    for key share;

    -- The row is the lease. If version and score are unchanged since the facts were read, the first caller uses the lease up; the
    -- others, whose scores are equal, store nothing. If the row is locked, it is being invalidated or stored right now, and in both
    -- cases there is nothing to wait for.
    perform
    from public.readiness_cache as cache
    where cache.project_id = store_readiness.project_id
        and cache.version = store_readiness.version
        and (cache.cached_readiness_data is null or cache.updated_at <= store_readiness.computed_at)
    for update skip locked;
    if not found then
        return false;
    end if;

    update public.readiness_cache as cache
    set
        cached_readiness_data = store_readiness.score,
        computed_at = store_readiness.computed_at
    where cache.project_id = store_readiness.project_id;

    insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
    select
        store_readiness.project_id,
        (store_readiness.score ->> 'score')::numeric,
        (store_readiness.score ->> 'gate_score')::integer,
        store_readiness.score ->> 'phase',
        store_readiness.computed_at
    where not exists (
        select
        from (
            select history.score, history.gate_score, history.phase
            from public.readiness_history as history
            where history.project_id = store_readiness.project_id
            order by history.computed_at desc
            limit 1
        ) as newest
        where newest.score = (store_readiness.score ->> 'score')::numeric
            and newest.gate_score = (store_readiness.score ->> 'gate_score')::integer
            and newest.phase = store_readiness.score ->> 'phase'
    );
    return true;
end $$;

COMMENT ON FUNCTION public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamp with time zone) IS 'Stores a score if the project is still at the version its facts were read at and no score was stored since, and a point of the history if it moved. False: nothing was stored.';

REVOKE ALL ON FUNCTION public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamp with time zone) TO service_role;


CREATE FUNCTION public.tokens_today(project_id uuid) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    -- What was read from the prompt cache costs a tenth or less, and does not count.
    select coalesce(sum(metric.input_tokens + metric.cache_creation_input_tokens + metric.output_tokens), 0)
    from public.operation_metrics as metric
    where metric.project_id = tokens_today.project_id
        and metric.input_tokens > 0
        and metric.created_at >= date_trunc('day', now(), 'UTC')
$$;

COMMENT ON FUNCTION public.tokens_today(project_id uuid) IS 'Tokens that the project''s operations have used since midnight UTC, without those read from the prompt cache.';

REVOKE ALL ON FUNCTION public.tokens_today(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tokens_today(project_id uuid) TO service_role;


CREATE FUNCTION private.accept_invitation(token text, invitation_id uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_user_id constant uuid := private.current_user_id();
    v_address constant text := private.confirmed_address();
    v_invitation public.project_invitations;
    v_role text;
begin
    select invitation.*
    into v_invitation
    from public.project_invitations as invitation
    where invitation.token_hash = private.hash_token(accept_invitation.token)
        or (invitation.id = accept_invitation.invitation_id and invitation.address = v_address)
    limit 1;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = 'Cannot find the invitation',
            hint = 'Sign in with the e-mail address that was invited, or ask for a new link';
    end if;
    if v_invitation.address <> coalesce(v_address, '') then
        raise exception using
            errcode = 'PT403',
            message = 'Cannot accept the invitation: it is for another e-mail address',
            hint = 'Sign in with the address that was invited';
    end if;

    perform private.lock_project(v_invitation.project_id);
    select invitation.*
    into v_invitation
    from public.project_invitations as invitation
    where invitation.id = v_invitation.id
    for update;

    select member.role
    into v_role
    from public.project_members as member
    where member.project_id = v_invitation.project_id
        and member.user_id = v_user_id;
    -- Who follows the link once more is a member still.
    if found and v_invitation.accepted_by = v_user_id then
        return jsonb_build_object('project_id', v_invitation.project_id, 'role', v_role);
    end if;
    if not private.is_open(v_invitation) then
        raise exception using
            errcode = 'PT410',
            message = 'Cannot accept the invitation: it was used or taken back, or has expired',
            hint = 'Ask an owner of the project for a new one';
    end if;

    -- Who is a member already keeps the role.
    if v_role is null then
        insert into public.project_members (project_id, user_id, role)
        values (v_invitation.project_id, v_user_id, v_invitation.role);
    end if;
    update public.project_invitations as invitation
    set
        accepted_by = v_user_id,
        accepted_at = now()
    where invitation.id = v_invitation.id;
    return jsonb_build_object('project_id', v_invitation.project_id, 'role', coalesce(v_role, v_invitation.role));
end $$;

COMMENT ON FUNCTION private.accept_invitation(token text, invitation_id uuid) IS 'As public.accept_invitation.';

REVOKE ALL ON FUNCTION private.accept_invitation(token text, invitation_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.accept_invitation(token text, invitation_id uuid) TO authenticated;


CREATE FUNCTION private.call_di_agent(max_count integer DEFAULT 5, daily_token_budget bigint DEFAULT 0) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_project_id uuid;
    v_count integer := 0;
begin
    for v_project_id in
        select due.project_id
        from private.due_projects(call_di_agent.max_count, call_di_agent.daily_token_budget) as due
    loop
        perform private.post_to_function(
            'di-agent',
            jsonb_build_object('project_id', v_project_id, 'trigger', 'scheduled')
        );
        v_count := v_count + 1;
    end loop;
    return v_count;
end $$;

COMMENT ON FUNCTION private.call_di_agent(max_count integer, daily_token_budget bigint) IS 'Asks the agent to look at the projects that private.due_projects names; returns how many requests were queued.';

REVOKE ALL ON FUNCTION private.call_di_agent(max_count integer, daily_token_budget bigint) FROM PUBLIC;


CREATE FUNCTION private.cold_projects(max_count integer DEFAULT 100) RETURNS TABLE(project_id uuid, read_at timestamp with time zone)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select cache.project_id, reading.last_at
    from (
        select reader.project_id, max(reader.read_at) as last_at
        from (
            select metric.project_id, metric.created_at as read_at
            from public.operation_metrics as metric
            where metric.operation = 'readiness'
                and metric.project_id is not null
                and metric.created_at > now() - interval '1 hour'
            union all
            select unnest(metric.project_ids), metric.created_at
            from public.operation_metrics as metric
            where metric.operation = 'readiness'
                and metric.project_ids is not null
                and metric.created_at > now() - interval '1 hour'
        ) as reader
        group by reader.project_id
    ) as reading
    join public.readiness_cache as cache
        on cache.project_id = reading.project_id
    where cache.cached_readiness_data is null
    order by reading.last_at desc, cache.project_id
    limit cold_projects.max_count
$$;

COMMENT ON FUNCTION private.cold_projects(max_count integer) IS 'Projects whose readiness a user read within the last hour, alone or with others by one call, and whose score was nulled since, last read first: {project_id, read_at}.';

REVOKE ALL ON FUNCTION private.cold_projects(max_count integer) FROM PUBLIC;


CREATE FUNCTION private.confirmed_address() RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $_$
declare
    v_address text;
begin
    -- The users live in the auth service, see private.read_accounts. The address in the token may be an hour old.
    if to_regclass('auth.users') is not null then
        execute 'select lower(account.email) from auth.users as account where account.id = $1 and account.email_confirmed_at is not null'
        into v_address
        using private.current_user_id();
    end if;
    return v_address;
end $_$;

COMMENT ON FUNCTION private.confirmed_address() IS 'The e-mail address of the signed-in user, in small letters; null unless the auth service has confirmed it.';


SET default_tablespace = '';

SET default_table_access_method = heap;

REVOKE ALL ON FUNCTION private.confirmed_address() FROM PUBLIC;


CREATE FUNCTION private.context_value(context public.strategic_context) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case
        when context.project_id is not null then jsonb_build_object(
            'opportunity', context.opportunity,
            'investment_case', context.investment_case,
            'constraints', context.constraints,
            'risks', context.risks,
            'evidence', context.evidence,
            'confirmed_by', case context.confirmation_status
                when 'confirmed_client' then 'client'
                when 'confirmed_consultant' then 'consultant'
            end
        )
    end
$$;

COMMENT ON FUNCTION private.context_value(context public.strategic_context) IS 'The strategic context in the form of an element; null where there is no row.';

REVOKE ALL ON FUNCTION private.context_value(context public.strategic_context) FROM PUBLIC;
GRANT ALL ON FUNCTION private.context_value(context public.strategic_context) TO service_role;


CREATE FUNCTION private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
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
                        -- Below the threshold of every gate: nothing that the client said supports the consultant's own value.
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
                -- The highest that an extraction is expected to reach: nothing that was read outweighs the client's own yes.
                greatest((correct_element.current_value ->> 'confidence')::numeric, 0.9)
            )
    end
$$;

COMMENT ON FUNCTION private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text) IS 'A value as the person who confirms it corrected it, or as the client''s confirmation makes it certain. The quotes are kept, whatever evidence was sent along; only the client can raise the confidence. Null where the value stays as it is.';

REVOKE ALL ON FUNCTION private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text) TO service_role;


CREATE FUNCTION private.count_invalidations(cache text, window_seconds integer) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select count(*)
    from private.cache_invalidations as invalidation
    where invalidation.cache = count_invalidations.cache
        and invalidation.invalidated_at > now() - make_interval(secs => count_invalidations.window_seconds)
$$;

COMMENT ON FUNCTION private.count_invalidations(cache text, window_seconds integer) IS 'How often a cache of this kind was invalidated over the last window_seconds, in any project.';

REVOKE ALL ON FUNCTION private.count_invalidations(cache text, window_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.count_invalidations(cache text, window_seconds integer) TO service_role;


CREATE FUNCTION private.current_foundation(project_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'core_pain', foundation.core_pain,
        'primary_persona', foundation.primary_persona,
        'wow_moment', foundation.wow_moment,
        'design_preferences', foundation.design_preferences,
        'business_case', foundation.business_case,
        'budget_constraints', foundation.budget_constraints,
        'confirmed_scope', foundation.confirmed_scope,
        'strategic_context', private.context_value(context)
    )
    from (select) as one_row
    left join public.project_foundation as foundation
        on foundation.project_id = current_foundation.project_id
    left join public.strategic_context as context
        on context.project_id = current_foundation.project_id
$$;

COMMENT ON FUNCTION private.current_foundation(project_id uuid) IS 'The seven elements and the strategic context by name, null for those that are missing.';

REVOKE ALL ON FUNCTION private.current_foundation(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.current_foundation(project_id uuid) TO service_role;


CREATE FUNCTION private.current_user_id() RETURNS uuid
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
$$;

COMMENT ON FUNCTION private.current_user_id() IS 'The signed-in user, from the verified claims of the request; null for back ends and for callers who are not signed in.';

REVOKE ALL ON FUNCTION private.current_user_id() FROM PUBLIC;
GRANT ALL ON FUNCTION private.current_user_id() TO authenticated;
GRANT ALL ON FUNCTION private.current_user_id() TO service_role;


CREATE FUNCTION private.decision_key(readiness_version bigint, cache_revision bigint, request_key text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select coalesce(decision_key.readiness_version, 0)::text
        || '.' || coalesce(decision_key.cache_revision, 0)::text
        || '.' || decision_key.request_key
$$;

COMMENT ON FUNCTION private.decision_key(readiness_version bigint, cache_revision bigint, request_key text) IS 'Equal for the same request in the same state, which the two counters identify; different otherwise.';

REVOKE ALL ON FUNCTION private.decision_key(readiness_version bigint, cache_revision bigint, request_key text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.decision_key(readiness_version bigint, cache_revision bigint, request_key text) TO service_role;


CREATE FUNCTION private.due_projects(max_count integer DEFAULT 5, daily_token_budget bigint DEFAULT 0, analysis_ttl interval DEFAULT '01:00:00'::interval) RETURNS TABLE(project_id uuid, reason text, due_since timestamp with time zone)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select project.id, due.reason, due.since
    from public.projects as project
    left join public.di_analysis_cache as analysis
        on analysis.project_id = project.id
    cross join lateral (
        select min(signal.created_at) as since
        from public.signals as signal
        where signal.project_id = project.id
            and signal.analyzed_at is null
    ) as unread
    cross join lateral (
        select
            case
                when unread.since is not null then 'unread_signals'
                when analysis.invalidated_at is not null then 'invalidated'
                else 'expired'
            end as reason,
            coalesce(
                unread.since,
                analysis.invalidated_at,
                analysis.last_full_analysis_at + due_projects.analysis_ttl
            ) as since
    ) as due
    where project.status = 'active'
        and due.since <= now()
        and not private.is_resting(project.id)
        and (
            due_projects.daily_token_budget <= 0
            or public.tokens_today(project.id) < due_projects.daily_token_budget
        )
    order by due.since, project.id
    limit due_projects.max_count
$$;

COMMENT ON FUNCTION private.due_projects(max_count integer, daily_token_budget bigint, analysis_ttl interval) IS 'Active projects that the agent should look at, longest due first: {project_id, reason, due_since}. reason: unread_signals, there are signals it has not read; invalidated, its analysis was marked as outdated; expired, the analysis is older than analysis_ttl. Left out are projects that rest (private.is_resting) and those that have used daily_token_budget (0: no limit).';

REVOKE ALL ON FUNCTION private.due_projects(max_count integer, daily_token_budget bigint, analysis_ttl interval) FROM PUBLIC;


CREATE FUNCTION private.evidence_items(value jsonb) RETURNS SETOF jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select item.value
    from jsonb_array_elements(
        case jsonb_typeof(evidence_items.value -> 'evidence')
            when 'array' then evidence_items.value -> 'evidence'
            else '[]'
        end
    ) with ordinality as item (value, position)
    order by item.position
$$;

COMMENT ON FUNCTION private.evidence_items(value jsonb) IS 'The evidence items of a value, in order; none where it has no evidence or it is malformed.';

REVOKE ALL ON FUNCTION private.evidence_items(value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.evidence_items(value jsonb) TO service_role;


CREATE FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select known.last_decision
    from public.di_analysis_cache as known
    left join public.readiness_cache as readiness
        on readiness.project_id = known.project_id
    where known.project_id = find_kept_decision.project_id
        and known.last_decision_key = private.decision_key(
            readiness.version,
            known.revision,
            find_kept_decision.request_key
        )
        and known.invalidated_at is null
        and known.last_full_analysis_at >= statement_timestamp() - make_interval(secs => find_kept_decision.ttl_seconds)
        and not exists (
            select
            from public.signals as signal
            where signal.project_id = find_kept_decision.project_id
                and signal.analyzed_at is null
        )
$$;

COMMENT ON FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) IS 'The answer to the same request, if nothing in the project changed since it was given and the analysis is valid; otherwise null.';

REVOKE ALL ON FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) TO service_role;


CREATE FUNCTION private.find_run_answer(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_earlier public.di_agent_logs;
    v_kept jsonb;
begin
    select log.*
    into v_earlier
    from public.di_agent_logs as log
    where log.project_id = find_run_answer.project_id
        and log.idempotency_key = run ->> 'idempotency_key'
        and log.success;
    if found and v_earlier.request_key is distinct from run ->> 'request_key' then
        return jsonb_build_object('state', 'key_reused', 'run_id', v_earlier.id);
    elsif found then
        return jsonb_build_object('state', 'replayed', 'run_id', v_earlier.id, 'response', v_earlier.response);
    end if;

    if (run ->> 'use_cache')::boolean then
        v_kept := private.find_kept_decision(
            find_run_answer.project_id,
            run ->> 'request_key',
            (run ->> 'decision_ttl_seconds')::integer
        );
    end if;
    return case when v_kept is not null then jsonb_build_object('state', 'kept', 'response', v_kept) end;
end $$;

COMMENT ON FUNCTION private.find_run_answer(project_id uuid, run jsonb) IS 'What answers the request without a run, in the form that begin_agent_run returns; null if nothing does.';

REVOKE ALL ON FUNCTION private.find_run_answer(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.find_run_answer(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION private.has_members(project_id uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select exists (
        select from public.project_members as member
        where member.project_id = has_members.project_id
    )
$$;

COMMENT ON FUNCTION private.has_members(project_id uuid) IS 'Whether the project has any member at all.';

REVOKE ALL ON FUNCTION private.has_members(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.has_members(project_id uuid) TO authenticated;
GRANT ALL ON FUNCTION private.has_members(project_id uuid) TO service_role;


CREATE FUNCTION private.hash_token(token text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select encode(sha256(convert_to(hash_token.token, 'UTF8')), 'hex')
$$;

COMMENT ON FUNCTION private.hash_token(token text) IS 'What is stored of a token. Tokens are random and long, so that a plain hash tells nothing about them.';

REVOKE ALL ON FUNCTION private.hash_token(token text) FROM PUBLIC;


CREATE FUNCTION private.invalidate_di_analysis(project_ids uuid[], reason text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.lock_di_analysis(invalidate_di_analysis.project_ids);

    update public.di_analysis_cache as cache
    set
        invalidated_at = now(),
        invalidation_reason = invalidate_di_analysis.reason,
        revision = cache.revision + 1
    where cache.project_id = any (invalidate_di_analysis.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
        and not (
            cache.invalidated_at is not null
            and cache.xmin = pg_current_xact_id()::xid
            and cache.updated_at = statement_timestamp()
        );
end $$;

COMMENT ON FUNCTION private.invalidate_di_analysis(project_ids uuid[], reason text) IS 'Marks what the agent learned of the projects as outdated; a project that it never analysed has no row to mark.';

REVOKE ALL ON FUNCTION private.invalidate_di_analysis(project_ids uuid[], reason text) FROM PUBLIC;


CREATE FUNCTION private.invalidate_readiness(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.lock_readiness(invalidate_readiness.project_ids);

    update public.readiness_cache as cache
    set
        cached_readiness_data = null,
        version = cache.version + 1
    where cache.project_id = any (invalidate_readiness.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
        and not (
            cache.cached_readiness_data is null
            and cache.xmin = pg_current_xact_id()::xid
            and cache.updated_at = statement_timestamp()
        );
end $$;

COMMENT ON FUNCTION private.invalidate_readiness(project_ids uuid[]) IS 'Nulls the cached readiness of the projects and raises its version, so that a score being computed now is not stored.';

REVOKE ALL ON FUNCTION private.invalidate_readiness(project_ids uuid[]) FROM PUBLIC;


CREATE FUNCTION private.invite_member(project_id uuid, role text, address text, expires_in_days integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_address constant text := nullif(lower(btrim(invite_member.address)), '');
    -- 244 random bits.
    v_token constant text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
    v_invitation public.project_invitations;
begin
    if coalesce(invite_member.role, '') not in ('owner', 'consultant', 'client') then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot invite as "%s": it is not a role', invite_member.role),
            hint = 'owner, consultant or client';
    end if;
    if v_address !~ '^[^[:space:]@<>"]+@[^[:space:]@<>"]+\.[^[:space:]@<>".]+$' or char_length(v_address) > 254 then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot invite "%s": it is not an e-mail address', left(invite_member.address, 300));
    end if;
    if coalesce(invite_member.expires_in_days, 0) not between 1 and 90 then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot invite for %s days: it must be 1 to 90', coalesce(invite_member.expires_in_days::text, 'no'));
    end if;

    perform private.lock_project(invite_member.project_id);
    perform private.require_member(invite_member.project_id, private.current_user_id(), '{owner}', 'invite');
    if exists (
        select
        from public.project_people as person
        where person.project_id = invite_member.project_id
            and person.user_id is not null
            and v_address = any (person.addresses)
    ) then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot invite "%s": the person is a member already', v_address);
    end if;

    -- A new invitation takes the place of an earlier one.
    update public.project_invitations as invitation
    set revoked_at = now()
    where invitation.project_id = invite_member.project_id
        and invitation.address = v_address
        and private.is_open(invitation);
    if (
        select count(*)
        from public.project_invitations as invitation
        where invitation.project_id = invite_member.project_id
            and private.is_open(invitation)
    ) >= 100 then
        raise exception using
            errcode = 'PT409',
            message = 'Cannot invite: 100 invitations of the project are open',
            hint = 'Revoke those that are not needed';
    end if;

    insert into public.project_invitations (project_id, role, address, token_hash, invited_by, expires_at)
    values (
        invite_member.project_id,
        invite_member.role,
        v_address,
        private.hash_token(v_token),
        private.current_user_id(),
        now() + make_interval(days => invite_member.expires_in_days)
    )
    returning *
    into v_invitation;
    return jsonb_build_object(
        'id', v_invitation.id,
        'project_id', v_invitation.project_id,
        'role', v_invitation.role,
        'address', v_invitation.address,
        'expires_at', v_invitation.expires_at,
        'token', v_token
    );
end $_$;

COMMENT ON FUNCTION private.invite_member(project_id uuid, role text, address text, expires_in_days integer) IS 'As public.invite_member.';

REVOKE ALL ON FUNCTION private.invite_member(project_id uuid, role text, address text, expires_in_days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.invite_member(project_id uuid, role text, address text, expires_in_days integer) TO authenticated;


CREATE FUNCTION private.is_back_end() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select current_setting('role', true) is null or current_setting('role', true) not in ('authenticated', 'anon')
$$;

COMMENT ON FUNCTION private.is_back_end() IS 'Whether the request comes from a back end or from who runs the database, and not from a user of the data API.';

REVOKE ALL ON FUNCTION private.is_back_end() FROM PUBLIC;
GRANT ALL ON FUNCTION private.is_back_end() TO service_role;


CREATE FUNCTION private.is_open(invitation public.project_invitations) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select invitation.revoked_at is null
        and invitation.accepted_at is null
        and invitation.expires_at > now()
        and exists (
            select
            from public.project_members as member
            where member.project_id = invitation.project_id
                and member.user_id = invitation.invited_by
                and member.role = 'owner'
        )
$$;

COMMENT ON FUNCTION private.is_open(invitation public.project_invitations) IS 'Whether it can be accepted: not used, taken back or expired, and who invited still is an owner.';

REVOKE ALL ON FUNCTION private.is_open(invitation public.project_invitations) FROM PUBLIC;


CREATE FUNCTION private.is_resting(project_id uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(
        bool_or(run.state = 'running' and run.lease_expires_at > now())
        or max(run.created_at) filter (where not run.is_over)
            > now() - interval '5 minutes' * 2 ^ count(*) filter (where not run.is_over),
        false
    )
    from (
        select
            latest.state,
            latest.lease_expires_at,
            latest.created_at,
            -- From the newest successful run on, older ones do not matter.
            bool_or(latest.state = 'done') over (order by latest.created_at desc, latest.id) as is_over
        from (
            select each.id, each.state, each.lease_expires_at, each.created_at
            from public.di_agent_runs as each
            where each.project_id = is_resting.project_id
            order by each.created_at desc
            limit 6
        ) as latest
    ) as run
$$;

COMMENT ON FUNCTION private.is_resting(project_id uuid) IS 'Whether the schedule leaves the project alone: a run is under way, or the last ones achieved nothing; after one the next waits for 10 minutes, after two for 20, and so on to 320.';

REVOKE ALL ON FUNCTION private.is_resting(project_id uuid) FROM PUBLIC;


CREATE FUNCTION private.keep_context(project_id uuid, value jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into public.foundation_revisions (project_id, element, kind, value)
    select keep_context.project_id, 'strategic_context', 'accepted', keep_context.value
    where jsonb_typeof(keep_context.value) = 'object'
        and keep_context.value is distinct from (
            select revision.value
            from public.foundation_revisions as revision
            where revision.project_id = keep_context.project_id
                and revision.element = 'strategic_context'
                and revision.kind = 'accepted'
            order by revision.created_at desc
            limit 1
        );
end $$;

COMMENT ON FUNCTION private.keep_context(project_id uuid, value jsonb) IS 'Writes a revision of the strategic context that is about to be overwritten, unless it has one: people write the row directly.';

REVOKE ALL ON FUNCTION private.keep_context(project_id uuid, value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.keep_context(project_id uuid, value jsonb) TO service_role;


CREATE FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_unknown text;
begin
    select element.name
    into v_unknown
    from unnest(lock_and_read_foundation.elements) as element (name)
    where not private.current_foundation(null) ? element.name
    limit 1;
    if found then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot write "%s": it is not an element of the foundation', v_unknown);
    end if;

    perform private.lock_foundations(array[lock_and_read_foundation.project_id]);
    if 'strategic_context' = any (lock_and_read_foundation.elements) then
        perform
        from public.strategic_context as context
        where context.project_id = lock_and_read_foundation.project_id
        for update;
    end if;
    return private.current_foundation(lock_and_read_foundation.project_id);
end $$;

COMMENT ON FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) IS 'Locks the project''s foundation, even where it is still missing, and returns it. PT400 for an unknown element. Call it under private.lock_project.';

REVOKE ALL ON FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) TO service_role;


CREATE FUNCTION private.lock_di_analysis(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform
    from public.di_analysis_cache as cache
    where cache.project_id = any (lock_di_analysis.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
    order by cache.project_id
    for update;
end $$;

COMMENT ON FUNCTION private.lock_di_analysis(project_ids uuid[]) IS 'Locks the rows of di_analysis_cache, in the order of the project ids.';

REVOKE ALL ON FUNCTION private.lock_di_analysis(project_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_di_analysis(project_ids uuid[]) TO service_role;


CREATE FUNCTION private.lock_foundations(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform pg_advisory_xact_lock('public.project_foundation'::regclass::oid::integer, bucket.number)
    from (
        select distinct hashtext(project.id::text) & 1023 as number
        from unnest(lock_foundations.project_ids) as project (id)
        order by number
    ) as bucket;

    perform
    from public.project_foundation as foundation
    where foundation.project_id = any (lock_foundations.project_ids)
    order by foundation.project_id
    for update;

    perform
    from public.strategic_context as context
    where context.project_id = any (lock_foundations.project_ids)
        and context.evidence <> '[]'
    order by context.project_id
    for update;
end $$;

COMMENT ON FUNCTION private.lock_foundations(project_ids uuid[]) IS 'Allows one transaction at a time to write these foundations or change the texts they are based on. Locks in the order of the ids.';

REVOKE ALL ON FUNCTION private.lock_foundations(project_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_foundations(project_ids uuid[]) TO service_role;


CREATE FUNCTION private.lock_project(project_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    -- All tables that the RPC reads once it has locked rows: a truncate that has locked one of them may be waiting for those rows.
    lock table
        public.projects,
        public.signals,
        public.features,
        public.personas,
        public.vp_steps,
        public.meetings,
        public.strategic_context,
        public.project_foundation,
        public.readiness_history
        in access share mode;

    -- Inserting a row that refers to a project takes this lock. Taken first, it cannot wait for a deletion of the project that in
    -- turn waits for rows of this transaction.
    perform
    from public.projects as project
    where project.id = lock_project.project_id
    for key share;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find project "%s"', lock_project.project_id);
    end if;
end $$;

COMMENT ON FUNCTION private.lock_project(project_id uuid) IS 'The head of every RPC that writes to a project: keeps the project from being deleted until the transaction ends. PT404 where there is no such project. migrations/README.md has the order of locks.';

REVOKE ALL ON FUNCTION private.lock_project(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_project(project_id uuid) TO service_role;


CREATE FUNCTION private.lock_readiness(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform
    from public.readiness_cache as cache
    where cache.project_id = any (lock_readiness.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
    order by cache.project_id
    for update;
end $$;

COMMENT ON FUNCTION private.lock_readiness(project_ids uuid[]) IS 'Locks the rows of readiness_cache, in the order of the project ids.';

REVOKE ALL ON FUNCTION private.lock_readiness(project_ids uuid[]) FROM PUBLIC;


CREATE FUNCTION private.mark_analyzed(project_id uuid, analyzed_signals jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    -- Skips signals that are being written right now instead of waiting: one that stays unchanged is simply read once more.
    update public.signals as signal
    set analyzed_at = now()
    from (
        select unlocked.id
        from jsonb_to_recordset(mark_analyzed.analyzed_signals) as analyzed (id uuid, content_hash text)
        join public.signals as unlocked
            on unlocked.id = analyzed.id
            and unlocked.content_hash = analyzed.content_hash
        where unlocked.project_id = mark_analyzed.project_id
        for no key update of unlocked skip locked
    ) as analyzed
    where signal.id = analyzed.id;
end $$;

COMMENT ON FUNCTION private.mark_analyzed(project_id uuid, analyzed_signals jsonb) IS 'Marks those of the signals, [{id, content_hash}], that still have the text that was read.';

REVOKE ALL ON FUNCTION private.mark_analyzed(project_id uuid, analyzed_signals jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.mark_analyzed(project_id uuid, analyzed_signals jsonb) TO service_role;


CREATE FUNCTION private.may_fill(known jsonb, field text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select coalesce(btrim(may_fill.known #>> string_to_array(may_fill.field, '.')), '') in ('', '[]', '{}')
        or exists (
            select
            from private.evidence_items(may_fill.known) as item (value)
            where item.value ->> 'field' = may_fill.field
        )
$$;

COMMENT ON FUNCTION private.may_fill(known jsonb, field text) IS 'Whether an extraction may fill this field of the strategic context: it is empty, or its quotes show that it was extracted. What a person wrote is kept.';

REVOKE ALL ON FUNCTION private.may_fill(known jsonb, field text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.may_fill(known jsonb, field text) TO service_role;


CREATE FUNCTION private.member_project_ids(roles text[] DEFAULT '{owner,consultant,client}'::text[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select member.project_id
    from public.project_members as member
    where member.user_id = private.current_user_id()
        and member.role = any (member_project_ids.roles)
$$;

COMMENT ON FUNCTION private.member_project_ids(roles text[]) IS 'Projects in which the signed-in user has one of the roles. In policies: project_id in (select …), which Postgres evaluates once per statement and hashes.';

REVOKE ALL ON FUNCTION private.member_project_ids(roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.member_project_ids(roles text[]) TO authenticated;
GRANT ALL ON FUNCTION private.member_project_ids(roles text[]) TO service_role;


CREATE FUNCTION private.merge_area(known jsonb, learned jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case
        when merge_area.learned is null or merge_area.learned = 'null' then merge_area.known
        when jsonb_typeof(merge_area.known) = 'object' and jsonb_typeof(merge_area.learned) = 'object'
            then merge_area.known || merge_area.learned
        when jsonb_typeof(merge_area.known) = 'array' and jsonb_typeof(merge_area.learned) = 'array'
            then merge_area.known || (
                select coalesce(jsonb_agg(item.value), '[]')
                from jsonb_array_elements(merge_area.learned) as item (value)
                where not merge_area.known @> jsonb_build_array(item.value)
            )
        else merge_area.learned
    end
$$;

COMMENT ON FUNCTION private.merge_area(known jsonb, learned jsonb) IS 'What is known combined with what was learned: objects by field, lists by item, anything else replaced.';

REVOKE ALL ON FUNCTION private.merge_area(known jsonb, learned jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.merge_area(known jsonb, learned jsonb) TO service_role;


CREATE FUNCTION private.merge_context(known jsonb, found jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'opportunity', private.merge_part(merge_context.known, merge_context.found, 'opportunity'),
        'investment_case', private.merge_part(merge_context.known, merge_context.found, 'investment_case'),
        'constraints', private.merge_part(merge_context.known, merge_context.found, 'constraints'),
        'risks', case
            when merge_context.found -> 'risks' <> '[]' and private.may_fill(merge_context.known, 'risks')
                then merge_context.found -> 'risks'
            else coalesce(nullif(merge_context.known -> 'risks', 'null'), '[]')
        end,
        'evidence', (
            select coalesce(jsonb_agg(item.value), '[]')
            from private.evidence_items(merge_context.known) as item (value)
            where not merge_context.found -> 'evidence' @> jsonb_build_array(
                jsonb_build_object('field', item.value -> 'field')
            )
        ) || (
            select coalesce(jsonb_agg(item.value), '[]')
            from private.evidence_items(merge_context.found) as item (value)
            where private.may_fill(merge_context.known, item.value ->> 'field')
        )
    )
$$;

COMMENT ON FUNCTION private.merge_context(known jsonb, found jsonb) IS 'The known strategic context (null: none) with each field that was found and its quotes. What was not found is kept, and so is what a person wrote.';

REVOKE ALL ON FUNCTION private.merge_context(known jsonb, found jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.merge_context(known jsonb, found jsonb) TO service_role;


CREATE FUNCTION private.merge_part(known jsonb, found jsonb, part text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case jsonb_typeof(merge_part.found -> merge_part.part)
        when 'object' then private.merge_area(
            merge_part.known -> merge_part.part,
            (
                select coalesce(jsonb_object_agg(item.key, item.value), '{}')
                from jsonb_each(merge_part.found -> merge_part.part) as item (key, value)
                where private.may_fill(merge_part.known, merge_part.part || '.' || item.key)
            )
        )
        else merge_part.known -> merge_part.part
    end
$$;

COMMENT ON FUNCTION private.merge_part(known jsonb, found jsonb, part text) IS 'One column of the known strategic context with the fields that were found, as far as an extraction may fill them.';

REVOKE ALL ON FUNCTION private.merge_part(known jsonb, found jsonb, part text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.merge_part(known jsonb, found jsonb, part text) TO service_role;


CREATE FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select run.created_at + interval '1 minute'
    from public.di_agent_runs as run
    where (next_run_at.project_id is null or run.project_id = next_run_at.project_id)
        and (next_run_at.user_id is null or run.user_id = next_run_at.user_id)
        and run.user_id is not null
        and run.created_at > clock_timestamp() - interval '1 minute'
        and next_run_at.max_per_minute > 0
    order by run.created_at desc
    offset greatest(next_run_at.max_per_minute, 1) - 1
    limit 1
$$;

COMMENT ON FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) IS 'When the next run may begin, of a project (user_id null) or of a user (project_id null); null if at once. Runs of back ends do not count, nor do requests that were answered without a run. 0 means no limit.';

REVOKE ALL ON FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) TO service_role;


CREATE FUNCTION private.operation_series(window_seconds integer, step_seconds integer) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(to_jsonb(points) order by points.start, points.operation), '[]')
    from (
        select
            -- Steps begin at multiples of their length, and are the same from one request to the next.
            date_bin(
                make_interval(secs => operation_series.step_seconds),
                metric.created_at,
                '1970-01-01T00:00:00Z'
            ) as start,
            metric.operation,
            count(*) as count,
            avg((not metric.ok)::integer)::double precision as error_rate,
            percentile_cont(0.50) within group (order by metric.duration_ms) as p50_ms,
            percentile_cont(0.95) within group (order by metric.duration_ms) as p95_ms,
            (avg((metric.cache = 'hit')::integer) filter (where metric.cache in ('hit', 'miss')))::double precision
                as cache_hit_rate,
            sum(metric.input_tokens) as input_tokens,
            sum(metric.output_tokens) as output_tokens,
            sum(metric.cache_read_input_tokens) as cache_read_input_tokens,
            coalesce(sum(metric.cost_usd), 0) as cost_usd
        from public.operation_metrics as metric
        where metric.created_at > now() - make_interval(secs => operation_series.window_seconds)
        group by 1, metric.operation
    ) as points
$$;

COMMENT ON FUNCTION private.operation_series(window_seconds integer, step_seconds integer) IS 'Per step and operation over the last window_seconds, counted as in operation_figures(); steps in which nothing happened are left out.';

REVOKE ALL ON FUNCTION private.operation_series(window_seconds integer, step_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.operation_series(window_seconds integer, step_seconds integer) TO service_role;


CREATE FUNCTION private.post_to_function(slug text, body jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
begin
    if to_regnamespace('net') is null then
        raise exception using
            errcode = 'feature_not_supported',
            message = format('Cannot call the function "%s": the extension pg_net is missing', post_to_function.slug),
            hint = 'create extension pg_net';
    end if;
    -- The request leaves when the transaction commits. A scheduled call is answered as soon as its run has begun, and a
    -- readiness call takes a round trip: five seconds are for a function that starts cold.
    execute 'select net.http_post(url := $1, headers := $2, body := $3, timeout_milliseconds := 5000)'
    using
        private.read_secret('project_url') || '/functions/v1/' || post_to_function.slug,
        jsonb_build_object('Content-Type', 'application/json', 'apikey', private.read_secret('cron_key')),
        post_to_function.body;
end $_$;

COMMENT ON FUNCTION private.post_to_function(slug text, body jsonb) IS 'Queues a request to an Edge Function through pg_net. The Vault has the address in project_url, and the secret key to send in cron_key.';

REVOKE ALL ON FUNCTION private.post_to_function(slug text, body jsonb) FROM PUBLIC;


CREATE FUNCTION private.prune_context(context public.strategic_context) RETURNS public.strategic_context
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_row jsonb := to_jsonb(prune_context.context);
    v_evidence jsonb;
    v_unsupported text[];
    v_field text;
begin
    select coalesce(jsonb_agg(item.value), '[]')
    into v_evidence
    from private.evidence_items(v_row) as item (value)
    where private.quote_exists(prune_context.context.project_id, item.value);

    -- The fields that have lost their last quote. What a person confirmed needs none.
    select coalesce(array_agg(distinct item.value ->> 'field'), '{}')
    into v_unsupported
    from private.evidence_items(v_row) as item (value)
    where prune_context.context.confirmation_status not in ('confirmed_consultant', 'confirmed_client')
        and not v_evidence @> jsonb_build_array(jsonb_build_object('field', item.value -> 'field'));

    foreach v_field in array v_unsupported loop
        v_row := case v_field
            when 'risks' then v_row || '{"risks": []}'
            else v_row #- string_to_array(v_field, '.')
        end;
    end loop;
    return jsonb_populate_record(
        prune_context.context,
        v_row || jsonb_build_object('evidence', v_evidence)
    );
end $$;

COMMENT ON FUNCTION private.prune_context(context public.strategic_context) IS 'The row without the quotes that are gone and, unless a person confirmed it, without the fields that only they supported.';

REVOKE ALL ON FUNCTION private.prune_context(context public.strategic_context) FROM PUBLIC;


CREATE FUNCTION private.prune_contexts(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    update public.strategic_context as context
    set
        opportunity = pruned.opportunity,
        investment_case = pruned.investment_case,
        constraints = pruned.constraints,
        risks = pruned.risks,
        evidence = pruned.evidence
    from public.strategic_context as stored
    cross join lateral private.prune_context(stored) as pruned
    where stored.project_id = any (prune_contexts.project_ids)
        and stored.evidence <> '[]'
        and context.project_id = stored.project_id
        and context.evidence <> pruned.evidence;
end $$;

COMMENT ON FUNCTION private.prune_contexts(project_ids uuid[]) IS 'Prunes the strategic contexts of the projects. Call it under private.lock_foundations.';

REVOKE ALL ON FUNCTION private.prune_contexts(project_ids uuid[]) FROM PUBLIC;


CREATE FUNCTION private.prune_element(project_id uuid, value jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select case
        when kept.has_lost then
            prune_element.value
            || jsonb_build_object('evidence', kept.items)
            || case
                when kept.items <> '[]' or prune_element.value ->> 'confirmed_by' = 'client' then '{}'
                when jsonb_typeof(prune_element.value -> 'confidence') = 'number'
                    then jsonb_build_object('confidence', least((prune_element.value ->> 'confidence')::numeric, 0.49))
                -- Design preferences have no confidence: these two are what opens their gate.
                when prune_element.value ?| array['visual_style', 'references']
                    then '{"visual_style": null, "references": []}'
                else '{}'
            end
        else prune_element.value
    end
    from (
        select
            coalesce(jsonb_agg(item.value) filter (where item.is_found), '[]') as items,
            coalesce(bool_or(not item.is_found), false) as has_lost
        from (
            select evidence.value, private.quote_exists(prune_element.project_id, evidence.value) as is_found
            from private.evidence_items(prune_element.value) as evidence (value)
        ) as item
    ) as kept
$$;

COMMENT ON FUNCTION private.prune_element(project_id uuid, value jsonb) IS 'The element without the evidence that is gone. Once no evidence is left it opens no gate by itself: its confidence is at most 0.49, below every threshold. What the client confirmed keeps its confidence.';

REVOKE ALL ON FUNCTION private.prune_element(project_id uuid, value jsonb) FROM PUBLIC;


CREATE FUNCTION private.quote_exists(project_id uuid, item jsonb) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $_$
    select exists (
        select
        from public.signals as signal
        where signal.project_id = quote_exists.project_id
            and signal.id = case
                when quote_exists.item ->> 'signal_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    then (quote_exists.item ->> 'signal_id')::uuid
            end
            and quote_exists.item ->> 'quote' <> ''
            and position(quote_exists.item ->> 'quote' in signal.content) > 0
    )
$_$;

COMMENT ON FUNCTION private.quote_exists(project_id uuid, item jsonb) IS 'Whether the quote of an evidence item is in the signal it names, and that signal belongs to the project.';

REVOKE ALL ON FUNCTION private.quote_exists(project_id uuid, item jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.quote_exists(project_id uuid, item jsonb) TO service_role;


CREATE FUNCTION private.read_accounts(user_ids uuid[]) RETURNS TABLE(user_id uuid, name text, address text)
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $_$
begin
    -- The users live in the auth service. Where its tables are in another database, nothing is known of them.
    if to_regclass('auth.users') is null then
        return;
    end if;
    return query execute $sql$
        select
            account.id,
            left(
                coalesce(
                    nullif(btrim(account.raw_user_meta_data ->> 'full_name'), ''),
                    nullif(btrim(account.raw_user_meta_data ->> 'name'), ''),
                    nullif(split_part(account.email, '@', 1), '')
                ),
                200
            ),
            nullif(lower(account.email), '')
        from auth.users as account
        where account.id = any ($1)
    $sql$
    using read_accounts.user_ids;
end $_$;

COMMENT ON FUNCTION private.read_accounts(user_ids uuid[]) IS 'Names and e-mail addresses of users, as far as the auth service is in this database and knows them.';

REVOKE ALL ON FUNCTION private.read_accounts(user_ids uuid[]) FROM PUBLIC;


CREATE FUNCTION private.read_secret(name text) RETURNS text
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $_$
declare
    v_secret text;
begin
    -- Dynamic, because Vault may be missing, or be created later.
    if to_regclass('vault.decrypted_secrets') is not null then
        execute 'select decrypted_secret from vault.decrypted_secrets where name = $1'
        into v_secret
        using read_secret.name;
    end if;
    if v_secret is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('Cannot read the secret "%s": it is not in the Vault', read_secret.name),
            hint = format('select vault.create_secret(''…'', ''%s'')', read_secret.name);
    end if;
    return v_secret;
end $_$;

COMMENT ON FUNCTION private.read_secret(name text) IS 'A secret from the Vault; an exception that names it where it is missing.';

REVOKE ALL ON FUNCTION private.read_secret(name text) FROM PUBLIC;


CREATE FUNCTION private.received_invitations(token text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(
        jsonb_agg(
            jsonb_build_object(
                'id', invitation.id,
                'project_id', invitation.project_id,
                'project_name', project.name,
                'role', invitation.role,
                'invited_by', person.name,
                'expires_at', invitation.expires_at
            )
            order by invitation.created_at desc, invitation.id
        ),
        '[]'
    )
    from public.project_invitations as invitation
    join public.projects as project
        on project.id = invitation.project_id
    left join public.project_people as person
        on person.project_id = invitation.project_id
        and person.user_id = invitation.invited_by
    where private.is_open(invitation)
        and (
            invitation.address = private.confirmed_address()
            or (
                invitation.address is null
                and invitation.token_hash = private.hash_token(received_invitations.token)
            )
        )
$$;

COMMENT ON FUNCTION private.received_invitations(token text) IS 'As public.received_invitations.';

REVOKE ALL ON FUNCTION private.received_invitations(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.received_invitations(token text) TO authenticated;


CREATE FUNCTION private.require_allowance(project_id uuid, run jsonb) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_user_id uuid := (run ->> 'user_id')::uuid;
    v_budget bigint := (run ->> 'daily_token_budget')::bigint;
    v_next_at timestamptz;
begin
    if v_budget > 0 and public.tokens_today(require_allowance.project_id) >= v_budget then
        raise exception using
            errcode = 'PT402',
            message = 'Cannot run the agent: the project has used its tokens of the day',
            hint = 'The day ends at midnight UTC',
            detail = jsonb_build_object(
                'daily_token_budget', v_budget,
                'retry_after_seconds', private.seconds_until(date_trunc('day', now(), 'UTC') + interval '1 day')
            );
    end if;

    if v_user_id is not null then
        v_next_at := greatest(
            private.next_run_at(require_allowance.project_id, null, (run ->> 'runs_per_minute_per_project')::integer),
            private.next_run_at(null, v_user_id, (run ->> 'runs_per_minute_per_user')::integer)
        );
    end if;
    if v_next_at is not null then
        raise exception using
            errcode = 'PT429',
            message = 'Cannot run the agent: it ran a moment ago',
            hint = 'Try again after Retry-After; a request that was answered before is answered again at any time',
            detail = jsonb_build_object('retry_after_seconds', private.seconds_until(v_next_at));
    end if;
end $$;

COMMENT ON FUNCTION private.require_allowance(project_id uuid, run jsonb) IS 'Allows a run to begin: {user_id (null: a back end), runs_per_minute_per_project, runs_per_minute_per_user, daily_token_budget}, where 0 or null is no limit. PT402 where the tokens of the day are used, PT429 where a user asks too often; the detail has retry_after_seconds.';

REVOKE ALL ON FUNCTION private.require_allowance(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_allowance(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION private.require_consultant(project_id uuid, user_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_role text;
begin
    select member.role
    into v_role
    from public.projects as project
    left join public.project_members as member
        on member.project_id = project.id
        and member.user_id = require_consultant.user_id
    where project.id = require_consultant.project_id;
    if not found or (require_consultant.user_id is not null and v_role is null) then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot open project "%s": there is none', require_consultant.project_id);
    end if;
    if v_role = 'client' then
        raise exception using
            errcode = 'PT403',
            message = 'Cannot run the agent: that is for the project''s consultants';
    end if;
end $$;

COMMENT ON FUNCTION private.require_consultant(project_id uuid, user_id uuid) IS 'PT404 where there is no such project or the user is not a member of it, PT403 for members with the role client. A null user is a back end, which may.';

REVOKE ALL ON FUNCTION private.require_consultant(project_id uuid, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_consultant(project_id uuid, user_id uuid) TO service_role;


CREATE FUNCTION private.require_element(project_id uuid, element text, value jsonb) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    if jsonb_typeof(require_element.value) is distinct from 'object' then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot store "%s": its value is not an object', require_element.element);
    end if;
    if exists (
        select
        from private.evidence_items(require_element.value) as item (value)
        where not private.quote_exists(require_element.project_id, item.value)
    ) then
        raise exception using
            errcode = 'PT409',
            message = format(
                'Cannot store "%s": a quote is not in its signal, which has changed',
                require_element.element
            ),
            hint = 'Read the signals again and extract the element once more';
    end if;
end $$;

COMMENT ON FUNCTION private.require_element(project_id uuid, element text, value jsonb) IS 'PT400 where the value is not an object, PT409 where one of its quotes is not in the signal it names. Call it under private.lock_foundations.';

REVOKE ALL ON FUNCTION private.require_element(project_id uuid, element text, value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_element(project_id uuid, element text, value jsonb) TO service_role;


CREATE FUNCTION private.require_member(project_id uuid, user_id uuid, roles text[], act text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_role text;
begin
    -- Shared, so that the membership outlasts the transaction: who is removed meanwhile is removed after it.
    select member.role
    into v_role
    from public.project_members as member
    where member.project_id = require_member.project_id
        and member.user_id = require_member.user_id
    for share;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find project "%s"', require_member.project_id);
    end if;
    if v_role <> all (require_member.roles) then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot %s: that is for members with the role %s', act, array_to_string(roles, ' or '));
    end if;
    return v_role;
end $$;

COMMENT ON FUNCTION private.require_member(project_id uuid, user_id uuid, roles text[], act text) IS 'The user''s role in the project, which stays what it is until the transaction ends. PT404 for who is no member, PT403 for other roles; act completes "Cannot …". Call it right after private.lock_project.';

REVOKE ALL ON FUNCTION private.require_member(project_id uuid, user_id uuid, roles text[], act text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_member(project_id uuid, user_id uuid, roles text[], act text) TO service_role;


CREATE FUNCTION private.require_run(run_id uuid, user_id uuid) RETURNS public.di_agent_runs
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_run public.di_agent_runs;
begin
    select opened.*
    into v_run
    from public.di_agent_runs as opened
    where opened.id = require_run.run_id
        -- To a user who is not a member the run does not exist, as the project does not.
        and (
            require_run.user_id is null
            or exists (
                select
                from public.project_members as member
                where member.project_id = opened.project_id
                    and member.user_id = require_run.user_id
            )
        );
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find run "%s": there is none', require_run.run_id);
    end if;
    perform private.require_consultant(v_run.project_id, require_run.user_id);
    return v_run;
end $$;

COMMENT ON FUNCTION private.require_run(run_id uuid, user_id uuid) IS 'The run, for a consultant of its project or a back end (user_id null); otherwise PT404 or PT403.';

REVOKE ALL ON FUNCTION private.require_run(run_id uuid, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_run(run_id uuid, user_id uuid) TO service_role;


CREATE FUNCTION private.revoke_invitation(invitation_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    -- Asked after the lock, so that it is either accepted or revoked.
    perform
    from public.project_invitations as invitation
    where invitation.id = revoke_invitation.invitation_id
        and (
            invitation.address = private.confirmed_address()
            or invitation.project_id in (select private.member_project_ids('{owner}'))
        )
    for update;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot find the invitation "%s"', revoke_invitation.invitation_id);
    end if;
    update public.project_invitations as invitation
    set revoked_at = coalesce(invitation.revoked_at, now())
    where invitation.id = revoke_invitation.invitation_id
        and invitation.accepted_at is null;
    if not found then
        raise exception using
            errcode = 'PT410',
            message = 'Cannot revoke the invitation: it was accepted',
            hint = 'Remove the member';
    end if;
end $$;

COMMENT ON FUNCTION private.revoke_invitation(invitation_id uuid) IS 'As public.revoke_invitation.';

REVOKE ALL ON FUNCTION private.revoke_invitation(invitation_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.revoke_invitation(invitation_id uuid) TO authenticated;


CREATE FUNCTION private.run_project(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $_$
    select jsonb_build_object(
        'name', project.name,
        'vertical', project.vertical,
        'foundation', (
            select to_jsonb(foundation) - '{project_id,created_at,updated_at}'::text[]
            from public.project_foundation as foundation
            where foundation.project_id = project.id
        ),
        'strategic_context', (
            select jsonb_build_object(
                'opportunity', context.opportunity,
                'investment_case', context.investment_case,
                'constraints', context.constraints,
                'risks', context.risks,
                'evidence', context.evidence,
                'confirmation_status', context.confirmation_status
            )
            from public.strategic_context as context
            where context.project_id = project.id
        ),
        'analysis', (
            select to_jsonb(known) - '{project_id,last_decision,last_decision_key,created_at,updated_at}'::text[]
            from public.di_analysis_cache as known
            where known.project_id = project.id
        ),
        'recent_runs', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'tools', jsonb_path_query_array(log.tools_called, '$[*].tool_name'),
                        'action_type', log.action_type,
                        'readiness_before', log.readiness_before,
                        'readiness_after', log.readiness_after,
                        'gates_affected', to_jsonb(log.gates_affected),
                        'created_at', log.created_at
                    )
                    order by log.created_at desc, log.id desc
                ),
                '[]'
            )
            from (
                select each.*
                from public.di_agent_logs as each
                where each.project_id = project.id
                    and each.success
                    and each.created_at >= (run ->> 'succeeded_since')::timestamptz
                order by each.created_at desc, each.id desc
                limit (run ->> 'memory_limit')::integer
            ) as log
        ),
        'signals', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'id', signal.id,
                        'source_type', signal.source_type,
                        'authority', signal.authority,
                        'title', signal.title,
                        'content', signal.content,
                        'content_hash', signal.content_hash,
                        'occurred_at', signal.occurred_at,
                        'created_at', signal.created_at,
                        'analyzed', signal.analyzed_at is not null
                    )
                    order by signal.analyzed_at is not null, signal.position
                ),
                '[]'
            )
            from (
                (
                    select unread.*, row_number() over (order by unread.created_at, unread.id) as position
                    from public.signals as unread
                    where unread.project_id = project.id
                        and unread.analyzed_at is null
                    order by unread.created_at, unread.id
                    limit (run ->> 'unread_limit')::integer
                )
                union all
                (
                    select read.*, row_number() over (order by read.created_at desc, read.id) as position
                    from public.signals as read
                    where read.project_id = project.id
                        and read.analyzed_at is not null
                    order by read.created_at desc, read.id
                    limit (run ->> 'signal_limit')::integer
                )
            ) as signal
        ),
        'analyzed_count', (
            select count(*)
            from public.signals as signal
            where signal.project_id = project.id
                and signal.analyzed_at is not null
        ),
        'tokens_left', case
            when (run ->> 'daily_token_budget')::bigint > 0
                then (run ->> 'daily_token_budget')::bigint - public.tokens_today(project.id)
        end
    )
    from public.projects as project
    where project.id = run_project.project_id
$_$;

COMMENT ON FUNCTION private.run_project(project_id uuid, run jsonb) IS 'What a run must know as the previous run left it: {name, vertical, foundation, strategic_context, analysis, recent_runs (memory_limit, since succeeded_since), signals (unread ones, oldest first, up to unread_limit; read ones, newest first, up to signal_limit), analyzed_count, tokens_left (null: no limit)}. The limits are keys of run.';

REVOKE ALL ON FUNCTION private.run_project(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.run_project(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION private.schedule_jobs() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    v_job record;
    v_count integer := 0;
begin
    if to_regprocedure('cron.schedule(text, text, text)') is null then
        return 0;
    end if;
    for v_job in
        select job.name, job.schedule, job.command
        from private.scheduled_jobs() as job
        union all
        -- pg_cron never deletes its records of runs.
        values (
            'cron-history-retention',
            '41 3 * * *',
            'delete from cron.job_run_details where end_time < now() - interval ''7 days'''
        )
    loop
        execute 'select cron.schedule($1, $2, $3)' using v_job.name, v_job.schedule, v_job.command;
        v_count := v_count + 1;
    end loop;
    return v_count;
end $_$;

COMMENT ON FUNCTION private.schedule_jobs() IS 'Gives private.scheduled_jobs to pg_cron, replacing jobs of the same names, and returns how many; 0 without pg_cron. Run it again once pg_cron has been enabled.';

REVOKE ALL ON FUNCTION private.schedule_jobs() FROM PUBLIC;


CREATE FUNCTION private.scheduled_jobs() RETURNS TABLE(name text, schedule text, command text)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    values
        ('di-agent-due', '*/5 * * * *', 'select private.call_di_agent()'),
        ('readiness-warm-up', '* * * * *', 'select private.warm_readiness()'),
        (
            'operation-metrics-retention',
            '23 3 * * *',
            'delete from public.operation_metrics where created_at < now() - interval ''30 days'''
        ),
        (
            'cache-invalidations-retention',
            '24 3 * * *',
            'delete from private.cache_invalidations where invalidated_at < now() - interval ''30 days'''
        ),
        (
            'di-agent-runs-retention',
            '31 3 * * *',
            'delete from public.di_agent_runs where updated_at < now() - interval ''7 days'''
        )
$$;

COMMENT ON FUNCTION private.scheduled_jobs() IS 'What runs by the clock: name, schedule (five fields of cron, GMT) and the statement.';

REVOKE ALL ON FUNCTION private.scheduled_jobs() FROM PUBLIC;


CREATE FUNCTION private.seconds_until(moment timestamp with time zone) RETURNS integer
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select greatest(ceil(extract(epoch from seconds_until.moment - clock_timestamp())), 1)::integer
$$;

COMMENT ON FUNCTION private.seconds_until(moment timestamp with time zone) IS 'Whole seconds until then, at least 1.';

REVOKE ALL ON FUNCTION private.seconds_until(moment timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION private.seconds_until(moment timestamp with time zone) TO service_role;


CREATE FUNCTION private.set_elements(project_id uuid, elements jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_context jsonb := set_elements.elements -> 'strategic_context';
begin
    if v_context is not null then
        perform private.lock_di_analysis(array[set_elements.project_id]);

        insert into public.strategic_context as context (
            project_id,
            opportunity,
            investment_case,
            constraints,
            risks,
            evidence,
            confirmation_status
        )
        values (
            set_elements.project_id,
            v_context -> 'opportunity',
            v_context -> 'investment_case',
            v_context -> 'constraints',
            v_context -> 'risks',
            v_context -> 'evidence',
            case v_context ->> 'confirmed_by'
                when 'client' then 'confirmed_client'
                when 'consultant' then 'confirmed_consultant'
                else 'ai_generated'
            end
        )
        on conflict on constraint strategic_context_pkey do update
        set
            opportunity = excluded.opportunity,
            investment_case = excluded.investment_case,
            constraints = excluded.constraints,
            risks = excluded.risks,
            evidence = excluded.evidence,
            -- An extraction does not answer the question that the client was asked.
            confirmation_status = case
                when context.confirmation_status = 'needs_client' and excluded.confirmation_status = 'ai_generated'
                    then 'needs_client'
                else excluded.confirmation_status
            end;

        if set_elements.elements - 'strategic_context' = '{}' then
            return;
        end if;
    end if;

    insert into public.project_foundation as foundation (
        project_id,
        core_pain,
        primary_persona,
        wow_moment,
        design_preferences,
        business_case,
        budget_constraints,
        confirmed_scope
    )
    values (
        set_elements.project_id,
        elements -> 'core_pain',
        elements -> 'primary_persona',
        elements -> 'wow_moment',
        elements -> 'design_preferences',
        elements -> 'business_case',
        elements -> 'budget_constraints',
        elements -> 'confirmed_scope'
    )
    on conflict on constraint project_foundation_pkey do update
    set
        core_pain = coalesce(excluded.core_pain, foundation.core_pain),
        primary_persona = coalesce(excluded.primary_persona, foundation.primary_persona),
        wow_moment = coalesce(excluded.wow_moment, foundation.wow_moment),
        design_preferences = coalesce(excluded.design_preferences, foundation.design_preferences),
        business_case = coalesce(excluded.business_case, foundation.business_case),
        budget_constraints = coalesce(excluded.budget_constraints, foundation.budget_constraints),
        confirmed_scope = coalesce(excluded.confirmed_scope, foundation.confirmed_scope);
end $$;

COMMENT ON FUNCTION private.set_elements(project_id uuid, elements jsonb) IS 'Overwrites the named elements and leaves the others; creates the rows where they are missing.';

REVOKE ALL ON FUNCTION private.set_elements(project_id uuid, elements jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.set_elements(project_id uuid, elements jsonb) TO service_role;


CREATE FUNCTION private.side_of(role text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case side_of.role when 'client' then 'client' else 'studio' end
$$;

COMMENT ON FUNCTION private.side_of(role text) IS 'The side that a member''s role stands for.';

REVOKE ALL ON FUNCTION private.side_of(role text) FROM PUBLIC;


CREATE FUNCTION private.tg__invalidate() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_columns text;
    v_project_ids uuid[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct new_rows.project_id)
        into v_project_ids
        from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(distinct old_rows.project_id)
        into v_project_ids
        from old_rows;
    elsif tg_op = 'UPDATE' then
        -- Rows that differ in a column that matters; one that moved to another project differs in both.
        select string_agg(quote_ident(argument.name), ', ' order by argument.position)
        into v_columns
        from unnest(tg_argv) with ordinality as argument (name, position)
        where argument.position > 1;

        execute format(
            $sql$
                select array_agg(distinct changed.project_id)
                from (
                    (select %1$s from old_rows except select %1$s from new_rows)
                    union all
                    (select %1$s from new_rows except select %1$s from old_rows)
                ) as changed
            $sql$,
            v_columns
        )
        into v_project_ids;
    else
        select array_agg(project.id)
        into v_project_ids
        from public.projects as project;
    end if;

    if v_project_ids is null then
        return null;
    end if;
    if tg_argv[0] = 'readiness' then
        perform private.invalidate_readiness(v_project_ids);
    else
        perform private.invalidate_di_analysis(v_project_ids, format('%s: %s', tg_table_name, lower(tg_op)));
    end if;
    return null;
end $_$;

COMMENT ON FUNCTION private.tg__invalidate() IS 'After a statement: invalidates a cache of each project it touched. Arguments: readiness or di_analysis, then, for updates, the columns whose change counts, project_id first.';

REVOKE ALL ON FUNCTION private.tg__invalidate() FROM PUBLIC;


CREATE FUNCTION private.tg__log_invalidation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into private.cache_invalidations (cache, project_id)
    values (tg_argv[0], new.project_id);
    return null;
end $$;

COMMENT ON FUNCTION private.tg__log_invalidation() IS 'After a cache''s counter has risen: adds a row to cache_invalidations. Argument: readiness or di_analysis.';

REVOKE ALL ON FUNCTION private.tg__log_invalidation() FROM PUBLIC;


CREATE FUNCTION private.tg__touch_updated_at() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.updated_at := statement_timestamp();
    return new;
end $$;

COMMENT ON FUNCTION private.tg__touch_updated_at() IS 'Before update of any table: sets updated_at to the time of the statement.';

REVOKE ALL ON FUNCTION private.tg__touch_updated_at() FROM PUBLIC;


CREATE FUNCTION private.tg_personas__unlink_vp_steps() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    -- The steps before the caches, as everywhere. Then the caches of all projects at once and in order, because the triggers that
    -- follow would lock those of the steps first and those of the personas afterwards.
    perform
    from public.vp_steps as step
    join old_rows
        on old_rows.id = step.actor_persona_id
    order by step.id
    for update of step;

    perform private.lock_readiness(
        array(
            select old_rows.project_id
            from old_rows
            union
            select step.project_id
            from public.vp_steps as step
            join old_rows
                on old_rows.id = step.actor_persona_id
        )
    );

    update public.vp_steps as step
    set actor_persona_id = null
    from old_rows
    where step.actor_persona_id = old_rows.id;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_personas__unlink_vp_steps() IS 'After personas are deleted: their steps have no actor any more.';

REVOKE ALL ON FUNCTION private.tg_personas__unlink_vp_steps() FROM PUBLIC;


CREATE FUNCTION private.tg_project_members__keep_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_project_id uuid;
begin
    if private.is_back_end() then
        return null;
    end if;
    for v_project_id in
        select distinct old_rows.project_id
        from old_rows
        where old_rows.role = 'owner'
        order by old_rows.project_id
    loop
        -- Two owners who leave at the same time would each see the other. The second one waits here and then sees nobody.
        perform pg_advisory_xact_lock('public.project_members'::regclass::oid::integer, hashtext(v_project_id::text));
        if exists (select from public.projects as project where project.id = v_project_id)
            and not exists (
                select
                from public.project_members as member
                where member.project_id = v_project_id
                    and member.role = 'owner'
            )
        then
            raise exception using
                errcode = 'PT409',
                message = 'Cannot leave the project without an owner',
                hint = 'Make somebody else an owner first, or delete the project';
        end if;
    end loop;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_project_members__keep_owner() IS 'After users remove owners, leave or change roles: refuses where no owner would be left.';

REVOKE ALL ON FUNCTION private.tg_project_members__keep_owner() FROM PUBLIC;


CREATE FUNCTION private.tg_project_members__keep_people() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if tg_op <> 'INSERT' then
        -- Who has left still said what was said, and on the same side. Not where the project is being deleted with its people.
        update public.project_people as person
        set user_id = null
        from old_rows
        where person.project_id = old_rows.project_id
            and person.user_id = old_rows.user_id
            and exists (select from public.projects as project where project.id = old_rows.project_id)
            and not exists (
                select
                from public.project_members as member
                where member.project_id = person.project_id
                    and member.user_id = person.user_id
            );
    end if;
    if tg_op = 'DELETE' then
        return null;
    end if;

    -- Who was a person of the project before is recognised by the address.
    update public.project_people as person
    set
        user_id = joined.user_id,
        side = joined.side
    from (
        select distinct on (member.project_id, member.user_id)
            known.id,
            member.user_id,
            private.side_of(member.role) as side
        from new_rows as member
        join private.read_accounts(array(select new_rows.user_id from new_rows)) as account
            on account.user_id = member.user_id
        join public.project_people as known
            on known.project_id = member.project_id
            and known.user_id is null
            and account.address = any (
                select lower(address)
                from unnest(known.addresses) as address
            )
        where not exists (
            select
            from public.project_people as other
            where other.project_id = member.project_id
                and other.user_id = member.user_id
        )
        order by member.project_id, member.user_id, known.created_at, known.id
    ) as joined
    where person.id = joined.id;

    insert into public.project_people as person (project_id, name, addresses, side, user_id)
    select
        member.project_id,
        coalesce(account.name, 'Member ' || left(member.user_id::text, 8)),
        case when account.address is null then '{}' else array[account.address] end,
        private.side_of(member.role),
        member.user_id
    from new_rows as member
    left join private.read_accounts(array(select new_rows.user_id from new_rows)) as account
        on account.user_id = member.user_id
    order by member.project_id, member.user_id
    on conflict on constraint project_people_user_id_unique do update
    set side = excluded.side
    where person.side <> excluded.side;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_project_members__keep_people() IS 'After members come, change role or leave: they are people of the project, on the side of their role. Who leaves stays one, without the account.';

REVOKE ALL ON FUNCTION private.tg_project_members__keep_people() FROM PUBLIC;


CREATE FUNCTION private.tg_project_people__keep_member() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if tg_op = 'DELETE' then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot remove "%s": the person is a member of the project', old.name),
            hint = 'End the membership first';
    end if;
    raise exception using
        errcode = 'PT403',
        message = format('Cannot change the side of "%s": a member''s side follows from the role', old.name),
        hint = 'Change the role of the member';
end $$;

COMMENT ON FUNCTION private.tg_project_people__keep_member() IS 'Before a user changes the side or project of a member, or deletes it: refuses. What the role says cannot be said otherwise beside it.';

REVOKE ALL ON FUNCTION private.tg_project_people__keep_member() FROM PUBLIC;


CREATE FUNCTION private.tg_projects__add_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into public.project_members (project_id, user_id, role)
    select new_rows.id, new_rows.created_by, 'owner'
    from new_rows
    where new_rows.created_by is not null;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_projects__add_owner() IS 'After projects are created: makes their creators the owners.';

REVOKE ALL ON FUNCTION private.tg_projects__add_owner() FROM PUBLIC;


CREATE FUNCTION private.tg_projects__add_readiness() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into public.readiness_cache (project_id)
    select new_rows.id
    from new_rows;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_projects__add_readiness() IS 'After projects are created: adds their rows to readiness_cache, which record every change.';

REVOKE ALL ON FUNCTION private.tg_projects__add_readiness() FROM PUBLIC;


CREATE FUNCTION private.tg_signals__forget_analysis() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.analyzed_at := null;
    return new;
end $$;

COMMENT ON FUNCTION private.tg_signals__forget_analysis() IS 'Before an update that changes the content: the agent has not read this version.';

REVOKE ALL ON FUNCTION private.tg_signals__forget_analysis() FROM PUBLIC;


CREATE FUNCTION private.tg_signals__forget_turns() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.turns := null;
    return new;
end $$;

COMMENT ON FUNCTION private.tg_signals__forget_turns() IS 'Before an update that changes the text or what kind of text it is, and brings no turns of its own: the old ones are of another text.';

REVOKE ALL ON FUNCTION private.tg_signals__forget_turns() FROM PUBLIC;


CREATE FUNCTION private.tg_signals__prune_evidence() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_project_ids uuid[];
begin
    if tg_op = 'UPDATE' then
        -- The project that a signal moved to has nothing to lose, but is locked in the same order as the one it left.
        select array_agg(distinct changed.project_id)
        into v_project_ids
        from (
            (
                select old_rows.project_id, old_rows.id, old_rows.content_hash from old_rows
                except
                select new_rows.project_id, new_rows.id, new_rows.content_hash from new_rows
            )
            union all
            (
                select new_rows.project_id, new_rows.id, new_rows.content_hash from new_rows
                except
                select old_rows.project_id, old_rows.id, old_rows.content_hash from old_rows
            )
        ) as changed;
    elsif tg_op = 'DELETE' then
        -- Not projects that are being deleted with everything that belongs to them.
        select array_agg(distinct old_rows.project_id)
        into v_project_ids
        from old_rows
        where exists (select from public.projects as project where project.id = old_rows.project_id);
    else
        select array_agg(project.id)
        into v_project_ids
        from public.projects as project;
    end if;

    if v_project_ids is null then
        return null;
    end if;
    perform private.lock_foundations(v_project_ids);
    if cardinality(v_project_ids) > 1 then
        -- All at once and in order: the triggers that follow would lock those that lose evidence first, then the others.
        perform private.lock_di_analysis(v_project_ids);
        perform private.lock_readiness(v_project_ids);
    end if;

    update public.project_foundation as foundation
    set
        core_pain = pruned.core_pain,
        primary_persona = pruned.primary_persona,
        wow_moment = pruned.wow_moment,
        design_preferences = pruned.design_preferences,
        business_case = pruned.business_case,
        budget_constraints = pruned.budget_constraints,
        confirmed_scope = pruned.confirmed_scope
    from (
        select
            stored.project_id,
            private.prune_element(stored.project_id, stored.core_pain) as core_pain,
            private.prune_element(stored.project_id, stored.primary_persona) as primary_persona,
            private.prune_element(stored.project_id, stored.wow_moment) as wow_moment,
            private.prune_element(stored.project_id, stored.design_preferences) as design_preferences,
            private.prune_element(stored.project_id, stored.business_case) as business_case,
            private.prune_element(stored.project_id, stored.budget_constraints) as budget_constraints,
            private.prune_element(stored.project_id, stored.confirmed_scope) as confirmed_scope
        from public.project_foundation as stored
        where stored.project_id = any (v_project_ids)
    ) as pruned
    where foundation.project_id = pruned.project_id
        and (
            foundation.core_pain,
            foundation.primary_persona,
            foundation.wow_moment,
            foundation.design_preferences,
            foundation.business_case,
            foundation.budget_constraints,
            foundation.confirmed_scope
        ) is distinct from (
            pruned.core_pain,
            pruned.primary_persona,
            pruned.wow_moment,
            pruned.design_preferences,
            pruned.business_case,
            pruned.budget_constraints,
            pruned.confirmed_scope
        );
    perform private.prune_contexts(v_project_ids);
    return null;
end $$;

COMMENT ON FUNCTION private.tg_signals__prune_evidence() IS 'After signals changed their content, moved or were deleted: removes the evidence that is gone. It writes no revision: nobody accepted a new value, and what a person confirms is the statement.';

REVOKE ALL ON FUNCTION private.tg_signals__prune_evidence() FROM PUBLIC;


CREATE FUNCTION private.tg_strategic_context__drop_evidence() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.evidence := (
        select coalesce(jsonb_agg(item.value order by item.position), '[]')
        from jsonb_array_elements(old.evidence) with ordinality as item (value, position)
        cross join lateral string_to_array(item.value ->> 'field', '.') as part (path)
        where old.project_id = new.project_id
            and to_jsonb(old) #> part.path is not distinct from to_jsonb(new) #> part.path
    );
    return new;
end $$;

COMMENT ON FUNCTION private.tg_strategic_context__drop_evidence() IS 'Before a user''s update: drops the quotes of the fields that changed, because they support other words.';

REVOKE ALL ON FUNCTION private.tg_strategic_context__drop_evidence() FROM PUBLIC;


CREATE FUNCTION private.warm_readiness(max_count integer DEFAULT 100) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_project_ids uuid[];
begin
    select array_agg(cold.project_id)
    into v_project_ids
    -- As many as one readiness call takes.
    from private.cold_projects(least(warm_readiness.max_count, 100)) as cold;
    if v_project_ids is null then
        return 0;
    end if;
    perform private.post_to_function('readiness', jsonb_build_object('project_ids', v_project_ids));
    return cardinality(v_project_ids);
end $$;

COMMENT ON FUNCTION private.warm_readiness(max_count integer) IS 'Has the scores of the projects that private.cold_projects names computed and stored, by one call; returns their number.';

REVOKE ALL ON FUNCTION private.warm_readiness(max_count integer) FROM PUBLIC;


CREATE FUNCTION private.without_key(value jsonb, key text) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case jsonb_typeof(without_key.value)
        when 'object' then without_key.value - without_key.key
        else without_key.value
    end
$$;

COMMENT ON FUNCTION private.without_key(value jsonb, key text) IS 'The object without that key; any other json value as it is.';

REVOKE ALL ON FUNCTION private.without_key(value jsonb, key text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.without_key(value jsonb, key text) TO service_role;


CREATE FUNCTION private.write_analysis(project_id uuid, run jsonb, is_current boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    update public.di_analysis_cache as cache
    set
        org_profile = private.merge_area(cache.org_profile, run -> 'analysis' -> 'org_profile'),
        detected_signals = private.merge_area(cache.detected_signals, run -> 'analysis' -> 'detected_signals'),
        inferences = private.merge_area(cache.inferences, run -> 'analysis' -> 'inferences'),
        identified_stakeholders = private.merge_area(
            cache.identified_stakeholders,
            run -> 'analysis' -> 'identified_stakeholders'
        ),
        identified_risks = private.merge_area(cache.identified_risks, run -> 'analysis' -> 'identified_risks'),
        identified_gaps = private.merge_area(cache.identified_gaps, run -> 'analysis' -> 'identified_gaps'),
        confidence_by_area = confidence.by_area,
        overall_confidence = (
            select coalesce(avg((area.value #>> '{}')::double precision), 0)
            from jsonb_each(confidence.by_area) as area
        ),
        last_decision = coalesce(nullif(run -> 'last_decision', 'null'), cache.last_decision),
        last_decision_key = coalesce(run ->> 'last_decision_key', cache.last_decision_key),
        last_full_analysis_at = case
            when exists (
                select
                from public.signals as signal
                where signal.project_id = write_analysis.project_id
                    and signal.analyzed_at is null
            ) then cache.last_full_analysis_at
            else now()
        end,
        invalidated_at = case when not write_analysis.is_current then cache.invalidated_at end,
        invalidation_reason = case when not write_analysis.is_current then cache.invalidation_reason end
    from public.di_analysis_cache as known
    cross join lateral (
        select private.merge_area(known.confidence_by_area, run -> 'confidence_by_area') as by_area
    ) as confidence
    where cache.project_id = write_analysis.project_id
        and known.project_id = cache.project_id;
end $$;

COMMENT ON FUNCTION private.write_analysis(project_id uuid, run jsonb, is_current boolean) IS 'Merges what a run learned into what is known. is_current: nothing was invalidated since the run began, so the analysis is valid again. Call it with the row locked.';

REVOKE ALL ON FUNCTION private.write_analysis(project_id uuid, run jsonb, is_current boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION private.write_analysis(project_id uuid, run jsonb, is_current boolean) TO service_role;


CREATE FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_elements jsonb := write_foundation.elements;
    v_current jsonb;
    v_statuses jsonb;
    v_revision_ids jsonb;
begin
    v_current := private.lock_and_read_foundation(
        write_foundation.project_id,
        array(select jsonb_object_keys(v_elements))
    );

    perform private.require_element(write_foundation.project_id, proposed.element, proposed.entry -> 'value')
    from jsonb_each(v_elements) as proposed (element, entry);

    if v_elements ? 'strategic_context' then
        v_elements := jsonb_set(
            v_elements,
            '{strategic_context, value}',
            private.merge_context(
                v_current -> 'strategic_context',
                v_elements -> 'strategic_context' -> 'value'
            )
        );
    end if;

    select coalesce(
        jsonb_object_agg(
            proposed.element,
            case
                when private.without_key(v_current -> proposed.element, 'confirmed_by')
                    = private.without_key(proposed.entry -> 'value', 'confirmed_by')
                    then 'unchanged'
                when v_current -> proposed.element ->> 'confirmed_by' = 'client'
                    then 'protected'
                when v_current -> proposed.element ->> 'confirmed_by' = 'consultant'
                    and not coalesce((proposed.entry ->> 'force')::boolean, false)
                    then 'protected'
                else 'extracted'
            end
        ),
        '{}'
    )
    into v_statuses
    from jsonb_each(v_elements) as proposed (element, entry);

    if v_statuses ->> 'strategic_context' = 'extracted' then
        perform private.keep_context(write_foundation.project_id, v_current -> 'strategic_context');
    end if;

    -- An extracted value is never confirmed, whatever confirmed_by it carries. The same proposal is stored only once.
    with recorded as (
        insert into public.foundation_revisions (project_id, run_id, element, kind, value, confidence)
        select
            write_foundation.project_id,
            write_foundation.run_id,
            proposed.element,
            judged.kind,
            judged.value,
            (proposed.entry ->> 'confidence')::numeric
        from jsonb_each(v_elements) as proposed (element, entry)
        cross join lateral (
            select
                case v_statuses ->> proposed.element when 'extracted' then 'accepted' else 'proposal' end as kind,
                proposed.entry -> 'value' || '{"confirmed_by": null}' as value
        ) as judged
        where v_statuses ->> proposed.element <> 'unchanged'
            and not exists (
                select
                from public.foundation_revisions as earlier
                where earlier.project_id = write_foundation.project_id
                    and earlier.element = proposed.element
                    and earlier.kind = 'proposal'
                    and judged.kind = 'proposal'
                    and earlier.value = judged.value
            )
        returning foundation_revisions.element, foundation_revisions.kind, foundation_revisions.value, foundation_revisions.id
    )
    select
        coalesce(jsonb_object_agg(recorded.element, recorded.id), '{}'),
        jsonb_object_agg(recorded.element, recorded.value) filter (where recorded.kind = 'accepted')
    into v_revision_ids, v_current
    from recorded;

    if v_current is not null then
        perform private.set_elements(write_foundation.project_id, v_current);
    end if;
    return jsonb_build_object('statuses', v_statuses, 'revision_ids', v_revision_ids);
end $$;

COMMENT ON FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb) IS 'Writes extracted elements, {name: {value, confidence, force}}. Returns {statuses, revision_ids} by name: extracted; unchanged, where the value is the current one; protected, where a confirmed value was kept and this one stored as a proposal (the client''s always, a consultant''s unless force). Call it under private.lock_project.';

REVOKE ALL ON FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb) TO service_role;
