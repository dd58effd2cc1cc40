-- The schema that the migrations lead to. Written by "deno task gen:schema": change the migrations and run it again.

ALTER TABLE public.operation_metrics ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.operation_metrics_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE SCHEMA private;

COMMENT ON SCHEMA private IS 'Helpers and trigger functions. Never exposed through the data API.';

GRANT USAGE ON SCHEMA private TO service_role;


CREATE SCHEMA public;

COMMENT ON SCHEMA public IS 'standard public schema';

GRANT USAGE ON SCHEMA public TO anon;
GRANT USAGE ON SCHEMA public TO authenticated;
GRANT USAGE ON SCHEMA public TO service_role;


CREATE SEQUENCE private.evidence_versions_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER TABLE private.pending_invalidations ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME private.pending_invalidations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.activity (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    user_id uuid,
    action text NOT NULL,
    subject text NOT NULL,
    subject_id uuid,
    columns text[] DEFAULT '{}'::text[] NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT activity_action_valid CHECK ((action = ANY (ARRAY['added'::text, 'changed'::text, 'removed'::text, 'confirmed'::text, 'erased'::text]))),
    CONSTRAINT activity_subject_valid CHECK ((subject = ANY (ARRAY['signals'::text, 'project_people'::text, 'project_members'::text, 'features'::text, 'personas'::text, 'vp_steps'::text, 'strategic_context'::text, 'core_pain'::text, 'primary_persona'::text, 'wow_moment'::text, 'design_preferences'::text, 'business_case'::text, 'budget_constraints'::text, 'confirmed_scope'::text])))
);

COMMENT ON TABLE public.activity IS 'Who did what in a project, without any words of it. No foreign key: its check would wait for a deletion of the project, which would wait for the row that fired the trigger.';
COMMENT ON COLUMN public.activity.id IS 'The entry.';
COMMENT ON COLUMN public.activity.project_id IS 'The project.';
COMMENT ON COLUMN public.activity.user_id IS 'Who did it; null for back ends.';
COMMENT ON COLUMN public.activity.action IS 'added, changed, removed, confirmed or erased.';
COMMENT ON COLUMN public.activity.subject IS 'The table, or the element of the foundation.';
COMMENT ON COLUMN public.activity.subject_id IS 'The id of the row; of a membership the user, of an element the revision; null for the strategic context.';
COMMENT ON COLUMN public.activity.columns IS 'Which columns were changed.';
COMMENT ON COLUMN public.activity.created_at IS 'When it was done; orders the entries.';
COMMENT ON COLUMN public.activity.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (id);

CREATE INDEX idx_activity_newest ON public.activity USING btree (project_id, created_at DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.activity FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

CREATE POLICY "Owners and consultants read what was done" ON public.activity FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.activity ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.activity TO authenticated;
GRANT SELECT,INSERT ON TABLE public.activity TO service_role;


CREATE TABLE public.conflicts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    earlier_fact_id uuid NOT NULL,
    later_fact_id uuid NOT NULL,
    resolution text,
    resolved_by uuid,
    resolved_at timestamp with time zone,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT conflicts_kind_valid CHECK ((kind = ANY (ARRAY['corrected'::text, 'superseded'::text, 'open'::text]))),
    CONSTRAINT conflicts_resolution_complete CHECK (((resolution IS NULL) = (resolved_at IS NULL))),
    CONSTRAINT conflicts_resolution_valid CHECK ((resolution = ANY (ARRAY['earlier'::text, 'later'::text, 'both'::text])))
);

COMMENT ON TABLE public.conflicts IS 'Two facts about the same subject that cannot both hold. Derived, except for what somebody decided about an open one.';
COMMENT ON COLUMN public.conflicts.id IS 'The conflict.';
COMMENT ON COLUMN public.conflicts.project_id IS 'The project.';
COMMENT ON COLUMN public.conflicts.kind IS 'superseded or corrected: the later words say so themselves. open: somebody has to say which of the two holds.';
COMMENT ON COLUMN public.conflicts.subject IS 'What both facts are about.';
COMMENT ON COLUMN public.conflicts.earlier_fact_id IS 'What was said first.';
COMMENT ON COLUMN public.conflicts.later_fact_id IS 'What was said later.';
COMMENT ON COLUMN public.conflicts.resolution IS 'Which of the two holds: earlier, later or both; null until somebody says.';
COMMENT ON COLUMN public.conflicts.resolved_by IS 'The member who said so; null until then, and for back ends.';
COMMENT ON COLUMN public.conflicts.resolved_at IS 'When; null until then.';
COMMENT ON COLUMN public.conflicts.created_at IS 'When the conflict was found.';
COMMENT ON COLUMN public.conflicts.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT conflicts_facts_unique UNIQUE (project_id, earlier_fact_id, later_fact_id);
ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT conflicts_pkey PRIMARY KEY (id);

CREATE INDEX idx_conflicts_earlier_fact_id ON public.conflicts USING btree (earlier_fact_id);
CREATE INDEX idx_conflicts_later_fact_id ON public.conflicts USING btree (later_fact_id);
CREATE INDEX idx_conflicts_project_id ON public.conflicts USING btree (project_id, created_at DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.conflicts FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _110_stamp_resolution BEFORE UPDATE OF resolution ON public.conflicts FOR EACH ROW EXECUTE FUNCTION private.tg_conflicts__stamp_resolution();
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.conflicts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.conflicts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.conflicts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _310_settle_facts AFTER UPDATE OF resolution ON public.conflicts FOR EACH ROW WHEN ((old.resolution IS DISTINCT FROM new.resolution)) EXECUTE FUNCTION private.tg_conflicts__settle_facts();
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.conflicts REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, kind, subject, resolution', 'project_id, kind, subject, resolution');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.conflicts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, kind, subject, resolution', 'project_id, kind, subject, resolution');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.conflicts FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, kind, subject, resolution', 'project_id, kind, subject, resolution');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.conflicts REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, kind, subject, resolution', 'project_id, kind, subject, resolution');
CREATE TRIGGER _800_tell_webhooks_insert AFTER INSERT ON public.conflicts FOR EACH ROW WHEN ((new.kind = 'open'::text)) EXECUTE FUNCTION private.tg_conflicts__tell_webhooks();
CREATE TRIGGER _800_tell_webhooks_update AFTER UPDATE OF kind ON public.conflicts FOR EACH ROW WHEN (((new.kind = 'open'::text) AND (old.kind <> 'open'::text))) EXECUTE FUNCTION private.tg_conflicts__tell_webhooks();

ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT conflicts_earlier_fact_id_fkey FOREIGN KEY (earlier_fact_id) REFERENCES public.stated_facts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT conflicts_later_fact_id_fkey FOREIGN KEY (later_fact_id) REFERENCES public.stated_facts(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.conflicts
    ADD CONSTRAINT conflicts_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read the conflicts of facts that they read" ON public.conflicts FOR SELECT TO authenticated USING (((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)) AND (( SELECT count(*) AS count
   FROM public.stated_facts fact
  WHERE (fact.id = ANY (ARRAY[conflicts.earlier_fact_id, conflicts.later_fact_id]))) = 2)));
CREATE POLICY "Members say which of two statements holds" ON public.conflicts FOR UPDATE TO authenticated USING (((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)) AND (( SELECT count(*) AS count
   FROM public.stated_facts fact
  WHERE (fact.id = ANY (ARRAY[conflicts.earlier_fact_id, conflicts.later_fact_id]))) = 2))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));

ALTER TABLE public.conflicts ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.conflicts TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.conflicts TO service_role;
GRANT UPDATE(resolution) ON TABLE public.conflicts TO authenticated;


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
COMMENT ON COLUMN public.di_agent_logs.thinking IS 'How it reasoned.';
COMMENT ON COLUMN public.di_agent_logs.decision IS 'What it decided.';
COMMENT ON COLUMN public.di_agent_logs.action_type IS 'tool_call, guidance, stop or confirmation; null where the run failed before it decided.';
COMMENT ON COLUMN public.di_agent_logs.tools_called IS 'List of {tool_name, tool_args, result, success, error}.';
COMMENT ON COLUMN public.di_agent_logs.guidance_provided IS 'The guidance given, for action_type guidance.';
COMMENT ON COLUMN public.di_agent_logs.stop_reason IS 'Why it stopped, for action_type stop.';
COMMENT ON COLUMN public.di_agent_logs.what_would_help IS 'What it needs to continue.';
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
COMMENT ON COLUMN public.di_agent_logs.success IS 'Whether the run completed.';
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
CREATE TRIGGER _800_tell_webhooks AFTER INSERT ON public.di_agent_logs FOR EACH ROW EXECUTE FUNCTION private.tg_di_agent_logs__tell_webhooks();

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
    words_erased boolean DEFAULT false NOT NULL,
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
COMMENT ON COLUMN public.di_agent_runs.words_erased IS 'Whether words that the run may have read were erased since it began: it stores no more words.';
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

COMMENT ON TABLE public.di_analysis_cache IS 'What the agent has learned about a project, by area; one row per project. Written by commit_agent_run.';
COMMENT ON COLUMN public.di_analysis_cache.project_id IS 'The project.';
COMMENT ON COLUMN public.di_analysis_cache.org_profile IS 'The client''s organisation.';
COMMENT ON COLUMN public.di_analysis_cache.detected_signals IS 'What the signals show.';
COMMENT ON COLUMN public.di_analysis_cache.inferences IS 'What follows from them.';
COMMENT ON COLUMN public.di_analysis_cache.identified_stakeholders IS 'Who has a say in the project.';
COMMENT ON COLUMN public.di_analysis_cache.identified_risks IS 'What could go wrong.';
COMMENT ON COLUMN public.di_analysis_cache.identified_gaps IS 'What is not known yet.';
COMMENT ON COLUMN public.di_analysis_cache.confidence_by_area IS 'Object: area to confidence, 0 to 1.';
COMMENT ON COLUMN public.di_analysis_cache.overall_confidence IS 'Mean of confidence_by_area, 0 to 1.';
COMMENT ON COLUMN public.di_analysis_cache.last_full_analysis_at IS 'The last time no signal was left unread; null means that the analysis is not valid.';
COMMENT ON COLUMN public.di_analysis_cache.invalidated_at IS 'When the analysis became invalid; null while it is valid.';
COMMENT ON COLUMN public.di_analysis_cache.invalidation_reason IS 'What made it invalid.';
COMMENT ON COLUMN public.di_analysis_cache.revision IS 'Counts how often the analysis became invalid, or was called so by a back end.';
COMMENT ON COLUMN public.di_analysis_cache.last_decision IS 'The answer of the last run, given again if the same is asked and nothing has changed.';
COMMENT ON COLUMN public.di_analysis_cache.last_decision_key IS 'State and request that last_decision answers, by private.decision_key.';
COMMENT ON COLUMN public.di_analysis_cache.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.di_analysis_cache.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.di_analysis_cache
    ADD CONSTRAINT idx_di_cache_project_id PRIMARY KEY (project_id);

CREATE INDEX idx_di_cache_full_analysis ON public.di_analysis_cache USING btree (last_full_analysis_at) WHERE (invalidated_at IS NULL);
CREATE INDEX idx_di_cache_invalidated_at ON public.di_analysis_cache USING btree (invalidated_at) WHERE (invalidated_at IS NOT NULL);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.di_analysis_cache FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _700_log_invalidation AFTER UPDATE ON public.di_analysis_cache FOR EACH ROW WHEN ((new.revision > old.revision)) EXECUTE FUNCTION private.tg__log_invalidation('di_analysis');

ALTER TABLE ONLY public.di_analysis_cache
    ADD CONSTRAINT di_analysis_cache_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners and consultants read the agent's analysis" ON public.di_analysis_cache FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.di_analysis_cache ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.di_analysis_cache TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.di_analysis_cache TO service_role;


CREATE TABLE public.erased_sources (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    kind text NOT NULL,
    source_id uuid NOT NULL,
    erased_by uuid,
    evidence_version bigint NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT erased_sources_kind_valid CHECK ((kind = ANY (ARRAY['signal'::text, 'person'::text])))
);

COMMENT ON TABLE public.erased_sources IS 'A record that a signal or a person was erased, without any of the words. Written by erase_signal and erase_person.';
COMMENT ON COLUMN public.erased_sources.id IS 'The entry.';
COMMENT ON COLUMN public.erased_sources.project_id IS 'The project.';
COMMENT ON COLUMN public.erased_sources.kind IS 'signal or person.';
COMMENT ON COLUMN public.erased_sources.source_id IS 'The id that the signal or the person had.';
COMMENT ON COLUMN public.erased_sources.erased_by IS 'Who erased it; null for a back end.';
COMMENT ON COLUMN public.erased_sources.evidence_version IS 'The project''s evidence version after the erasure. Nothing that was read under an earlier version may be stored.';
COMMENT ON COLUMN public.erased_sources.created_at IS 'When it was erased.';
COMMENT ON COLUMN public.erased_sources.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.erased_sources
    ADD CONSTRAINT erased_sources_pkey PRIMARY KEY (id);

CREATE INDEX idx_erased_sources_project_id ON public.erased_sources USING btree (project_id, evidence_version DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.erased_sources FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.erased_sources
    ADD CONSTRAINT erased_sources_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners and consultants read what was erased" ON public.erased_sources FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.erased_sources ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.erased_sources TO authenticated;
GRANT SELECT ON TABLE public.erased_sources TO service_role;


CREATE TABLE public.features (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    name text NOT NULL,
    description text,
    is_mvp boolean DEFAULT true NOT NULL,
    user_actions text[] DEFAULT '{}'::text[] NOT NULL,
    system_behaviors text[] DEFAULT '{}'::text[] NOT NULL,
    target_persona_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
    evidence jsonb DEFAULT '[]'::jsonb NOT NULL,
    confirmation_status text DEFAULT 'ai_generated'::text NOT NULL,
    confirmed boolean GENERATED ALWAYS AS ((confirmation_status = ANY (ARRAY['confirmed_consultant'::text, 'confirmed_client'::text]))) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT features_confirmation_status_valid CHECK ((confirmation_status = ANY (ARRAY['ai_generated'::text, 'needs_client'::text, 'confirmed_consultant'::text, 'confirmed_client'::text]))),
    CONSTRAINT features_evidence_valid CHECK ((jsonb_typeof(evidence) = 'array'::text))
);

COMMENT ON TABLE public.features IS 'What is to be built.';
COMMENT ON COLUMN public.features.id IS 'The confirmed scope refers to it.';
COMMENT ON COLUMN public.features.project_id IS 'The project.';
COMMENT ON COLUMN public.features.name IS 'What it is called.';
COMMENT ON COLUMN public.features.description IS 'What it does. It counts as described from 21 characters on.';
COMMENT ON COLUMN public.features.is_mvp IS 'Whether it belongs to the first version.';
COMMENT ON COLUMN public.features.user_actions IS 'What the user does, one step each.';
COMMENT ON COLUMN public.features.system_behaviors IS 'What the system does, one step each.';
COMMENT ON COLUMN public.features.target_persona_ids IS 'Ids of the personas it serves. Unknown ids are ignored.';
COMMENT ON COLUMN public.features.evidence IS 'What it is based on: list of {source_type, signal_id, quote, start, end, speaker}, as in vp_steps.';
COMMENT ON COLUMN public.features.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.features.confirmed IS 'Whether a consultant or the client confirmed it.';
COMMENT ON COLUMN public.features.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.features.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.features
    ADD CONSTRAINT features_pkey PRIMARY KEY (id);

CREATE INDEX idx_features_project_confirmed ON public.features USING btree (project_id, confirmed);
CREATE INDEX idx_features_project_id ON public.features USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.features FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_guard_quotes BEFORE INSERT OR UPDATE OF project_id, evidence ON public.features FOR EACH ROW WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__guard_quotes();
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.features REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.features REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.features REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _210_guard_confirmation_insert BEFORE INSERT ON public.features FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'name', 'description', 'is_mvp', 'user_actions', 'system_behaviors', 'target_persona_ids');
CREATE TRIGGER _210_guard_confirmation_update BEFORE UPDATE ON public.features FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'name', 'description', 'is_mvp', 'user_actions', 'system_behaviors', 'target_persona_ids');
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.features REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, description, is_mvp, user_actions, system_behaviors, target_persona_ids, confirmation_status');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.features REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, description, is_mvp, user_actions, system_behaviors, target_persona_ids, confirmation_status');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.features FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, description, is_mvp, user_actions, system_behaviors, target_persona_ids, confirmation_status');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.features REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, description, is_mvp, user_actions, system_behaviors, target_persona_ids, confirmation_status');

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
    value jsonb,
    confidence numeric,
    confirmed_by text,
    user_id uuid,
    run_id uuid,
    decision text,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT foundation_revisions_confidence_valid CHECK (((confidence >= (0)::numeric) AND (confidence <= (1)::numeric))),
    CONSTRAINT foundation_revisions_confirmed_by_valid CHECK ((confirmed_by = ANY (ARRAY['client'::text, 'consultant'::text]))),
    CONSTRAINT foundation_revisions_decision_valid CHECK (((decision IS NULL) OR ((kind = 'proposal'::text) AND (decision = ANY (ARRAY['taken_over'::text, 'left'::text]))))),
    CONSTRAINT foundation_revisions_element_valid CHECK ((element = ANY (ARRAY['core_pain'::text, 'primary_persona'::text, 'wow_moment'::text, 'design_preferences'::text, 'business_case'::text, 'budget_constraints'::text, 'confirmed_scope'::text, 'strategic_context'::text]))),
    CONSTRAINT foundation_revisions_kind_valid CHECK ((kind = ANY (ARRAY['accepted'::text, 'proposal'::text])))
);

COMMENT ON TABLE public.foundation_revisions IS 'Every value that an element had, and every value proposed for it. Rows are only added, except that erasure empties them and a proposal gets a decision.';
COMMENT ON COLUMN public.foundation_revisions.id IS 'A confirmation may require it to be the newest accepted one.';
COMMENT ON COLUMN public.foundation_revisions.project_id IS 'The project.';
COMMENT ON COLUMN public.foundation_revisions.element IS 'A column of project_foundation, or strategic_context.';
COMMENT ON COLUMN public.foundation_revisions.kind IS 'accepted: it became the element''s value; proposal: it was kept aside because a confirmed value stayed, or until a person decides.';
COMMENT ON COLUMN public.foundation_revisions.value IS 'The whole element with its evidence; null once words that it was based on were erased.';
COMMENT ON COLUMN public.foundation_revisions.confidence IS '0 to 1; null for elements that have none.';
COMMENT ON COLUMN public.foundation_revisions.confirmed_by IS 'client or consultant where this revision is a confirmation.';
COMMENT ON COLUMN public.foundation_revisions.user_id IS 'Who confirmed it or fields of it, or who proposed it; null if a back end wrote it.';
COMMENT ON COLUMN public.foundation_revisions.run_id IS 'The extraction or agent run that wrote it.';
COMMENT ON COLUMN public.foundation_revisions.decision IS 'What an owner or consultant decided about a proposal: taken_over or left; null until then.';
COMMENT ON COLUMN public.foundation_revisions.created_at IS 'When the revision was made; orders them.';
COMMENT ON COLUMN public.foundation_revisions.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.foundation_revisions
    ADD CONSTRAINT foundation_revisions_pkey PRIMARY KEY (id);

CREATE INDEX idx_foundation_revisions_newest ON public.foundation_revisions USING btree (project_id, element, created_at DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.foundation_revisions FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _800_tell_webhooks AFTER INSERT ON public.foundation_revisions FOR EACH ROW WHEN (((new.kind = 'accepted'::text) AND (new.confirmed_by IS NOT NULL))) EXECUTE FUNCTION private.tg_foundation_revisions__tell_webhooks();

ALTER TABLE ONLY public.foundation_revisions
    ADD CONSTRAINT foundation_revisions_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners and consultants read their foundation's history" ON public.foundation_revisions FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.foundation_revisions ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.foundation_revisions TO authenticated;
GRANT SELECT,INSERT ON TABLE public.foundation_revisions TO service_role;
GRANT UPDATE(decision) ON TABLE public.foundation_revisions TO service_role;


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

COMMENT ON TABLE public.meetings IS 'Calls with the client. Only completed ones count as engagement.';
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
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.meetings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.meetings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.meetings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.meetings REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, status');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.meetings REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, status');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.meetings FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, status');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.meetings REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, status');

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
    id bigint NOT NULL,
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

COMMENT ON TABLE public.operation_metrics IS 'One row per operation, also when it failed; kept for two days. The figures of a longer time are in private.operation_minutes.';
COMMENT ON COLUMN public.operation_metrics.id IS 'The record.';
COMMENT ON COLUMN public.operation_metrics.operation IS 'Function and route.';
COMMENT ON COLUMN public.operation_metrics.project_id IS 'The project; null where several or none were asked about.';
COMMENT ON COLUMN public.operation_metrics.project_ids IS 'The projects that a user read by one call; null for a single one, and for back ends, one of which is the schedule''s warm-up.';
COMMENT ON COLUMN public.operation_metrics.duration_ms IS 'Milliseconds from request to response.';
COMMENT ON COLUMN public.operation_metrics.db_calls IS 'Database round trips.';
COMMENT ON COLUMN public.operation_metrics.db_ms IS 'Milliseconds spent in database calls, in total.';
COMMENT ON COLUMN public.operation_metrics.llm_calls IS 'Model calls.';
COMMENT ON COLUMN public.operation_metrics.llm_ms IS 'Milliseconds spent in model calls, in total.';
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
CREATE TRIGGER _300_add_minutes AFTER INSERT ON public.operation_metrics REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_operation_metrics__add_minutes();

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

COMMENT ON TABLE public.personas IS 'The kinds of people who will use the product.';
COMMENT ON COLUMN public.personas.id IS 'Features and steps refer to it.';
COMMENT ON COLUMN public.personas.project_id IS 'The project.';
COMMENT ON COLUMN public.personas.name IS 'What this kind of person is called.';
COMMENT ON COLUMN public.personas.role IS 'The job it has.';
COMMENT ON COLUMN public.personas.goals IS 'What it wants to achieve.';
COMMENT ON COLUMN public.personas.pain_points IS 'What is hard for them today, one pain each.';
COMMENT ON COLUMN public.personas.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.personas.confirmed IS 'Whether a consultant or the client confirmed it.';
COMMENT ON COLUMN public.personas.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.personas.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.personas
    ADD CONSTRAINT idx_personas_project_id UNIQUE (project_id, id);
ALTER TABLE ONLY public.personas
    ADD CONSTRAINT personas_pkey PRIMARY KEY (id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.personas FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.personas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.personas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.personas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _210_guard_confirmation_insert BEFORE INSERT ON public.personas FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'name', 'role', 'goals', 'pain_points');
CREATE TRIGGER _210_guard_confirmation_update BEFORE UPDATE ON public.personas FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'name', 'role', 'goals', 'pain_points');
CREATE TRIGGER _300_unlink_vp_steps AFTER DELETE ON public.personas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_personas__unlink_vp_steps();
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.personas REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, name, pain_points, confirmation_status');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.personas REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, name, pain_points, confirmation_status');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.personas FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, name, pain_points, confirmation_status');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.personas REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, name, pain_points, confirmation_status');

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
    pending_evidence boolean GENERATED ALWAYS AS ((COALESCE((core_pain @? '$."evidence"[*]?(@."pending" == true)'::jsonpath), false) OR COALESCE((primary_persona @? '$."evidence"[*]?(@."pending" == true)'::jsonpath), false) OR COALESCE((wow_moment @? '$."evidence"[*]?(@."pending" == true)'::jsonpath), false) OR COALESCE((design_preferences @? '$."evidence"[*]?(@."pending" == true)'::jsonpath), false) OR COALESCE((business_case @? '$."evidence"[*]?(@."pending" == true)'::jsonpath), false) OR COALESCE((budget_constraints @? '$."evidence"[*]?(@."pending" == true)'::jsonpath), false) OR COALESCE((confirmed_scope @? '$."evidence"[*]?(@."pending" == true)'::jsonpath), false))) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);

COMMENT ON TABLE public.project_foundation IS 'The current elements of each project, null where missing. Written by the RPCs that extract, verify, confirm, correct and attach, and by every change of what the elements are based on.';
COMMENT ON COLUMN public.project_foundation.project_id IS 'The project.';
COMMENT ON COLUMN public.project_foundation.core_pain IS 'The one problem that hurts most.';
COMMENT ON COLUMN public.project_foundation.primary_persona IS 'Who feels it most.';
COMMENT ON COLUMN public.project_foundation.wow_moment IS 'The moment of the demo in which the pain turns into its opposite.';
COMMENT ON COLUMN public.project_foundation.design_preferences IS 'The look that the client wants, and examples of it.';
COMMENT ON COLUMN public.project_foundation.business_case IS 'Why the investment pays, and how that is measured.';
COMMENT ON COLUMN public.project_foundation.budget_constraints IS 'Budget, deadline and limits.';
COMMENT ON COLUMN public.project_foundation.confirmed_scope IS 'What the first version contains, and who agreed.';
COMMENT ON COLUMN public.project_foundation.pending_evidence IS 'Whether a quote must be verified again. Computed by the database.';
COMMENT ON COLUMN public.project_foundation.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.project_foundation.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.project_foundation
    ADD CONSTRAINT project_foundation_pkey PRIMARY KEY (project_id);

CREATE INDEX idx_project_foundation_pending ON public.project_foundation USING btree (project_id) WHERE pending_evidence;

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.project_foundation FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.project_foundation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope', 'project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.project_foundation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope', 'project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.project_foundation FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope', 'project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.project_foundation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope', 'project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, budget_constraints, confirmed_scope');

ALTER TABLE ONLY public.project_foundation
    ADD CONSTRAINT project_foundation_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners and consultants read their projects' foundation" ON public.project_foundation FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

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

COMMENT ON TABLE public.project_invitations IS 'Invitations to join a project, each for one person: by e-mail address, or by a link for whoever has it. Written by invite_member, accept_invitation and revoke_invitation.';
COMMENT ON COLUMN public.project_invitations.id IS 'The invitation.';
COMMENT ON COLUMN public.project_invitations.project_id IS 'The project.';
COMMENT ON COLUMN public.project_invitations.role IS 'The role that the invited person gets: owner, consultant or client.';
COMMENT ON COLUMN public.project_invitations.address IS 'In lower case. Only an account with this confirmed e-mail address may accept. Null if whoever has the link may.';
COMMENT ON COLUMN public.project_invitations.token_hash IS 'SHA-256, in hex, of the token in the link. The token itself is stored nowhere.';
COMMENT ON COLUMN public.project_invitations.invited_by IS 'The owner who invited. The invitation ends when that person is no longer an owner.';
COMMENT ON COLUMN public.project_invitations.expires_at IS 'The end of its validity.';
COMMENT ON COLUMN public.project_invitations.revoked_at IS 'When an owner revoked it or the invited person declined it; null otherwise.';
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
CREATE TRIGGER _700_log_activity AFTER INSERT OR DELETE OR UPDATE ON public.project_members FOR EACH ROW EXECUTE FUNCTION private.tg__log_activity('user_id', 'role');

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

COMMENT ON TABLE public.project_people IS 'The people of a project and the side each is on. Only words of the client''s side open a gate.';
COMMENT ON COLUMN public.project_people.id IS 'The person.';
COMMENT ON COLUMN public.project_people.project_id IS 'The project.';
COMMENT ON COLUMN public.project_people.name IS 'The name that signals or the account use.';
COMMENT ON COLUMN public.project_people.spellings IS 'Other names of the same person: nicknames, initials, names that were misheard.';
COMMENT ON COLUMN public.project_people.addresses IS 'E-mail addresses. Where address and name disagree, the address decides.';
COMMENT ON COLUMN public.project_people.side IS 'client; studio: who runs the project; other: suppliers and third persons. For members it follows from the role.';
COMMENT ON COLUMN public.project_people.user_id IS 'The member whose account this is; null for everybody else, and once the membership ends.';
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
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.project_people REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.project_people REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.project_people REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _400_unsettle_evidence_delete AFTER DELETE ON public.project_people REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_people__unsettle_evidence();
CREATE TRIGGER _400_unsettle_evidence_insert AFTER INSERT ON public.project_people REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_people__unsettle_evidence();
CREATE TRIGGER _400_unsettle_evidence_truncate AFTER TRUNCATE ON public.project_people FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_people__unsettle_evidence();
CREATE TRIGGER _400_unsettle_evidence_update AFTER UPDATE ON public.project_people REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_project_people__unsettle_evidence();
CREATE TRIGGER _700_log_activity AFTER INSERT OR DELETE OR UPDATE ON public.project_people FOR EACH ROW EXECUTE FUNCTION private.tg__log_activity('id', 'project_id', 'name', 'spellings', 'addresses', 'side', 'user_id');

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

COMMENT ON TABLE public.project_visits IS 'When each member last looked at what changed in a project. Written by mark_seen; deleted with the membership.';
COMMENT ON COLUMN public.project_visits.project_id IS 'The project.';
COMMENT ON COLUMN public.project_visits.user_id IS 'The member.';
COMMENT ON COLUMN public.project_visits.seen_at IS 'Changes up to this time are not new to the member.';
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
    scores_shared boolean DEFAULT false NOT NULL,
    created_by uuid DEFAULT private.current_user_id(),
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT projects_name_valid CHECK (((name ~ '[^[:space:]]'::text) AND (char_length(name) <= 200))),
    CONSTRAINT projects_status_valid CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text])))
);

COMMENT ON TABLE public.projects IS 'A client engagement. Every other table belongs to one.';
COMMENT ON COLUMN public.projects.id IS 'Identifies the project in every call.';
COMMENT ON COLUMN public.projects.name IS 'What the consultant calls it, not blank; at most 200 characters.';
COMMENT ON COLUMN public.projects.vertical IS 'The client''s line of business, in free words.';
COMMENT ON COLUMN public.projects.status IS 'active, or archived: then it is read as before, and what it holds is only erased, not changed, until it is active again.';
COMMENT ON COLUMN public.projects.scores_shared IS 'Whether clients see scores and confidences, as owners and consultants decide. Clients always see the phase and what is missing.';
COMMENT ON COLUMN public.projects.created_by IS 'The user who created it and so became its owner; null if a back end created it.';
COMMENT ON COLUMN public.projects.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.projects.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.projects
    ADD CONSTRAINT projects_pkey PRIMARY KEY (id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.projects FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _300_add_owner AFTER INSERT ON public.projects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_projects__add_owner();
CREATE TRIGGER _300_drop_activity AFTER DELETE ON public.projects REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_projects__drop_activity();
CREATE TRIGGER _310_add_readiness AFTER INSERT ON public.projects REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_projects__add_readiness();
CREATE TRIGGER _320_drop_evidence_version AFTER DELETE ON public.projects REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_projects__drop_evidence_version();

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
GRANT INSERT(scores_shared),UPDATE(scores_shared) ON TABLE public.projects TO authenticated;
GRANT INSERT(created_by) ON TABLE public.projects TO authenticated;


CREATE TABLE public.readiness_cache (
    project_id uuid NOT NULL,
    cached_readiness_data json,
    computed_at timestamp with time zone,
    version bigint DEFAULT 0 NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE ONLY public.readiness_cache ALTER COLUMN cached_readiness_data SET STORAGE EXTERNAL;

COMMENT ON TABLE public.readiness_cache IS 'The last computed readiness of each project. The row is created and deleted with the project: without it, a change could not invalidate anything.';
COMMENT ON COLUMN public.readiness_cache.project_id IS 'The project.';
COMMENT ON COLUMN public.readiness_cache.cached_readiness_data IS 'The score, as shared/contracts/readiness.ts describes it; set to null when anything it was computed from changes.';
COMMENT ON COLUMN public.readiness_cache.computed_at IS 'The time at which the facts of the last stored score were read.';
COMMENT ON COLUMN public.readiness_cache.version IS 'The version of the facts that the stored score was computed from, by private.readiness_state.';
COMMENT ON COLUMN public.readiness_cache.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.readiness_cache.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.readiness_cache
    ADD CONSTRAINT idx_readiness_cache_project_id PRIMARY KEY (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.readiness_cache FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _700_log_invalidation AFTER UPDATE ON public.readiness_cache FOR EACH ROW WHEN (((old.cached_readiness_data IS NOT NULL) AND (new.cached_readiness_data IS NULL))) EXECUTE FUNCTION private.tg__log_invalidation('readiness');

ALTER TABLE ONLY public.readiness_cache
    ADD CONSTRAINT readiness_cache_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' readiness, clients where it is sha" ON public.readiness_cache FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.scored_project_ids() AS scored_project_ids)));

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
CREATE TRIGGER _800_tell_webhooks AFTER INSERT ON public.readiness_history FOR EACH ROW WHEN ((new.phase <> 'insufficient'::text)) EXECUTE FUNCTION private.tg_readiness_history__tell_webhooks();

ALTER TABLE ONLY public.readiness_history
    ADD CONSTRAINT readiness_history_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read how their readiness moved, clients where it is sha" ON public.readiness_history FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.scored_project_ids() AS scored_project_ids)));

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

COMMENT ON TABLE public.signals IS 'Raw inputs about a project. Claims may be based on nothing else.';
COMMENT ON COLUMN public.signals.id IS 'Evidence refers to it.';
COMMENT ON COLUMN public.signals.project_id IS 'The project.';
COMMENT ON COLUMN public.signals.source_type IS 'email, transcript, note, portal_response, document, file or research.';
COMMENT ON COLUMN public.signals.authority IS 'Whose words they are: client, consultant or research.';
COMMENT ON COLUMN public.signals.title IS 'Subject line or file name.';
COMMENT ON COLUMN public.signals.content IS 'The whole text, as it was received.';
COMMENT ON COLUMN public.signals.content_hash IS 'md5 of content, computed by the database; identifies a version of the text.';
COMMENT ON COLUMN public.signals.word_count IS 'Words in content, counted by the database so that lists need not read the text.';
COMMENT ON COLUMN public.signals.turns IS 'Who said what: list of {start, end, speaker, kind}, in order, with offsets into content in UTF-16 code units. Written with the signal or by store_turns; null until the text has been read, and again when content or source_type changes.';
COMMENT ON COLUMN public.signals.occurred_at IS 'When it was said or written; null if unknown.';
COMMENT ON COLUMN public.signals.metadata IS 'Where it came from, for display. "speakers", a list of {name, address}, gives the address under which a person wrote.';
COMMENT ON COLUMN public.signals.visibility IS 'project: all members read it; studio: owners and consultants alone.';
COMMENT ON COLUMN public.signals.entered_by IS 'The user who added it; null where a back end did.';
COMMENT ON COLUMN public.signals.analyzed_at IS 'When this version of the content was read for the analysis: by a run of the agent (commit_agent_run) or by an extraction of all elements (store_turns). Null until then, and again when the content changes.';
COMMENT ON COLUMN public.signals.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.signals.said_at IS 'When it was said or written, as far as known: occurred_at, otherwise created_at. Computed by the database.';
COMMENT ON COLUMN public.signals.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.signals
    ADD CONSTRAINT signals_pkey PRIMARY KEY (id);

CREATE INDEX idx_signals_created_at ON public.signals USING btree (created_at);
CREATE INDEX idx_signals_objections ON public.signals USING btree (project_id) WHERE (metadata ? 'about'::text);
CREATE INDEX idx_signals_project_authority ON public.signals USING btree (project_id, authority);
CREATE INDEX idx_signals_project_created ON public.signals USING btree (project_id, created_at);
CREATE INDEX idx_signals_project_id ON public.signals USING btree (project_id);
CREATE INDEX idx_signals_project_said ON public.signals USING btree (project_id, said_at DESC);
CREATE INDEX idx_signals_unanalyzed ON public.signals USING btree (project_id, created_at) WHERE (analyzed_at IS NULL);
CREATE INDEX idx_signals_unanalyzed_created ON public.signals USING btree (created_at) WHERE (analyzed_at IS NULL);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.signals FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_forget_analysis BEFORE UPDATE ON public.signals FOR EACH ROW WHEN ((old.content IS DISTINCT FROM new.content)) EXECUTE FUNCTION private.tg_signals__forget_analysis();
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.signals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.signals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.signals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _210_forget_turns BEFORE UPDATE ON public.signals FOR EACH ROW WHEN ((((old.content IS DISTINCT FROM new.content) OR (old.source_type IS DISTINCT FROM new.source_type)) AND (NOT (old.turns IS DISTINCT FROM new.turns)))) EXECUTE FUNCTION private.tg_signals__forget_turns();
CREATE TRIGGER _390_drop_facts_delete AFTER DELETE ON public.signals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__drop_facts();
CREATE TRIGGER _390_drop_facts_truncate AFTER TRUNCATE ON public.signals FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__drop_facts();
CREATE TRIGGER _390_drop_facts_update AFTER UPDATE ON public.signals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__drop_facts();
CREATE TRIGGER _400_unsettle_evidence_delete AFTER DELETE ON public.signals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__unsettle_evidence();
CREATE TRIGGER _400_unsettle_evidence_truncate AFTER TRUNCATE ON public.signals FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__unsettle_evidence();
CREATE TRIGGER _400_unsettle_evidence_update AFTER UPDATE ON public.signals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg_signals__unsettle_evidence();
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.signals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, source_type, authority', 'project_id, id, source_type, authority, title, content_hash, occurred_at');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.signals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, source_type, authority', 'project_id, id, source_type, authority, title, content_hash, occurred_at');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.signals FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, source_type, authority', 'project_id, id, source_type, authority, title, content_hash, occurred_at');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.signals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, source_type, authority', 'project_id, id, source_type, authority, title, content_hash, occurred_at');
CREATE TRIGGER _700_log_activity_delete AFTER DELETE ON public.signals FOR EACH ROW EXECUTE FUNCTION private.tg__log_activity('id');
CREATE TRIGGER _700_log_activity_update AFTER UPDATE ON public.signals FOR EACH ROW WHEN (((((((((((old.project_id IS DISTINCT FROM new.project_id) OR (old.id IS DISTINCT FROM new.id)) OR (old.source_type IS DISTINCT FROM new.source_type)) OR (old.authority IS DISTINCT FROM new.authority)) OR (old.title IS DISTINCT FROM new.title)) OR (old.content IS DISTINCT FROM new.content)) OR (old.occurred_at IS DISTINCT FROM new.occurred_at)) OR (old.metadata IS DISTINCT FROM new.metadata)) OR (old.visibility IS DISTINCT FROM new.visibility)) OR ((old.turns IS DISTINCT FROM new.turns) AND (CURRENT_USER = 'authenticated'::name)))) EXECUTE FUNCTION private.tg__log_activity('id', 'project_id', 'id', 'source_type', 'authority', 'title', 'content', 'turns', 'occurred_at', 'metadata', 'visibility');

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


CREATE TABLE public.stated_facts (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    signal_id uuid NOT NULL,
    statement_id uuid NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    about text[] DEFAULT '{}'::text[] NOT NULL,
    value jsonb NOT NULL,
    evidence jsonb NOT NULL,
    said_at timestamp with time zone NOT NULL,
    status text DEFAULT 'current'::text NOT NULL,
    superseded_by uuid,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT stated_facts_kind_valid CHECK ((kind = ANY (ARRAY['money'::text, 'date'::text, 'duration'::text, 'count'::text, 'percentage'::text, 'person_role'::text, 'scope_in'::text, 'scope_out'::text, 'decision'::text]))),
    CONSTRAINT stated_facts_status_valid CHECK ((status = ANY (ARRAY['current'::text, 'superseded'::text, 'conflicting'::text])))
);

COMMENT ON TABLE public.stated_facts IS 'What was stated in the signals, typed and dated, as shared/contracts/fact.ts describes it. Derived; written by replace_facts.';
COMMENT ON COLUMN public.stated_facts.id IS 'Derived from the words, so the same statement always has the same id, wherever it stands in its signal.';
COMMENT ON COLUMN public.stated_facts.project_id IS 'The project.';
COMMENT ON COLUMN public.stated_facts.signal_id IS 'The signal in which it was stated. No foreign key, which would keep signals from being truncated; triggers drop the facts.';
COMMENT ON COLUMN public.stated_facts.statement_id IS 'The first fact that says the same, by its id, which outlives it; the fact''s own where none did before.';
COMMENT ON COLUMN public.stated_facts.kind IS 'What is stated: money, date, duration, count, percentage, person_role, scope_in, scope_out or decision.';
COMMENT ON COLUMN public.stated_facts.subject IS 'What it is about: budget, deadline, decider and so on.';
COMMENT ON COLUMN public.stated_facts.about IS 'Words that say whose it is, or of what.';
COMMENT ON COLUMN public.stated_facts.value IS 'The normalised value, by kind.';
COMMENT ON COLUMN public.stated_facts.evidence IS '{quote, start, end, cited, speaker, side, force}: the sentence and its words, with UTF-16 offsets.';
COMMENT ON COLUMN public.stated_facts.said_at IS 'When the signal was said or written.';
COMMENT ON COLUMN public.stated_facts.status IS 'current, superseded by a later statement, or conflicting with another one.';
COMMENT ON COLUMN public.stated_facts.superseded_by IS 'The later statement; null unless superseded.';
COMMENT ON COLUMN public.stated_facts.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.stated_facts.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.stated_facts
    ADD CONSTRAINT stated_facts_pkey PRIMARY KEY (id);

CREATE INDEX idx_stated_facts_project_id ON public.stated_facts USING btree (project_id, said_at DESC);
CREATE INDEX idx_stated_facts_signal_id ON public.stated_facts USING btree (signal_id);
CREATE INDEX idx_stated_facts_statement_id ON public.stated_facts USING btree (statement_id);
CREATE INDEX idx_stated_facts_superseded_by ON public.stated_facts USING btree (superseded_by);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.stated_facts FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.stated_facts
    ADD CONSTRAINT stated_facts_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.stated_facts
    ADD CONSTRAINT stated_facts_superseded_by_fkey FOREIGN KEY (superseded_by) REFERENCES public.stated_facts(id) ON DELETE SET NULL;

CREATE POLICY "Members read the facts of the signals that they read" ON public.stated_facts FOR SELECT TO authenticated USING (((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)) AND (EXISTS ( SELECT
   FROM public.signals signal
  WHERE (signal.id = stated_facts.signal_id)))));

ALTER TABLE public.stated_facts ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.stated_facts TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.stated_facts TO service_role;


CREATE TABLE public.strategic_context (
    project_id uuid NOT NULL,
    opportunity jsonb DEFAULT '{}'::jsonb,
    investment_case jsonb DEFAULT '{}'::jsonb,
    constraints jsonb DEFAULT '{}'::jsonb,
    risks jsonb DEFAULT '[]'::jsonb,
    evidence jsonb DEFAULT '[]'::jsonb NOT NULL,
    confirmation_status text DEFAULT 'ai_generated'::text NOT NULL,
    source_gone boolean DEFAULT false NOT NULL,
    pending_evidence boolean GENERATED ALWAYS AS ((evidence @? '$[*]?(@."pending" == true)'::jsonpath)) STORED NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT strategic_context_confirmation_status_valid CHECK ((confirmation_status = ANY (ARRAY['ai_generated'::text, 'needs_client'::text, 'confirmed_consultant'::text, 'confirmed_client'::text]))),
    CONSTRAINT strategic_context_evidence_valid CHECK ((jsonb_typeof(evidence) = 'array'::text))
);

COMMENT ON TABLE public.strategic_context IS 'Why the project is worth doing, and its risks; one row per project.';
COMMENT ON COLUMN public.strategic_context.project_id IS 'The project.';
COMMENT ON COLUMN public.strategic_context.opportunity IS 'Object with problem_statement, business_opportunity, client_motivation, strategic_fit and market_gap.';
COMMENT ON COLUMN public.strategic_context.investment_case IS 'Object with efficiency_gains, cost_reduction, revenue_potential and return_on_investment; any of them counts.';
COMMENT ON COLUMN public.strategic_context.constraints IS 'Object with budget, timeline, team_size and the lists technical and compliance.';
COMMENT ON COLUMN public.strategic_context.risks IS 'List of {category, description, severity, mitigation}.';
COMMENT ON COLUMN public.strategic_context.evidence IS 'Verified quotes in the form of an element''s evidence, each with the fields it supports, such as "opportunity.market_gap", "constraints.technical" and "risks". Written only by back ends.';
COMMENT ON COLUMN public.strategic_context.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.strategic_context.source_gone IS 'Whether the client confirmed a field whose quotes no longer exist.';
COMMENT ON COLUMN public.strategic_context.pending_evidence IS 'Whether a quote must be verified again. Computed by the database.';
COMMENT ON COLUMN public.strategic_context.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.strategic_context.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.strategic_context
    ADD CONSTRAINT strategic_context_pkey PRIMARY KEY (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.strategic_context FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_drop_evidence BEFORE UPDATE ON public.strategic_context FOR EACH ROW WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg_strategic_context__drop_evidence();
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.strategic_context REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.strategic_context REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.strategic_context REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _210_guard_confirmation_insert BEFORE INSERT ON public.strategic_context FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'opportunity', 'investment_case', 'constraints', 'risks');
CREATE TRIGGER _210_guard_confirmation_update BEFORE UPDATE ON public.strategic_context FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'opportunity', 'investment_case', 'constraints', 'risks');
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.strategic_context REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, opportunity, investment_case, constraints, risks, confirmation_status');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.strategic_context REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, opportunity, investment_case, constraints, risks, confirmation_status');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.strategic_context FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, opportunity, investment_case, constraints, risks, confirmation_status');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.strategic_context REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, opportunity, investment_case, constraints, risks, confirmation_status');

ALTER TABLE ONLY public.strategic_context
    ADD CONSTRAINT strategic_context_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners and consultants add strategic context" ON public.strategic_context FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change strategic context" ON public.strategic_context FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete strategic context" ON public.strategic_context FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants read their projects' strategic context" ON public.strategic_context FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

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
COMMENT ON COLUMN public.vp_steps.evidence IS 'What it is based on: list of {source_type, signal_id, quote, start, end, speaker}. Items with source type signal are verified words of the client: users may remove them, and only attach_quote adds them. Every member may read them, so they are never from signals that clients must not read.';
COMMENT ON COLUMN public.vp_steps.confirmation_status IS 'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
COMMENT ON COLUMN public.vp_steps.confirmed IS 'Whether a consultant or the client confirmed it.';
COMMENT ON COLUMN public.vp_steps.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.vp_steps.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.vp_steps
    ADD CONSTRAINT vp_steps_pkey PRIMARY KEY (id);

CREATE INDEX idx_vp_steps_actor_persona_id ON public.vp_steps USING btree (actor_persona_id);
CREATE INDEX idx_vp_steps_project_id ON public.vp_steps USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.vp_steps FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _200_guard_quotes BEFORE INSERT OR UPDATE OF project_id, evidence ON public.vp_steps FOR EACH ROW WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__guard_quotes();
CREATE TRIGGER _200_require_active_delete AFTER DELETE ON public.vp_steps REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_insert AFTER INSERT ON public.vp_steps REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _200_require_active_update AFTER UPDATE ON public.vp_steps REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT WHEN ((CURRENT_USER = 'authenticated'::name)) EXECUTE FUNCTION private.tg__require_active();
CREATE TRIGGER _210_guard_confirmation_insert BEFORE INSERT ON public.vp_steps FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'step_index', 'label', 'narrative_user', 'value_created', 'actor_persona_id', 'evidence');
CREATE TRIGGER _210_guard_confirmation_update BEFORE UPDATE ON public.vp_steps FOR EACH ROW WHEN (((CURRENT_USER = 'authenticated'::name) AND (new.confirmation_status = 'confirmed_client'::text))) EXECUTE FUNCTION private.tg__guard_confirmation('project_id', 'step_index', 'label', 'narrative_user', 'value_created', 'actor_persona_id', 'evidence');
CREATE TRIGGER _500_invalidate_delete AFTER DELETE ON public.vp_steps REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, step_index, label, narrative_user, value_created, actor_persona_id, evidence, confirmation_status');
CREATE TRIGGER _500_invalidate_insert AFTER INSERT ON public.vp_steps REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, step_index, label, narrative_user, value_created, actor_persona_id, evidence, confirmation_status');
CREATE TRIGGER _500_invalidate_truncate AFTER TRUNCATE ON public.vp_steps FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, step_index, label, narrative_user, value_created, actor_persona_id, evidence, confirmation_status');
CREATE TRIGGER _500_invalidate_update AFTER UPDATE ON public.vp_steps REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION private.tg__invalidate('project_id, id, step_index, label, narrative_user, value_created, actor_persona_id, evidence, confirmation_status');

ALTER TABLE ONLY public.vp_steps
    ADD CONSTRAINT vp_steps_actor_persona_id_fkey FOREIGN KEY (project_id, actor_persona_id) REFERENCES public.personas(project_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.vp_steps
    ADD CONSTRAINT vp_steps_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Members read their projects' value paths" ON public.vp_steps FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids() AS member_project_ids)));
CREATE POLICY "Owners and consultants add value paths" ON public.vp_steps FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants change value paths" ON public.vp_steps FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners and consultants delete value paths" ON public.vp_steps FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner,consultant}'::text[]) AS member_project_ids)));

ALTER TABLE public.vp_steps ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vp_steps TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.vp_steps TO service_role;


CREATE TABLE public.webhook_deliveries (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    webhook_id uuid NOT NULL,
    project_id uuid NOT NULL,
    event text NOT NULL,
    payload jsonb NOT NULL,
    state text DEFAULT 'pending'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    next_attempt_at timestamp with time zone DEFAULT now() NOT NULL,
    response_status integer,
    error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT webhook_deliveries_state_valid CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'dead'::text])))
);

COMMENT ON TABLE public.webhook_deliveries IS 'One row for each event and webhook, kept for 30 days. Written by triggers, sent by the function webhooks.';
COMMENT ON COLUMN public.webhook_deliveries.id IS 'The same for every attempt and sent as webhook-id, so that a receiver can ignore repetitions.';
COMMENT ON COLUMN public.webhook_deliveries.webhook_id IS 'The receiver.';
COMMENT ON COLUMN public.webhook_deliveries.project_id IS 'The project in which it happened.';
COMMENT ON COLUMN public.webhook_deliveries.event IS 'The event''s type.';
COMMENT ON COLUMN public.webhook_deliveries.payload IS 'What is posted: {type, timestamp, data}, ids and names without anybody''s words.';
COMMENT ON COLUMN public.webhook_deliveries.state IS 'pending; delivered: a 2xx status came back; dead: all eight attempts failed. An owner may set a dead one to pending again.';
COMMENT ON COLUMN public.webhook_deliveries.attempts IS 'How many attempts were made.';
COMMENT ON COLUMN public.webhook_deliveries.next_attempt_at IS 'When it is tried next; during an attempt, when that attempt counts as lost.';
COMMENT ON COLUMN public.webhook_deliveries.response_status IS 'The HTTP status of the last attempt; null where none came back.';
COMMENT ON COLUMN public.webhook_deliveries.error IS 'Why the last attempt failed; null if it did not.';
COMMENT ON COLUMN public.webhook_deliveries.created_at IS 'When it happened.';
COMMENT ON COLUMN public.webhook_deliveries.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.webhook_deliveries
    ADD CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (id);

CREATE INDEX idx_webhook_deliveries_due ON public.webhook_deliveries USING btree (next_attempt_at) WHERE (state = 'pending'::text);
CREATE INDEX idx_webhook_deliveries_project_id ON public.webhook_deliveries USING btree (project_id, created_at DESC);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.webhook_deliveries FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();
CREATE TRIGGER _110_revive BEFORE UPDATE OF state ON public.webhook_deliveries FOR EACH ROW WHEN (((old.state = 'dead'::text) AND (new.state = 'pending'::text))) EXECUTE FUNCTION private.tg_webhook_deliveries__revive();

CREATE POLICY "Owners have dead deliveries sent again" ON public.webhook_deliveries FOR UPDATE TO authenticated USING (((state = 'dead'::text) AND (project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)))) WITH CHECK (((state = 'pending'::text) AND (project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids))));
CREATE POLICY "Owners see what their projects' webhooks were told" ON public.webhook_deliveries FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));

ALTER TABLE public.webhook_deliveries ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE public.webhook_deliveries TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.webhook_deliveries TO service_role;
GRANT UPDATE(state) ON TABLE public.webhook_deliveries TO authenticated;


CREATE TABLE public.webhooks (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    project_id uuid NOT NULL,
    url text NOT NULL,
    secret text DEFAULT private.new_webhook_secret() NOT NULL,
    events text[] DEFAULT '{element.confirmed,phase.reached,conflict.opened,run.finished}'::text[] NOT NULL,
    is_active boolean DEFAULT true NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    updated_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT webhooks_events_valid CHECK (((events <@ '{element.confirmed,phase.reached,conflict.opened,run.finished}'::text[]) AND (cardinality(events) > 0))),
    CONSTRAINT webhooks_secret_valid CHECK ((secret ~ '^whsec_[A-Za-z0-9+/]{32,86}={0,2}$'::text)),
    CONSTRAINT webhooks_url_valid CHECK (((char_length(url) <= 2000) AND (url ~ '^(https://[^/@]+|http://(localhost|127\.0\.0\.1)(:[0-9]+)?)(/.*)?$'::text)))
);

COMMENT ON TABLE public.webhooks IS 'Programs that are notified of what happens in a project, by HTTP. For its owners.';
COMMENT ON COLUMN public.webhooks.id IS 'The webhook.';
COMMENT ON COLUMN public.webhooks.project_id IS 'The project.';
COMMENT ON COLUMN public.webhooks.url IS 'Where events are posted: https at a public address. http://localhost and http://127.0.0.1 only work in the local stack.';
COMMENT ON COLUMN public.webhooks.secret IS 'What it is signed with, as Standard Webhooks does: whsec_ and 24 to 64 bytes in base64. No user reads it: add_webhook and replace_webhook_secret return it once.';
COMMENT ON COLUMN public.webhooks.events IS 'The events it receives: element.confirmed, phase.reached, conflict.opened, run.finished.';
COMMENT ON COLUMN public.webhooks.is_active IS 'Whether events are sent to it. A receiver that answers 410 turns it off.';
COMMENT ON COLUMN public.webhooks.created_at IS 'When the row was written.';
COMMENT ON COLUMN public.webhooks.updated_at IS 'When the row was last changed.';

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_pkey PRIMARY KEY (id);

CREATE INDEX idx_webhooks_project_id ON public.webhooks USING btree (project_id);

CREATE TRIGGER _100_touch_updated_at BEFORE UPDATE ON public.webhooks FOR EACH ROW EXECUTE FUNCTION private.tg__touch_updated_at();

ALTER TABLE ONLY public.webhooks
    ADD CONSTRAINT webhooks_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

CREATE POLICY "Owners add webhooks" ON public.webhooks FOR INSERT TO authenticated WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners change webhooks" ON public.webhooks FOR UPDATE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids))) WITH CHECK ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners remove webhooks" ON public.webhooks FOR DELETE TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));
CREATE POLICY "Owners see their projects' webhooks" ON public.webhooks FOR SELECT TO authenticated USING ((project_id IN ( SELECT private.member_project_ids('{owner}'::text[]) AS member_project_ids)));

ALTER TABLE public.webhooks ENABLE ROW LEVEL SECURITY;

GRANT DELETE ON TABLE public.webhooks TO authenticated;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.webhooks TO service_role;
GRANT SELECT(id) ON TABLE public.webhooks TO authenticated;
GRANT SELECT(project_id),INSERT(project_id) ON TABLE public.webhooks TO authenticated;
GRANT SELECT(url),INSERT(url),UPDATE(url) ON TABLE public.webhooks TO authenticated;
GRANT INSERT(secret),UPDATE(secret) ON TABLE public.webhooks TO authenticated;
GRANT SELECT(events),INSERT(events),UPDATE(events) ON TABLE public.webhooks TO authenticated;
GRANT SELECT(is_active),INSERT(is_active),UPDATE(is_active) ON TABLE public.webhooks TO authenticated;
GRANT SELECT(created_at) ON TABLE public.webhooks TO authenticated;
GRANT SELECT(updated_at) ON TABLE public.webhooks TO authenticated;


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


CREATE TABLE private.evidence_versions (
    project_id uuid NOT NULL,
    version bigint NOT NULL
);

COMMENT ON TABLE private.evidence_versions IS 'A number for each project that rises with every change its quotes depend on. Verified quotes may be stored as such only if the number is still the one under which the signals were read. No row means 0.';
COMMENT ON COLUMN private.evidence_versions.project_id IS 'The project.';
COMMENT ON COLUMN private.evidence_versions.version IS 'From private.evidence_versions_seq.';

ALTER TABLE ONLY private.evidence_versions
    ADD CONSTRAINT evidence_versions_pkey PRIMARY KEY (project_id);

ALTER TABLE private.evidence_versions ENABLE ROW LEVEL SECURITY;

GRANT SELECT ON TABLE private.evidence_versions TO service_role;


CREATE TABLE private.operation_minutes (
    minute timestamp with time zone NOT NULL,
    operation text NOT NULL,
    is_merged boolean DEFAULT false NOT NULL,
    count integer NOT NULL,
    streamed integer NOT NULL,
    failed integer NOT NULL,
    hits integer NOT NULL,
    misses integer NOT NULL,
    duration_ms double precision NOT NULL,
    db_calls bigint NOT NULL,
    db_ms double precision NOT NULL,
    llm_calls bigint NOT NULL,
    llm_ms double precision NOT NULL,
    input_tokens bigint NOT NULL,
    output_tokens bigint NOT NULL,
    cache_read_input_tokens bigint NOT NULL,
    cache_creation_input_tokens bigint NOT NULL,
    cost_usd double precision NOT NULL,
    duration_buckets smallint[] NOT NULL,
    duration_counts integer[] NOT NULL,
    first_token_buckets smallint[] NOT NULL,
    first_token_counts integer[] NOT NULL
);

COMMENT ON TABLE private.operation_minutes IS 'Operations by minute and name, kept for 30 days. One row for each batch that was recorded, until private.merge_operation_minutes makes one of them. A histogram is two arrays, a bucket and how many are in it: bucket b is for durations above 1.04^(b-1) and up to 1.04^b milliseconds, so that no percentile is off by more than 2 %. A bucket may be there more than once.';
COMMENT ON COLUMN private.operation_minutes.minute IS 'The beginning of the minute in which they ended.';
COMMENT ON COLUMN private.operation_minutes.operation IS 'Function and route.';
COMMENT ON COLUMN private.operation_minutes.is_merged IS 'Whether it is all that was recorded of the minute when it was merged.';
COMMENT ON COLUMN private.operation_minutes.count IS 'How many there were.';
COMMENT ON COLUMN private.operation_minutes.streamed IS 'How many answered with a stream of events.';
COMMENT ON COLUMN private.operation_minutes.failed IS 'How many did not succeed.';
COMMENT ON COLUMN private.operation_minutes.hits IS 'How many were answered from the cache.';
COMMENT ON COLUMN private.operation_minutes.misses IS 'How many could have been answered from the cache but were not.';
COMMENT ON COLUMN private.operation_minutes.duration_ms IS 'Milliseconds from request to response, added up.';
COMMENT ON COLUMN private.operation_minutes.db_calls IS 'Database round trips.';
COMMENT ON COLUMN private.operation_minutes.db_ms IS 'Milliseconds spent in database calls.';
COMMENT ON COLUMN private.operation_minutes.llm_calls IS 'Model calls.';
COMMENT ON COLUMN private.operation_minutes.llm_ms IS 'Milliseconds spent in model calls.';
COMMENT ON COLUMN private.operation_minutes.input_tokens IS 'Input tokens that no prompt cache covered.';
COMMENT ON COLUMN private.operation_minutes.output_tokens IS 'Output tokens.';
COMMENT ON COLUMN private.operation_minutes.cache_read_input_tokens IS 'Input tokens read from the prompt cache.';
COMMENT ON COLUMN private.operation_minutes.cache_creation_input_tokens IS 'Input tokens written to the prompt cache.';
COMMENT ON COLUMN private.operation_minutes.cost_usd IS 'Estimated price of the model calls in US dollars, as far as known.';
COMMENT ON COLUMN private.operation_minutes.duration_buckets IS 'Buckets of duration_ms.';
COMMENT ON COLUMN private.operation_minutes.duration_counts IS 'How many operations are in each of them.';
COMMENT ON COLUMN private.operation_minutes.first_token_buckets IS 'Buckets of the milliseconds to the first event of a model.';
COMMENT ON COLUMN private.operation_minutes.first_token_counts IS 'How many operations are in each of them.';

CREATE INDEX idx_operation_minutes_minute ON private.operation_minutes USING btree (minute);
CREATE INDEX idx_operation_minutes_unmerged ON private.operation_minutes USING btree (minute) WHERE (NOT is_merged);

ALTER TABLE private.operation_minutes ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT ON TABLE private.operation_minutes TO service_role;


CREATE TABLE private.pending_invalidations (
    id bigint NOT NULL,
    project_id uuid NOT NULL,
    cache text NOT NULL,
    reason text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT pending_invalidations_cache_valid CHECK ((cache = ANY (ARRAY['readiness'::text, 'di_analysis'::text])))
);

COMMENT ON TABLE private.pending_invalidations IS 'Invalidations by transactions that could not change the cache row. While a row is here, the cache counts as invalid; whoever fills the cache deletes it. No foreign key: its check would wait for a deletion of the project, which waits for the writer''s rows.';
COMMENT ON COLUMN private.pending_invalidations.id IS 'Tells which of them a filling transaction has seen.';
COMMENT ON COLUMN private.pending_invalidations.project_id IS 'The project.';
COMMENT ON COLUMN private.pending_invalidations.cache IS 'readiness or di_analysis.';
COMMENT ON COLUMN private.pending_invalidations.reason IS 'What made the analysis invalid; null for readiness.';
COMMENT ON COLUMN private.pending_invalidations.created_at IS 'When the invalidating transaction began.';

ALTER TABLE ONLY private.pending_invalidations
    ADD CONSTRAINT pending_invalidations_pkey PRIMARY KEY (id);

CREATE INDEX idx_pending_invalidations_project_id ON private.pending_invalidations USING btree (project_id);

ALTER TABLE private.pending_invalidations ENABLE ROW LEVEL SECURITY;

GRANT SELECT,DELETE ON TABLE private.pending_invalidations TO service_role;


CREATE TABLE private.token_reservations (
    id uuid NOT NULL,
    project_id uuid NOT NULL,
    user_id uuid,
    operation text NOT NULL,
    tokens bigint NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT token_reservations_tokens_valid CHECK ((tokens >= 0))
);

COMMENT ON TABLE private.token_reservations IS 'One row per operation that may ask a model, kept for a day. Written by begin_agent_run, begin_extraction and settle_operation.';
COMMENT ON COLUMN private.token_reservations.id IS 'The run of the agent, or an id that the function chose.';
COMMENT ON COLUMN private.token_reservations.project_id IS 'The project.';
COMMENT ON COLUMN private.token_reservations.user_id IS 'Who asked for it; null for back ends.';
COMMENT ON COLUMN private.token_reservations.operation IS 'di_agent_run or foundation_extract.';
COMMENT ON COLUMN private.token_reservations.tokens IS 'Estimated from above; 0 once the operation is settled: what it used is in operation_metrics then.';
COMMENT ON COLUMN private.token_reservations.expires_at IS 'Until then the tokens count as used. Later than the operation can end, so that only a crash lets it pass.';
COMMENT ON COLUMN private.token_reservations.created_at IS 'When the operation began.';

ALTER TABLE ONLY private.token_reservations
    ADD CONSTRAINT token_reservations_pkey PRIMARY KEY (id);

CREATE INDEX idx_token_reservations_project ON private.token_reservations USING btree (project_id, created_at DESC);
CREATE INDEX idx_token_reservations_user ON private.token_reservations USING btree (user_id, created_at DESC) WHERE (user_id IS NOT NULL);

ALTER TABLE ONLY private.token_reservations
    ADD CONSTRAINT token_reservations_project_id_fkey FOREIGN KEY (project_id) REFERENCES public.projects(id) ON DELETE CASCADE;

ALTER TABLE private.token_reservations ENABLE ROW LEVEL SECURITY;

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE private.token_reservations TO service_role;


CREATE FUNCTION public.accept_invitation(token text DEFAULT NULL::text, invitation_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.accept_invitation(token, invitation_id) AS accept_invitation;
END;

COMMENT ON FUNCTION public.accept_invitation(token text, invitation_id uuid) IS 'Makes the signed-in user a member of the project: by the token of the link, or by the id of an invitation to the confirmed e-mail address of the account. An invitation to an address is for that account alone, also by its link. Returns {project_id, role}; who is a member already keeps the role, and the same user may repeat it. PT404 where there is no such invitation, PT403 where it is for another address, PT410 where it was used or revoked or has expired.';

REVOKE ALL ON FUNCTION public.accept_invitation(token text, invitation_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.accept_invitation(token text, invitation_id uuid) TO authenticated;


CREATE FUNCTION public.add_webhook(project_id uuid, url text, events text[] DEFAULT '{element.confirmed,phase.reached,conflict.opened,run.finished}'::text[]) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 WITH made AS (
          SELECT private.new_webhook_secret() AS secret
         ), added AS (
          INSERT INTO public.webhooks (project_id, url, secret, events)  SELECT add_webhook.project_id AS project_id,
                     add_webhook.url AS url,
                     made_1.secret,
                     add_webhook.events AS events
                    FROM made made_1
           RETURNING webhooks.id
         )
  SELECT jsonb_build_object('id', added.id, 'secret', made.secret) AS jsonb_build_object
    FROM (added
      CROSS JOIN made);
END;

COMMENT ON FUNCTION public.add_webhook(project_id uuid, url text, events text[]) IS 'Adds a webhook for an owner and returns {id, secret}. The secret is shown this once.';

REVOKE ALL ON FUNCTION public.add_webhook(project_id uuid, url text, events text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_webhook(project_id uuid, url text, events text[]) TO authenticated;


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


CREATE FUNCTION public.attach_evidence(project_id uuid, element text, user_id uuid, revision_id uuid, item jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_act constant text := format('attach words to "%s"', attach_evidence.element);
    v_field constant text := attach_evidence.item -> 'fields' ->> 0;
    v_current jsonb;
    v_value jsonb;
begin
    perform private.lock_project(attach_evidence.project_id);
    perform private.require_member(attach_evidence.project_id, attach_evidence.user_id, '{owner,consultant}', v_act);
    perform private.require_active(attach_evidence.project_id, v_act);
    v_current := nullif(
        private.lock_and_read_foundation(attach_evidence.project_id, array[attach_evidence.element]) -> attach_evidence.element,
        'null'
    );
    if v_current is null then
        raise exception using
            errcode = 'PT422',
            message = format('Cannot %s: it has no value yet', v_act),
            hint = 'Write the element first';
    end if;
    perform private.require_shown(
        attach_evidence.project_id,
        attach_evidence.element,
        v_current,
        attach_evidence.revision_id,
        'consultant',
        v_act
    );

    v_value := v_current || jsonb_build_object(
        'evidence',
        (
            select coalesce(jsonb_agg(known.value), '[]')
            from private.evidence_items(v_current) as known (value)
            where known.value -> 'signal_id' <> attach_evidence.item -> 'signal_id'
                or known.value -> 'cited' is distinct from attach_evidence.item -> 'cited'
                or not known.value -> 'fields' @> to_jsonb(v_field)
        ) || jsonb_build_array(attach_evidence.item)
    );
    if jsonb_typeof(v_current -> 'support') = 'object' then
        v_value := v_value || jsonb_build_object('support', (v_current -> 'support') - v_field);
    end if;
    if jsonb_typeof(v_current -> 'confidence') = 'number' then
        v_value := v_value || jsonb_build_object(
            'claimed_confidence',
            -- Counts once every field that the element needs stands on the client's own words: a person found them.
            greatest(coalesce((v_current ->> 'claimed_confidence')::numeric, (v_current ->> 'confidence')::numeric), 0.75)
        );
    end if;
    v_value := private.mark_pending(v_value);
    perform private.require_element(attach_evidence.project_id, attach_evidence.element, v_value);
    perform private.set_elements(attach_evidence.project_id, jsonb_build_object(attach_evidence.element, v_value));
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        attach_evidence.project_id,
        attach_evidence.user_id,
        'changed',
        attach_evidence.element,
        attach_evidence.revision_id,
        array['evidence']
    );
end $$;

COMMENT ON FUNCTION public.attach_evidence(project_id uuid, element text, user_id uuid, revision_id uuid, item jsonb) IS 'Adds a quote to an element, for one of its fields, in the name of an owner or consultant. Nothing of the element counts until its quotes have been verified again. PT404 for who is no member, PT403 for clients, PT422 where there is no value, PT409 where revision_id is not that of the current value (detail: current, revision_id) or the quote is not in its signal.';

REVOKE ALL ON FUNCTION public.attach_evidence(project_id uuid, element text, user_id uuid, revision_id uuid, item jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.attach_evidence(project_id uuid, element text, user_id uuid, revision_id uuid, item jsonb) TO service_role;


CREATE FUNCTION public.attach_quote(project_id uuid, entity text, entity_id uuid, user_id uuid, item jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    v_evidence jsonb;
begin
    if attach_quote.entity not in ('features', 'vp_steps') then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot attach words in "%s"', attach_quote.entity),
            hint = 'features or vp_steps';
    end if;
    perform private.lock_project(attach_quote.project_id);
    perform private.require_member(attach_quote.project_id, attach_quote.user_id, '{owner,consultant}', 'attach words');
    perform private.require_active(attach_quote.project_id, 'attach words');
    -- Who changes the signal waits, and then finds the quote. So does who changes the people.
    perform
    from public.signals as signal
    where signal.project_id = attach_quote.project_id
        and signal.id::text = attach_quote.item ->> 'signal_id'
    for share;
    perform private.share_quotes(attach_quote.project_id);
    execute format(
        'select coalesce(entity.evidence, ''[]'') from public.%I as entity where entity.project_id = $1 and entity.id = $2 '
            || 'for update',
        attach_quote.entity
    )
    into v_evidence
    using attach_quote.project_id, attach_quote.entity_id;
    if v_evidence is null then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot attach words in "%s": there is no such row', attach_quote.entity);
    end if;
    if exists (
        select
        from public.signals as signal
        where signal.project_id = attach_quote.project_id
            and signal.id::text = attach_quote.item ->> 'signal_id'
            and signal.visibility <> 'project'
    ) then
        raise exception using
            errcode = 'PT422',
            message = 'Cannot attach these words: the signal is for the studio alone, and the client reads features and steps',
            hint = 'Share the signal with the client first';
    end if;
    if not private.quote_stands(attach_quote.project_id, attach_quote.item) then
        raise exception using
            errcode = 'PT409',
            message = 'Cannot attach these words: their signal, or whose words they are, has changed',
            hint = 'Show the signal again';
    end if;

    v_evidence := (
        select coalesce(jsonb_agg(known.value), '[]')
        from private.evidence_items(jsonb_build_object('evidence', v_evidence)) as known (value)
        where known.value - '{start,end,speaker}'::text[]
            is distinct from attach_quote.item - '{start,end,speaker}'::text[]
    ) || jsonb_build_array(attach_quote.item);
    execute format(
        'update public.%I as entity set evidence = $3 where entity.project_id = $1 and entity.id = $2',
        attach_quote.entity
    )
    using attach_quote.project_id, attach_quote.entity_id, v_evidence;
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        attach_quote.project_id,
        attach_quote.user_id,
        'changed',
        attach_quote.entity,
        attach_quote.entity_id,
        array['evidence']
    );
    return v_evidence;
end $_$;

COMMENT ON FUNCTION public.attach_quote(project_id uuid, entity text, entity_id uuid, user_id uuid, item jsonb) IS 'Adds a verified quote, {source_type, signal_id, quote, start, end, speaker}, to a row of features or vp_steps in the name of an owner or consultant. Returns its evidence. PT404 for who is no member and for rows of other projects, PT403 for clients, PT422 for words that the client must not read, PT409 where the quote no longer stands.';

REVOKE ALL ON FUNCTION public.attach_quote(project_id uuid, entity text, entity_id uuid, user_id uuid, item jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.attach_quote(project_id uuid, entity text, entity_id uuid, user_id uuid, item jsonb) TO service_role;


CREATE FUNCTION public.begin_agent_run(project_id uuid, run jsonb) RETURNS json
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
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
    perform private.require_active(begin_agent_run.project_id, 'run the agent');
    perform private.require_allowance(begin_agent_run.project_id, run);
    perform private.reserve_tokens(
        begin_agent_run.project_id,
        run || jsonb_build_object('reservation_id', run ->> 'run_id', 'operation', 'di_agent_run')
    );

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
    return json_build_object(
        'state', 'begun',
        'readiness_version', (
            select state.version
            from private.readiness_state(begin_agent_run.project_id) as state
        ),
        'analysis_version', private.analysis_version(begin_agent_run.project_id),
        'project', private.run_project(begin_agent_run.project_id, run)
    );
end $$;

COMMENT ON FUNCTION public.begin_agent_run(project_id uuid, run jsonb) IS 'Takes the project''s lease for a run: {run_id, user_id (null: a back end), idempotency_key, request_key, use_cache, decision_ttl_seconds, lease_seconds, the limits of private.run_project, of private.require_allowance and of private.reserve_tokens}. Returns {state}: begun, with the project as private.run_project gives it, the readiness_version that the run''s observation must match, and the analysis_version; busy, with the run_id that has the lease; replayed, with run_id and response, where the key was answered before; key_reused, where that was another request; kept, with the response, where nothing has changed since it was given. Only begun writes anything. PT404 and PT403 as private.require_consultant, PT409 as private.require_active, PT429 as private.require_allowance, PT402 as private.reserve_tokens.';

REVOKE ALL ON FUNCTION public.begin_agent_run(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.begin_agent_run(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION public.begin_extraction(project_id uuid, extraction jsonb) RETURNS json
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.reserve_extraction(begin_extraction.project_id, extraction);
    return private.extraction_state(begin_extraction.project_id, extraction);
end $$;

COMMENT ON FUNCTION public.begin_extraction(project_id uuid, extraction jsonb) IS 'Allows an extraction to begin, as private.reserve_extraction does, and returns what it reads, as private.extraction_state does. Ended by settle_operation. PT404 and PT403 as private.require_member, PT402 and PT429 as private.reserve_extraction.';

REVOKE ALL ON FUNCTION public.begin_extraction(project_id uuid, extraction jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.begin_extraction(project_id uuid, extraction jsonb) TO service_role;


CREATE FUNCTION public.claim_webhook_deliveries(max_count integer) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    AS $$
    with due as (
        select delivery.id
        from public.webhook_deliveries as delivery
        join public.webhooks as webhook
            on webhook.id = delivery.webhook_id
        where delivery.state = 'pending'
            and delivery.next_attempt_at <= now()
            and webhook.is_active
        order by delivery.next_attempt_at
        limit claim_webhook_deliveries.max_count
        for update of delivery skip locked
    ), claimed as (
        update public.webhook_deliveries as delivery
        set
            attempts = delivery.attempts + 1,
            -- Whoever dies before it says what came of it is not waited for any longer.
            next_attempt_at = now() + interval '2 minutes'
        from due
        where delivery.id = due.id
        returning delivery.id, delivery.webhook_id, delivery.attempts, delivery.payload
    )
    select coalesce(
        jsonb_agg(
            jsonb_build_object(
                'id', claimed.id,
                'attempt', claimed.attempts,
                'url', webhook.url,
                'secret', webhook.secret,
                -- As text: what is signed is the same from one attempt to the next, to the letter.
                'body', claimed.payload::text
            )
        ),
        '[]'
    )
    from claimed
    join public.webhooks as webhook
        on webhook.id = claimed.webhook_id
$$;

COMMENT ON FUNCTION public.claim_webhook_deliveries(max_count integer) IS 'The deliveries that are due, reserved for the caller for two minutes: [{id, attempt, url, secret, body}].';

REVOKE ALL ON FUNCTION public.claim_webhook_deliveries(max_count integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.claim_webhook_deliveries(max_count integer) TO service_role;


CREATE FUNCTION public.commit_agent_run(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_elements jsonb := coalesce(nullif(run -> 'elements', 'null'), '{}'::jsonb);
    v_research jsonb := coalesce(nullif(run -> 'research', 'null'), '[]'::jsonb);
    v_is_current boolean;
    v_pending_ids bigint[] := '{}'::bigint[];
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
            'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id]) -> 0
        );
    end if;

    perform private.mark_analyzed(
        commit_agent_run.project_id,
        coalesce(nullif(run -> 'analyzed_signals', 'null'), '[]')
    );
    if v_elements <> '{}' then
        perform private.lock_foundations(array[commit_agent_run.project_id]);
    end if;

    -- Before the foundation is written: what the run itself writes is no change since the run began. As in store_readiness, nobody
    -- may be changing what the analysis is based on, and the marks of those who will do so are left alone.
    if run ? 'analysis_version' then
        insert into public.di_analysis_cache (project_id)
        values (commit_agent_run.project_id)
        on conflict on constraint idx_di_cache_project_id do nothing;

        perform
        from public.di_analysis_cache as cache
        where cache.project_id = commit_agent_run.project_id
        for update;

        if pg_try_advisory_xact_lock(
            'public.di_analysis_cache'::regclass::oid::integer,
            uuid_hash(commit_agent_run.project_id) & 1023
        ) then
            v_pending_ids := array(
                select pending.id
                from private.pending_invalidations as pending
                where pending.project_id = commit_agent_run.project_id
                    and pending.cache = 'di_analysis'
            );
            v_is_current := private.analysis_version(commit_agent_run.project_id)
                = (run ->> 'analysis_version')::bigint;
        end if;
    end if;

    if v_elements <> '{}' then
        v_written := private.write_foundation(
            commit_agent_run.project_id,
            (run ->> 'run_id')::uuid,
            v_elements,
            (run ->> 'evidence_version')::bigint
        );
    end if;
    -- Found by the run itself, so already read. Whatever authority was sent, it is research: no one said it about this project. Triggers
    -- of the statement run for no rows, too.
    if v_research <> '[]' then
        insert into public.signals (project_id, source_type, authority, title, content, metadata, analyzed_at)
        select
            commit_agent_run.project_id,
            'research',
            'research',
            found.title,
            found.content,
            coalesce(found.metadata, '{}'),
            now()
        from jsonb_to_recordset(v_research) as found (
            title text,
            content text,
            metadata jsonb
        );
    end if;
    if run ? 'analysis_version' then
        perform private.write_analysis(commit_agent_run.project_id, run, coalesce(v_is_current, false));
        if v_is_current then
            delete from private.pending_invalidations as pending
            where pending.id = any (v_pending_ids);
        end if;
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
        'snapshot', public.readiness_snapshot(array[commit_agent_run.project_id]) -> 0
    );
end $$;

COMMENT ON FUNCTION public.commit_agent_run(project_id uuid, run jsonb) IS 'Stores a run: {run_id, analyzed_signals: [{id, content_hash}], research: [{title, content, metadata}], elements as commit_foundation takes them, evidence_version, analysis_version, analysis by area, confidence_by_area, last_decision, last_decision_key, log}. research becomes signals of that authority, already read. Without analysis_version, which is the one the run began with, the analysis is left alone. log has columns of di_agent_logs. Returns {foundation, snapshot} and, with elements, {statuses, revision_ids}. A run that is stored already is not stored again. PT404 without the project, PT409 as commit_foundation.';

REVOKE ALL ON FUNCTION public.commit_agent_run(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.commit_agent_run(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint, user_id uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_written jsonb;
begin
    perform private.lock_project(commit_foundation.project_id);
    if commit_foundation.user_id is not null then
        perform private.require_member(
            commit_foundation.project_id,
            commit_foundation.user_id,
            '{owner,consultant}',
            'store the foundation'
        );
    end if;
    perform private.require_active(commit_foundation.project_id, 'store the foundation');
    v_written := private.write_foundation(
        commit_foundation.project_id,
        commit_foundation.run_id,
        commit_foundation.elements,
        commit_foundation.evidence_version
    );
    return v_written || jsonb_build_object(
        'foundation', private.current_foundation(commit_foundation.project_id),
        'snapshot', public.readiness_snapshot(array[commit_foundation.project_id]) -> 0
    );
end $$;

COMMENT ON FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint, user_id uuid) IS 'Stores extracted elements, {name: {value}}, all or none, for a consultant of the project or a back end (user_id null). evidence_version is what begin_extraction gave: if anything that quotes depend on has changed since, they are stored as to be verified again. Returns {statuses, revision_ids, foundation, snapshot}: by name extracted, unchanged or protected; the revisions written; the foundation afterwards; and the facts to score from. PT409 where a quote is not in its signal, words were erased since or the project is archived, PT404 without the project or the membership, PT403 for clients.';

REVOKE ALL ON FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.commit_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint, user_id uuid) TO service_role;


CREATE FUNCTION public.commit_verified_evidence(project_id uuid, evidence_version bigint, elements jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_current jsonb;
    v_elements jsonb;
begin
    perform private.lock_project(commit_verified_evidence.project_id);
    v_current := private.lock_and_read_foundation(
        commit_verified_evidence.project_id,
        array(select jsonb_object_keys(commit_verified_evidence.elements))
    );
    -- What has been changed meanwhile is verified again by whoever reads it next.
    if commit_verified_evidence.evidence_version = private.evidence_version(commit_verified_evidence.project_id) then
        select jsonb_object_agg(verified.element, verified.entry -> 'value')
        into v_elements
        from jsonb_each(commit_verified_evidence.elements) as verified (element, entry)
        where v_current -> verified.element = verified.entry -> 'was';
    end if;

    if v_elements is not null then
        perform private.require_element(commit_verified_evidence.project_id, verified.element, verified.value)
        from jsonb_each(v_elements) as verified (element, value);
        perform private.keep_revisions(commit_verified_evidence.project_id, v_elements);
        perform private.set_elements(commit_verified_evidence.project_id, v_elements);
    end if;
    return jsonb_build_object(
        'written', coalesce((select array_agg(name) from jsonb_object_keys(v_elements) as name), '{}'),
        'foundation', private.current_foundation(commit_verified_evidence.project_id),
        'snapshot', public.readiness_snapshot(array[commit_verified_evidence.project_id], use_cache => false) -> 0
    );
end $$;

COMMENT ON FUNCTION public.commit_verified_evidence(project_id uuid, evidence_version bigint, elements jsonb) IS 'Stores elements whose quotes were verified again, {name: {was, value}}, as far as nothing has changed since read_pending_evidence: neither what quotes depend on nor the element. Returns {written (names), foundation, snapshot}. PT404 without the project, PT409 where a quote is not in its signal.';

REVOKE ALL ON FUNCTION public.commit_verified_evidence(project_id uuid, evidence_version bigint, elements jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.commit_verified_evidence(project_id uuid, evidence_version bigint, elements jsonb) TO service_role;


CREATE FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb DEFAULT NULL::jsonb, revision_id uuid DEFAULT NULL::uuid, fields text[] DEFAULT NULL::text[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_role text;
    v_confirmed_by text;
    v_current jsonb;
    v_shown_id uuid;
    v_value jsonb;
    -- Those that the client is not shown: a yes to the whole is one to the others.
    v_withheld text[];
    v_yes_to text[] := confirm_element.fields;
    -- What has the fields that are said yes to: the current value, or that with what the client corrected.
    v_base jsonb;
    -- Those that have the client's yes by then; null where the whole element is confirmed.
    v_fields text[];
    -- The conflicts that the yes decides.
    v_upheld uuid[];
    -- Whether the same is confirmed again although the client has said something else since.
    v_is_upheld boolean;
begin
    perform private.lock_project(confirm_element.project_id);
    v_role := case private.require_member(
        confirm_element.project_id,
        confirm_element.user_id,
        '{owner,consultant,client}',
        'confirm'
    ) when 'client' then 'client' else 'consultant' end;
    v_confirmed_by := v_role;
    perform private.require_active(confirm_element.project_id, format('confirm "%s"', confirm_element.element));

    v_current := nullif(
        private.lock_and_read_foundation(confirm_element.project_id, array[confirm_element.element]) -> confirm_element.element,
        'null'
    );
    if v_current is null and nullif(confirm_element.value, 'null') is null then
        raise exception using
            errcode = 'PT422',
            message = format('Cannot confirm "%s": there is no value yet and none was given', confirm_element.element),
            hint = 'Extract the element first, or send its value';
    end if;

    v_shown_id := (private.newest_revision(confirm_element.project_id, confirm_element.element, v_current)).id;
    if v_current is not null and (v_shown_id is null or confirm_element.revision_id is distinct from v_shown_id) then
        raise exception using
            errcode = 'PT409',
            message = case
                when confirm_element.revision_id is null
                    then format('Cannot confirm "%s": revision_id does not say what was shown', confirm_element.element)
                else format('Cannot confirm "%s": it changed since it was shown', confirm_element.element)
            end,
            detail = jsonb_build_object(
                'current', private.shown_value(confirm_element.project_id, v_current, v_role),
                'revision_id', v_shown_id
            )::text,
            hint = 'Show the current value and confirm that, with its revision_id';
    end if;
    if v_confirmed_by = 'consultant' and v_current ->> 'confirmed_by' = 'client' then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot confirm "%s": the client confirmed it already', confirm_element.element),
            detail = jsonb_build_object('current', v_current, 'revision_id', v_shown_id)::text,
            hint = 'Only the client can change what the client confirmed';
    end if;

    v_base := v_current;
    if confirm_element.fields is not null then
        if v_confirmed_by <> 'client' then
            raise exception using
                errcode = 'PT403',
                message = format('Cannot confirm fields of "%s": that is for the client', confirm_element.element),
                hint = 'Confirm the whole element';
        end if;
        if confirm_element.element = 'strategic_context'
            or nullif(confirm_element.value, 'null') is not null
            or confirm_element.fields = '{}'
            or not confirm_element.fields <@ private.told_fields(
                private.shown_value(confirm_element.project_id, v_current, v_role)
            )
        then
            raise exception using
                errcode = 'PT400',
                message = format('Cannot confirm these fields of "%s"', confirm_element.element),
                hint = case
                    when confirm_element.element = 'strategic_context'
                        then 'Confirm the whole strategic context, without fields: it has no yes for single fields'
                    else format(
                        'Name fields that say something, without a value: %s',
                        array_to_string(
                            private.told_fields(private.shown_value(confirm_element.project_id, v_current, v_role)),
                            ', '
                        )
                    )
                end;
        end if;
    elsif v_role = 'client' then
        v_withheld := private.withheld_fields(confirm_element.project_id, v_current);
        if v_withheld <> '{}' then
            if nullif(confirm_element.value, 'null') is not null then
                v_base := private.correct_element(
                    v_current,
                    confirm_element.value || (
                        select jsonb_object_agg(field.name, v_current -> field.name)
                        from unnest(v_withheld) as field (name)
                    ),
                    v_role
                ) || (
                    -- The whole is worth what it was, and has whose confirmation it had.
                    select coalesce(jsonb_object_agg(field.name, field.content), '{}')
                    from jsonb_each(v_current) as field (name, content)
                    where field.name in ('confidence', 'claimed_confidence', 'confirmed_by')
                );
            end if;
            v_yes_to := array(
                select field.name
                from unnest(private.told_fields(v_base)) as field (name)
                where field.name <> all (v_withheld)
            );
            if v_yes_to = '{}' or confirm_element.element = 'strategic_context' then
                raise exception using
                    errcode = 'PT403',
                    message = format('Cannot confirm "%s": what it stands on is not shared with the client', confirm_element.element),
                    hint = 'A consultant can share the signals that it is quoted from, or confirm it';
            end if;
        end if;
    end if;
    if v_yes_to is not null and v_current ->> 'confirmed_by' is distinct from 'client' then
        v_fields := array(
            select distinct field.name
            from unnest(private.confirmed_fields(v_current) || v_yes_to) as field (name)
            order by field.name
        );
        if private.told_fields(v_base) <@ v_fields then
            v_fields := null;
        end if;
    end if;

    if v_fields is not null then
        v_value := case
            when v_base = v_current and private.confirmed_fields(v_current) @> v_fields then v_current
            -- What the rest is worth is known where the quotes are verified again.
            else private.mark_pending(
                case when 'success_kpis' = any (v_fields) then private.adopt_measures(v_base) else v_base end
                || jsonb_build_object('confirmed_fields', v_fields)
            )
        end;
        v_confirmed_by := v_current ->> 'confirmed_by';
    else
        v_value := private.correct_element(v_current, nullif(confirm_element.value, 'null'), v_confirmed_by);
        if v_confirmed_by = 'client' then
            v_value := v_value - 'confirmed_fields';
        elsif exists (
            select
            from unnest(private.confirmed_fields(v_current)) as field (name)
            where v_value -> field.name is distinct from v_current -> field.name
        ) then
            raise exception using
                errcode = 'PT409',
                message = format('Cannot correct "%s": the client said yes to a field of it', confirm_element.element),
                detail = jsonb_build_object('current', v_current, 'revision_id', v_shown_id)::text,
                hint = 'Only the client can change what the client confirmed';
        end if;
        v_value := v_value || jsonb_build_object('confirmed_by', v_confirmed_by);
    end if;
    -- The client also decides anew.
    v_upheld := array(
        select disputed.conflict_id
        from private.disputed_fields(confirm_element.project_id) as disputed
        where disputed.element_name = confirm_element.element
            and (v_yes_to is null or disputed.field_name = any (v_yes_to))
            and (v_role = 'client' or (v_value is not distinct from v_current and not disputed.is_lost))
            and v_value #> string_to_array(disputed.field_name, '.') is not distinct from
                v_current #> string_to_array(disputed.field_name, '.')
    );
    v_is_upheld := v_value is not distinct from v_current and v_upheld <> '{}';
    if v_is_upheld then
        -- A change, so that nothing that was computed of the dispute is kept.
        v_value := private.mark_pending(v_value);
    end if;
    perform private.require_element(confirm_element.project_id, confirm_element.element, v_value);
    if confirm_element.element = 'confirmed_scope' then
        perform private.require_features(confirm_element.project_id, v_value);
    end if;
    if v_is_upheld or v_value is distinct from v_current then
        insert into public.foundation_revisions (project_id, element, kind, value, confidence, confirmed_by, user_id)
        values (
            confirm_element.project_id,
            confirm_element.element,
            'accepted',
            v_value,
            case jsonb_typeof(v_value -> 'confidence') when 'number' then (v_value ->> 'confidence')::numeric end,
            case when v_fields is null then v_confirmed_by end,
            confirm_element.user_id
        )
        returning foundation_revisions.id
        into v_shown_id;

        -- The yes says which statement holds: the one that the value is quoted with.
        update public.conflicts as conflict
        set resolution = held.resolution
        from (
            select
                disputed.conflict_id,
                case
                    when count(distinct disputed.fact_id) > 1 then 'both'
                    when bool_or(disputed.fact_id = each.earlier_fact_id) then 'earlier'
                    else 'later'
                end as resolution
            from private.disputed_fields(confirm_element.project_id) as disputed
            join public.conflicts as each
                on each.id = disputed.conflict_id
            where disputed.element_name = confirm_element.element
                and (v_yes_to is null or disputed.field_name = any (v_yes_to))
                and disputed.conflict_id = any (v_upheld)
            group by disputed.conflict_id
        ) as held
        where conflict.id = held.conflict_id;
        -- Who is asking is known to the function alone.
        update public.conflicts as conflict
        set resolved_by = confirm_element.user_id
        where conflict.id = any (v_upheld);
        perform private.uphold_statements(v_upheld);

        perform private.set_elements(confirm_element.project_id, jsonb_build_object(confirm_element.element, v_value));
        insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
        values (
            confirm_element.project_id,
            confirm_element.user_id,
            'confirmed',
            confirm_element.element,
            v_shown_id,
            coalesce(v_yes_to, '{}')
        );
    end if;
    return jsonb_build_object(
        'value', private.shown_value(confirm_element.project_id, v_value, v_role),
        'revision_id', v_shown_id,
        'confirmed_by', v_confirmed_by,
        'awaiting_fields', case
            when v_value ->> 'confirmed_by' = 'client' then '[]'
            else to_jsonb(
                array(
                    select field.name
                    from unnest(
                        private.told_fields(private.shown_value(confirm_element.project_id, v_value, v_role))
                    ) as field (name)
                    where field.name <> all (private.confirmed_fields(v_value))
                )
            )
        end
    );
end $$;

COMMENT ON FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb, revision_id uuid, fields text[]) IS 'Confirms an element, or the value given for it, in the role of the user''s membership: as client or as consultant. With fields, which is for clients, those alone, and so where others are not shared with the client; once every field that says something has the client''s yes, so has the element. revision_id is that of the value as it was shown, null where there was none. Returns {value, revision_id, confirmed_by (of the element: null, consultant or client), awaiting_fields (those without the client''s yes)}; confirming the same again changes nothing, unless the client has said something else since: the yes decides for the statement that the value is quoted with, the client''s also where somebody had decided for another one. PT404 for users who are not members, PT422 where there is no value, PT400 for a scope with features that are not the project''s and for fields that say nothing, PT403 for a consultant with fields and for a client where nothing of it is shared, PT409 where revision_id is not the one of the current value, where a consultant would overwrite what the client confirmed, the element or a field of it (the detail of both is json: {current, revision_id}), or where a quote is not in its signal.';

REVOKE ALL ON FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb, revision_id uuid, fields text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.confirm_element(project_id uuid, element text, user_id uuid, value jsonb, revision_id uuid, fields text[]) TO service_role;


CREATE FUNCTION public.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.confirm_entity(project_id, entity, entity_id, updated_at) AS confirm_entity;
END;

COMMENT ON FUNCTION public.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) IS 'Confirms a row of features, personas or vp_steps, or the strategic context (entity_id null), as a member with the role client. updated_at is that of the row as it was shown. Returns the row without its quotes. PT404 without project, membership or row, PT403 for other roles, PT409 where the row changed since (detail: current) or the project is archived, PT400 for another table.';

REVOKE ALL ON FUNCTION public.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) TO authenticated;


CREATE FUNCTION public.decide_proposal(project_id uuid, element text, user_id uuid, proposal_id uuid, decision text, revision_id uuid DEFAULT NULL::uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_act constant text := format('decide on a proposal for "%s"', decide_proposal.element);
    v_current jsonb;
    v_proposal public.foundation_revisions;
    v_value jsonb;
    v_id uuid;
begin
    perform private.lock_project(decide_proposal.project_id);
    perform private.require_member(
        decide_proposal.project_id,
        decide_proposal.user_id,
        '{owner,consultant}',
        v_act
    );
    perform private.require_active(decide_proposal.project_id, v_act);
    v_current := nullif(
        private.lock_and_read_foundation(
            decide_proposal.project_id,
            array[decide_proposal.element]
        ) -> decide_proposal.element,
        'null'
    );
    select revision.*
    into v_proposal
    from public.foundation_revisions as revision
    where revision.id = decide_proposal.proposal_id
        and revision.project_id = decide_proposal.project_id
        and revision.element = decide_proposal.element
        and revision.kind = 'proposal';
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot %s: there is no such proposal', v_act);
    end if;
    -- The same decision may be asked for again.
    if v_proposal.decision = decide_proposal.decision then
        return;
    end if;
    -- What was left can still be taken over: somebody thinks again, or has clicked on the wrong button.
    if v_proposal.decision = 'taken_over' then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot %s: it was taken over', v_act),
            detail = jsonb_build_object('decision', v_proposal.decision)::text;
    end if;

    update public.foundation_revisions as revision
    set decision = decide_proposal.decision
    where revision.id = v_proposal.id;
    if decide_proposal.decision = 'taken_over' then
        if v_proposal.value is null then
            raise exception using
                errcode = 'PT422',
                message = format('Cannot %s: words that it came from were erased', v_act);
        end if;
        if v_current is not null then
            perform private.require_shown(
                decide_proposal.project_id,
                decide_proposal.element,
                v_current,
                decide_proposal.revision_id,
                'consultant',
                v_act
            );
        end if;
        if v_current ->> 'confirmed_by' = 'client' then
            raise exception using
                errcode = 'PT409',
                message = format('Cannot %s: the client confirmed its value', v_act),
                detail = jsonb_build_object('current', v_current, 'revision_id', decide_proposal.revision_id)::text,
                hint = 'Only the client can change what the client confirmed';
        end if;

        -- But for what the client said yes to.
        v_value := private.keep_confirmed(v_current, v_proposal.value) || '{"confirmed_by": "consultant"}';
        if jsonb_typeof(v_value -> 'confidence') = 'number' then
            -- What its quotes are worth is seen when they are verified again: their signals may have changed since.
            v_value := v_value || jsonb_build_object(
                'claimed_confidence', coalesce(nullif(v_value -> 'claimed_confidence', 'null'), v_value -> 'confidence'),
                'confidence', least((v_value ->> 'confidence')::numeric, 0.49)
            );
        end if;
        v_value := private.mark_pending(v_value);
        perform private.require_element(decide_proposal.project_id, decide_proposal.element, v_value);
        if decide_proposal.element = 'confirmed_scope' then
            perform private.require_features(decide_proposal.project_id, v_value);
        end if;
        insert into public.foundation_revisions (project_id, element, kind, value, confidence, confirmed_by, user_id)
        values (
            decide_proposal.project_id,
            decide_proposal.element,
            'accepted',
            v_value,
            case jsonb_typeof(v_value -> 'confidence') when 'number' then (v_value ->> 'confidence')::numeric end,
            'consultant',
            decide_proposal.user_id
        )
        returning foundation_revisions.id
        into v_id;
        perform private.set_elements(
            decide_proposal.project_id,
            jsonb_build_object(decide_proposal.element, v_value)
        );
    end if;
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        decide_proposal.project_id,
        decide_proposal.user_id,
        case decide_proposal.decision when 'taken_over' then 'confirmed' else 'changed' end,
        decide_proposal.element,
        coalesce(v_id, v_proposal.id),
        array['proposal']
    );
end $$;

COMMENT ON FUNCTION public.decide_proposal(project_id uuid, element text, user_id uuid, proposal_id uuid, decision text, revision_id uuid) IS 'Makes a proposal the element''s value, confirmed by the studio, with its quotes to be verified again (taken_over), or leaves it. PT404 for who is no member and where there is no such proposal, PT403 for clients, PT409 where it was taken over before, the client confirmed the value, or revision_id is not that of the current value (detail: current, revision_id), PT422 where its words were erased.';

REVOKE ALL ON FUNCTION public.decide_proposal(project_id uuid, element text, user_id uuid, proposal_id uuid, decision text, revision_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.decide_proposal(project_id uuid, element text, user_id uuid, proposal_id uuid, decision text, revision_id uuid) TO service_role;


CREATE FUNCTION public.erase_person(project_id uuid, person_id uuid) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.erase_person(project_id, person_id) AS erase_person;
END;

COMMENT ON FUNCTION public.erase_person(project_id uuid, person_id uuid) IS 'Erases a person for an owner: what the person said is cut out of the signals, names and addresses are replaced by "[erased]" everywhere, invitations to the addresses are deleted, and whatever was based on the words goes; what others said stays. A run under way is stopped. Returns the tombstone: {project_id, kind, source_id}. PT404 without project, membership or person, PT403 for other members, PT409 for members and while turns are missing.';

REVOKE ALL ON FUNCTION public.erase_person(project_id uuid, person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.erase_person(project_id uuid, person_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.erase_person(project_id uuid, person_id uuid) TO service_role;


CREATE FUNCTION public.erase_signal(project_id uuid, signal_id uuid) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.erase_signal(project_id, signal_id) AS erase_signal;
END;

COMMENT ON FUNCTION public.erase_signal(project_id uuid, signal_id uuid) IS 'Erases a signal for an owner: it goes, and from every table of the project goes whatever shares four words in a row with it or was based on it, also what the client confirmed. A run under way is stopped. Returns the tombstone: {project_id, kind, source_id}. PT404 without project, membership or signal, PT403 for other members, PT409 while turns are missing.';

REVOKE ALL ON FUNCTION public.erase_signal(project_id uuid, signal_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.erase_signal(project_id uuid, signal_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.erase_signal(project_id uuid, signal_id uuid) TO service_role;


CREATE FUNCTION public.finish_agent_run(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_state text;
    v_user_id uuid;
    v_words_erased boolean;
    v_succeeded boolean := (run -> 'log' ->> 'success')::boolean;
    v_run jsonb := run;
begin
    perform private.lock_project(finish_agent_run.project_id);
    if v_succeeded then
        select asked.user_id
        into v_user_id
        from public.di_agent_runs as asked
        where asked.id = (run ->> 'run_id')::uuid
            and asked.project_id = finish_agent_run.project_id;
        if v_user_id is not null then
            perform private.require_member(
                finish_agent_run.project_id,
                v_user_id,
                '{owner,consultant}',
                'finish the run'
            );
        end if;
    end if;

    select finished.state, finished.words_erased
    into v_state, v_words_erased
    from public.di_agent_runs as finished
    where finished.id = (run ->> 'run_id')::uuid
        and finished.project_id = finish_agent_run.project_id
    for update;
    if v_words_erased then
        -- It was stopped; what it reports may hold the words.
        v_run := run || '{"events": []}' || jsonb_build_object('log', (run -> 'log') || '{"trigger_context": null}');
    end if;

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
        events = case when finished.state = 'done' then finished.events else v_run -> 'events' end
    where finished.id = (run ->> 'run_id')::uuid
    returning finished.state
    into v_state;

    return jsonb_build_object('state', v_state) || public.commit_agent_run(
        finish_agent_run.project_id,
        case
            when v_run ? 'last_decision' then v_run || jsonb_build_object(
                'last_decision_key',
                private.decision_key(
                    (run ->> 'readiness_version')::bigint,
                    run -> 'log' ->> 'request_key'
                )
            )
            else v_run
        end
    );
end $$;

COMMENT ON FUNCTION public.finish_agent_run(project_id uuid, run jsonb) IS 'Ends a run that began with begin_agent_run and commits it as commit_agent_run does, with its events, in one transaction: {…, events, readiness_version}. A successful run is committed only while it is running; otherwise only its state is returned and nothing is written. A failed one leaves its log in any case. Returns {state} and what commit_agent_run returns. PT404 and PT403 where who asked for the run may no longer.';

REVOKE ALL ON FUNCTION public.finish_agent_run(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.finish_agent_run(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION public.invalidate_di_cache(project_id uuid, reason text, user_id uuid DEFAULT NULL::uuid) RETURNS bigint
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_revision bigint;
begin
    perform private.lock_project(invalidate_di_cache.project_id);
    if invalidate_di_cache.user_id is not null then
        perform private.require_member(
            invalidate_di_cache.project_id,
            invalidate_di_cache.user_id,
            '{owner,consultant}',
            'invalidate the analysis'
        );
    end if;

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

COMMENT ON FUNCTION public.invalidate_di_cache(project_id uuid, reason text, user_id uuid) IS 'Marks what the agent learned of the project as outdated, for a consultant or a back end (user_id null), and returns the new revision. PT404 without the project or the membership, PT403 for clients.';

REVOKE ALL ON FUNCTION public.invalidate_di_cache(project_id uuid, reason text, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.invalidate_di_cache(project_id uuid, reason text, user_id uuid) TO service_role;


CREATE FUNCTION public.invite_member(project_id uuid, role text, address text DEFAULT NULL::text, expires_in_days integer DEFAULT 14) RETURNS jsonb
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.invite_member(project_id, role, address, expires_in_days) AS invite_member;
END;

COMMENT ON FUNCTION public.invite_member(project_id uuid, role text, address text, expires_in_days integer) IS 'Invites one person to the project, for an owner: the account with that e-mail address or, without one, whoever has the link. Returns {id, project_id, role, address, expires_at, token}; the token is shown this once. It sends nothing. An earlier invitation of the same address is revoked. expires_in_days: 1 to 90. PT400 for a wrong argument, PT404 for who is no member, PT403 for other roles, PT409 where the person is a member already or 100 invitations are open.';

REVOKE ALL ON FUNCTION public.invite_member(project_id uuid, role text, address text, expires_in_days integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.invite_member(project_id uuid, role text, address text, expires_in_days integer) TO authenticated;


CREATE FUNCTION public.keep_foundation_revisions(project_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.lock_project(keep_foundation_revisions.project_id);
    perform private.keep_revisions(
        keep_foundation_revisions.project_id,
        private.lock_and_read_foundation(keep_foundation_revisions.project_id, '{strategic_context}')
    );
end $$;

COMMENT ON FUNCTION public.keep_foundation_revisions(project_id uuid) IS 'Writes a revision for each element that has none with its current value, so that the value can be confirmed as shown. PT404 if there is no such project.';

REVOKE ALL ON FUNCTION public.keep_foundation_revisions(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.keep_foundation_revisions(project_id uuid) TO service_role;


CREATE FUNCTION public.list_changes(project_id uuid, since timestamp with time zone DEFAULT NULL::timestamp with time zone) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT jsonb_build_object('since', mark.since, 'revisions', (shown.foundation -> 'revisions'::text), 'signals', ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', added.id, 'title', added.title, 'source_type', added.source_type, 'said_at', added.said_at, 'created_at', added.created_at) ORDER BY added.created_at DESC, added.id), '[]'::jsonb) AS "coalesce"
            FROM ( SELECT signal.id,
                     signal.title,
                     signal.source_type,
                     signal.said_at,
                     signal.created_at
                    FROM public.signals signal
                   WHERE ((signal.project_id = list_changes.project_id) AND (signal.created_at > mark.since))
                   ORDER BY signal.created_at DESC, signal.id
                  LIMIT 100) added), 'conflicts', ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', found.id, 'subject', found.subject, 'kind', found.kind, 'resolution', found.resolution, 'changed_at', found.updated_at) ORDER BY found.updated_at DESC, found.id), '[]'::jsonb) AS "coalesce"
            FROM ( SELECT conflict.id,
                     conflict.subject,
                     conflict.kind,
                     conflict.resolution,
                     conflict.updated_at
                    FROM public.conflicts conflict
                   WHERE ((conflict.project_id = list_changes.project_id) AND (conflict.updated_at > mark.since))
                   ORDER BY conflict.updated_at DESC, conflict.id
                  LIMIT 100) found)) AS jsonb_build_object
    FROM (( SELECT COALESCE(list_changes.since, ( SELECT visit.seen_at
                    FROM public.project_visits visit
                   WHERE ((visit.project_id = list_changes.project_id) AND (visit.user_id = private.current_user_id()))), (now() - '7 days'::interval)) AS since) mark
      CROSS JOIN ( SELECT private.read_foundation(list_changes.project_id, true) AS foundation) shown);
END;

COMMENT ON FUNCTION public.list_changes(project_id uuid, since timestamp with time zone) IS 'What changed after a time, by default since the caller last looked, else in the last seven days, as far as the caller may see it: {since, revisions (the 200 newest, older ones too, so that each can be compared with the one before), signals that were added, conflicts that were found or settled; at most 100 of each}. PT404 where the caller sees no such project.';

REVOKE ALL ON FUNCTION public.list_changes(project_id uuid, since timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.list_changes(project_id uuid, since timestamp with time zone) TO authenticated;
GRANT ALL ON FUNCTION public.list_changes(project_id uuid, since timestamp with time zone) TO service_role;


CREATE FUNCTION public.list_conflicts(project_id uuid, max_count integer DEFAULT 100) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT ( SELECT COALESCE(jsonb_agg(jsonb_build_object('id', conflict.id, 'subject', conflict.subject, 'earlier', jsonb_build_object('signal_id', earlier.signal_id, 'quote', (earlier.evidence -> 'quote'::text), 'speaker', (earlier.evidence -> 'speaker'::text), 'said_at', ( SELECT signal.occurred_at
                    FROM public.signals signal
                   WHERE (signal.id = earlier.signal_id))), 'later', jsonb_build_object('signal_id', later.signal_id, 'quote', (later.evidence -> 'quote'::text), 'speaker', (later.evidence -> 'speaker'::text), 'said_at', ( SELECT signal.occurred_at
                    FROM public.signals signal
                   WHERE (signal.id = later.signal_id)))) ORDER BY conflict.created_at DESC, conflict.id), '[]'::jsonb) AS "coalesce"
            FROM ((( SELECT each.id,
                     each.subject,
                     each.earlier_fact_id,
                     each.later_fact_id,
                     each.created_at
                    FROM public.conflicts each
                   WHERE ((each.project_id = project.id) AND (each.resolution IS NULL) AND ((each.kind = 'open'::text) OR (each.id IN ( SELECT disputed.conflict_id
                            FROM private.disputed_fields(project.id) disputed(conflict_id, element_name, field_name, fact_id, is_lost)))))
                   ORDER BY each.created_at DESC, each.id
                  LIMIT LEAST(GREATEST(list_conflicts.max_count, 1), 100)) conflict
              JOIN public.stated_facts earlier ON ((earlier.id = conflict.earlier_fact_id)))
              JOIN public.stated_facts later ON ((later.id = conflict.later_fact_id)))) AS "coalesce"
    FROM public.projects project
   WHERE (project.id = list_conflicts.project_id);
END;

COMMENT ON FUNCTION public.list_conflicts(project_id uuid, max_count integer) IS 'Contradictory statements that nobody has settled, including those that contradict something confirmed, as far as the caller may read them, newest first: [{id, subject, earlier, later}], both {signal_id, quote, speaker (or null), said_at (null where unknown)}. max_count: 1 to 100. Null if the caller sees no such project.';

REVOKE ALL ON FUNCTION public.list_conflicts(project_id uuid, max_count integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.list_conflicts(project_id uuid, max_count integer) TO authenticated;
GRANT ALL ON FUNCTION public.list_conflicts(project_id uuid, max_count integer) TO service_role;


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

COMMENT ON FUNCTION public.mark_seen(project_id uuid, seen_at timestamp with time zone) IS 'Records that the signed-in member has seen the changes up to that time; it never moves back, nor beyond now. Returns the time. 42501 for users who are not members.';

REVOKE ALL ON FUNCTION public.mark_seen(project_id uuid, seen_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.mark_seen(project_id uuid, seen_at timestamp with time zone) TO authenticated;


CREATE FUNCTION public.operation_counters() RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    SET jit TO 'off'
    AS $$
    -- From a fixed moment on: the sums only grow, until all of them begin again with the day. Those of fractions are rounded, because
    -- merging minutes adds them up in another order, and a counter that falls by a trillionth counts as one that began again.
    with day as (
        select date_trunc('day', now(), 'UTC') as began_at
    ), part as materialized (
        select minutes.*
        from private.operation_minutes as minutes, day
        where minutes.minute >= day.began_at
    ), bucket as (
        select entry.operation, entry.kind, entry.bucket, sum(entry.count) as count
        from (
            select part.operation, 'duration' as kind, duration.bucket, duration.count
            from part
            cross join lateral unnest(part.duration_buckets, part.duration_counts) as duration (bucket, count)
            union all
            select part.operation, 'first_token', first_token.bucket, first_token.count
            from part
            cross join lateral unnest(part.first_token_buckets, part.first_token_counts) as first_token (bucket, count)
        ) as entry
        group by entry.operation, entry.kind, entry.bucket
    ), histogram as (
        select
            bucket.operation,
            bucket.kind,
            jsonb_agg(
                jsonb_build_object('le_ms', 1.04::double precision ^ bucket.bucket, 'count', bucket.count)
                order by bucket.bucket
            ) as buckets
        from bucket
        group by bucket.operation, bucket.kind
    ), total as (
        select
            part.operation,
            sum(part.count) as count,
            sum(part.streamed) as streamed,
            sum(part.failed) as failed,
            sum(part.hits) as hits,
            sum(part.misses) as misses,
            round(sum(part.duration_ms)) as duration_ms,
            sum(part.db_calls) as db_calls,
            round(sum(part.db_ms)) as db_ms,
            sum(part.llm_calls) as llm_calls,
            round(sum(part.llm_ms)) as llm_ms,
            sum(part.input_tokens) as input_tokens,
            sum(part.output_tokens) as output_tokens,
            sum(part.cache_read_input_tokens) as cache_read_input_tokens,
            sum(part.cache_creation_input_tokens) as cache_creation_input_tokens,
            round(sum(part.cost_usd)::numeric, 4) as cost_usd
        from part
        group by part.operation
    )
    select jsonb_build_object(
        'began_at', day.began_at,
        'operations', coalesce(
            (
                select jsonb_agg(
                    to_jsonb(total) || jsonb_build_object(
                        'duration_buckets', duration.buckets,
                        'first_token_buckets', coalesce(first_token.buckets, '[]')
                    )
                    order by total.operation
                )
                from total
                join histogram as duration
                    on duration.operation = total.operation
                    and duration.kind = 'duration'
                left join histogram as first_token
                    on first_token.operation = total.operation
                    and first_token.kind = 'first_token'
            ),
            '[]'
        ),
        'invalidations', (
            select jsonb_build_object(
                'readiness', count(*) filter (where invalidation.cache = 'readiness'),
                'di_analysis', count(*) filter (where invalidation.cache = 'di_analysis')
            )
            from private.cache_invalidations as invalidation
            where invalidation.invalidated_at >= day.began_at
        ),
        'most_project_tokens', (
            select coalesce(max(project.tokens), 0)
            from (
                select sum(metric.input_tokens + metric.cache_creation_input_tokens + metric.output_tokens) as tokens
                from public.operation_metrics as metric
                where metric.input_tokens > 0
                    and metric.project_id is not null
                    and metric.created_at >= day.began_at
                group by metric.project_id
            ) as project
        )
    )
    from day
$$;

COMMENT ON FUNCTION public.operation_counters() IS 'What each operation has done since the day began (UTC), as sums that only grow until it ends, in milliseconds, tokens and US dollars; how often each cache was invalidated; and the most tokens that one project has used, as tokens_today() counts them. Shape: operationCountersSchema of shared/contracts/metrics.ts.';

REVOKE ALL ON FUNCTION public.operation_counters() FROM PUBLIC;
GRANT ALL ON FUNCTION public.operation_counters() TO service_role;


CREATE FUNCTION public.operation_figures(window_seconds integer) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(
        jsonb_agg(
            to_jsonb(summary) - 'start' || jsonb_build_object('invalidations', case summary.operation
                when 'readiness' then private.count_invalidations('readiness', operation_figures.window_seconds)
                when 'di_agent_run' then private.count_invalidations('di_analysis', operation_figures.window_seconds)
            end)
            order by summary.operation
        ),
        '[]'
    )
    from private.operation_summary(operation_figures.window_seconds, null) as summary
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
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return (
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
            'conflicts', case
                -- Planning it takes longer than all else here, and mostly there are none.
                when exists (
                    select
                    from public.conflicts as conflict
                    where conflict.project_id = project.id
                        and conflict.resolution is null
                )
                    then public.list_conflicts(project.id, 5)
                else '[]'
            end,
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
    );
end $$;

COMMENT ON FUNCTION public.project_outline(project_id uuid) IS 'What the agent is shown of a project besides readiness and foundation: totals and first rows of features, personas and value path, the strategic context, how many signals were analysed, and the ten newest with the beginning of their text. Null where the caller sees no such project.';

REVOKE ALL ON FUNCTION public.project_outline(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.project_outline(project_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.project_outline(project_id uuid) TO service_role;


CREATE FUNCTION public.question_facts(project_id uuid, signal_limit integer, signal_bytes_limit bigint, ttl_seconds integer) RETURNS json
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT json_build_object('project', json_build_object('id', project.id, 'name', project.name, 'vertical', project.vertical, 'status', project.status, 'project_members', ( SELECT COALESCE(json_agg(json_build_object('user_id', member.user_id, 'role', member.role)), '[]'::json) AS "coalesce"
            FROM public.project_members member
           WHERE (member.project_id = project.id))), 'snapshot', (public.readiness_snapshot(ARRAY[project.id], ttl_seconds => question_facts.ttl_seconds) -> 0), 'foundation', ( SELECT to_jsonb(foundation.*) AS to_jsonb
            FROM public.project_foundation foundation
           WHERE (foundation.project_id = project.id)), 'people', ( SELECT COALESCE(json_agg(json_build_object('id', person.id, 'name', person.name, 'spellings', person.spellings, 'addresses', person.addresses, 'side', person.side, 'user_id', person.user_id) ORDER BY person.created_at, person.id), '[]'::json) AS "coalesce"
            FROM public.project_people person
           WHERE (person.project_id = project.id)), 'signals', ( SELECT COALESCE(json_agg(signal.text ORDER BY signal.said_at DESC, signal.id), '[]'::json) AS "coalesce"
            FROM ( SELECT json_build_object('id', each.id, 'source_type', each.source_type, 'authority', each.authority, 'title', each.title, 'content', each.content, 'content_hash', each.content_hash, 'turns', each.turns, 'metadata', json_build_object('speakers', (each.metadata -> 'speakers'::text)), 'occurred_at', each.occurred_at, 'created_at', each.created_at) AS text,
                     each.said_at,
                     each.id,
                     sum(octet_length(each.content)) OVER (ORDER BY each.said_at DESC, each.id) AS byte_count
                    FROM public.signals each
                   WHERE (each.project_id = project.id)
                   ORDER BY each.said_at DESC, each.id
                  LIMIT question_facts.signal_limit) signal
           WHERE (signal.byte_count <= question_facts.signal_bytes_limit)), 'conflicts', public.list_conflicts(project.id, 5)) AS json_build_object
    FROM public.projects project
   WHERE (project.id = question_facts.project_id);
END;

COMMENT ON FUNCTION public.question_facts(project_id uuid, signal_limit integer, signal_bytes_limit bigint, ttl_seconds integer) IS 'What the next questions are chosen from, as far as the caller may read it: {project (with its members), snapshot, foundation, people, signals (the newest by what they say of their time), conflicts (the five newest that are open)}. Null where the caller sees no such project.';

REVOKE ALL ON FUNCTION public.question_facts(project_id uuid, signal_limit integer, signal_bytes_limit bigint, ttl_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.question_facts(project_id uuid, signal_limit integer, signal_bytes_limit bigint, ttl_seconds integer) TO authenticated;
GRANT ALL ON FUNCTION public.question_facts(project_id uuid, signal_limit integer, signal_bytes_limit bigint, ttl_seconds integer) TO service_role;


CREATE FUNCTION public.read_foundation(project_id uuid, revisions boolean DEFAULT false) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.read_foundation(project_id, revisions) AS read_foundation;
END;

COMMENT ON FUNCTION public.read_foundation(project_id uuid, revisions boolean) IS 'The foundation as members are shown it, clients without the words of the studio''s own signals and, unless scores are shared, without confidences: {elements, revision_ids (null where the value has no revision that says the same), confirmations (who confirmed, by name and address), context_updated_at, pending_evidence, people, sources ({title, source_type, said_at (null where unknown)} of each quoted signal that the caller may read, by id), speakers ({speaker, signals, turns, signal_ids}), has_unread_turns, and with revisions the 200 newest}. PT404 where the caller sees no such project.';

REVOKE ALL ON FUNCTION public.read_foundation(project_id uuid, revisions boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_foundation(project_id uuid, revisions boolean) TO authenticated;
GRANT ALL ON FUNCTION public.read_foundation(project_id uuid, revisions boolean) TO service_role;


CREATE FUNCTION public.read_pending_evidence(project_ids uuid[]) RETURNS json
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $_$
    select coalesce(
        json_agg(
            json_build_object(
                'project_id', project.id,
                'evidence_version', private.evidence_version(project.id),
                'elements', pending.elements,
                'people', private.project_people(project.id),
                'signals', (
                    select coalesce(json_agg(private.signal_text(signal) order by signal.said_at desc, signal.id), '[]')
                    from public.signals as signal
                    where signal.project_id = project.id
                        and signal.id::text in (
                            select item.value ->> 'signal_id'
                            from jsonb_each(pending.elements) as element (name, value)
                            cross join lateral private.evidence_items(element.value) as item (value)
                        )
                )
            )
            order by project.id
        ),
        '[]'
    )
    from public.projects as project
    cross join lateral (
        select jsonb_object_agg(element.name, element.value) as elements
        from jsonb_each(private.current_foundation(project.id)) as element (name, value)
        where element.value @? '$.evidence[*] ? (@.pending == true)'
    ) as pending
    where project.id = any (read_pending_evidence.project_ids)
        and pending.elements is not null
$_$;

COMMENT ON FUNCTION public.read_pending_evidence(project_ids uuid[]) IS 'What it takes to verify quotes again, by project: {project_id, evidence_version, elements (those with such quotes), people, signals (those quoted)}. Projects without such quotes are left out.';

REVOKE ALL ON FUNCTION public.read_pending_evidence(project_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_pending_evidence(project_ids uuid[]) TO service_role;


CREATE FUNCTION public.read_product(project_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    with
        feature as (
            select each.*
            from public.features as each
            where each.project_id = read_product.project_id
            order by each.created_at, each.id
            limit 1000
        ),
        persona as (
            select each.*
            from public.personas as each
            where each.project_id = read_product.project_id
            order by each.created_at, each.id
            limit 1000
        ),
        step as (
            select each.*
            from public.vp_steps as each
            where each.project_id = read_product.project_id
            order by each.step_index, each.id
            limit 1000
        ),
        quoted as (
            select item.value ->> 'signal_id' as signal_id
            from (select feature.evidence from feature union all select step.evidence from step) as row
            cross join lateral jsonb_array_elements(
                case jsonb_typeof(row.evidence) when 'array' then row.evidence else '[]' end
            ) as item (value)
        )
    select jsonb_build_object(
        'name', project.name,
        'vertical', project.vertical,
        'features', (
            select coalesce(
                jsonb_agg(to_jsonb(feature) - '{project_id,confirmed,created_at}'::text[] order by feature.created_at, feature.id),
                '[]'
            )
            from feature
        ),
        'personas', (
            select coalesce(
                jsonb_agg(to_jsonb(persona) - '{project_id,confirmed,created_at}'::text[] order by persona.created_at, persona.id),
                '[]'
            )
            from persona
        ),
        'steps', (
            select coalesce(
                jsonb_agg(to_jsonb(step) - '{project_id,confirmed,created_at}'::text[] order by step.step_index, step.id),
                '[]'
            )
            from step
        ),
        'sources', (
            select coalesce(
                jsonb_object_agg(signal.id, jsonb_build_object('title', signal.title, 'said_at', signal.occurred_at)),
                '{}'
            )
            from public.signals as signal
            where signal.project_id = read_product.project_id
                and signal.id::text in (select quoted.signal_id from quoted)
        )
    )
    from public.projects as project
    where project.id = read_product.project_id
$$;

COMMENT ON FUNCTION public.read_product(project_id uuid) IS 'What is to be built: {name, vertical, features, personas, steps (in their order), sources}, up to 1,000 rows of each table with their columns. sources: {title, said_at (null where unknown)} of each quoted signal that the caller may read, by id. Null without the project.';

REVOKE ALL ON FUNCTION public.read_product(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_product(project_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.read_product(project_id uuid) TO service_role;


CREATE FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean DEFAULT true, ttl_seconds integer DEFAULT 300, user_id uuid DEFAULT NULL::uuid) RETURNS json
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.readiness_snapshot(project_ids, use_cache, ttl_seconds, user_id) AS readiness_snapshot;
END;

COMMENT ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) IS 'For each requested project that the caller is a member of, in the order of the request: the cached score while it is valid, otherwise the facts to score from, with the version that guards storing the result, the database''s clock, whether quotes are to be verified before it is scored, and the last 20 points of the history, oldest first. Clients are given only projects whose scores are shared. A back end may ask in the name of a user, whose projects it is given then, and shows_scores says whether the user may see the numbers. Shape: readinessSnapshotSchema[] of shared/contracts/readiness.ts.';

REVOKE ALL ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) TO service_role;


CREATE FUNCTION public.received_invitations(token text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT private.received_invitations(token) AS received_invitations;
END;

COMMENT ON FUNCTION public.received_invitations(token text) IS 'The invitations that the signed-in user may accept: the open ones to the confirmed e-mail address of the account, and the one whose token is given. [{id, project_id, project_name, role, invited_by (name or null), expires_at}], newest first.';

REVOKE ALL ON FUNCTION public.received_invitations(token text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.received_invitations(token text) TO authenticated;


CREATE FUNCTION public.record_operations(metrics jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    insert into public.operation_metrics (
        operation, project_id, project_ids, duration_ms, db_calls, db_ms, llm_calls, llm_ms, first_token_ms, input_tokens, output_tokens,
        cache_read_input_tokens, cache_creation_input_tokens, cost_usd, streamed, cache, ok, error_code, created_at
    )
    select
        metric.operation,
        metric.project_id,
        metric.project_ids,
        metric.duration_ms,
        metric.db_calls,
        metric.db_ms,
        metric.llm_calls,
        metric.llm_ms,
        metric.first_token_ms,
        metric.input_tokens,
        metric.output_tokens,
        metric.cache_read_input_tokens,
        metric.cache_creation_input_tokens,
        metric.cost_usd,
        metric.streamed,
        metric.cache,
        metric.ok,
        metric.error_code,
        now() - make_interval(secs => coalesce(metric.age_ms, 0) / 1000)
    from jsonb_to_recordset(record_operations.metrics) as metric (
        operation text,
        project_id uuid,
        project_ids uuid[],
        duration_ms double precision,
        db_calls integer,
        db_ms double precision,
        llm_calls integer,
        llm_ms double precision,
        first_token_ms double precision,
        input_tokens integer,
        output_tokens integer,
        cache_read_input_tokens integer,
        cache_creation_input_tokens integer,
        cost_usd double precision,
        streamed boolean,
        cache text,
        ok boolean,
        error_code text,
        age_ms double precision
    );
end $$;

COMMENT ON FUNCTION public.record_operations(metrics jsonb) IS 'Records what operations cost: rows of operation_metrics without id and times, with age_ms, the milliseconds since each ended.';

REVOKE ALL ON FUNCTION public.record_operations(metrics jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.record_operations(metrics jsonb) TO service_role;


CREATE FUNCTION public.replace_facts(project_id uuid, stated jsonb) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.lock_project(replace_facts.project_id);
    -- Before their facts, as a deletion of a signal locks them.
    perform
    from public.signals as signal
    where signal.project_id = replace_facts.project_id
        and stated -> 'signal_ids' ? signal.id::text
    order by signal.id
    for key share of signal;
    if private.evidence_version(replace_facts.project_id) <> (stated ->> 'evidence_version')::bigint then
        return false;
    end if;

    delete from public.stated_facts as fact
    where fact.project_id = replace_facts.project_id
        and stated -> 'signal_ids' ? fact.signal_id::text
        and not exists (
            select
            from jsonb_to_recordset(stated -> 'facts') as given (id uuid)
            where given.id = fact.id
        );

    insert into public.stated_facts as fact
        (id, project_id, signal_id, statement_id, kind, subject, about, value, evidence, said_at)
    select
        given.id,
        replace_facts.project_id,
        given.signal_id,
        given.statement_id,
        given.kind,
        given.subject,
        given.about,
        given.value,
        given.evidence,
        given.said_at
    from jsonb_to_recordset(stated -> 'facts') as given (
        id uuid,
        signal_id uuid,
        statement_id uuid,
        kind text,
        subject text,
        about text[],
        value jsonb,
        evidence jsonb,
        said_at timestamptz
    )
    join public.signals as signal
        on signal.id = given.signal_id
        and signal.project_id = replace_facts.project_id
    order by given.id
    on conflict (id) do update
    set
        statement_id = excluded.statement_id,
        kind = excluded.kind,
        subject = excluded.subject,
        about = excluded.about,
        value = excluded.value,
        evidence = excluded.evidence,
        said_at = excluded.said_at
    where fact.project_id = excluded.project_id
        and (fact.statement_id, fact.kind, fact.subject, fact.about, fact.value, fact.evidence, fact.said_at) is distinct from (
            excluded.statement_id, excluded.kind, excluded.subject, excluded.about, excluded.value, excluded.evidence, excluded.said_at
        );

    delete from public.conflicts as conflict
    using public.stated_facts as earlier, public.stated_facts as later
    where conflict.project_id = replace_facts.project_id
        and earlier.id = conflict.earlier_fact_id
        and later.id = conflict.later_fact_id
        and stated -> 'signal_ids' ?& array[earlier.signal_id::text, later.signal_id::text]
        and not exists (
            select
            from jsonb_to_recordset(stated -> 'conflicts') as given (earlier_fact_id uuid, later_fact_id uuid)
            where given.earlier_fact_id = conflict.earlier_fact_id
                and given.later_fact_id = conflict.later_fact_id
        );

    insert into public.conflicts as conflict
        (project_id, kind, subject, earlier_fact_id, later_fact_id)
    select
        replace_facts.project_id,
        given.kind,
        later.subject,
        earlier.id,
        later.id
    from jsonb_to_recordset(stated -> 'conflicts') as given (kind text, earlier_fact_id uuid, later_fact_id uuid)
    join public.stated_facts as earlier
        on earlier.id = given.earlier_fact_id
        and earlier.project_id = replace_facts.project_id
    join public.stated_facts as later
        on later.id = given.later_fact_id
        and later.project_id = replace_facts.project_id
    order by earlier.id, later.id
    on conflict on constraint conflicts_facts_unique do update
    set
        kind = excluded.kind,
        subject = excluded.subject
    where (conflict.kind, conflict.subject) is distinct from (excluded.kind, excluded.subject);

    perform private.settle_facts(replace_facts.project_id);
    return true;
end $$;

COMMENT ON FUNCTION public.replace_facts(project_id uuid, stated jsonb) IS 'Rebuilds the facts of signals and the conflicts among them: {evidence_version, signal_ids (those that were read), facts [{id, signal_id, statement_id, kind, subject, about, value, evidence, said_at}], conflicts [{kind, earlier_fact_id, later_fact_id}]}. What was decided of a conflict stays while both facts do. False, and nothing is written, where something has changed since begin_extraction gave the version. PT404 without the project.';

REVOKE ALL ON FUNCTION public.replace_facts(project_id uuid, stated jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.replace_facts(project_id uuid, stated jsonb) TO service_role;


CREATE FUNCTION public.replace_webhook_secret(webhook_id uuid) RETURNS text
    LANGUAGE sql
    SET search_path TO ''
    BEGIN ATOMIC
 WITH made AS (
          SELECT private.new_webhook_secret() AS secret
         ), changed AS (
          UPDATE public.webhooks webhook SET secret = made_1.secret
            FROM made made_1
           WHERE (webhook.id = replace_webhook_secret.webhook_id)
           RETURNING webhook.id
         )
  SELECT made.secret
    FROM (changed
      CROSS JOIN made);
END;

COMMENT ON FUNCTION public.replace_webhook_secret(webhook_id uuid) IS 'Gives a webhook a new secret, with which all deliveries from now on are signed, and returns it this once. Null where the caller owns no project with such a webhook.';

REVOKE ALL ON FUNCTION public.replace_webhook_secret(webhook_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.replace_webhook_secret(webhook_id uuid) TO authenticated;


CREATE FUNCTION public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_state text;
begin
    update public.di_agent_runs as reported
    set
        events = report_agent_run.events,
        lease_expires_at = clock_timestamp() + make_interval(secs => report_agent_run.lease_seconds),
        state = case
            when reported.user_id is null
                or exists (
                    select
                    from public.project_members as member
                    where member.project_id = reported.project_id
                        and member.user_id = reported.user_id
                        and member.role in ('owner', 'consultant')
                )
                then 'running'
            else 'stopped'
        end
    where reported.id = report_agent_run.run_id
        and reported.state = 'running';

    select reported.state
    into v_state
    from public.di_agent_runs as reported
    where reported.id = report_agent_run.run_id;
    return coalesce(v_state, 'lapsed');
end $$;

COMMENT ON FUNCTION public.report_agent_run(run_id uuid, events jsonb, lease_seconds double precision) IS 'Stores all events of a run so far, renews its lease, and returns its state: anything but running means that it must end. A run is stopped where who asked for it is no longer a consultant of the project.';

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


CREATE FUNCTION public.search_signals(project_id uuid, query text, speaker text DEFAULT NULL::text, since timestamp with time zone DEFAULT NULL::timestamp with time zone, until timestamp with time zone DEFAULT NULL::timestamp with time zone, max_results integer DEFAULT 20) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 WITH asked AS MATERIALIZED (
          SELECT parsed.query,
                 CASE
                     WHEN ((parsed.query)::text !~ '[!|]'::text) THEN tsvector_to_array(to_tsvector('simple'::regconfig, "left"(search_signals.query, 500)))
                     ELSE '{}'::text[]
                 END AS words
            FROM private.search_query(search_signals.query) parsed(query)
           WHERE (numnode(parsed.query) > 0)
         ), texts AS (
          SELECT signal.id,
             signal.turns,
             regexp_replace(signal.content, '[\U00010000-\U0010FFFF]'::text, '  '::text, 'g'::text) AS content
            FROM (asked
              JOIN public.signals signal ON (((signal.project_id = search_signals.project_id) AND (signal.said_at >= COALESCE(search_signals.since, '-infinity'::timestamp with time zone)) AND (signal.said_at < COALESCE(search_signals.until, 'infinity'::timestamp with time zone)))))
           WHERE (NOT (EXISTS ( SELECT
                    FROM unnest(asked.words) word(text)
                   WHERE (strpos(lower(signal.content), word.text) = 0))))
         ), pieces AS (
          SELECT texts.id,
             piece.start,
             LEAST((piece.start + 100000), turn.finish) AS finish,
             turn.speaker,
             SUBSTRING(texts.content FROM (piece.start + 1) FOR LEAST(100000, (turn.finish - piece.start))) AS words
            FROM ((texts
              CROSS JOIN LATERAL ( SELECT private.turn_offset(item.value, 'start'::text, length(texts.content)) AS turn_offset,
                     private.turn_offset(item.value, 'end'::text, length(texts.content)) AS turn_offset,
                     (item.value ->> 'speaker'::text) AS "?column?"
                    FROM jsonb_array_elements(texts.turns) item(value)
                   WHERE ((item.value ->> 'kind'::text) IS DISTINCT FROM 'boilerplate'::text)
                 UNION ALL
                  SELECT 0,
                     length(texts.content) AS length,
                     NULL::text
                   WHERE (texts.turns IS NULL)) turn(start, finish, speaker))
              CROSS JOIN LATERAL generate_series(turn.start, (turn.finish - 1), 100000) piece(start))
           WHERE ((COALESCE(search_signals.speaker, ''::text) = ''::text) OR (strpos(lower(turn.speaker), lower(search_signals.speaker)) > 0))
         ), found AS (
          SELECT pieces.id,
             pieces.start,
             pieces.finish,
             pieces.speaker,
             pieces.words,
             signal.title,
             signal.source_type,
             signal.said_at,
             asked.query,
             ts_rank(piece.vector, asked.query) AS rank
            FROM (((asked
              CROSS JOIN pieces)
              CROSS JOIN LATERAL to_tsvector('simple'::regconfig, pieces.words) piece(vector))
              JOIN public.signals signal ON ((signal.id = pieces.id)))
           WHERE (piece.vector @@ asked.query)
           ORDER BY (ts_rank(piece.vector, asked.query)) DESC, signal.said_at DESC, pieces.id, pieces.start
          LIMIT LEAST(GREATEST(COALESCE(search_signals.max_results, 20), 1), 100)
         )
  SELECT COALESCE(jsonb_agg(jsonb_build_object('signal_id', found.id, 'title', found.title, 'source_type', found.source_type, 'said_at', found.said_at, 'speaker', found.speaker, 'start', found.start, 'end', found.finish, 'excerpt', private.mark_matches(found.words, found.query)) ORDER BY found.rank DESC, found.said_at DESC, found.id, found.start), '[]'::jsonb) AS "coalesce"
    FROM found;
END;

COMMENT ON FUNCTION public.search_signals(project_id uuid, query text, speaker text, since timestamp with time zone, until timestamp with time zone, max_results integer) IS 'Where the words of a query were said, in the signals that the caller may read: turn by turn, the best match first. query: all words, each also as the beginning of one; "a phrase", -without, or. speaker: part of the name; since inclusive, until exclusive, by when it was said; max_results: 1 to 100. Returns [{signal_id, title, source_type, said_at, speaker (or null), start, end (offsets of the turn in content, in UTF-16 code units), excerpt: [{text, is_match}]}].';

REVOKE ALL ON FUNCTION public.search_signals(project_id uuid, query text, speaker text, since timestamp with time zone, until timestamp with time zone, max_results integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.search_signals(project_id uuid, query text, speaker text, since timestamp with time zone, until timestamp with time zone, max_results integer) TO authenticated;
GRANT ALL ON FUNCTION public.search_signals(project_id uuid, query text, speaker text, since timestamp with time zone, until timestamp with time zone, max_results integer) TO service_role;


CREATE FUNCTION public.settle_operation(reservation_id uuid, metric jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    perform public.record_operations(jsonb_build_array(settle_operation.metric));

    update private.token_reservations as reservation
    set tokens = 0
    where reservation.id = settle_operation.reservation_id;
end $$;

COMMENT ON FUNCTION public.settle_operation(reservation_id uuid, metric jsonb) IS 'Records what an operation cost, as record_operations does, and frees what it had reserved, in one transaction.';

REVOKE ALL ON FUNCTION public.settle_operation(reservation_id uuid, metric jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.settle_operation(reservation_id uuid, metric jsonb) TO service_role;


CREATE FUNCTION public.settle_webhook_deliveries(outcomes jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    -- Before the second attempt, the third, and so on: two days in all.
    c_delays constant interval[] := array[
        interval '1 minute', interval '5 minutes', interval '30 minutes', interval '2 hours', interval '6 hours', interval '12 hours',
        interval '1 day'
    ];
begin
    update public.webhook_deliveries as delivery
    set
        state = case
            when outcome.error is null then 'delivered'
            when outcome.response_status = 410 or delivery.attempts > cardinality(c_delays) then 'dead'
            else 'pending'
        end,
        -- Spread, so that a receiver that comes back is not met by everything at once.
        next_attempt_at = now() + coalesce(c_delays[delivery.attempts], '0') * (1 + random() / 10),
        response_status = outcome.response_status,
        error = outcome.error
    from jsonb_to_recordset(settle_webhook_deliveries.outcomes)
        as outcome (id uuid, attempt integer, response_status integer, error text)
    where delivery.id = outcome.id
        and delivery.state = 'pending'
        -- A later attempt is under way: only success is news.
        and (delivery.attempts = outcome.attempt or outcome.error is null);

    update public.webhooks as webhook
    set is_active = false
    from public.webhook_deliveries as delivery
    join jsonb_to_recordset(settle_webhook_deliveries.outcomes) as outcome (id uuid, response_status integer)
        on outcome.id = delivery.id
    where webhook.id = delivery.webhook_id
        and outcome.response_status = 410;
end $$;

COMMENT ON FUNCTION public.settle_webhook_deliveries(outcomes jsonb) IS 'Records the results of attempts: [{id, attempt, response_status (null: none), error (null: it was delivered)}]. A failed delivery is tried eight times over two days; 410 turns the webhook off.';

REVOKE ALL ON FUNCTION public.settle_webhook_deliveries(outcomes jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.settle_webhook_deliveries(outcomes jsonb) TO service_role;


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
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_pending_ids bigint[];
begin
    -- An older snapshot would not show what was committed while this function waited.
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        return false;
    end if;
    perform private.lock_tables();
    perform
    from public.projects as project
    where project.id = store_readiness.project_id
    for key share;
    if not found then
        return false;
    end if;

    -- Fails while a transaction is under way that has changed the project. While this lock is held, those that change it leave a mark
    -- instead of waiting.
    if not pg_try_advisory_xact_lock(
        'public.readiness_cache'::regclass::oid::integer,
        uuid_hash(store_readiness.project_id) & 1023
    ) then
        return false;
    end if;
    -- The marks before the facts: a change whose mark is seen here is among the facts, and a later mark stays.
    v_pending_ids := array(
        select pending.id
        from private.pending_invalidations as pending
        where pending.project_id = store_readiness.project_id
            and pending.cache = 'readiness'
    );
    if store_readiness.version is distinct from (
        select state.version
        from private.readiness_state(store_readiness.project_id) as state
    ) then
        return false;
    end if;

    -- Of several callers with equal scores the first one stores.
    perform
    from public.readiness_cache as cache
    where cache.project_id = store_readiness.project_id
        and (
            cache.cached_readiness_data is null
            or cache.updated_at <= store_readiness.computed_at
            or v_pending_ids <> '{}'
        )
    for update skip locked;
    if not found then
        return false;
    end if;

    delete from private.pending_invalidations as pending
    where pending.id = any (v_pending_ids);
    update public.readiness_cache as cache
    set
        cached_readiness_data = store_readiness.score,
        computed_at = store_readiness.computed_at,
        version = store_readiness.version
    where cache.project_id = store_readiness.project_id;

    insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
    select store_readiness.project_id, point.score, point.gate_score, point.phase, store_readiness.computed_at
    from jsonb_to_record(store_readiness.score) as point (score numeric, gate_score integer, phase text)
    where not exists (
        select
        from (
            select history.score, history.gate_score, history.phase
            from public.readiness_history as history
            where history.project_id = store_readiness.project_id
            order by history.computed_at desc
            limit 1
        ) as newest
        where newest.score = point.score
            and newest.gate_score = point.gate_score
            and newest.phase = point.phase
    );
    return true;
end $$;

COMMENT ON FUNCTION public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamp with time zone) IS 'Stores a score if the project''s facts are still of the version that it was computed from, nobody is changing the project, and no score was stored since; and a point of the history if it moved. False: nothing was stored.';

REVOKE ALL ON FUNCTION public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamp with time zone) TO service_role;


CREATE FUNCTION public.store_turns(project_id uuid, signals jsonb, are_analyzed boolean DEFAULT false) RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    -- Skips signals that are being written right now: they are read once more.
    with stored as (
        update public.signals as signal
        set
            turns = coalesce(signal.turns, unread.turns),
            analyzed_at = case when store_turns.are_analyzed then coalesce(signal.analyzed_at, now()) else signal.analyzed_at end
        from (
            select unlocked.id, nullif(given.turns, 'null') as turns
            from jsonb_to_recordset(store_turns.signals) as given (id uuid, content_hash text, turns jsonb)
            join public.signals as unlocked
                on unlocked.id = given.id
                and unlocked.content_hash = given.content_hash
            where unlocked.project_id = store_turns.project_id
                and (
                    (unlocked.turns is null and jsonb_typeof(given.turns) = 'array')
                    or (store_turns.are_analyzed and unlocked.analyzed_at is null)
                )
            order by unlocked.id
            for no key update of unlocked skip locked
        ) as unread
        where signal.id = unread.id
        returning signal.id
    )
    select count(*)
    into v_count
    from stored;
    return v_count;
end $$;

COMMENT ON FUNCTION public.store_turns(project_id uuid, signals jsonb, are_analyzed boolean) IS 'Stores turns that were read, [{id, content_hash, turns}], for signals that still have the same text and no turns; with are_analyzed it marks them as read, too. Returns how many signals were written. Nothing that quotes depend on changes.';

REVOKE ALL ON FUNCTION public.store_turns(project_id uuid, signals jsonb, are_analyzed boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.store_turns(project_id uuid, signals jsonb, are_analyzed boolean) TO service_role;


CREATE FUNCTION public.tokens_today(project_id uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return (
        -- What was read from the prompt cache costs a tenth or less, and does not count.
        select coalesce(sum(metric.input_tokens + metric.cache_creation_input_tokens + metric.output_tokens), 0)
        from public.operation_metrics as metric
        where metric.project_id = tokens_today.project_id
            and metric.input_tokens > 0
            and metric.created_at >= date_trunc('day', now(), 'UTC')
    );
end $$;

COMMENT ON FUNCTION public.tokens_today(project_id uuid) IS 'Tokens that the project''s operations have used since midnight UTC, without those read from the prompt cache.';

REVOKE ALL ON FUNCTION public.tokens_today(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.tokens_today(project_id uuid) TO service_role;


CREATE FUNCTION public.withdraw_confirmation(project_id uuid, element text, user_id uuid, revision_id uuid, fields text[] DEFAULT NULL::text[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_act constant text := format('take back the yes to "%s"', withdraw_confirmation.element);
    v_by text;
    v_current jsonb;
    v_value jsonb;
    v_revision_id uuid;
    -- Those that the client has said yes to.
    v_fields text[];
begin
    perform private.lock_project(withdraw_confirmation.project_id);
    v_by := case private.require_member(
        withdraw_confirmation.project_id,
        withdraw_confirmation.user_id,
        '{owner,consultant,client}',
        v_act
    ) when 'client' then 'client' else 'consultant' end;
    perform private.require_active(withdraw_confirmation.project_id, v_act);
    v_current := nullif(
        private.lock_and_read_foundation(
            withdraw_confirmation.project_id,
            array[withdraw_confirmation.element]
        ) -> withdraw_confirmation.element,
        'null'
    );
    v_fields := case
        when v_current ->> 'confirmed_by' = 'client' then private.told_fields(v_current)
        else private.confirmed_fields(v_current)
    end;
    if withdraw_confirmation.fields is not null and v_by <> 'client' then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot %s field by field: that is for the client', v_act);
    end if;
    if (withdraw_confirmation.fields is not null and not withdraw_confirmation.fields && v_fields)
        or (v_current ->> 'confirmed_by' is null and (v_by <> 'client' or v_fields = '{}'))
    then
        raise exception using
            errcode = 'PT422',
            message = format('Cannot %s: nobody confirmed it', v_act);
    end if;
    if v_current ->> 'confirmed_by' <> v_by and (v_by <> 'client' or v_fields = '{}') then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot %s: it is the %s''s', v_act, v_current ->> 'confirmed_by');
    end if;
    perform private.require_shown(
        withdraw_confirmation.project_id,
        withdraw_confirmation.element,
        v_current,
        withdraw_confirmation.revision_id,
        v_by,
        v_act
    );

    v_fields := case
        when v_by <> 'client' then v_fields
        when withdraw_confirmation.fields is null then '{}'
        else array(
            select field.name
            from unnest(v_fields) as field (name)
            where field.name <> all (withdraw_confirmation.fields)
        )
    end;
    v_value := (v_current - 'confirmed_fields') || '{"source_gone": false}';
    if v_fields <> '{}' then
        v_value := v_value || jsonb_build_object('confirmed_fields', v_fields);
    end if;
    if v_current ->> 'confirmed_by' = v_by then
        v_value := v_value || '{"confirmed_by": null}';
    end if;
    if jsonb_typeof(v_value -> 'confidence') = 'number' then
        -- What its quotes are worth is seen when they are verified again.
        v_value := v_value || jsonb_build_object(
            'claimed_confidence', coalesce(nullif(v_value -> 'claimed_confidence', 'null'), v_value -> 'confidence'),
            'confidence', least((v_value ->> 'confidence')::numeric, 0.49)
        );
    end if;
    v_value := private.mark_pending(v_value);
    insert into public.foundation_revisions (project_id, element, kind, value, confidence, user_id)
    values (
        withdraw_confirmation.project_id,
        withdraw_confirmation.element,
        'accepted',
        v_value,
        case jsonb_typeof(v_value -> 'confidence') when 'number' then (v_value ->> 'confidence')::numeric end,
        withdraw_confirmation.user_id
    )
    returning foundation_revisions.id
    into v_revision_id;
    perform private.set_elements(
        withdraw_confirmation.project_id,
        jsonb_build_object(withdraw_confirmation.element, v_value)
    );
    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        withdraw_confirmation.project_id,
        withdraw_confirmation.user_id,
        'changed',
        withdraw_confirmation.element,
        v_revision_id,
        coalesce(withdraw_confirmation.fields, array['confirmed_by'])
    );
    return jsonb_build_object('revision_id', v_revision_id);
end $$;

COMMENT ON FUNCTION public.withdraw_confirmation(project_id uuid, element text, user_id uuid, revision_id uuid, fields text[]) IS 'Takes back the confirmation of an element: the client''s by a client, the studio''s by an owner or consultant. With fields, which is for clients, the yes to those alone: the other fields keep theirs. Returns {revision_id}. PT404 for who is no member, PT422 where nobody confirmed it, PT403 where it is the other side''s, PT409 where revision_id is not that of the current value (detail: current, revision_id).';

REVOKE ALL ON FUNCTION public.withdraw_confirmation(project_id uuid, element text, user_id uuid, revision_id uuid, fields text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.withdraw_confirmation(project_id uuid, element text, user_id uuid, revision_id uuid, fields text[]) TO service_role;


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


CREATE FUNCTION private.adopt_measures(value jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case jsonb_typeof(adopt_measures.value -> 'success_kpis')
        when 'array' then adopt_measures.value || jsonb_build_object(
            'success_kpis', (
                select coalesce(
                    jsonb_agg(
                        case jsonb_typeof(measure.value)
                            when 'object' then measure.value || '{"hypothesis": false}'
                            else measure.value
                        end
                        order by measure.position
                    ),
                    '[]'
                )
                from jsonb_array_elements(adopt_measures.value -> 'success_kpis') with ordinality as measure (value, position)
            )
        )
        else adopt_measures.value
    end
$$;

COMMENT ON FUNCTION private.adopt_measures(value jsonb) IS 'A business case whose measures the client said yes to: none of them is a hypothesis any more. Other elements as they are.';

REVOKE ALL ON FUNCTION private.adopt_measures(value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.adopt_measures(value jsonb) TO service_role;


CREATE FUNCTION private.analysis_version(project_id uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return hashtextextended(
        concat_ws(
            ' ',
            (
                -- Of the hashes of single signals, because their order does not matter.
                select bit_xor(
                    hashtextextended(
                        row(
                            signal.id,
                            signal.source_type,
                            signal.authority,
                            signal.title,
                            signal.content_hash,
                            extract(epoch from signal.occurred_at)
                        )::text,
                        0
                    )
                )
                from public.signals as signal
                where signal.project_id = analysis_version.project_id
            ),
            (
                select to_jsonb(foundation) - '{created_at,updated_at}'::text[]
                from public.project_foundation as foundation
                where foundation.project_id = analysis_version.project_id
            ),
            coalesce(
                (
                    select known.revision
                    from public.di_analysis_cache as known
                    where known.project_id = analysis_version.project_id
                ),
                0
            )
        ),
        0
    ) & 9007199254740991;
end $$;

COMMENT ON FUNCTION private.analysis_version(project_id uuid) IS 'What the agent''s analysis is based on: equal as long as that is, different after a change and after an invalidation. 53 bits: it travels as a JSON number.';

REVOKE ALL ON FUNCTION private.analysis_version(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.analysis_version(project_id uuid) TO service_role;


CREATE FUNCTION private.bury(project_id uuid, kind text, source_id uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.bury(project_id uuid, kind text, source_id uuid) IS 'Records the erasure. From then on nothing that was read before it can be stored.';

REVOKE ALL ON FUNCTION private.bury(project_id uuid, kind text, source_id uuid) FROM PUBLIC;


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
            jsonb_build_object('project_id', v_project_id, 'trigger', 'scheduled'),
            -- Requests that are queued before the next run succeeds are one and the same, however late they arrive.
            jsonb_build_object('Idempotency-Key', 'scheduled-' || coalesce(
                (
                    select log.id::text
                    from public.di_agent_logs as log
                    where log.project_id = v_project_id
                        and log.success
                    order by log.created_at desc
                    limit 1
                ),
                v_project_id::text
            ))
        );
        v_count := v_count + 1;
    end loop;
    return v_count;
end $$;

COMMENT ON FUNCTION private.call_di_agent(max_count integer, daily_token_budget bigint) IS 'Asks the agent to look at the projects that private.due_projects names; returns how many requests were queued.';

REVOKE ALL ON FUNCTION private.call_di_agent(max_count integer, daily_token_budget bigint) FROM PUBLIC;


CREATE FUNCTION private.call_webhooks() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    select count(*)
    into v_count
    from public.webhook_deliveries as delivery
    join public.webhooks as webhook
        on webhook.id = delivery.webhook_id
    where delivery.state = 'pending'
        and delivery.next_attempt_at <= now()
        and webhook.is_active;
    if v_count > 0 then
        perform private.post_to_function('webhooks', '{}');
    end if;
    return v_count;
end $$;

COMMENT ON FUNCTION private.call_webhooks() IS 'If deliveries are due, calls the function webhooks to send them; returns how many are due.';

REVOKE ALL ON FUNCTION private.call_webhooks() FROM PUBLIC;


CREATE FUNCTION private.clear_field(value jsonb, field text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return case
        when not clear_field.value ? clear_field.field then clear_field.value
        else jsonb_set(
            clear_field.value,
            array[clear_field.field],
            case
                when jsonb_typeof(clear_field.value -> clear_field.field) = 'array' then '[]'::jsonb
                when clear_field.field in ('visual_style', 'level_2', 'level_3', 'hard_deadline', 'deadline_driver')
                    then 'null'
                when jsonb_typeof(clear_field.value -> clear_field.field) = 'boolean' then 'false'
                else '"unknown"'
            end
        )
    end
    || jsonb_build_object(
        'support',
        case jsonb_typeof(clear_field.value -> 'support') when 'object' then clear_field.value -> 'support' else '{}' end
        || jsonb_build_object(clear_field.field, '{"verdict": "unsupported", "reason": "no_quote"}'::jsonb)
    );
end $$;

COMMENT ON FUNCTION private.clear_field(value jsonb, field text) IS 'The element with that field emptied: an empty list, null if the field is optional, otherwise "unknown".';

REVOKE ALL ON FUNCTION private.clear_field(value jsonb, field text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.clear_field(value jsonb, field text) TO service_role;


CREATE FUNCTION private.cold_projects(max_count integer DEFAULT 100) RETURNS TABLE(project_id uuid, read_at timestamp with time zone)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    -- Whose quotes are to be verified again does not depend on who reads: nobody may look for days.
    with pending as (
        select foundation.project_id
        from public.project_foundation as foundation
        where foundation.pending_evidence
        union
        select context.project_id
        from public.strategic_context as context
        where context.pending_evidence
    )
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
            union all
            select pending.project_id, null
            from pending
        ) as reader
        group by reader.project_id
    ) as reading
    join public.readiness_cache as cache
        on cache.project_id = reading.project_id
    where cache.cached_readiness_data is null
        or cache.project_id in (select pending.project_id from pending)
        or exists (
            select
            from private.pending_invalidations as invalidation
            where invalidation.project_id = cache.project_id
                and invalidation.cache = 'readiness'
        )
    order by reading.last_at desc nulls last, cache.project_id
    limit cold_projects.max_count
$$;

COMMENT ON FUNCTION private.cold_projects(max_count integer) IS 'Projects whose readiness a user read within the last hour, alone or with others by one call, and whose score was nulled since, last read first, and then those with quotes to be verified again: {project_id, read_at}.';

REVOKE ALL ON FUNCTION private.cold_projects(max_count integer) FROM PUBLIC;


CREATE FUNCTION private.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_row jsonb;
    v_is_shown boolean;
begin
    if confirm_entity.entity not in ('features', 'personas', 'vp_steps', 'strategic_context') then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot confirm in "%s": nothing there is confirmed', confirm_entity.entity),
            hint = 'features, personas, vp_steps or strategic_context';
    end if;
    perform private.lock_project(confirm_entity.project_id);
    perform private.require_member(confirm_entity.project_id, private.current_user_id(), '{client}', 'confirm for the client');
    perform private.require_active(confirm_entity.project_id, 'confirm');

    execute format(
        'select to_jsonb(entity), entity.updated_at = $3 from public.%I as entity where entity.project_id = $1%s for update',
        confirm_entity.entity,
        case when confirm_entity.entity <> 'strategic_context' then ' and entity.id = $2' else '' end
    )
    into v_row, v_is_shown
    using confirm_entity.project_id, confirm_entity.entity_id, confirm_entity.updated_at;
    if v_row is null then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot confirm in "%s": there is no such row', confirm_entity.entity);
    end if;
    if v_is_shown is not true then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot confirm in "%s": it changed since it was shown', confirm_entity.entity),
            detail = jsonb_build_object('current', v_row - 'evidence')::text,
            hint = 'Show the current row and confirm that, with its updated_at';
    end if;

    execute format(
        'update public.%I as entity set confirmation_status = ''confirmed_client'' where entity.project_id = $1%s '
            || 'returning to_jsonb(entity)',
        confirm_entity.entity,
        case when confirm_entity.entity <> 'strategic_context' then ' and entity.id = $2' else '' end
    )
    into v_row
    using confirm_entity.project_id, confirm_entity.entity_id;
    insert into public.activity (project_id, user_id, action, subject, subject_id)
    values (
        confirm_entity.project_id,
        private.current_user_id(),
        'confirmed',
        confirm_entity.entity,
        confirm_entity.entity_id
    );
    return v_row - 'evidence';
end $_$;

COMMENT ON FUNCTION private.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) IS 'As public.confirm_entity.';

REVOKE ALL ON FUNCTION private.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION private.confirm_entity(project_id uuid, entity text, entity_id uuid, updated_at timestamp with time zone) TO authenticated;


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

COMMENT ON FUNCTION private.confirmed_address() IS 'The e-mail address of the signed-in user, in lower case; null unless the auth service has confirmed it.';

REVOKE ALL ON FUNCTION private.confirmed_address() FROM PUBLIC;


CREATE FUNCTION private.confirmed_fields(value jsonb) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return array(
        select jsonb_array_elements_text(
            case jsonb_typeof(confirmed_fields.value -> 'confirmed_fields')
                when 'array' then confirmed_fields.value -> 'confirmed_fields'
                else '[]'
            end
        )
    );
end $$;

COMMENT ON FUNCTION private.confirmed_fields(value jsonb) IS 'The fields that the client confirmed one by one, for an element that the client has not confirmed as a whole.';


SET default_tablespace = '';

SET default_table_access_method = heap;

REVOKE ALL ON FUNCTION private.confirmed_fields(value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.confirmed_fields(value jsonb) TO service_role;


CREATE FUNCTION private.context_value(context public.strategic_context) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return case
        when context.project_id is not null then jsonb_build_object(
            'opportunity', context.opportunity,
            'investment_case', context.investment_case,
            'constraints', context.constraints,
            'risks', context.risks,
            'evidence', context.evidence,
            'confirmed_by', case context.confirmation_status
                when 'confirmed_client' then 'client'
                when 'confirmed_consultant' then 'consultant'
            end,
            'source_gone', context.source_gone
        )
    end;
end $$;

COMMENT ON FUNCTION private.context_value(context public.strategic_context) IS 'The strategic context in the form of an element; null where there is no row.';

REVOKE ALL ON FUNCTION private.context_value(context public.strategic_context) FROM PUBLIC;
GRANT ALL ON FUNCTION private.context_value(context public.strategic_context) TO service_role;


CREATE FUNCTION private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
declare
    v_is_client constant boolean := correct_element.confirmed_by = 'client';
    v_current constant jsonb := coalesce(correct_element.current_value, '{}');
    v_value jsonb := correct_element.given_value;
    v_changed text[];
    v_support jsonb;
    v_claimed numeric;
begin
    if v_value is null then
        v_value := correct_element.current_value;
        if v_is_client then
            v_value := private.adopt_measures(v_value);
        end if;
        if v_is_client and jsonb_typeof(v_value -> 'confidence') = 'number' then
            -- The highest that an extraction is expected to reach: nothing that was read outweighs the client's own yes.
            v_value := v_value || jsonb_build_object('confidence', greatest((v_value ->> 'confidence')::numeric, 0.9));
        end if;
        return v_value;
    end if;

    select coalesce(array_agg(given.field), '{}')
    into v_changed
    from jsonb_each(private.value_fields(v_value)) as given (field, content)
    where given.content is distinct from v_current -> given.field;

    v_support := case jsonb_typeof(v_current -> 'support') when 'object' then v_current -> 'support' else '{}' end - v_changed;
    if not v_is_client then
        v_support := v_support || (
            select coalesce(jsonb_object_agg(field, '{"verdict": "unsupported", "reason": "no_quote"}'::jsonb), '{}')
            from unnest(v_changed) as field
        );
    end if;
    v_value := v_value || jsonb_build_object(
        'support', v_support,
        'standing', (
            select coalesce(jsonb_agg(field.name), '[]')
            from jsonb_array_elements_text(
                case jsonb_typeof(v_current -> 'standing') when 'array' then v_current -> 'standing' else '[]' end
            ) as field (name)
            where field.name <> all (v_changed)
        ),
        'evidence', (
            select coalesce(jsonb_agg(item.value || jsonb_build_object('fields', item.fields)), '[]')
            from (
                select
                    each.value,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(each.value) as field (name)
                        where field.name <> all (v_changed)
                    ) as fields
                from private.evidence_items(v_current) as each (value)
            ) as item
            where item.fields is not null
        )
    );
    if private.confirmed_fields(v_current) <> '{}' then
        v_value := v_value || jsonb_build_object('confirmed_fields', v_current -> 'confirmed_fields');
    end if;
    if jsonb_typeof(v_value -> 'confidence') is distinct from 'number' then
        return v_value;
    end if;
    if v_is_client then
        return v_value || jsonb_build_object(
            'confidence', greatest((v_value ->> 'confidence')::numeric, 0.9),
            'claimed_confidence', greatest((v_value ->> 'confidence')::numeric, 0.9)
        );
    end if;
    v_claimed := least(
        (v_value ->> 'confidence')::numeric,
        -- Nothing that the client said supports a value that only the consultant gave.
        coalesce((v_current ->> 'claimed_confidence')::numeric, (v_current ->> 'confidence')::numeric, 0.49)
    );
    v_value := v_value || jsonb_build_object(
        'claimed_confidence', v_claimed,
        'confidence', least(v_claimed, coalesce((v_current ->> 'confidence')::numeric, 0.49))
    );
    -- Which fields an element cannot be without is known where the rest is verified again.
    return case when v_changed = '{}' then v_value else private.mark_pending(v_value) end;
end $$;

COMMENT ON FUNCTION private.correct_element(current_value jsonb, given_value jsonb, confirmed_by text) IS 'A value as the person who confirms it corrected it, or as the client''s confirmation makes it certain. A field that was changed loses its quotes, which say something else; whatever evidence was sent along is ignored by the caller. Only the client can raise the confidence. Null where there is no value.';

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
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return (
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
    );
end $$;

COMMENT ON FUNCTION private.current_foundation(project_id uuid) IS 'The seven elements and the strategic context by name, null for those that are missing.';

REVOKE ALL ON FUNCTION private.current_foundation(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.current_foundation(project_id uuid) TO service_role;


CREATE FUNCTION private.current_user_id() RETURNS uuid
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;
end $$;

COMMENT ON FUNCTION private.current_user_id() IS 'The signed-in user, from the verified claims of the request; null for back ends and for callers who are not signed in.';

REVOKE ALL ON FUNCTION private.current_user_id() FROM PUBLIC;
GRANT ALL ON FUNCTION private.current_user_id() TO authenticated;
GRANT ALL ON FUNCTION private.current_user_id() TO service_role;


CREATE FUNCTION private.decided_conflicts(project_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    BEGIN ATOMIC
 SELECT COALESCE(jsonb_agg(jsonb_build_object('earlier_fact_id', conflict.earlier_fact_id, 'later_fact_id', conflict.later_fact_id, 'resolution', conflict.resolution, 'resolved_at', conflict.resolved_at) ORDER BY conflict.id), '[]'::jsonb) AS "coalesce"
    FROM public.conflicts conflict
   WHERE ((conflict.project_id = decided_conflicts.project_id) AND (conflict.resolution IS NOT NULL));
END;

COMMENT ON FUNCTION private.decided_conflicts(project_id uuid) IS 'Which statements hold, as somebody said: [{earlier_fact_id, later_fact_id, resolution, resolved_at}].';

REVOKE ALL ON FUNCTION private.decided_conflicts(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.decided_conflicts(project_id uuid) TO service_role;


CREATE FUNCTION private.decision_key(readiness_version bigint, request_key text) RETURNS text
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return decision_key.readiness_version || '.' || decision_key.request_key;
end $$;

COMMENT ON FUNCTION private.decision_key(readiness_version bigint, request_key text) IS 'Equal for the same request about the same facts of readiness; different otherwise.';

REVOKE ALL ON FUNCTION private.decision_key(readiness_version bigint, request_key text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.decision_key(readiness_version bigint, request_key text) TO service_role;


CREATE FUNCTION private.disputed_fields(project_id uuid) RETURNS TABLE(conflict_id uuid, element_name text, field_name text, fact_id uuid, is_lost boolean)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return query
    select distinct conflict.id, element.name, field.name, side.id, conflict.resolution is not null
    from public.conflicts as conflict
    join public.stated_facts as side
        on side.id in (conflict.earlier_fact_id, conflict.later_fact_id)
    join public.stated_facts as fact
        on fact.statement_id = side.statement_id
        and fact.project_id = conflict.project_id
    cross join jsonb_each(private.current_foundation(disputed_fields.project_id)) as element (name, value)
    cross join lateral private.evidence_items(element.value) as item (value)
    cross join lateral private.item_fields(item.value) as field (name)
    where conflict.project_id = disputed_fields.project_id
        and jsonb_typeof(element.value) = 'object'
        and item.value ->> 'signal_id' = fact.signal_id::text
        and (
            position(fact.evidence ->> 'cited' in item.value ->> 'cited') > 0
            or position(item.value ->> 'cited' in fact.evidence ->> 'cited') > 0
        )
        and case conflict.resolution
            when 'earlier' then side.id = conflict.later_fact_id
            when 'later' then side.id = conflict.earlier_fact_id
            when 'both' then false
            else conflict.kind = 'open'
            -- What nobody confirmed follows the newer statement by itself.
            or (
                side.id = conflict.earlier_fact_id
                and (
                    select signal.created_at
                    from public.stated_facts as later
                    join public.signals as signal
                        on signal.id = later.signal_id
                    where later.id = conflict.later_fact_id
                ) > coalesce(
                    private.last_yes(conflict.project_id, element.name, element.value, field.name),
                    (
                        select max(revision.created_at)
                        from public.foundation_revisions as revision
                        where revision.project_id = conflict.project_id
                            and revision.element = element.name
                            and revision.kind = 'accepted'
                            and revision.confirmed_by = element.value ->> 'confirmed_by'
                    )
                )
            )
        end;
end $$;

COMMENT ON FUNCTION private.disputed_fields(project_id uuid) IS 'The fields of elements and of the strategic context that are quoted with one of two contradictory statements, fact_id or what repeats it, where nobody has said which holds, or, is_lost, where somebody said that it is the other; of a confirmed element or field also those that a signal which came in after the confirmation replaces.';

REVOKE ALL ON FUNCTION private.disputed_fields(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.disputed_fields(project_id uuid) TO authenticated;
GRANT ALL ON FUNCTION private.disputed_fields(project_id uuid) TO service_role;


CREATE FUNCTION private.drop_facts(fact_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    -- Most changes of a signal change no words.
    if cardinality(drop_facts.fact_ids) = 0 then
        return;
    end if;

    -- What contradicted a fact that goes still contradicts what says the same, and of three the first still contradicts the third.
    insert into public.conflicts
        (project_id, kind, subject, earlier_fact_id, later_fact_id, resolution, resolved_by, resolved_at)
    with recursive member as (
        select
            fact.id,
            fact.project_id,
            fact.statement_id,
            fact.subject,
            fact.value,
            fact.said_at,
            fact.id = any (drop_facts.fact_ids) as is_dropped
        from public.stated_facts as fact
        where fact.project_id in (
            select dropped.project_id
            from public.stated_facts as dropped
            join public.conflicts as conflict
                on dropped.id in (conflict.earlier_fact_id, conflict.later_fact_id)
            where dropped.id = any (drop_facts.fact_ids)
        )
    ),
    survivor as (
        select distinct on (member.statement_id)
            member.statement_id, member.id, member.project_id, member.subject, member.value
        from member
        where not member.is_dropped
        order by member.statement_id, member.said_at desc, member.id
    ),
    edge as (
        select
            earlier.statement_id as earlier_statement_id,
            later.statement_id as later_statement_id,
            conflict.kind,
            conflict.resolution,
            conflict.resolved_by,
            conflict.resolved_at,
            earlier.is_dropped or later.is_dropped as is_dropped
        from public.conflicts as conflict
        join member as earlier
            on earlier.id = conflict.earlier_fact_id
        join member as later
            on later.id = conflict.later_fact_id
        where conflict.resolution is distinct from 'both'
    ),
    path as (
        select
            edge.earlier_statement_id,
            edge.later_statement_id,
            edge.kind,
            edge.resolution,
            edge.resolved_by,
            edge.resolved_at
        from edge
        where edge.is_dropped
        union
        select path.earlier_statement_id, edge.later_statement_id, 'open', null, null, null
        from path
        join edge
            on edge.earlier_statement_id = path.later_statement_id
        where not exists (
            select
            from survivor
            where survivor.statement_id = path.later_statement_id
        )
    )
    select
        earlier.project_id,
        path.kind,
        later.subject,
        earlier.id,
        later.id,
        path.resolution,
        path.resolved_by,
        path.resolved_at
    from path
    join survivor as earlier
        on earlier.statement_id = path.earlier_statement_id
    join survivor as later
        on later.statement_id = path.later_statement_id
    where earlier.value <> later.value
    order by earlier.id, later.id
    on conflict on constraint conflicts_facts_unique do nothing;

    delete from public.stated_facts as fact
    where fact.id = any (drop_facts.fact_ids);
end $$;

COMMENT ON FUNCTION private.drop_facts(fact_ids uuid[]) IS 'Drops facts, and with them their conflicts; what stays of a chain of contradictory statements contradicts itself as before, until it is read again.';

REVOKE ALL ON FUNCTION private.drop_facts(fact_ids uuid[]) FROM PUBLIC;


CREATE FUNCTION private.drop_quotes(changes jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
declare
    v_table text;
begin
    perform private.lock_quotes(
        array(
            select change.project_id
            from jsonb_to_recordset(drop_quotes.changes) as change (project_id uuid)
        )
    );
    foreach v_table in array array['features', 'vp_steps'] loop
        execute format(
            $query$
            with lost as materialized (
                select stored.id, after.evidence
                from jsonb_to_recordset($1) as change (project_id uuid, gone text[], changed text[], named boolean)
                join public.%1$I as stored
                    on stored.project_id = change.project_id
                cross join lateral (
                    select private.standing_quotes(
                        stored.project_id,
                        case jsonb_typeof(stored.evidence) when 'array' then stored.evidence else '[]' end,
                        change.gone,
                        change.changed,
                        coalesce(change.named, false)
                    ) as evidence
                ) as after
                where stored.evidence @> '[{"source_type": "signal"}]'
                    and after.evidence <> stored.evidence
                order by stored.id
                for update of stored
            )
            update public.%1$I as entity
            set evidence = lost.evidence
            from lost
            where entity.id = lost.id
            $query$,
            v_table
        )
        using drop_quotes.changes;
    end loop;
end $_$;

COMMENT ON FUNCTION private.drop_quotes(changes jsonb) IS 'Removes quotes that no longer hold from features and steps. Takes a list of {project_id, gone, changed, named}, as for private.unsettle_items.';

REVOKE ALL ON FUNCTION private.drop_quotes(changes jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.drop_quotes(changes jsonb) TO service_role;


CREATE FUNCTION private.due_projects(max_count integer DEFAULT 5, daily_token_budget bigint DEFAULT 0, analysis_ttl interval DEFAULT '01:00:00'::interval) RETURNS TABLE(project_id uuid, reason text, due_since timestamp with time zone)
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
#variable_conflict use_column
declare
    v_limit integer := 32 + 4 * due_projects.max_count;
    v_ids uuid[];
    v_reasons text[];
    v_times timestamptz[];
    v_is_all boolean;
begin
    loop
        with unread as (
            select signal.project_id, signal.created_at as since
            from public.signals as signal
            where signal.analyzed_at is null
            order by signal.created_at
            limit v_limit
        ), invalidated as (
            select analysis.project_id, analysis.invalidated_at as since
            from public.di_analysis_cache as analysis
            where analysis.invalidated_at is not null
            order by analysis.invalidated_at
            limit v_limit
        ), expired as (
            select analysis.project_id, analysis.last_full_analysis_at + due_projects.analysis_ttl as since
            from public.di_analysis_cache as analysis
            where analysis.invalidated_at is null
                and analysis.last_full_analysis_at <= now() - due_projects.analysis_ttl
            order by analysis.last_full_analysis_at
            limit v_limit
        ), marked as (
            select pending.project_id, min(pending.created_at) as since
            from private.pending_invalidations as pending
            where pending.cache = 'di_analysis'
            group by pending.project_id
        ), horizon as (
            -- What is due later may come behind something that was not read.
            select min(kind.since) as until
            from (
                select max(unread.since) from unread having count(*) = v_limit
                union all
                select max(invalidated.since) from invalidated having count(*) = v_limit
                union all
                select max(expired.since) from expired having count(*) = v_limit
            ) as kind (since)
        ), due as (
            select
                project.id,
                case
                    when oldest.since is not null then 'unread_signals'
                    when coalesce(analysis.invalidated_at, marked.since) is not null then 'invalidated'
                    else 'expired'
                end as reason,
                coalesce(
                    oldest.since,
                    analysis.invalidated_at,
                    marked.since,
                    analysis.last_full_analysis_at + due_projects.analysis_ttl
                ) as since
            from (
                select unread.project_id from unread
                union
                select invalidated.project_id from invalidated
                union
                select expired.project_id from expired
                union
                -- A project that was never analysed has nothing that could become invalid.
                select marked.project_id from marked join public.di_analysis_cache using (project_id)
            ) as candidate
            join public.projects as project
                on project.id = candidate.project_id
            left join public.di_analysis_cache as analysis
                on analysis.project_id = project.id
            left join marked
                on marked.project_id = project.id
            cross join lateral (
                select min(signal.created_at) as since
                from public.signals as signal
                where signal.project_id = project.id
                    and signal.analyzed_at is null
            ) as oldest
            where project.status = 'active'
        ), found as (
            select due.id, due.reason, due.since
            from due
            cross join horizon
            where due.since <= least(now(), horizon.until)
                and not private.is_resting(due.id)
                and (
                    due_projects.daily_token_budget <= 0
                    or public.tokens_today(due.id) < due_projects.daily_token_budget
                )
            order by due.since, due.id
            limit due_projects.max_count
        )
        select
            array_agg(found.id order by found.since, found.id),
            array_agg(found.reason order by found.since, found.id),
            array_agg(found.since order by found.since, found.id),
            (select horizon.until is null from horizon)
        into v_ids, v_reasons, v_times, v_is_all
        from found;

        exit when v_is_all or cardinality(v_ids) >= due_projects.max_count;
        v_limit := 4 * v_limit;
    end loop;
    return query
    select * from unnest(v_ids, v_reasons, v_times);
end $$;

COMMENT ON FUNCTION private.due_projects(max_count integer, daily_token_budget bigint, analysis_ttl interval) IS 'Active projects that the agent should look at, longest due first: {project_id, reason, due_since}. reason: unread_signals, there are signals it has not read; invalidated, its analysis was marked as outdated; expired, the analysis is older than analysis_ttl. Left out are projects that rest (private.is_resting) and those that have used daily_token_budget (0: no limit).';

REVOKE ALL ON FUNCTION private.due_projects(max_count integer, daily_token_budget bigint, analysis_ttl interval) FROM PUBLIC;


CREATE FUNCTION private.erase_context(context public.strategic_context, signal_ids text[], speakers text[], names text, sequences jsonb) RETURNS public.strategic_context
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_context(context public.strategic_context, signal_ids text[], speakers text[], names text, sequences jsonb) IS 'The strategic context without what is erased, as private.erase_element.';

REVOKE ALL ON FUNCTION private.erase_context(context public.strategic_context, signal_ids text[], speakers text[], names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.erase_element(value jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_element(value jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) IS 'An element without the quotes and the fields that hold what is erased, or were based on it, whoever confirmed them. The other fields keep the client''s yes.';

REVOKE ALL ON FUNCTION private.erase_element(value jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.erase_items(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_items(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) IS 'What is left of evidence items: {kept, erased_fields}; kept: those without what is erased, to be verified again; erased_fields: what the others were cited for.';

REVOKE ALL ON FUNCTION private.erase_items(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.erase_json(value jsonb, names text, sequences jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_json(value jsonb, names text, sequences jsonb) IS 'private.erase_text of every text in a json value.';

REVOKE ALL ON FUNCTION private.erase_json(value jsonb, names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.erase_person(project_id uuid, person_id uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_person(project_id uuid, person_id uuid) IS 'As public.erase_person.';

REVOKE ALL ON FUNCTION private.erase_person(project_id uuid, person_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.erase_person(project_id uuid, person_id uuid) TO authenticated;
GRANT ALL ON FUNCTION private.erase_person(project_id uuid, person_id uuid) TO service_role;


CREATE FUNCTION private.erase_quotes(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_quotes(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) IS 'The evidence of a feature or step without the items of these signals and speakers and the quotes of the words, and without the words in what others wrote.';

REVOKE ALL ON FUNCTION private.erase_quotes(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.erase_quotes(items jsonb, signal_ids text[], speakers text[], names text, sequences jsonb) TO service_role;


CREATE FUNCTION private.erase_signal(project_id uuid, signal_id uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_signal(project_id uuid, signal_id uuid) IS 'As public.erase_signal.';

REVOKE ALL ON FUNCTION private.erase_signal(project_id uuid, signal_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.erase_signal(project_id uuid, signal_id uuid) TO authenticated;
GRANT ALL ON FUNCTION private.erase_signal(project_id uuid, signal_id uuid) TO service_role;


CREATE FUNCTION private.erase_text(words text, names text, sequences jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case
        when erase_text.words is null then null
        when private.is_erased(erase_text.words, null, erase_text.sequences) then '[erased]'
        when erase_text.names is null then erase_text.words
        else regexp_replace(erase_text.words, erase_text.names, '[erased]', 'g')
    end
$$;

COMMENT ON FUNCTION private.erase_text(words text, names text, sequences jsonb) IS 'The text without the names; "[erased]" as a whole where it shares words. Arguments as for private.is_erased.';

REVOKE ALL ON FUNCTION private.erase_text(words text, names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.erase_texts(words text[], names text, sequences jsonb) RETURNS text[]
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select coalesce(
        array_agg(private.erase_text(each.words, erase_texts.names, erase_texts.sequences) order by each.position),
        '{}'
    )
    from unnest(erase_texts.words) with ordinality as each (words, position)
$$;

COMMENT ON FUNCTION private.erase_texts(words text[], names text, sequences jsonb) IS 'private.erase_text of each.';

REVOKE ALL ON FUNCTION private.erase_texts(words text[], names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.erase_turns(content text, turns jsonb, speakers text[], names text, sequences jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_turns(content text, turns jsonb, speakers text[], names text, sequences jsonb) IS 'A signal''s {content, turns} without the turns of these speakers, the copies of erased words in quoted mails, and the names. What others said themselves and the heads of their mails stay, also where they have four words in common.';

REVOKE ALL ON FUNCTION private.erase_turns(content text, turns jsonb, speakers text[], names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.erase_words(project_id uuid, signal_ids text[], speakers text[], names text, sequences jsonb, since timestamp with time zone) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.erase_words(project_id uuid, signal_ids text[], speakers text[], names text, sequences jsonb, since timestamp with time zone) IS 'Erases from all tables of the project what was said in these signals and by these speakers: whatever names them as its source, shares a key of sequences or matches names. Of the agent''s logs all since then. Call it under private.lock_words.';

REVOKE ALL ON FUNCTION private.erase_words(project_id uuid, signal_ids text[], speakers text[], names text, sequences jsonb, since timestamp with time zone) FROM PUBLIC;


CREATE FUNCTION private.evidence_counts(item jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select evidence_counts.item ->> 'force' = 'asserted'
        and evidence_counts.item ->> 'side' = 'client'
        and not coalesce((evidence_counts.item -> 'pending')::boolean, false)
$$;

COMMENT ON FUNCTION private.evidence_counts(item jsonb) IS 'Whether an evidence item counts for a gate: the client''s side asserted it and it need not be verified again. Keep it in step with countsForGate of shared/contracts/standing.ts.';

REVOKE ALL ON FUNCTION private.evidence_counts(item jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.evidence_counts(item jsonb) TO service_role;


CREATE FUNCTION private.evidence_items(value jsonb) RETURNS SETOF jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return query
    select item.value
    from jsonb_array_elements(
        case jsonb_typeof(evidence_items.value -> 'evidence')
            when 'array' then evidence_items.value -> 'evidence'
            else '[]'
        end
    ) with ordinality as item (value, position)
    order by item.position;
end $$;

COMMENT ON FUNCTION private.evidence_items(value jsonb) IS 'The evidence items of a value, in order; none where it has no evidence or it is malformed.';

REVOKE ALL ON FUNCTION private.evidence_items(value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.evidence_items(value jsonb) TO service_role;


CREATE FUNCTION private.evidence_version(project_id uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return coalesce(
        (select state.version from private.evidence_versions as state where state.project_id = evidence_version.project_id),
        0
    );
end $$;

COMMENT ON FUNCTION private.evidence_version(project_id uuid) IS 'The version of what the project''s quotes depend on.';

REVOKE ALL ON FUNCTION private.evidence_version(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.evidence_version(project_id uuid) TO service_role;


CREATE FUNCTION private.extraction_state(project_id uuid, extraction jsonb) RETURNS json
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return json_build_object(
        'evidence_version', private.evidence_version(extraction_state.project_id),
        'foundation', private.current_foundation(extraction_state.project_id),
        'people', private.project_people(extraction_state.project_id),
        'decided', private.decided_conflicts(extraction_state.project_id),
        'features', (
            select coalesce(
                json_agg(
                    json_build_object('id', feature.id, 'name', feature.name, 'is_mvp', feature.is_mvp)
                    order by feature.created_at, feature.id
                ),
                '[]'
            )
            from (
                select each.*
                from public.features as each
                where each.project_id = extraction_state.project_id
                order by each.created_at, each.id
                limit (extraction ->> 'feature_limit')::integer
            ) as feature
        ),
        'signals', (
            select coalesce(json_agg(signal.text order by signal.said_at desc, signal.id), '[]')
            from (
                select
                    private.signal_text(each) as text,
                    each.said_at,
                    each.id,
                    sum(octet_length(each.content)) over (order by each.said_at desc, each.id) as byte_count
                from public.signals as each
                where each.project_id = extraction_state.project_id
                    and (
                        jsonb_typeof(extraction -> 'signal_ids') is distinct from 'array'
                        or extraction -> 'signal_ids' ? each.id::text
                    )
                order by each.said_at desc, each.id
                limit (extraction ->> 'signal_limit')::integer
            ) as signal
            where signal.byte_count <= (extraction ->> 'signal_bytes_limit')::bigint
        ),
        'signal_count', (
            select count(*)
            from public.signals as signal
            where signal.project_id = extraction_state.project_id
                and (
                    jsonb_typeof(extraction -> 'signal_ids') is distinct from 'array'
                    or extraction -> 'signal_ids' ? signal.id::text
                )
        ),
        'snapshot', public.readiness_snapshot(
            array[extraction_state.project_id],
            ttl_seconds => (extraction ->> 'ttl_seconds')::integer
        ) -> 0
    );
end $$;

COMMENT ON FUNCTION private.extraction_state(project_id uuid, extraction jsonb) IS 'What an extraction reads, all of one moment: {evidence_version, foundation, people, decided (as private.decided_conflicts), features, signals (the newest by what they say of their time, together no longer than signal_bytes_limit), signal_count (how many there are), snapshot}. extraction: {signal_ids (null: all), signal_limit, signal_bytes_limit, feature_limit, ttl_seconds}.';

REVOKE ALL ON FUNCTION private.extraction_state(project_id uuid, extraction jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.extraction_state(project_id uuid, extraction jsonb) TO service_role;


CREATE FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_known public.di_analysis_cache;
    v_version bigint;
begin
    select known.*
    into v_known
    from public.di_analysis_cache as known
    where known.project_id = find_kept_decision.project_id
        and known.last_decision_key like '%.' || find_kept_decision.request_key
        and known.invalidated_at is null
        and known.last_full_analysis_at >= statement_timestamp() - make_interval(secs => find_kept_decision.ttl_seconds)
        and not exists (
            select
            from private.pending_invalidations as pending
            where pending.project_id = known.project_id
                and pending.cache = 'di_analysis'
        )
        and not exists (
            select
            from public.signals as signal
            where signal.project_id = known.project_id
                and signal.analyzed_at is null
        );
    if not found then
        return null;
    end if;

    -- A stored score that is valid has the version of the facts as they are.
    select cache.version
    into v_version
    from public.readiness_cache as cache
    where cache.project_id = find_kept_decision.project_id
        and cache.cached_readiness_data is not null
        and not exists (
            select
            from private.pending_invalidations as pending
            where pending.project_id = cache.project_id
                and pending.cache = 'readiness'
        );
    if not found then
        select state.version
        into v_version
        from private.readiness_state(find_kept_decision.project_id) as state;
    end if;
    return case
        when v_known.last_decision_key = private.decision_key(v_version, find_kept_decision.request_key)
            then v_known.last_decision
    end;
end $$;

COMMENT ON FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) IS 'The answer to the same request, if nothing in the project changed since it was given and the analysis is valid; otherwise null.';

REVOKE ALL ON FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.find_kept_decision(project_id uuid, request_key text, ttl_seconds integer) TO service_role;


CREATE FUNCTION private.find_run_answer(project_id uuid, run jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
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


CREATE FUNCTION private.fold_name(name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $_$
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
$_$;

COMMENT ON FUNCTION private.fold_name(name text) IS 'A name for comparison: case, accents, titles, brackets and the order of "Last, First" make no difference.';

REVOKE ALL ON FUNCTION private.fold_name(name text) FROM PUBLIC;


CREATE FUNCTION private.has_members(project_id uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    return exists (
        select from public.project_members as member
        where member.project_id = has_members.project_id
    );
end $$;

COMMENT ON FUNCTION private.has_members(project_id uuid) IS 'Whether the project has any member at all.';

REVOKE ALL ON FUNCTION private.has_members(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.has_members(project_id uuid) TO authenticated;
GRANT ALL ON FUNCTION private.has_members(project_id uuid) TO service_role;


CREATE FUNCTION private.has_pending_evidence(project_id uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return exists (
        select
        from public.project_foundation as foundation
        where foundation.project_id = has_pending_evidence.project_id
            and foundation.pending_evidence
    )
    or exists (
        select
        from public.strategic_context as context
        where context.project_id = has_pending_evidence.project_id
            and context.pending_evidence
    );
end $$;

COMMENT ON FUNCTION private.has_pending_evidence(project_id uuid) IS 'Whether a quote of the project must be verified again.';

REVOKE ALL ON FUNCTION private.has_pending_evidence(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.has_pending_evidence(project_id uuid) TO service_role;


CREATE FUNCTION private.hash_token(token text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select encode(sha256(convert_to(hash_token.token, 'UTF8')), 'hex')
$$;

COMMENT ON FUNCTION private.hash_token(token text) IS 'What is stored of a token. Tokens are long and random, so a plain hash reveals nothing about them.';

REVOKE ALL ON FUNCTION private.hash_token(token text) FROM PUBLIC;


CREATE FUNCTION private.hide_studio_words(project_id uuid, value jsonb) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $_$
declare
    v_withheld constant text[] := private.withheld_fields(hide_studio_words.project_id, hide_studio_words.value);
    v_value jsonb := hide_studio_words.value;
    v_path text[];
begin
    if jsonb_typeof(v_value -> 'evidence') = 'array' then
        v_value := v_value || jsonb_build_object(
            'evidence', (
                select coalesce(
                    jsonb_agg(
                        case
                            when exists (
                                select
                                from public.signals as signal
                                where signal.project_id = hide_studio_words.project_id
                                    and signal.id::text = item.value ->> 'signal_id'
                                    and signal.visibility = 'project'
                            ) then item.value
                            else item.value || '{"quote": "", "cited": "", "speaker": null}'
                        end
                    ),
                    '[]'
                )
                from private.evidence_items(v_value) as item (value)
            )
        );
    end if;
    if v_withheld = '{}' then
        return v_value;
    end if;
    for index in 1 .. cardinality(v_withheld) loop
        -- A part's own name may have dots, the field's has none.
        v_path := regexp_match(v_withheld[index], '^([^.]+)\.(.+)$');
        v_value := case
            when v_path is not null then v_value #- v_path
            else v_value || jsonb_build_object(
                v_withheld[index],
                case jsonb_typeof(v_value -> v_withheld[index])
                    when 'array' then '[]'::jsonb
                    when 'string' then '"unknown"'
                    when 'boolean' then 'false'
                    else 'null'
                end
            )
        end;
    end loop;
    return v_value
        || jsonb_build_object('not_shared', v_withheld)
        || case jsonb_typeof(v_value -> 'standing')
            when 'array' then jsonb_build_object('standing', (v_value -> 'standing') - v_withheld)
            else '{}'
        end
        || case jsonb_typeof(v_value -> 'support')
            when 'object' then jsonb_build_object('support', (v_value -> 'support') - v_withheld)
            else '{}'
        end;
end $_$;

COMMENT ON FUNCTION private.hide_studio_words(project_id uuid, value jsonb) IS 'The value without the words of signals that clients must not read, or that are gone: neither in quotes nor in the fields that may repeat them, which not_shared names.';

REVOKE ALL ON FUNCTION private.hide_studio_words(project_id uuid, value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.hide_studio_words(project_id uuid, value jsonb) TO service_role;


CREATE FUNCTION private.holds_erased(value jsonb, names text, sequences jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select exists (
        select
        from private.json_texts(holds_erased.value) as text (words)
        where private.is_erased(text.words, holds_erased.names, holds_erased.sequences)
    )
$$;

COMMENT ON FUNCTION private.holds_erased(value jsonb, names text, sequences jsonb) IS 'Whether a text in a json value holds what is erased.';

REVOKE ALL ON FUNCTION private.holds_erased(value jsonb, names text, sequences jsonb) FROM PUBLIC;


CREATE FUNCTION private.invalidate_di_analysis(project_ids uuid[], reason text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into private.pending_invalidations (project_id, cache, reason)
    select distinct project.id, 'di_analysis', invalidate_di_analysis.reason
    from unnest(invalidate_di_analysis.project_ids) as project (id)
    where not pg_try_advisory_xact_lock_shared(
            'public.di_analysis_cache'::regclass::oid::integer,
            uuid_hash(project.id) & 1023
        )
        or current_setting('transaction_isolation') in ('repeatable read', 'serializable');

    with unlocked as (
        select cache.project_id
        from public.di_analysis_cache as cache
        where cache.project_id = any (invalidate_di_analysis.project_ids)
            and cache.invalidated_at is null
        for update skip locked
    ), marked as (
        update public.di_analysis_cache as cache
        set
            invalidated_at = now(),
            invalidation_reason = invalidate_di_analysis.reason,
            revision = cache.revision + 1
        from unlocked
        where cache.project_id = unlocked.project_id
        returning cache.project_id
    )
    insert into private.pending_invalidations (project_id, cache, reason)
    select cache.project_id, 'di_analysis', invalidate_di_analysis.reason
    from public.di_analysis_cache as cache
    where cache.project_id = any (invalidate_di_analysis.project_ids)
        and cache.invalidated_at is null
        and not exists (
            select
            from marked
            where marked.project_id = cache.project_id
        );
end $$;

COMMENT ON FUNCTION private.invalidate_di_analysis(project_ids uuid[], reason text) IS 'Marks what the agent learned of the projects as outdated, and keeps a run from calling it valid until this transaction ends. A project that the agent never analysed has no row to mark.';

REVOKE ALL ON FUNCTION private.invalidate_di_analysis(project_ids uuid[], reason text) FROM PUBLIC;


CREATE FUNCTION private.invalidate_readiness(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into private.pending_invalidations (project_id, cache)
    select distinct project.id, 'readiness'
    from unnest(invalidate_readiness.project_ids) as project (id)
    where not pg_try_advisory_xact_lock_shared(
            'public.readiness_cache'::regclass::oid::integer,
            uuid_hash(project.id) & 1023
        )
        -- It may not see the score that is there now.
        or current_setting('transaction_isolation') in ('repeatable read', 'serializable');

    -- A statement of its own: it must see what was stored before the lock was taken.
    with unlocked as (
        select cache.project_id
        from public.readiness_cache as cache
        where cache.project_id = any (invalidate_readiness.project_ids)
            and cache.cached_readiness_data is not null
        for update skip locked
    ), nulled as (
        update public.readiness_cache as cache
        set cached_readiness_data = null
        from unlocked
        where cache.project_id = unlocked.project_id
        returning cache.project_id
    )
    -- Another writer is nulling the rows that were locked, but may still roll back.
    insert into private.pending_invalidations (project_id, cache)
    select cache.project_id, 'readiness'
    from public.readiness_cache as cache
    where cache.project_id = any (invalidate_readiness.project_ids)
        and cache.cached_readiness_data is not null
        and not exists (
            select
            from nulled
            where nulled.project_id = cache.project_id
        );
end $$;

COMMENT ON FUNCTION private.invalidate_readiness(project_ids uuid[]) IS 'Nulls the cached readiness of the projects, and keeps scores of theirs from being stored until this transaction ends.';

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
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return coalesce(current_setting('role', true) not in ('authenticated', 'anon'), true);
end $$;

COMMENT ON FUNCTION private.is_back_end() IS 'Whether the request comes from a back end or from who runs the database, and not from a user of the data API.';

REVOKE ALL ON FUNCTION private.is_back_end() FROM PUBLIC;
GRANT ALL ON FUNCTION private.is_back_end() TO service_role;


CREATE FUNCTION private.is_erased(words text, names text, sequences jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select coalesce(is_erased.words ~ is_erased.names, false)
        or exists (
            select
            from private.word_sequences(is_erased.words) as sequence (words)
            where is_erased.sequences ? sequence.words
        )
$$;

COMMENT ON FUNCTION private.is_erased(words text, names text, sequences jsonb) IS 'Whether a text holds what is erased: a name by the pattern names (null: no name is erased), or a key of sequences.';

REVOKE ALL ON FUNCTION private.is_erased(words text, names text, sequences jsonb) FROM PUBLIC;


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

COMMENT ON FUNCTION private.is_open(invitation public.project_invitations) IS 'Whether it can be accepted: neither used, revoked nor expired, and its sender is still an owner.';

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


CREATE FUNCTION private.item_fields(item jsonb) RETURNS SETOF text
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return query
    select field.name
    from jsonb_array_elements_text(
        case jsonb_typeof(item_fields.item -> 'fields')
            when 'array' then item_fields.item -> 'fields'
            else '[]'
        end
    ) with ordinality as field (name, position)
    order by field.position;
end $$;

COMMENT ON FUNCTION private.item_fields(item jsonb) IS 'The fields that an evidence item is cited for.';

REVOKE ALL ON FUNCTION private.item_fields(item jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.item_fields(item jsonb) TO service_role;


CREATE FUNCTION private.json_texts(value jsonb) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $_$
    select distinct text.value #>> '{}'
    from jsonb_path_query(json_texts.value, 'strict $.** ? (@.type() == "string")') as text (value)
$_$;

COMMENT ON FUNCTION private.json_texts(value jsonb) IS 'The texts in a json value, at any depth.';

REVOKE ALL ON FUNCTION private.json_texts(value jsonb) FROM PUBLIC;


CREATE FUNCTION private.keep_confirmed(current_value jsonb, proposed_value jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
declare
    v_fields constant text[] := private.confirmed_fields(keep_confirmed.current_value);
    v_value jsonb;
begin
    if v_fields = '{}' then
        return keep_confirmed.proposed_value;
    end if;
    v_value := keep_confirmed.proposed_value || jsonb_build_object(
        'confirmed_fields', keep_confirmed.current_value -> 'confirmed_fields',
        'evidence', (
            select coalesce(jsonb_agg(item.value || jsonb_build_object('fields', item.fields) order by item.position), '[]')
            from (
                select
                    kept.value,
                    kept.position,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(kept.value) as field (name)
                        where field.name = any (v_fields)
                    ) as fields
                from private.evidence_items(keep_confirmed.current_value) with ordinality as kept (value, position)
                union all
                select
                    found.value,
                    1000000 + found.position,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(found.value) as field (name)
                        where field.name <> all (v_fields)
                    )
                from private.evidence_items(keep_confirmed.proposed_value) with ordinality as found (value, position)
            ) as item
            where item.fields is not null
        ),
        'support', (
            select coalesce(jsonb_object_agg(verdict.field, verdict.value), '{}')
            from (
                select known.field, known.value
                from jsonb_each(coalesce(keep_confirmed.current_value -> 'support', '{}')) as known (field, value)
                where known.field = any (v_fields)
                union all
                select found.field, found.value
                from jsonb_each(coalesce(keep_confirmed.proposed_value -> 'support', '{}')) as found (field, value)
                where found.field <> all (v_fields)
            ) as verdict
        )
    );
    v_value := v_value || (
        select jsonb_object_agg(field.name, keep_confirmed.current_value -> field.name)
        from unnest(v_fields) as field (name)
    );
    return case
        when private.value_fields(v_value) = private.value_fields(keep_confirmed.current_value)
            and v_value -> 'evidence' = keep_confirmed.current_value -> 'evidence'
            then keep_confirmed.current_value
        else private.mark_pending(v_value)
    end;
end $$;

COMMENT ON FUNCTION private.keep_confirmed(current_value jsonb, proposed_value jsonb) IS 'The proposed element, with the fields that the client confirmed left as they are, each with its own quotes. All quotes are to be verified again unless it equals the current element.';

REVOKE ALL ON FUNCTION private.keep_confirmed(current_value jsonb, proposed_value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.keep_confirmed(current_value jsonb, proposed_value jsonb) TO service_role;


CREATE FUNCTION private.keep_revisions(project_id uuid, elements jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into public.foundation_revisions (project_id, element, kind, value, confidence)
    select
        keep_revisions.project_id,
        stored.element,
        'accepted',
        stored.value,
        case jsonb_typeof(stored.value -> 'confidence') when 'number' then (stored.value ->> 'confidence')::numeric end
    from jsonb_each(keep_revisions.elements) as stored (element, value)
    where jsonb_typeof(stored.value) = 'object'
        and private.newest_revision(keep_revisions.project_id, stored.element, stored.value) is null;
end $$;

COMMENT ON FUNCTION private.keep_revisions(project_id uuid, elements jsonb) IS 'Writes a revision for each element that has none with its current value. Call it under private.lock_foundations.';

REVOKE ALL ON FUNCTION private.keep_revisions(project_id uuid, elements jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.keep_revisions(project_id uuid, elements jsonb) TO service_role;


CREATE FUNCTION private.last_yes(project_id uuid, element_name text, value jsonb, field_name text) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return (
        select max(activity.created_at)
        from public.activity as activity
        left join public.foundation_revisions as revision
            on revision.id = activity.subject_id
        where activity.project_id = last_yes.project_id
            and activity.subject = last_yes.element_name
            and activity.action = 'confirmed'
            and (
                last_yes.value ->> 'confirmed_by' = 'client'
                or last_yes.value -> 'confirmed_fields' ? last_yes.field_name
            )
            and case
                -- The strategic context may be confirmed as a row, of which there is no revision.
                when activity.columns = '{}' then coalesce(
                    revision.confirmed_by = 'client',
                    activity.subject = 'strategic_context'
                )
                else last_yes.field_name = any (activity.columns)
            end
    );
end $$;

COMMENT ON FUNCTION private.last_yes(project_id uuid, element_name text, value jsonb, field_name text) IS 'When the client last said yes to a field of an element, alone or with the whole element, if that still holds; otherwise null. The last one of several is to its own field.';

REVOKE ALL ON FUNCTION private.last_yes(project_id uuid, element_name text, value jsonb, field_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.last_yes(project_id uuid, element_name text, value jsonb, field_name text) TO service_role;


CREATE FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_current jsonb;
    v_unknown text;
begin
    perform private.lock_foundations(array[lock_and_read_foundation.project_id]);
    if 'strategic_context' = any (lock_and_read_foundation.elements) then
        perform
        from public.strategic_context as context
        where context.project_id = lock_and_read_foundation.project_id
        for update;
    end if;
    v_current := private.current_foundation(lock_and_read_foundation.project_id);

    select element.name
    into v_unknown
    from unnest(lock_and_read_foundation.elements) as element (name)
    where not v_current ? element.name
    limit 1;
    if found then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot write "%s": it is not an element of the foundation', v_unknown);
    end if;
    return v_current;
end $$;

COMMENT ON FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) IS 'Locks the project''s foundation, even where it is still missing, and returns it. PT400 for an unknown element. Call it under private.lock_project.';

REVOKE ALL ON FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_and_read_foundation(project_id uuid, elements text[]) TO service_role;


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

COMMENT ON FUNCTION private.lock_foundations(project_ids uuid[]) IS 'Lets only one transaction at a time write these foundations or change what they are based on. Locks in the order of the ids.';

REVOKE ALL ON FUNCTION private.lock_foundations(project_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_foundations(project_ids uuid[]) TO service_role;


CREATE FUNCTION private.lock_project(project_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    perform private.lock_tables();

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

COMMENT ON FUNCTION private.lock_project(project_id uuid) IS 'Every RPC that writes to a project calls this first: it keeps the project from being deleted until the transaction ends. PT404 if there is no such project. migrations/README.md has the order of locks.';

REVOKE ALL ON FUNCTION private.lock_project(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_project(project_id uuid) TO service_role;


CREATE FUNCTION private.lock_quotes(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    -- Who has the lock goes on to read signals. A truncate that holds them already waits for it.
    perform private.lock_tables();

    perform pg_advisory_xact_lock('public.features'::regclass::oid::integer, bucket.number)
    from (
        select distinct hashtext(project.id::text) & 1023 as number
        from unnest(lock_quotes.project_ids) as project (id)
        order by number
    ) as bucket;
end $$;

COMMENT ON FUNCTION private.lock_quotes(project_ids uuid[]) IS 'Keeps quotes from being added to features and steps of these projects, once those being added are there or not. Before the features and steps are locked themselves.';

REVOKE ALL ON FUNCTION private.lock_quotes(project_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_quotes(project_ids uuid[]) TO service_role;


CREATE FUNCTION private.lock_tables() RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
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
end $$;

COMMENT ON FUNCTION private.lock_tables() IS 'Locks every table that an RPC reads later against a truncate. A truncate that already holds one of them might otherwise wait for the rows that the RPC holds.';

REVOKE ALL ON FUNCTION private.lock_tables() FROM PUBLIC;
GRANT ALL ON FUNCTION private.lock_tables() TO service_role;


CREATE FUNCTION private.lock_words(project_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.lock_words(project_id uuid) IS 'Ends a run of the project that is under way and locks everything that contains words. Call it under private.lock_project.';

REVOKE ALL ON FUNCTION private.lock_words(project_id uuid) FROM PUBLIC;


CREATE FUNCTION private.mark_analyzed(project_id uuid, analyzed_signals jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
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


CREATE FUNCTION private.mark_matches(words text, query tsquery) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.mark_matches(words text, query tsquery) IS 'The passage of a text that matches best, in pieces: list of {text, is_match}.';

REVOKE ALL ON FUNCTION private.mark_matches(words text, query tsquery) FROM PUBLIC;
GRANT ALL ON FUNCTION private.mark_matches(words text, query tsquery) TO authenticated;
GRANT ALL ON FUNCTION private.mark_matches(words text, query tsquery) TO service_role;


CREATE FUNCTION private.mark_pending(value jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return private.unsettle_element(
        mark_pending.value,
        '{}',
        array(select item.value ->> 'signal_id' from private.evidence_items(mark_pending.value) as item (value)),
        false
    );
end $$;

COMMENT ON FUNCTION private.mark_pending(value jsonb) IS 'The element with all its quotes to be verified again.';

REVOKE ALL ON FUNCTION private.mark_pending(value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.mark_pending(value jsonb) TO service_role;


CREATE FUNCTION private.may_fill(known jsonb, field text) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return coalesce(btrim(may_fill.known #>> string_to_array(may_fill.field, '.')), '') in ('', '[]', '{}')
        or exists (
            select
            from private.evidence_items(may_fill.known) as item (value)
            where item.value -> 'fields' ? may_fill.field
        );
end $$;

COMMENT ON FUNCTION private.may_fill(known jsonb, field text) IS 'Whether an extraction may fill this field of the strategic context: it is empty, or its quotes show that an extraction filled it. What a person wrote stays.';

REVOKE ALL ON FUNCTION private.may_fill(known jsonb, field text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.may_fill(known jsonb, field text) TO service_role;


CREATE FUNCTION private.member_project_ids(roles text[] DEFAULT '{owner,consultant,client}'::text[]) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return query
    select member.project_id
    from public.project_members as member
    where member.user_id = private.current_user_id()
        and member.role = any (member_project_ids.roles);
end $$;

COMMENT ON FUNCTION private.member_project_ids(roles text[]) IS 'Projects in which the signed-in user has one of the roles. In policies: project_id in (select …), which Postgres evaluates once per statement and hashes.';

REVOKE ALL ON FUNCTION private.member_project_ids(roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.member_project_ids(roles text[]) TO authenticated;
GRANT ALL ON FUNCTION private.member_project_ids(roles text[]) TO service_role;


CREATE FUNCTION private.merge_area(known jsonb, learned jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return case
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
    end;
end $$;

COMMENT ON FUNCTION private.merge_area(known jsonb, learned jsonb) IS 'What is known combined with what was learned: objects by field, lists by item, anything else replaced.';

REVOKE ALL ON FUNCTION private.merge_area(known jsonb, learned jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.merge_area(known jsonb, learned jsonb) TO service_role;


CREATE FUNCTION private.merge_context(known jsonb, learned jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return jsonb_build_object(
        'opportunity', private.merge_part(merge_context.known, merge_context.learned, 'opportunity'),
        'investment_case', private.merge_part(merge_context.known, merge_context.learned, 'investment_case'),
        'constraints', private.merge_part(merge_context.known, merge_context.learned, 'constraints'),
        'risks', case
            when merge_context.learned -> 'risks' <> '[]' and private.may_fill(merge_context.known, 'risks')
                then merge_context.learned -> 'risks'
            else coalesce(nullif(merge_context.known -> 'risks', 'null'), '[]')
        end,
        -- Each field has the quotes of where its words are from: of what was found, else of what was known.
        'evidence', (
            select coalesce(jsonb_agg(item.value || jsonb_build_object('fields', item.fields)), '[]')
            from (
                select
                    known.value,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(known.value) as field (name)
                        where not exists (
                            select
                            from private.evidence_items(merge_context.learned) as other (value)
                            where other.value -> 'fields' ? field.name
                        )
                    ) as fields
                from private.evidence_items(merge_context.known) as known (value)
                union all
                select
                    found.value,
                    (
                        select jsonb_agg(field.name)
                        from private.item_fields(found.value) as field (name)
                        where private.may_fill(merge_context.known, field.name)
                    )
                from private.evidence_items(merge_context.learned) as found (value)
            ) as item
            where item.fields is not null
        ),
        'source_gone', false
    );
end $$;

COMMENT ON FUNCTION private.merge_context(known jsonb, learned jsonb) IS 'The known strategic context (null: none) with each field that was found and its quotes. What was not found is kept, and so is what a person wrote.';

REVOKE ALL ON FUNCTION private.merge_context(known jsonb, learned jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.merge_context(known jsonb, learned jsonb) TO service_role;


CREATE FUNCTION private.merge_operation_minutes() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_count integer;
begin
    -- Two at once would make two rows of the same minute, which is no mistake, but is never mended either.
    if not pg_try_advisory_xact_lock('private.operation_minutes'::regclass::oid::integer, 0) then
        return 0;
    end if;
    with unmerged as (
        delete from private.operation_minutes as part
        where not part.is_merged
            and part.minute < now() - interval '2 minutes'
        returning part.*
    ), merged as (
        -- What was recorded late is added.
        delete from private.operation_minutes as part
        using (
            select distinct late.minute, late.operation
            from unmerged as late
        ) as changed
        where part.is_merged
            and part.minute = changed.minute
            and part.operation = changed.operation
        returning part.*
    ), part as (
        select * from unmerged
        union all
        select * from merged
    ), bucket as (
        select part.minute, part.operation, entry.is_duration, entry.bucket, sum(entry.count)::integer as count
        from part
        cross join lateral (
            select true, duration.*
            from unnest(part.duration_buckets, part.duration_counts) as duration
            union all
            select false, first_token.*
            from unnest(part.first_token_buckets, part.first_token_counts) as first_token
        ) as entry (is_duration, bucket, count)
        group by part.minute, part.operation, entry.is_duration, entry.bucket
    ), histogram as (
        select
            bucket.minute,
            bucket.operation,
            array_agg(bucket.bucket order by bucket.bucket) filter (where bucket.is_duration) as duration_buckets,
            array_agg(bucket.count order by bucket.bucket) filter (where bucket.is_duration) as duration_counts,
            array_agg(bucket.bucket order by bucket.bucket) filter (where not bucket.is_duration) as first_token_buckets,
            array_agg(bucket.count order by bucket.bucket) filter (where not bucket.is_duration) as first_token_counts
        from bucket
        group by bucket.minute, bucket.operation
    )
    insert into private.operation_minutes (
        minute, operation, is_merged, count, streamed, failed, hits, misses, duration_ms, db_calls, db_ms, llm_calls, llm_ms,
        input_tokens, output_tokens, cache_read_input_tokens, cache_creation_input_tokens, cost_usd, duration_buckets, duration_counts,
        first_token_buckets, first_token_counts
    )
    select
        part.minute,
        part.operation,
        true,
        sum(part.count),
        sum(part.streamed),
        sum(part.failed),
        sum(part.hits),
        sum(part.misses),
        sum(part.duration_ms),
        sum(part.db_calls),
        sum(part.db_ms),
        sum(part.llm_calls),
        sum(part.llm_ms),
        sum(part.input_tokens),
        sum(part.output_tokens),
        sum(part.cache_read_input_tokens),
        sum(part.cache_creation_input_tokens),
        sum(part.cost_usd),
        histogram.duration_buckets,
        histogram.duration_counts,
        coalesce(histogram.first_token_buckets, '{}'),
        coalesce(histogram.first_token_counts, '{}')
    from part
    join histogram
        on histogram.minute = part.minute
        and histogram.operation = part.operation
    group by
        part.minute,
        part.operation,
        histogram.duration_buckets,
        histogram.duration_counts,
        histogram.first_token_buckets,
        histogram.first_token_counts;
    get diagnostics v_count = row_count;
    return v_count;
end $$;

COMMENT ON FUNCTION private.merge_operation_minutes() IS 'Makes one row of all that was recorded of a minute and an operation, two minutes after it ended; returns how many rows it wrote.';

REVOKE ALL ON FUNCTION private.merge_operation_minutes() FROM PUBLIC;


CREATE FUNCTION private.merge_part(known jsonb, learned jsonb, part text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return case jsonb_typeof(merge_part.learned -> merge_part.part)
        when 'object' then private.merge_area(
            merge_part.known -> merge_part.part,
            (
                select coalesce(jsonb_object_agg(item.key, item.value), '{}')
                from jsonb_each(merge_part.learned -> merge_part.part) as item (key, value)
                where private.may_fill(merge_part.known, merge_part.part || '.' || item.key)
            )
        )
        else merge_part.known -> merge_part.part
    end;
end $$;

COMMENT ON FUNCTION private.merge_part(known jsonb, learned jsonb, part text) IS 'One column of the known strategic context with the fields that were found, as far as an extraction may fill them.';

REVOKE ALL ON FUNCTION private.merge_part(known jsonb, learned jsonb, part text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.merge_part(known jsonb, learned jsonb, part text) TO service_role;


CREATE FUNCTION private.name_pattern(project_id uuid, person public.project_people, speakers text[]) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.name_pattern(project_id uuid, person public.project_people, speakers text[]) IS 'A pattern for the names, spellings and addresses of a person, in capitals or not, with accents or not, and for the words of these names that are nobody else''s and no ordinary words.';

REVOKE ALL ON FUNCTION private.name_pattern(project_id uuid, person public.project_people, speakers text[]) FROM PUBLIC;


CREATE FUNCTION private.new_webhook_secret() RETURNS text
    LANGUAGE sql
    SET search_path TO ''
    AS $$
    select 'whsec_' || encode(
        decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
        'base64'
    )
$$;

COMMENT ON FUNCTION private.new_webhook_secret() IS 'A secret for a webhook, in the form of Standard Webhooks.';

REVOKE ALL ON FUNCTION private.new_webhook_secret() FROM PUBLIC;
GRANT ALL ON FUNCTION private.new_webhook_secret() TO authenticated;
GRANT ALL ON FUNCTION private.new_webhook_secret() TO service_role;


CREATE FUNCTION private.newest_revision(project_id uuid, element text, value jsonb) RETURNS public.foundation_revisions
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_newest public.foundation_revisions;
begin
    select revision.*
    into v_newest
    from public.foundation_revisions as revision
    where revision.project_id = newest_revision.project_id
        and revision.element = newest_revision.element
        and revision.kind = 'accepted'
    order by revision.created_at desc
    limit 1;
    if private.value_fields(v_newest.value) = private.value_fields(newest_revision.value) then
        return v_newest;
    end if;
    return null;
end $$;

COMMENT ON FUNCTION private.newest_revision(project_id uuid, element text, value jsonb) IS 'The element''s newest accepted revision, if it has this value. Otherwise nothing: the value has lost fields with their quotes since, or a person wrote the strategic context.';

REVOKE ALL ON FUNCTION private.newest_revision(project_id uuid, element text, value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.newest_revision(project_id uuid, element text, value jsonb) TO service_role;


CREATE FUNCTION private.next_extraction_at(project_id uuid, user_id uuid, max_per_minute integer) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return (
        select reservation.created_at + interval '1 minute'
        from private.token_reservations as reservation
        where (next_extraction_at.project_id is null or reservation.project_id = next_extraction_at.project_id)
            and (next_extraction_at.user_id is null or reservation.user_id = next_extraction_at.user_id)
            and reservation.operation = 'foundation_extract'
            and reservation.user_id is not null
            and reservation.created_at > clock_timestamp() - interval '1 minute'
            and next_extraction_at.max_per_minute > 0
        order by reservation.created_at desc
        offset greatest(next_extraction_at.max_per_minute, 1) - 1
        limit 1
    );
end $$;

COMMENT ON FUNCTION private.next_extraction_at(project_id uuid, user_id uuid, max_per_minute integer) IS 'When the next extraction may begin, of a project (user_id null) or of a user (project_id null); null if at once. Those of back ends do not count. 0 means no limit.';

REVOKE ALL ON FUNCTION private.next_extraction_at(project_id uuid, user_id uuid, max_per_minute integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.next_extraction_at(project_id uuid, user_id uuid, max_per_minute integer) TO service_role;


CREATE FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) RETURNS timestamp with time zone
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return (
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
    );
end $$;

COMMENT ON FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) IS 'When the next run may begin, of a project (user_id null) or of a user (project_id null); null if at once. Runs of back ends do not count, nor do requests that were answered without a run. 0 means no limit.';

REVOKE ALL ON FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.next_run_at(project_id uuid, user_id uuid, max_per_minute integer) TO service_role;


CREATE FUNCTION private.objected_fields(project_id uuid) RETURNS TABLE(element_name text, field_name text)
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return query
    select element.name, field.name
    from (
        select signal.metadata ->> 'about' as name, max(signal.created_at) as objected_at
        from public.signals as signal
        where signal.project_id = objected_fields.project_id
            and signal.metadata ? 'about'
            and signal.source_type = 'portal_response'
            and signal.authority = 'client'
        group by signal.metadata ->> 'about'
    ) as objection
    join jsonb_each(private.current_foundation(objected_fields.project_id)) as element (name, value)
        on element.name = objection.name
        and jsonb_typeof(element.value) = 'object'
    cross join lateral (
        select revision.value
        from public.foundation_revisions as revision
        where revision.project_id = objected_fields.project_id
            and revision.element = element.name
            and revision.kind = 'accepted'
            and revision.created_at <= objection.objected_at
        order by revision.created_at desc
        limit 1
    ) as shown
    cross join lateral unnest(private.told_fields(element.value)) as field (name)
    where element.value -> field.name = shown.value -> field.name
        and objection.objected_at > coalesce(
            private.last_yes(objected_fields.project_id, element.name, element.value, field.name),
            '-infinity'
        );
end $$;

COMMENT ON FUNCTION private.objected_fields(project_id uuid) IS 'The fields of elements to which the client has objected, and which say the same as then, without a yes of the client since.';

REVOKE ALL ON FUNCTION private.objected_fields(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.objected_fields(project_id uuid) TO service_role;


CREATE FUNCTION private.open_conflicts(project_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    -- Most projects have none.
    if not exists (
        select
        from public.conflicts as conflict
        where conflict.project_id = open_conflicts.project_id
            and conflict.resolution is distinct from 'both'
    ) and not exists (
        select
        from public.signals as signal
        where signal.project_id = open_conflicts.project_id
            and signal.metadata ? 'about'
    ) then
        return '{"open": 0, "disputed": []}'::jsonb;
    end if;
    return jsonb_build_object(
        'open', (
            select count(*)
            from public.conflicts as conflict
            where conflict.project_id = open_conflicts.project_id
                and conflict.kind = 'open'
                and conflict.resolution is null
        ),
        'disputed', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object('element', disputed.element_name, 'field', disputed.field_name)
                    || case when disputed.is_lost then '{"lost": true}'::jsonb else '{}' end
                    order by disputed.element_name, disputed.field_name
                ),
                '[]'
            )
            from (
                select found.element_name, found.field_name, bool_or(found.is_lost) as is_lost
                from (
                    select each.element_name, each.field_name, each.is_lost
                    from private.disputed_fields(open_conflicts.project_id) as each
                    union all
                    select each.element_name, each.field_name, false
                    from private.objected_fields(open_conflicts.project_id) as each
                ) as found
                group by found.element_name, found.field_name
            ) as disputed
        )
    );
end $$;

COMMENT ON FUNCTION private.open_conflicts(project_id uuid) IS '{open: how many conflicts nobody has resolved, disputed: [{element, field, lost (true where it rests on words that do not hold)}], as private.disputed_fields and private.objected_fields tell them}. As many entries as there are fields, at most.';

REVOKE ALL ON FUNCTION private.open_conflicts(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.open_conflicts(project_id uuid) TO service_role;


CREATE FUNCTION private.operation_series(window_seconds integer, step_seconds integer) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(to_jsonb(point) order by point.start, point.operation), '[]')
    from (
        select
            summary.start,
            summary.operation,
            summary.count,
            summary.error_rate,
            summary.p50_ms,
            summary.p95_ms,
            summary.cache_hit_rate,
            summary.input_tokens,
            summary.output_tokens,
            summary.cache_read_input_tokens,
            summary.cost_usd
        from private.operation_summary(operation_series.window_seconds, operation_series.step_seconds) as summary
    ) as point
$$;

COMMENT ON FUNCTION private.operation_series(window_seconds integer, step_seconds integer) IS 'Per step and operation over the last window_seconds, counted as in operation_figures(); steps in which nothing happened are left out.';

REVOKE ALL ON FUNCTION private.operation_series(window_seconds integer, step_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.operation_series(window_seconds integer, step_seconds integer) TO service_role;


CREATE FUNCTION private.operation_summary(window_seconds integer, step_seconds integer) RETURNS TABLE(start timestamp with time zone, operation text, count bigint, streamed bigint, error_rate double precision, p50_ms double precision, p95_ms double precision, p99_ms double precision, cache_hit_rate double precision, db_calls_per_request double precision, db_ms_per_call double precision, llm_calls numeric, llm_ms double precision, first_token_p50_ms double precision, input_tokens numeric, output_tokens numeric, cache_read_input_tokens numeric, cache_creation_input_tokens numeric, cost_usd double precision, duration_ms double precision, duration_buckets jsonb)
    LANGUAGE sql STABLE
    SET search_path TO ''
    SET jit TO 'off'
    AS $$
    with part as materialized (
        select
            -- Steps begin at multiples of their length, and are the same from one request to the next.
            case
                when operation_summary.step_seconds is null then 'epoch'
                else date_bin(make_interval(secs => operation_summary.step_seconds), minutes.minute, '1970-01-01T00:00:00Z')
            end as start,
            minutes.*
        from private.operation_minutes as minutes
        where minutes.minute >= date_trunc('minute', now() - make_interval(secs => operation_summary.window_seconds), 'UTC')
    ), entry as (
        select part.start, part.operation, 'duration' as kind, duration.bucket, duration.count
        from part
        cross join lateral unnest(part.duration_buckets, part.duration_counts) as duration (bucket, count)
        union all
        select part.start, part.operation, 'first_token', first_token.bucket, first_token.count
        from part
        cross join lateral unnest(part.first_token_buckets, part.first_token_counts) as first_token (bucket, count)
    ), histogram as (
        select
            bucket.*,
            -- What is in the middle of it relative to both ends.
            1.04::double precision ^ bucket.bucket * 2 / 2.04 as ms,
            sum(bucket.count) over (partition by bucket.start, bucket.operation, bucket.kind order by bucket.bucket) as count_until,
            sum(bucket.count) over (partition by bucket.start, bucket.operation, bucket.kind) as total
        from (
            select entry.start, entry.operation, entry.kind, entry.bucket, sum(entry.count) as count
            from entry
            group by entry.start, entry.operation, entry.kind, entry.bucket
        ) as bucket
    ), percentile as (
        -- Between the two values next to the rank, as percentile_cont.
        select
            histogram.start,
            histogram.operation,
            histogram.kind,
            rank.fraction,
            min(histogram.ms) filter (where histogram.count_until > floor(rank.position)) * (1 - rank.position % 1)
                + min(histogram.ms) filter (where histogram.count_until > ceil(rank.position)) * (rank.position % 1) as ms
        from histogram
        cross join lateral (
            select each.fraction, each.fraction * (histogram.total - 1)
            from unnest(array[0.50, 0.95, 0.99]) as each (fraction)
        ) as rank (fraction, position)
        group by histogram.start, histogram.operation, histogram.kind, rank.fraction, rank.position
    ), percentiles as (
        select
            percentile.start,
            percentile.operation,
            min(percentile.ms) filter (where percentile.kind = 'duration' and percentile.fraction = 0.50) as p50_ms,
            min(percentile.ms) filter (where percentile.kind = 'duration' and percentile.fraction = 0.95) as p95_ms,
            min(percentile.ms) filter (where percentile.kind = 'duration' and percentile.fraction = 0.99) as p99_ms,
            min(percentile.ms) filter (where percentile.kind = 'first_token' and percentile.fraction = 0.50) as first_token_p50_ms
        from percentile
        group by percentile.start, percentile.operation
    ), buckets as (
        select
            histogram.start,
            histogram.operation,
            jsonb_agg(
                jsonb_build_object('le_ms', 1.04::double precision ^ histogram.bucket, 'count', histogram.count)
                order by histogram.bucket
            ) as duration_buckets
        from histogram
        where histogram.kind = 'duration'
            and operation_summary.step_seconds is null
        group by histogram.start, histogram.operation
    ), total as (
        select
            part.start,
            part.operation,
            sum(part.count) as count,
            sum(part.streamed) as streamed,
            sum(part.failed)::double precision / sum(part.count) as error_rate,
            sum(part.hits)::double precision / nullif(sum(part.hits + part.misses), 0) as cache_hit_rate,
            (sum(part.db_calls) / sum(part.count))::double precision as db_calls_per_request,
            sum(part.db_ms) / nullif(sum(part.db_calls), 0)::double precision as db_ms_per_call,
            sum(part.llm_calls) as llm_calls,
            sum(part.llm_ms) as llm_ms,
            sum(part.input_tokens) as input_tokens,
            sum(part.output_tokens) as output_tokens,
            sum(part.cache_read_input_tokens) as cache_read_input_tokens,
            sum(part.cache_creation_input_tokens) as cache_creation_input_tokens,
            sum(part.cost_usd) as cost_usd,
            sum(part.duration_ms) as duration_ms
        from part
        group by part.start, part.operation
    )
    select
        total.start,
        total.operation,
        total.count,
        total.streamed,
        total.error_rate,
        percentiles.p50_ms,
        percentiles.p95_ms,
        percentiles.p99_ms,
        total.cache_hit_rate,
        total.db_calls_per_request,
        total.db_ms_per_call,
        total.llm_calls,
        total.llm_ms,
        percentiles.first_token_p50_ms,
        total.input_tokens,
        total.output_tokens,
        total.cache_read_input_tokens,
        total.cache_creation_input_tokens,
        total.cost_usd,
        total.duration_ms,
        buckets.duration_buckets
    from total
    join percentiles
        on percentiles.start = total.start
        and percentiles.operation = total.operation
    left join buckets
        on buckets.start = total.start
        and buckets.operation = total.operation
$$;

COMMENT ON FUNCTION private.operation_summary(window_seconds integer, step_seconds integer) IS 'What each operation did per step, or without step_seconds in the whole window: rates from 0 to 1, durations in milliseconds, percentiles within 2 %. The window begins with the minute that it reaches into.';

REVOKE ALL ON FUNCTION private.operation_summary(window_seconds integer, step_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.operation_summary(window_seconds integer, step_seconds integer) TO service_role;


CREATE FUNCTION private.pad_utf16(words text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select regexp_replace(
        translate(pad_utf16.words, E'\u0001', ''),
        '([\U00010000-\U0010FFFF])',
        E'\\1\u0001',
        'g'
    )
$$;

COMMENT ON FUNCTION private.pad_utf16(words text) IS 'The text with U+0001 behind each character that takes two code units of UTF-16, so that offsets count characters.';

REVOKE ALL ON FUNCTION private.pad_utf16(words text) FROM PUBLIC;


CREATE FUNCTION private.person_speakers(project_id uuid, person public.project_people) RETURNS text[]
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.person_speakers(project_id uuid, person public.project_people) IS 'The names under which a person speaks in the signals of the project.';

REVOKE ALL ON FUNCTION private.person_speakers(project_id uuid, person public.project_people) FROM PUBLIC;


CREATE FUNCTION private.post_to_function(slug text, body jsonb, headers jsonb DEFAULT '{}'::jsonb) RETURNS void
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
    -- readiness call takes a round trip: half a minute is for a function that starts cold on a busy machine.
    execute 'select net.http_post(url := $1, headers := $2, body := $3, timeout_milliseconds := 30000)'
    using
        private.read_secret('project_url') || '/functions/v1/' || post_to_function.slug,
        jsonb_build_object('Content-Type', 'application/json', 'apikey', private.read_secret('cron_key'))
            || post_to_function.headers,
        post_to_function.body;
end $_$;

COMMENT ON FUNCTION private.post_to_function(slug text, body jsonb, headers jsonb) IS 'Queues a request to an Edge Function through pg_net. The Vault has the address in project_url, and the secret key to send in cron_key.';

REVOKE ALL ON FUNCTION private.post_to_function(slug text, body jsonb, headers jsonb) FROM PUBLIC;


CREATE FUNCTION private.project_people(project_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    return (
        select coalesce(
            jsonb_agg(
                jsonb_build_object(
                    'id', person.id,
                    'name', person.name,
                    'spellings', person.spellings,
                    'addresses', person.addresses,
                    'side', person.side,
                    'user_id', person.user_id
                )
                order by person.created_at, person.id
            ),
            '[]'
        )
        from public.project_people as person
        where person.project_id = project_people.project_id
    );
end $$;

COMMENT ON FUNCTION private.project_people(project_id uuid) IS 'The people of the project, as shared/signals/people.ts takes them.';

REVOKE ALL ON FUNCTION private.project_people(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.project_people(project_id uuid) TO service_role;


CREATE FUNCTION private.quote_exists(project_id uuid, item jsonb) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $_$
begin
    return exists (
        select
        from public.signals as signal
        where signal.project_id = quote_exists.project_id
            and signal.id = case
                when quote_exists.item ->> 'signal_id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                    then (quote_exists.item ->> 'signal_id')::uuid
            end
            and quote_exists.item ->> 'quote' <> ''
            and position(quote_exists.item ->> 'quote' in signal.content) > 0
    );
end $_$;

COMMENT ON FUNCTION private.quote_exists(project_id uuid, item jsonb) IS 'Whether the signal that an evidence item names belongs to the project and contains the quote.';

REVOKE ALL ON FUNCTION private.quote_exists(project_id uuid, item jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.quote_exists(project_id uuid, item jsonb) TO service_role;


CREATE FUNCTION private.quote_stands(project_id uuid, item jsonb) RETURNS boolean
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return private.quote_exists(quote_stands.project_id, quote_stands.item)
        and exists (
            select
            from public.signals as signal
            where signal.project_id = quote_stands.project_id
                and signal.id::text = quote_stands.item ->> 'signal_id'
                and signal.visibility = 'project'
                and (signal.authority = 'client' or quote_stands.item -> 'speaker' is distinct from 'null')
        )
        and not exists (
            select
            from public.project_people as person
            where person.project_id = quote_stands.project_id
                and person.side <> 'client'
                and lower(quote_stands.item ->> 'speaker') in (
                    select lower(spelling.name)
                    from unnest(person.name || person.spellings) as spelling (name)
                )
        );
end $$;

COMMENT ON FUNCTION private.quote_stands(project_id uuid, item jsonb) IS 'Whether the quote of a feature or step is still in a signal of the project that clients may read, and the names and authority of the signal still allow it to be the client''s words.';

REVOKE ALL ON FUNCTION private.quote_stands(project_id uuid, item jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.quote_stands(project_id uuid, item jsonb) TO service_role;


CREATE FUNCTION private.raise_evidence_versions(project_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into private.evidence_versions as state (project_id, version)
    select project.id, nextval('private.evidence_versions_seq')
    from (
        select distinct requested.id
        from unnest(raise_evidence_versions.project_ids) as requested (id)
        order by requested.id
    ) as project
    on conflict on constraint evidence_versions_pkey do update
    set version = excluded.version;
end $$;

COMMENT ON FUNCTION private.raise_evidence_versions(project_ids uuid[]) IS 'Invalidates what was verified so far. Call it under private.lock_foundations.';

REVOKE ALL ON FUNCTION private.raise_evidence_versions(project_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.raise_evidence_versions(project_ids uuid[]) TO service_role;


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

COMMENT ON FUNCTION private.read_accounts(user_ids uuid[]) IS 'Names and e-mail addresses of users, if the auth service keeps its tables in this database and knows the users.';

REVOKE ALL ON FUNCTION private.read_accounts(user_ids uuid[]) FROM PUBLIC;


CREATE FUNCTION private.read_foundation(project_id uuid, revisions boolean) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_role text;
    v_shares_scores boolean;
    v_foundation jsonb;
    v_disputed jsonb;
begin
    if private.is_back_end() then
        perform
        from public.projects as project
        where project.id = read_foundation.project_id;
    else
        select member.role, project.scores_shared
        into v_role, v_shares_scores
        from public.project_members as member
        join public.projects as project
            on project.id = member.project_id
        where member.project_id = read_foundation.project_id
            and member.user_id = private.current_user_id();
    end if;
    if not found then
        raise exception using
            errcode = 'PT404',
            message = format('Cannot open project "%s": there is none', read_foundation.project_id);
    end if;

    v_foundation := private.current_foundation(read_foundation.project_id);
    v_disputed := private.open_conflicts(read_foundation.project_id) -> 'disputed';
    return jsonb_build_object(
        'elements', (
            select jsonb_object_agg(
                element.name,
                case
                    when disputed.names is null then shown.value
                    else shown.value || jsonb_strip_nulls(
                        jsonb_build_object(
                            'disputed', disputed.fields,
                            'overruled', disputed.overruled,
                            'standing', case jsonb_typeof(shown.value -> 'standing')
                                when 'array' then (shown.value -> 'standing') - coalesce(disputed.overruled, '{}')
                            end
                        )
                    )
                end
            )
            from jsonb_each(v_foundation) as element (name, value)
            cross join lateral (
                select private.shown_value(read_foundation.project_id, element.value, v_role) as value
            ) as shown
            cross join lateral (
                select
                    array_agg(field.name) as names,
                    jsonb_agg(field.name) filter (where not field.is_lost) as fields,
                    array_agg(field.name) filter (where field.is_lost) as overruled
                from (
                    select
                        each.value ->> 'field' as name,
                        each.value ? 'lost' as is_lost
                    from jsonb_array_elements(v_disputed) as each (value)
                    where each.value ->> 'element' = element.name
                ) as field
            ) as disputed
        ),
        'revision_ids', (
            select jsonb_object_agg(
                element.name,
                (private.newest_revision(read_foundation.project_id, element.name, element.value)).id
            )
            from jsonb_each(v_foundation) as element (name, value)
        ),
        'confirmations', (
            select coalesce(
                jsonb_object_agg(
                    element.name,
                    jsonb_build_object(
                        'confirmed_by', confirmation.confirmed_by,
                        'user_id', confirmation.user_id,
                        'name', person.name,
                        'address', person.addresses[1],
                        'confirmed_at', confirmation.created_at
                    )
                ),
                '{}'
            )
            from jsonb_each(v_foundation) as element (name, value)
            cross join lateral (
                select revision.confirmed_by, revision.user_id, revision.created_at
                from public.foundation_revisions as revision
                where revision.project_id = read_foundation.project_id
                    and revision.element = element.name
                    and revision.kind = 'accepted'
                    and revision.confirmed_by = element.value ->> 'confirmed_by'
                order by revision.created_at desc
                limit 1
            ) as confirmation
            left join public.project_people as person
                on person.project_id = read_foundation.project_id
                and person.user_id = confirmation.user_id
        ),
        'context_updated_at', (
            select context.updated_at
            from public.strategic_context as context
            where context.project_id = read_foundation.project_id
        ),
        'pending_evidence', private.has_pending_evidence(read_foundation.project_id),
        'people', private.project_people(read_foundation.project_id),
        'sources', (
            select coalesce(
                jsonb_object_agg(
                    signal.id,
                    jsonb_build_object(
                        'title', signal.title,
                        'source_type', signal.source_type,
                        'said_at', signal.occurred_at
                    )
                ),
                '{}'
            )
            from public.signals as signal
            where signal.project_id = read_foundation.project_id
                and (v_role is distinct from 'client' or signal.visibility = 'project')
                and signal.id::text in (
                    select item.value ->> 'signal_id'
                    from jsonb_each(v_foundation) as element (name, value)
                    cross join lateral private.evidence_items(element.value) as item (value)
                )
        ),
        'speakers', (
            select coalesce(
                jsonb_agg(
                    jsonb_build_object(
                        'speaker', said.speaker,
                        'signals', said.signals,
                        'turns', said.turns,
                        'signal_ids', said.signal_ids
                    )
                    order by said.turns desc, said.speaker
                ),
                '[]'
            )
            from (
                select
                    turn.value ->> 'speaker' as speaker,
                    count(distinct signal.id) as signals,
                    count(*) as turns,
                    (array_agg(distinct signal.id))[1:5] as signal_ids
                from public.signals as signal
                cross join lateral jsonb_array_elements(signal.turns) as turn (value)
                where signal.project_id = read_foundation.project_id
                    and (v_role is distinct from 'client' or signal.visibility = 'project')
                    and jsonb_typeof(turn.value) = 'object'
                    and turn.value ->> 'kind' <> 'boilerplate'
                    and turn.value ->> 'speaker' is not null
                group by turn.value ->> 'speaker'
            ) as said
        ),
        'has_unread_turns', exists (
            select
            from public.signals as signal
            where signal.project_id = read_foundation.project_id
                and signal.turns is null
                and signal.content <> ''
        )
    )
    || case
        when read_foundation.revisions then jsonb_build_object(
            'revisions', (
                select coalesce(
                    jsonb_agg(
                        jsonb_build_object(
                            'id', revision.id,
                            'element', revision.element,
                            'kind', revision.kind,
                            'value', private.shown_value(read_foundation.project_id, revision.value, v_role),
                            'confidence', case
                                when v_role is distinct from 'client' or v_shares_scores then revision.confidence
                            end,
                            'confirmed_by', revision.confirmed_by,
                            'user_id', revision.user_id,
                            'name', person.name,
                            'address', person.addresses[1],
                            'run_id', revision.run_id,
                            'decision', revision.decision,
                            'created_at', revision.created_at
                        )
                        order by revision.created_at desc, revision.id
                    ),
                    '[]'
                )
                from (
                    select each.*
                    from public.foundation_revisions as each
                    where each.project_id = read_foundation.project_id
                    order by each.created_at desc, each.id
                    limit 200
                ) as revision
                left join public.project_people as person
                    on person.project_id = revision.project_id
                    and person.user_id = revision.user_id
            )
        )
        else '{}'
    end;
end $$;

COMMENT ON FUNCTION private.read_foundation(project_id uuid, revisions boolean) IS 'As public.read_foundation.';

REVOKE ALL ON FUNCTION private.read_foundation(project_id uuid, revisions boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION private.read_foundation(project_id uuid, revisions boolean) TO authenticated;
GRANT ALL ON FUNCTION private.read_foundation(project_id uuid, revisions boolean) TO service_role;


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

COMMENT ON FUNCTION private.read_secret(name text) IS 'A secret from the Vault. Raises an error that names it if it is missing.';

REVOKE ALL ON FUNCTION private.read_secret(name text) FROM PUBLIC;


CREATE FUNCTION private.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) RETURNS json
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_is_back_end constant boolean := private.is_back_end();
    v_user_id constant uuid := case
        when v_is_back_end then readiness_snapshot.user_id
        else private.current_user_id()
    end;
begin
    return (
        select coalesce(
            json_agg(
                json_build_object(
                    'project_id', cache.project_id,
                    'shows_scores', reader.shows_scores,
                    'version', coalesce(state.version, cache.version),
                    'read_at', clock_timestamp(),
                    'cached', valid_cache.data,
                    'computed_at', valid_cache.computed_at,
                    'facts', state.facts,
                    'pending_evidence', valid_cache.data is null and private.has_pending_evidence(cache.project_id),
                    'trend', (
                        select coalesce(
                            json_agg(
                                json_build_object(
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
                            where history.project_id = cache.project_id
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
        join public.readiness_cache as cache
            on cache.project_id = requested.id
        join lateral (
            select true as shows_scores
            where v_is_back_end
                and v_user_id is null
            union all
            select member.role <> 'client' or (
                    select project.scores_shared
                    from public.projects as project
                    where project.id = member.project_id
                )
            from public.project_members as member
            where member.project_id = cache.project_id
                and member.user_id = v_user_id
        ) as reader
            on v_is_back_end
            or reader.shows_scores
        left join lateral (
            select cache.cached_readiness_data as data, cache.computed_at
            where readiness_snapshot.use_cache
                and cache.cached_readiness_data is not null
                and cache.computed_at > statement_timestamp() - make_interval(secs => readiness_snapshot.ttl_seconds)
                and not exists (
                    select
                    from private.pending_invalidations as pending
                    where pending.project_id = cache.project_id
                        and pending.cache = 'readiness'
                )
        ) as valid_cache
            on true
        -- Of no project where there is a score: a condition would be checked only after the facts were read.
        cross join lateral private.readiness_state(case when valid_cache.data is null then cache.project_id end) as state
    );
end $$;

COMMENT ON FUNCTION private.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) IS 'As public.readiness_snapshot.';

REVOKE ALL ON FUNCTION private.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) TO authenticated;
GRANT ALL ON FUNCTION private.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid) TO service_role;


CREATE FUNCTION private.readiness_state(project_id uuid, OUT version bigint, OUT facts json) RETURNS record
    LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER
    SET search_path TO ''
    SET enable_seqscan TO 'off'
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    facts := (
        select json_build_object(
            'signals', (
                select json_build_object(
                    'total', count(*),
                    'client', count(*) filter (
                        where signal.authority = 'client'
                            or signal.source_type in ('email', 'transcript', 'portal_response', 'note')
                    )
                )
                from public.signals as signal
                where signal.project_id = readiness_state.project_id
            ),
            'features', (
                select json_build_object(
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
                where feature.project_id = readiness_state.project_id
            ),
            'personas', persona.facts,
            'vp_steps', (
                select coalesce(
                    json_agg(
                        json_build_object(
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
                where step.project_id = readiness_state.project_id
            ),
            'meetings', (
                select json_build_object(
                    'completed', count(*) filter (where meeting.status = 'completed'),
                    'scheduled', count(*) filter (where meeting.status = 'scheduled')
                )
                from public.meetings as meeting
                where meeting.project_id = readiness_state.project_id
            ),
            'strategic_context', (
                select json_build_object(
                    'opportunity', context.opportunity,
                    'investment_case', context.investment_case,
                    'constraints', context.constraints,
                    'risks', context.risks,
                    'confirmation_status', context.confirmation_status
                )
                from public.strategic_context as context
                where context.project_id = readiness_state.project_id
            ),
            'conflicts', private.open_conflicts(readiness_state.project_id),
            'foundation', (
                select json_object_agg(
                    element.name,
                    case jsonb_typeof(element.value)
                        when 'object' then element.value - 'evidence'
                        else element.value
                    end
                )
                from public.project_foundation as foundation
                cross join lateral jsonb_each(
                    to_jsonb(foundation) - '{project_id,pending_evidence,created_at,updated_at}'::text[]
                ) as element (name, value)
                where foundation.project_id = readiness_state.project_id
            )
        )
        from (
            select
                coalesce(array_agg(known.id), '{}') as ids,
                coalesce(
                    json_agg(
                        json_build_object(
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
            where known.project_id = readiness_state.project_id
        ) as persona
    );
    -- The time at which the row came into being makes it unlike that of a project that was deleted and created again under its id.
    -- 53 bits: the version travels as a JSON number.
    version := (
        select hashtextextended(facts::text, (extract(epoch from cache.created_at) * 1000000)::bigint) & 9007199254740991
        from public.readiness_cache as cache
        where cache.project_id = readiness_state.project_id
    );
end $$;

COMMENT ON FUNCTION private.readiness_state(project_id uuid, OUT version bigint, OUT facts json) IS 'The facts that the project''s score is computed from, and their version: equal as long as the facts are, different after a change that scoring reads. Null for a version where there is no such project; for null both are null.';

REVOKE ALL ON FUNCTION private.readiness_state(project_id uuid, OUT version bigint, OUT facts json) FROM PUBLIC;
GRANT ALL ON FUNCTION private.readiness_state(project_id uuid, OUT version bigint, OUT facts json) TO service_role;


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


CREATE FUNCTION private.require_active(project_id uuid, act text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    if exists (
        select
        from public.projects as project
        where project.id = require_active.project_id
            and project.status = 'archived'
    ) then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot %s: the project is archived', require_active.act),
            detail = '{"archived": true}',
            hint = 'Take the project up again first, which sets its status to active';
    end if;
end $$;

COMMENT ON FUNCTION private.require_active(project_id uuid, act text) IS 'PT409 where the project is archived (detail: archived); act completes "Cannot …". For whatever changes what a project holds, unless it erases. Call it once the caller is known to be a member.';

REVOKE ALL ON FUNCTION private.require_active(project_id uuid, act text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_active(project_id uuid, act text) TO service_role;


CREATE FUNCTION private.require_allowance(project_id uuid, run jsonb) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_user_id uuid := (run ->> 'user_id')::uuid;
    v_next_at timestamptz;
begin
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

COMMENT ON FUNCTION private.require_allowance(project_id uuid, run jsonb) IS 'Allows a run to begin: {user_id (null: a back end), runs_per_minute_per_project, runs_per_minute_per_user}, where 0 or null is no limit. PT429 where a user asks too often; the detail has retry_after_seconds.';

REVOKE ALL ON FUNCTION private.require_allowance(project_id uuid, run jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_allowance(project_id uuid, run jsonb) TO service_role;


CREATE FUNCTION private.require_consultant(project_id uuid, user_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
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
    -- A pending quote need not be there any more: it counts for nothing.
    if exists (
        select
        from private.evidence_items(require_element.value) as item (value)
        where not coalesce((item.value -> 'pending')::boolean, false)
            and not private.quote_exists(require_element.project_id, item.value)
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

COMMENT ON FUNCTION private.require_element(project_id uuid, element text, value jsonb) IS 'PT400 if the value is not an object, PT409 if one of its quotes is not in the signal it names. Call it under private.lock_foundations.';

REVOKE ALL ON FUNCTION private.require_element(project_id uuid, element text, value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_element(project_id uuid, element text, value jsonb) TO service_role;


CREATE FUNCTION private.require_eraser(project_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.require_eraser(project_id uuid) IS 'Locks the project for an owner or a back end; PT404 for who is no member, PT403 for other members.';

REVOKE ALL ON FUNCTION private.require_eraser(project_id uuid) FROM PUBLIC;


CREATE FUNCTION private.require_features(project_id uuid, value jsonb) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_unknown text;
begin
    select named.id
    into v_unknown
    from unnest(array['v1_features', 'v2_features']) as list (field)
    cross join lateral jsonb_array_elements_text(
        case jsonb_typeof(require_features.value -> list.field)
            when 'array' then require_features.value -> list.field
            else '[]'
        end
    ) as named (id)
    where not exists (
        select
        from public.features as feature
        where feature.project_id = require_features.project_id
            and feature.id::text = named.id
    )
    limit 1;
    if found then
        raise exception using
            errcode = 'PT400',
            message = format('Cannot confirm "confirmed_scope": the project has no feature "%s"', v_unknown),
            hint = 'Name features of the project by their ids';
    end if;
end $$;

COMMENT ON FUNCTION private.require_features(project_id uuid, value jsonb) IS 'PT400 if a scope names anything but features of the project.';

REVOKE ALL ON FUNCTION private.require_features(project_id uuid, value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_features(project_id uuid, value jsonb) TO service_role;


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

COMMENT ON FUNCTION private.require_member(project_id uuid, user_id uuid, roles text[], act text) IS 'The user''s role in the project, which cannot change until the transaction ends. PT404 for users who are not members, PT403 for other roles; act completes "Cannot …". Call it right after private.lock_project.';

REVOKE ALL ON FUNCTION private.require_member(project_id uuid, user_id uuid, roles text[], act text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_member(project_id uuid, user_id uuid, roles text[], act text) TO service_role;


CREATE FUNCTION private.require_not_erased(project_id uuid, evidence_version bigint) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.require_not_erased(project_id uuid, evidence_version bigint) IS 'PT409 where words were erased since the signals were read under that version of what quotes depend on.';

REVOKE ALL ON FUNCTION private.require_not_erased(project_id uuid, evidence_version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_not_erased(project_id uuid, evidence_version bigint) TO service_role;


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


CREATE FUNCTION private.require_shown(project_id uuid, element text, current_value jsonb, revision_id uuid, role text, act text) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    v_shown_id constant uuid := (private.newest_revision(
        require_shown.project_id,
        require_shown.element,
        require_shown.current_value
    )).id;
begin
    if v_shown_id is null or require_shown.revision_id is distinct from v_shown_id then
        raise exception using
            errcode = 'PT409',
            message = format('Cannot %s: it changed since it was shown', require_shown.act),
            detail = jsonb_build_object(
                'current', private.shown_value(require_shown.project_id, require_shown.current_value, require_shown.role),
                'revision_id', v_shown_id
            )::text,
            hint = 'Show the current value and name its revision_id';
    end if;
end $$;

COMMENT ON FUNCTION private.require_shown(project_id uuid, element text, current_value jsonb, revision_id uuid, role text, act text) IS 'PT409 unless revision_id is that of the current value, which the detail has as the role is shown it; act completes "Cannot …".';

REVOKE ALL ON FUNCTION private.require_shown(project_id uuid, element text, current_value jsonb, revision_id uuid, role text, act text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.require_shown(project_id uuid, element text, current_value jsonb, revision_id uuid, role text, act text) TO service_role;


CREATE FUNCTION private.require_turns(project_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.require_turns(project_id uuid) IS 'PT409 if a signal of the project has no turns yet: only the functions can read them.';

REVOKE ALL ON FUNCTION private.require_turns(project_id uuid) FROM PUBLIC;


CREATE FUNCTION private.reserve_extraction(project_id uuid, request jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_user_id uuid := (request ->> 'user_id')::uuid;
    v_act text := coalesce(request ->> 'act', 'extract the foundation');
    v_next_at timestamptz;
begin
    perform private.lock_project(reserve_extraction.project_id);
    -- Callers take turns, so that each sees what the one before has reserved.
    perform
    from public.projects as project
    where project.id = reserve_extraction.project_id
    for no key update;

    if v_user_id is not null then
        perform private.require_member(
            reserve_extraction.project_id,
            v_user_id,
            '{owner,consultant}',
            v_act
        );
        v_next_at := greatest(
            private.next_extraction_at(
                reserve_extraction.project_id,
                null,
                (request ->> 'extractions_per_minute_per_project')::integer
            ),
            private.next_extraction_at(null, v_user_id, (request ->> 'extractions_per_minute_per_user')::integer)
        );
    end if;
    perform private.require_active(reserve_extraction.project_id, v_act);
    if v_next_at is not null then
        raise exception using
            errcode = 'PT429',
            message = format('Cannot %s: too many extractions began within a minute', v_act),
            hint = 'Try again after Retry-After',
            detail = jsonb_build_object('retry_after_seconds', private.seconds_until(v_next_at));
    end if;
    perform private.reserve_tokens(
        reserve_extraction.project_id,
        request || '{"operation": "foundation_extract"}'
    );
end $$;

COMMENT ON FUNCTION private.reserve_extraction(project_id uuid, request jsonb) IS 'Allows an extraction to begin: {act (completes "Cannot …" in errors), extractions_per_minute_per_project, extractions_per_minute_per_user, and what private.reserve_tokens takes}. PT404 and PT403 as private.require_member, PT409 as private.require_active, PT402 as private.reserve_tokens, PT429 where users ask too often; the detail has retry_after_seconds. Ended by settle_operation.';

REVOKE ALL ON FUNCTION private.reserve_extraction(project_id uuid, request jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.reserve_extraction(project_id uuid, request jsonb) TO service_role;


CREATE FUNCTION private.reserve_tokens(project_id uuid, request jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_budget bigint := coalesce((request ->> 'daily_token_budget')::bigint, 0);
    v_tokens bigint := coalesce((request ->> 'fixed_tokens')::bigint, 0);
    v_used bigint;
    v_left bigint;
    v_required bigint;
begin
    if v_budget > 0 then
        if v_tokens > 0 then
            v_tokens := v_tokens + least(
                (request ->> 'signal_token_budget')::bigint,
                private.signal_tokens(
                    reserve_tokens.project_id,
                    case jsonb_typeof(request -> 'signal_ids')
                        when 'array' then array(select jsonb_array_elements_text(request -> 'signal_ids'))::uuid[]
                    end,
                    (request ->> 'signal_limit')::integer
                )
            );
        end if;
        v_required := coalesce((request ->> 'required_tokens')::bigint, v_tokens);
        v_used := public.tokens_today(reserve_tokens.project_id);
        v_left := greatest(v_budget - v_used - private.tokens_reserved(reserve_tokens.project_id), 0);
        if v_left = 0 or v_left < v_required then
            raise exception using
                errcode = 'PT402',
                message = case
                    when v_used >= v_budget then 'Cannot ask the model: the project has used its tokens of the day'
                    else 'Cannot ask the model: what is left of the project''s tokens of the day is not enough'
                end,
                hint = case
                    when v_used + v_required <= v_budget then 'Other operations have reserved them; try again after Retry-After'
                    else 'The day ends at midnight UTC'
                end,
                detail = jsonb_build_object(
                    'daily_token_budget', v_budget,
                    'tokens_left', v_left,
                    'tokens_required', v_required,
                    'retry_after_seconds', case
                        when v_used + v_required <= v_budget and v_used < v_budget then 30
                        else private.seconds_until(date_trunc('day', now(), 'UTC') + interval '1 day')
                    end
                );
        end if;
        v_tokens := least(v_tokens, v_left);
    end if;

    insert into private.token_reservations (id, project_id, user_id, operation, tokens, expires_at)
    values (
        (request ->> 'reservation_id')::uuid,
        reserve_tokens.project_id,
        (request ->> 'user_id')::uuid,
        request ->> 'operation',
        v_tokens,
        -- A request ends after 140 s at the latest, and its report 20 s later.
        clock_timestamp() + interval '3 minutes'
    );
end $$;

COMMENT ON FUNCTION private.reserve_tokens(project_id uuid, request jsonb) IS 'Reserves tokens of the day: {reservation_id, operation, user_id, daily_token_budget (0 or null: no limit), fixed_tokens (0 or null: no model is asked), signal_token_budget, signal_limit, signal_ids, required_tokens (null: all of them)}. Reserved are fixed_tokens and those of the signals, or as many as are left. PT402 where fewer are left than required. Call it under a lock of the project that two callers cannot share.';

REVOKE ALL ON FUNCTION private.reserve_tokens(project_id uuid, request jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.reserve_tokens(project_id uuid, request jsonb) TO service_role;


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


CREATE FUNCTION private.run_project(project_id uuid, run jsonb) RETURNS json
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $_$
begin
    return (
        select json_build_object(
            'name', project.name,
            'vertical', project.vertical,
            'evidence_version', private.evidence_version(project.id),
            'people', private.project_people(project.id),
            'decided', private.decided_conflicts(project.id),
            'foundation', (
                select to_jsonb(foundation) - '{project_id,pending_evidence,created_at,updated_at}'::text[]
                from public.project_foundation as foundation
                where foundation.project_id = project.id
            ),
            'strategic_context', (
                select private.context_value(context)
                from public.strategic_context as context
                where context.project_id = project.id
            ),
            'analysis', (
                select
                    to_jsonb(known) - '{project_id,revision,last_decision,last_decision_key,created_at,updated_at}'::text[]
                    || coalesce(
                        (
                            select jsonb_build_object(
                                'invalidated_at', pending.created_at,
                                'invalidation_reason', pending.reason
                            )
                            from private.pending_invalidations as pending
                            where pending.project_id = project.id
                                and pending.cache = 'di_analysis'
                            order by pending.id
                            limit 1
                        ),
                        '{}'
                    )
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
                    json_agg(signal.text order by signal.is_read, signal.position),
                    '[]'
                )
                from (
                    select
                        listed.*,
                        sum(listed.bytes) over (order by listed.is_read, listed.position) as byte_count
                    from (
                        (
                            select
                                private.signal_text(unread) as text,
                                octet_length(unread.content) as bytes,
                                false as is_read,
                                row_number() over (order by unread.created_at, unread.id) as position
                            from public.signals as unread
                            where unread.project_id = project.id
                                and unread.analyzed_at is null
                            order by unread.created_at, unread.id
                            limit (run ->> 'unread_limit')::integer
                        )
                        union all
                        (
                            select
                                private.signal_text(read) as text,
                                octet_length(read.content) as bytes,
                                true as is_read,
                                row_number() over (order by read.said_at desc, read.id) as position
                            from public.signals as read
                            where read.project_id = project.id
                                and read.analyzed_at is not null
                            order by read.said_at desc, read.id
                            limit (run ->> 'signal_limit')::integer
                        )
                    ) as listed
                ) as signal
                -- However long it is, the oldest unread signal is read: it would keep all others waiting.
                where coalesce(signal.byte_count <= (run ->> 'signal_bytes_limit')::bigint, true)
                    or (not signal.is_read and signal.position = 1)
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
    );
end $_$;

COMMENT ON FUNCTION private.run_project(project_id uuid, run jsonb) IS 'What a run must know as the previous run left it: {name, vertical, evidence_version, people, decided (as private.decided_conflicts), foundation, strategic_context, analysis, recent_runs (memory_limit, since succeeded_since), signals (unread ones, oldest first, up to unread_limit; read ones, newest first, up to signal_limit; together no longer than signal_bytes_limit), analyzed_count, tokens_left (null: no limit)}. The limits are keys of run.';

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
        ('operation-minutes', '* * * * *', 'select private.merge_operation_minutes()'),
        ('webhook-deliveries', '* * * * *', 'select private.call_webhooks()'),
        ('pending-invalidations', '17 * * * *', 'select private.settle_invalidations()'),
        (
            -- Often, so that no run has much to delete.
            'operation-metrics-retention',
            '*/10 * * * *',
            'delete from public.operation_metrics where created_at < now() - interval ''2 days'''
        ),
        (
            'operation-minutes-retention',
            '23 3 * * *',
            'delete from private.operation_minutes where minute < now() - interval ''30 days'''
        ),
        (
            'cache-invalidations-retention',
            '24 3 * * *',
            'delete from private.cache_invalidations where invalidated_at < now() - interval ''30 days'''
        ),
        (
            'token-reservations-retention',
            '25 3 * * *',
            'delete from private.token_reservations where created_at < now() - interval ''1 day'''
        ),
        (
            'webhook-deliveries-retention',
            '33 3 * * *',
            'delete from public.webhook_deliveries where created_at < now() - interval ''30 days'''
        ),
        (
            'di-agent-runs-retention',
            '31 3 * * *',
            'delete from public.di_agent_runs where updated_at < now() - interval ''7 days'''
        )
$$;

COMMENT ON FUNCTION private.scheduled_jobs() IS 'The scheduled jobs: name, schedule (cron, five fields, GMT) and statement.';

REVOKE ALL ON FUNCTION private.scheduled_jobs() FROM PUBLIC;


CREATE FUNCTION private.scored_project_ids() RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    return query
    select member.project_id
    from public.project_members as member
    join public.projects as project
        on project.id = member.project_id
    where member.user_id = private.current_user_id()
        and (member.role <> 'client' or project.scores_shared);
end $$;

COMMENT ON FUNCTION private.scored_project_ids() IS 'Projects whose scores the signed-in user may see: those in which the user is an owner or consultant, and those whose scores are shared with clients.';

REVOKE ALL ON FUNCTION private.scored_project_ids() FROM PUBLIC;
GRANT ALL ON FUNCTION private.scored_project_ids() TO authenticated;
GRANT ALL ON FUNCTION private.scored_project_ids() TO service_role;


CREATE FUNCTION private.search_query(query text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $_$
    -- Each word also finds those that begin with it: without a language there are no stems.
    select regexp_replace(
        websearch_to_tsquery('pg_catalog.simple', left(search_query.query, 500))::text,
        '''(?=[[:space:])]|$)',
        ''':*',
        'g'
    )::tsquery
$_$;

COMMENT ON FUNCTION private.search_query(query text) IS 'The full-text query for what a person typed: all words, "phrases", -without, or. Only the first 500 characters count.';

REVOKE ALL ON FUNCTION private.search_query(query text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.search_query(query text) TO authenticated;
GRANT ALL ON FUNCTION private.search_query(query text) TO service_role;


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
        insert into public.strategic_context as context (
            project_id,
            opportunity,
            investment_case,
            constraints,
            risks,
            evidence,
            source_gone,
            confirmation_status
        )
        values (
            set_elements.project_id,
            v_context -> 'opportunity',
            v_context -> 'investment_case',
            v_context -> 'constraints',
            v_context -> 'risks',
            coalesce(nullif(v_context -> 'evidence', 'null'), '[]'),
            coalesce((v_context ->> 'source_gone')::boolean, false),
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
            source_gone = excluded.source_gone,
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


CREATE FUNCTION private.settle_facts(project_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    update public.stated_facts as fact
    set
        status = settled.status,
        superseded_by = settled.superseded_by
    from (
        select
            each.id,
            case
                when bool_or(conflict.loser = each.statement_id) then 'superseded'
                when bool_or(conflict.loser is null and conflict.is_open) then 'conflicting'
                else 'current'
            end as status,
            (array_agg(conflict.winner order by conflict.created_at desc) filter (where conflict.loser = each.statement_id))[1]
                as superseded_by
        from public.stated_facts as each
        left join (
            select
                earlier.statement_id as earlier_statement_id,
                later.statement_id as later_statement_id,
                found.created_at,
                found.kind = 'open' and found.resolution is null as is_open,
                case
                    when found.resolution = 'later' or (found.resolution is null and found.kind <> 'open')
                        then earlier.statement_id
                    when found.resolution = 'earlier' then later.statement_id
                end as loser,
                case
                    when found.resolution = 'later' or (found.resolution is null and found.kind <> 'open')
                        then found.later_fact_id
                    when found.resolution = 'earlier' then found.earlier_fact_id
                end as winner
            from public.conflicts as found
            join public.stated_facts as earlier
                on earlier.id = found.earlier_fact_id
            join public.stated_facts as later
                on later.id = found.later_fact_id
            where found.project_id = settle_facts.project_id
        ) as conflict
            on each.statement_id in (conflict.earlier_statement_id, conflict.later_statement_id)
        where each.project_id = settle_facts.project_id
        group by each.id
    ) as settled
    where fact.id = settled.id
        and (fact.status, fact.superseded_by) is distinct from (settled.status, settled.superseded_by);
end $$;

COMMENT ON FUNCTION private.settle_facts(project_id uuid) IS 'Sets the status of the project''s facts from its conflicts and what was decided about them.';

REVOKE ALL ON FUNCTION private.settle_facts(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.settle_facts(project_id uuid) TO service_role;


CREATE FUNCTION private.settle_invalidations() RETURNS integer
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_ids bigint[];
begin
    v_ids := array(
        select pending.id
        from private.pending_invalidations as pending
        where pending.created_at < now() - interval '1 hour'
    );
    update public.readiness_cache as cache
    set cached_readiness_data = null
    where cache.cached_readiness_data is not null
        and cache.project_id in (
            select pending.project_id
            from private.pending_invalidations as pending
            where pending.id = any (v_ids)
                and pending.cache = 'readiness'
        );
    update public.di_analysis_cache as cache
    set
        invalidated_at = marked.since,
        invalidation_reason = marked.reason,
        revision = cache.revision + 1
    from (
        select distinct on (pending.project_id) pending.project_id, pending.created_at as since, pending.reason
        from private.pending_invalidations as pending
        where pending.id = any (v_ids)
            and pending.cache = 'di_analysis'
        order by pending.project_id, pending.id
    ) as marked
    where cache.project_id = marked.project_id
        and cache.invalidated_at is null;
    delete from private.pending_invalidations as pending
    where pending.id = any (v_ids);
    return cardinality(v_ids);
end $$;

COMMENT ON FUNCTION private.settle_invalidations() IS 'Applies and deletes the pending invalidations that are older than an hour, and returns how many.';

REVOKE ALL ON FUNCTION private.settle_invalidations() FROM PUBLIC;


CREATE FUNCTION private.share_quotes(project_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform pg_advisory_xact_lock_shared(
        'public.features'::regclass::oid::integer,
        hashtext(share_quotes.project_id::text) & 1023
    );
end $$;

COMMENT ON FUNCTION private.share_quotes(project_id uuid) IS 'Allows a quote to be added to a feature or step of the project, at a time at which private.lock_quotes is held by nobody.';

REVOKE ALL ON FUNCTION private.share_quotes(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.share_quotes(project_id uuid) TO service_role;


CREATE FUNCTION private.shown_value(project_id uuid, value jsonb, role text) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return case
        when shown_value.role is distinct from 'client' or jsonb_typeof(shown_value.value) is distinct from 'object'
            then shown_value.value
        when (
                select project.scores_shared
                from public.projects as project
                where project.id = shown_value.project_id
            )
            then private.hide_studio_words(shown_value.project_id, shown_value.value)
        else private.hide_studio_words(shown_value.project_id, shown_value.value)
            - '{confidence,claimed_confidence}'::text[]
    end;
end $$;

COMMENT ON FUNCTION private.shown_value(project_id uuid, value jsonb, role text) IS 'An element, or what it was, as a member with this role is shown it: clients without what the studio''s own signals say and, unless scores are shared, without confidences. As it is where role is null, for a back end.';

REVOKE ALL ON FUNCTION private.shown_value(project_id uuid, value jsonb, role text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.shown_value(project_id uuid, value jsonb, role text) TO service_role;


CREATE FUNCTION private.side_of(role text) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case side_of.role when 'client' then 'client' else 'studio' end
$$;

COMMENT ON FUNCTION private.side_of(role text) IS 'The side that a member''s role stands for.';

REVOKE ALL ON FUNCTION private.side_of(role text) FROM PUBLIC;


CREATE FUNCTION private.signal_text(signal public.signals) RETURNS json
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return json_build_object(
        'id', signal.id,
        'source_type', signal.source_type,
        'authority', signal.authority,
        'title', signal.title,
        'content', signal.content,
        'content_hash', signal.content_hash,
        'turns', signal.turns,
        'metadata', json_build_object('speakers', signal.metadata -> 'speakers'),
        'occurred_at', signal.occurred_at,
        'created_at', signal.created_at,
        'analyzed', signal.analyzed_at is not null
    );
end $$;

COMMENT ON FUNCTION private.signal_text(signal public.signals) IS 'A signal as the functions read it: hashedSignalSchema of shared/contracts/signal.ts, and whether the agent has read it.';

REVOKE ALL ON FUNCTION private.signal_text(signal public.signals) FROM PUBLIC;
GRANT ALL ON FUNCTION private.signal_text(signal public.signals) TO service_role;


CREATE FUNCTION private.signal_tokens(project_id uuid, signal_ids uuid[], max_count integer) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return (
        -- Three bytes a token, as shared/text/estimate_tokens.ts counts ASCII; other characters take two bytes or more and one token.
        select coalesce(sum(octet_length(newest.content)), 0)::bigint / 3
        from (
            select signal.content
            from public.signals as signal
            where signal.project_id = signal_tokens.project_id
                and (signal_tokens.signal_ids is null or signal.id = any (signal_tokens.signal_ids))
            order by signal.created_at desc
            limit signal_tokens.max_count
        ) as newest
    );
end $$;

COMMENT ON FUNCTION private.signal_tokens(project_id uuid, signal_ids uuid[], max_count integer) IS 'Tokens of the project''s newest signals, estimated from above; signal_ids null: of all.';

REVOKE ALL ON FUNCTION private.signal_tokens(project_id uuid, signal_ids uuid[], max_count integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.signal_tokens(project_id uuid, signal_ids uuid[], max_count integer) TO service_role;


CREATE FUNCTION private.standing_quotes(project_id uuid, items jsonb, gone text[], changed text[], named boolean) RETURNS jsonb
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return (
        select coalesce(jsonb_agg(item.value order by item.position), '[]')
        from jsonb_array_elements(standing_quotes.items) with ordinality as item (value, position)
        where item.value ->> 'source_type' is distinct from 'signal'
            or not (
                standing_quotes.gone is null
                or coalesce(item.value ->> 'signal_id' = any (standing_quotes.gone), false)
                or (
                    coalesce(item.value ->> 'signal_id' = any (standing_quotes.changed), false)
                    or (standing_quotes.named and item.value ->> 'speaker' is not null)
                )
                and not private.quote_stands(standing_quotes.project_id, item.value)
            )
    );
end $$;

COMMENT ON FUNCTION private.standing_quotes(project_id uuid, items jsonb, gone text[], changed text[], named boolean) IS 'The evidence of a feature or step after a change; arguments as for private.unsettle_items.';

REVOKE ALL ON FUNCTION private.standing_quotes(project_id uuid, items jsonb, gone text[], changed text[], named boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION private.standing_quotes(project_id uuid, items jsonb, gone text[], changed text[], named boolean) TO service_role;


CREATE FUNCTION private.tell_webhooks(project_id uuid, event text, data jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
begin
    insert into public.webhook_deliveries (webhook_id, project_id, event, payload)
    select
        webhook.id,
        tell_webhooks.project_id,
        tell_webhooks.event,
        jsonb_build_object(
            'type', tell_webhooks.event,
            'timestamp', to_json(now()) #>> '{}',
            'data', jsonb_build_object('project_id', tell_webhooks.project_id) || tell_webhooks.data
        )
    from public.webhooks as webhook
    where webhook.project_id = tell_webhooks.project_id
        and webhook.is_active
        and tell_webhooks.event = any (webhook.events);
end $$;

COMMENT ON FUNCTION private.tell_webhooks(project_id uuid, event text, data jsonb) IS 'Queues the event for the project''s webhooks when the transaction commits. data: only ids and names.';

REVOKE ALL ON FUNCTION private.tell_webhooks(project_id uuid, event text, data jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.tell_webhooks(project_id uuid, event text, data jsonb) TO service_role;


CREATE FUNCTION private.tg__guard_confirmation() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if tg_op = 'INSERT' or old.confirmation_status <> 'confirmed_client' then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot set "confirmed_client" in %s: that is the client''s own act', tg_table_name),
            hint = 'A member with the role client calls confirm_entity';
    end if;
    if exists (
        select
        from unnest(tg_argv) as argument (name)
        where to_jsonb(old) -> argument.name is distinct from to_jsonb(new) -> argument.name
    ) then
        new.confirmation_status := 'needs_client';
    end if;
    return new;
end $$;

COMMENT ON FUNCTION private.tg__guard_confirmation() IS 'Before a user writes a row: refuses to mark it as confirmed by the client, and sets it to needs_client if somebody else changes what the client confirmed. Arguments: the columns that the client confirms.';

REVOKE ALL ON FUNCTION private.tg__guard_confirmation() FROM PUBLIC;


CREATE FUNCTION private.tg__guard_quotes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_known jsonb := jsonb '[]';
begin
    if jsonb_typeof(new.evidence) is distinct from 'array' then
        return new;
    end if;
    if tg_op = 'UPDATE' then
        if old.project_id <> new.project_id and old.evidence = new.evidence then
            -- The signals stay behind.
            new.evidence := (
                select coalesce(jsonb_agg(item.value order by item.position), '[]')
                from jsonb_array_elements(new.evidence) with ordinality as item (value, position)
                where item.value ->> 'source_type' is distinct from 'signal'
            );
        elsif old.project_id = new.project_id and jsonb_typeof(old.evidence) = 'array' then
            v_known := old.evidence;
        end if;
    end if;
    if exists (
        select
        from jsonb_array_elements(new.evidence) as item (value)
        where item.value ->> 'source_type' = 'signal'
        group by item.value
        -- No more often than before: each of them counts.
        having count(*) > (
            select count(*)
            from jsonb_array_elements(v_known) as known (value)
            where known.value = item.value
        )
    ) then
        raise exception using
            errcode = 'PT403',
            message = format('Cannot write words of a signal into %s: they are verified first', tg_table_name),
            hint = 'POST foundation/attach attaches them';
    end if;
    return new;
end $$;

COMMENT ON FUNCTION private.tg__guard_quotes() IS 'Before a user writes a row with evidence: refuses new items with source type signal, which only attach_quote adds.';

REVOKE ALL ON FUNCTION private.tg__guard_quotes() FROM PUBLIC;


CREATE FUNCTION private.tg__invalidate() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
    v_project_ids uuid[];
    v_changed_ids uuid[];
    -- The projects of the rows that differ in one of the columns; one that moved to another project differs in both.
    v_find_changed constant text := $sql$
        select array_agg(distinct changed.project_id)
        from (
            (select %1$s from old_rows except select %1$s from new_rows)
            union all
            (select %1$s from new_rows except select %1$s from old_rows)
        ) as changed
    $sql$;
begin
    if tg_op = 'INSERT' then
        select array_agg(new_rows.project_id)
        into v_project_ids
        from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(old_rows.project_id)
        into v_project_ids
        from old_rows;
    elsif tg_op = 'UPDATE' then
        select array_agg(written.project_id)
        into v_project_ids
        from (
            select old_rows.project_id from old_rows
            union all
            select new_rows.project_id from new_rows
        ) as written;
    elsif current_setting('transaction_isolation') in ('repeatable read', 'serializable') then
        raise exception using
            errcode = 'invalid_transaction_state',
            message = format('Cannot truncate "%s": this transaction does not see projects newer than itself', tg_table_name),
            hint = 'Truncate in a transaction that is read committed';
    else
        select array_agg(project.id)
        into v_project_ids
        from public.projects as project;
    end if;
    if v_project_ids is null then
        return null;
    end if;

    -- Nearly every statement writes to one project, of which nothing is cached. This does for it what the functions below do, in a
    -- quarter of their time; and what changed need not be found out.
    if v_project_ids[1] = all (v_project_ids)
        and current_setting('transaction_isolation') = 'read committed'
        and pg_try_advisory_xact_lock_shared(
            'public.readiness_cache'::regclass::oid::integer,
            uuid_hash(v_project_ids[1]) & 1023
        )
        and (
            tg_nargs = 1
            or pg_try_advisory_xact_lock_shared(
                'public.di_analysis_cache'::regclass::oid::integer,
                uuid_hash(v_project_ids[1]) & 1023
            )
        )
    then
        perform
        from public.readiness_cache as cache
        where cache.project_id = v_project_ids[1]
            and cache.cached_readiness_data is not null;
        if not found and tg_nargs > 1 then
            perform
            from public.di_analysis_cache as cache
            where cache.project_id = v_project_ids[1]
                and cache.invalidated_at is null;
        end if;
        if not found then
            return null;
        end if;
    end if;

    if tg_nargs > 1 then
        v_changed_ids := v_project_ids;
        if tg_op = 'UPDATE' then
            execute format(v_find_changed, tg_argv[1])
            into v_changed_ids;
        end if;
        if v_changed_ids is not null then
            perform private.invalidate_di_analysis(v_changed_ids, format('%s: %s', tg_table_name, lower(tg_op)));
        end if;
    end if;
    v_changed_ids := v_project_ids;
    if tg_op = 'UPDATE' then
        execute format(v_find_changed, tg_argv[0])
        into v_changed_ids;
    end if;
    if v_changed_ids is not null then
        perform private.invalidate_readiness(v_changed_ids);
    end if;
    return null;
end $_$;

COMMENT ON FUNCTION private.tg__invalidate() IS 'After a statement: invalidates the cached readiness of each project it touched, and with a second argument the agent''s analysis. Arguments: for each of the two, the columns whose change counts, project_id first.';

REVOKE ALL ON FUNCTION private.tg__invalidate() FROM PUBLIC;


CREATE FUNCTION private.tg__log_activity() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    v_key constant text := tg_argv[0];
    v_before jsonb;
    v_after jsonb;
    v_columns text[];
begin
    v_before := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    v_after := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    if tg_op = 'UPDATE' then
        select coalesce(array_agg(argument.name order by argument.position), '{}')
        into v_columns
        from unnest(tg_argv) with ordinality as argument (name, position)
        where argument.position > 1
            and v_before -> argument.name is distinct from v_after -> argument.name;
        if v_columns = '{}' then
            return null;
        end if;
    elsif tg_op = 'DELETE' and not exists (
        select
        from public.projects as project
        where project.id = (v_before ->> 'project_id')::uuid
    ) then
        -- The whole project is being deleted.
        return null;
    end if;

    insert into public.activity (project_id, user_id, action, subject, subject_id, columns)
    values (
        (coalesce(v_after, v_before) ->> 'project_id')::uuid,
        private.current_user_id(),
        case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
        tg_table_name,
        (coalesce(v_after, v_before) ->> v_key)::uuid,
        coalesce(v_columns, '{}')
    );
    return null;
end $$;

COMMENT ON FUNCTION private.tg__log_activity() IS 'After a row was added, changed or removed: records it in activity. Arguments: the column that identifies the row, then, for updates, the columns whose changes are recorded.';

REVOKE ALL ON FUNCTION private.tg__log_activity() FROM PUBLIC;


CREATE FUNCTION private.tg__log_invalidation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    insert into private.cache_invalidations (cache, project_id)
    values (tg_argv[0], new.project_id);
    return null;
end $$;

COMMENT ON FUNCTION private.tg__log_invalidation() IS 'After a cache has become invalid: adds a row to cache_invalidations. Argument: readiness or di_analysis.';

REVOKE ALL ON FUNCTION private.tg__log_invalidation() FROM PUBLIC;


CREATE FUNCTION private.tg__require_active() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
    AS $$
declare
    v_project_id uuid;
begin
    if tg_op in ('UPDATE', 'DELETE') then
        select project.id
        into v_project_id
        from old_rows
        join public.projects as project
            on project.id = old_rows.project_id
        where project.status = 'archived'
        limit 1;
    end if;
    if tg_op in ('UPDATE', 'INSERT') and v_project_id is null then
        select project.id
        into v_project_id
        from new_rows
        join public.projects as project
            on project.id = new_rows.project_id
        where project.status = 'archived'
        limit 1;
    end if;
    if v_project_id is not null then
        perform private.require_active(v_project_id, format('change "%s"', tg_table_name));
    end if;
    return null;
end $$;

COMMENT ON FUNCTION private.tg__require_active() IS 'After users wrote rows: refuses it where one of their projects is archived, as private.require_active.';

REVOKE ALL ON FUNCTION private.tg__require_active() FROM PUBLIC;


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


CREATE FUNCTION private.tg_conflicts__settle_facts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    perform private.settle_facts(new.project_id);
    return null;
end $$;

COMMENT ON FUNCTION private.tg_conflicts__settle_facts() IS 'After a conflict was resolved or opened again: settles which facts hold.';

REVOKE ALL ON FUNCTION private.tg_conflicts__settle_facts() FROM PUBLIC;


CREATE FUNCTION private.tg_conflicts__stamp_resolution() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    new.resolved_by := case when new.resolution is not null then private.current_user_id() end;
    new.resolved_at := case when new.resolution is not null then now() end;
    return new;
end $$;

COMMENT ON FUNCTION private.tg_conflicts__stamp_resolution() IS 'Before a conflict is resolved or opened again: says who did it and when.';

REVOKE ALL ON FUNCTION private.tg_conflicts__stamp_resolution() FROM PUBLIC;


CREATE FUNCTION private.tg_conflicts__tell_webhooks() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.tell_webhooks(new.project_id, 'conflict.opened', jsonb_build_object('conflict_id', new.id));
    return null;
end $$;

COMMENT ON FUNCTION private.tg_conflicts__tell_webhooks() IS 'After an open conflict was found: queues conflict.opened, without the statements, which are somebody''s words.';

REVOKE ALL ON FUNCTION private.tg_conflicts__tell_webhooks() FROM PUBLIC;


CREATE FUNCTION private.tg_di_agent_logs__tell_webhooks() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.tell_webhooks(
        new.project_id,
        'run.finished',
        jsonb_build_object(
            'run_id', new.id,
            'trigger', new.trigger,
            'action_type', new.action_type,
            'success', new.success,
            'error_code', new.error_code,
            'readiness_before', new.readiness_before,
            'readiness_after', new.readiness_after
        )
    );
    return null;
end $$;

COMMENT ON FUNCTION private.tg_di_agent_logs__tell_webhooks() IS 'After a run of the agent ended, successful or not: queues run.finished.';

REVOKE ALL ON FUNCTION private.tg_di_agent_logs__tell_webhooks() FROM PUBLIC;


CREATE FUNCTION private.tg_foundation_revisions__tell_webhooks() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    perform private.tell_webhooks(
        new.project_id,
        'element.confirmed',
        jsonb_build_object('element', new.element, 'revision_id', new.id, 'confirmed_by', new.confirmed_by)
    );
    return null;
end $$;

COMMENT ON FUNCTION private.tg_foundation_revisions__tell_webhooks() IS 'After an element was confirmed: queues element.confirmed.';

REVOKE ALL ON FUNCTION private.tg_foundation_revisions__tell_webhooks() FROM PUBLIC;


CREATE FUNCTION private.tg_operation_metrics__add_minutes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    insert into private.operation_minutes (
        minute, operation, count, streamed, failed, hits, misses, duration_ms, db_calls, db_ms, llm_calls, llm_ms, input_tokens,
        output_tokens, cache_read_input_tokens, cache_creation_input_tokens, cost_usd, duration_buckets, duration_counts,
        first_token_buckets, first_token_counts
    )
    select
        date_trunc('minute', metric.created_at, 'UTC'),
        metric.operation,
        count(*),
        count(*) filter (where metric.streamed),
        count(*) filter (where not metric.ok),
        count(*) filter (where metric.cache = 'hit'),
        -- A bypass is neither a hit nor a miss: the caller asked for it.
        count(*) filter (where metric.cache = 'miss'),
        sum(metric.duration_ms),
        sum(metric.db_calls),
        sum(metric.db_ms),
        sum(metric.llm_calls),
        sum(metric.llm_ms),
        sum(metric.input_tokens),
        sum(metric.output_tokens),
        sum(metric.cache_read_input_tokens),
        sum(metric.cache_creation_input_tokens),
        -- Calls of a model without a price are left out.
        coalesce(sum(metric.cost_usd), 0),
        array_agg(ceil(ln(greatest(metric.duration_ms, 0.01)) / ln(1.04::double precision))::smallint),
        array_fill(1, array[count(*)::integer]),
        coalesce(
            array_agg(ceil(ln(greatest(metric.first_token_ms, 0.01)) / ln(1.04::double precision))::smallint)
                filter (where metric.first_token_ms is not null),
            '{}'
        ),
        array_fill(1, array[count(metric.first_token_ms)::integer])
    from new_rows as metric
    group by 1, 2;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_operation_metrics__add_minutes() IS 'After operations were recorded: adds them up by minute.';

REVOKE ALL ON FUNCTION private.tg_operation_metrics__add_minutes() FROM PUBLIC;


CREATE FUNCTION private.tg_personas__unlink_vp_steps() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    perform
    from public.vp_steps as step
    join old_rows
        on old_rows.id = step.actor_persona_id
    order by step.id
    for update of step;

    update public.vp_steps as step
    set actor_persona_id = null
    from old_rows
    where step.actor_persona_id = old_rows.id;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_personas__unlink_vp_steps() IS 'After personas are deleted: removes them from their steps.';

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

COMMENT ON FUNCTION private.tg_project_members__keep_owner() IS 'After users remove owners, leave or change roles: refuses to leave a project without an owner.';

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

COMMENT ON FUNCTION private.tg_project_members__keep_people() IS 'After members join, change role or leave: keeps them among the people of the project, on the side of their role. Members who leave stay as people without an account.';

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

COMMENT ON FUNCTION private.tg_project_people__keep_member() IS 'Before a user changes a member''s side or project, or deletes the person: refuses, because both follow from the membership.';

REVOKE ALL ON FUNCTION private.tg_project_people__keep_member() FROM PUBLIC;


CREATE FUNCTION private.tg_project_people__unsettle_evidence() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
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
        select array_agg(distinct change.project_id)
        into v_project_ids
        from (
            (
                select project_id, id, name, spellings, addresses, side from old_rows
                except
                select project_id, id, name, spellings, addresses, side from new_rows
            )
            union all
            (
                select project_id, id, name, spellings, addresses, side from new_rows
                except
                select project_id, id, name, spellings, addresses, side from old_rows
            )
        ) as change;
    else
        select array_agg(project.id)
        into v_project_ids
        from public.projects as project;
    end if;

    if v_project_ids is not null then
        perform private.unsettle_evidence(
            (
                select jsonb_agg(
                    jsonb_build_object('project_id', project.id, 'gone', '[]'::jsonb, 'changed', '[]'::jsonb, 'named', true)
                )
                from unnest(v_project_ids) as project (id)
            )
        );
    end if;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_project_people__unsettle_evidence() IS 'After people joined, left, were renamed or changed sides: quotes may now be somebody else''s words, so all quotes with a named speaker are verified again.';

REVOKE ALL ON FUNCTION private.tg_project_people__unsettle_evidence() FROM PUBLIC;


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


CREATE FUNCTION private.tg_projects__drop_activity() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    delete from public.activity as entry
    using old_rows
    where entry.project_id = old_rows.id;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_projects__drop_activity() IS 'After projects are deleted: deletes their activity, which nobody could read any more.';

REVOKE ALL ON FUNCTION private.tg_projects__drop_activity() FROM PUBLIC;


CREATE FUNCTION private.tg_projects__drop_evidence_version() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    delete from private.evidence_versions as state
    using old_rows
    where state.project_id = old_rows.id;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_projects__drop_evidence_version() IS 'After projects are deleted: their versions go as well.';

REVOKE ALL ON FUNCTION private.tg_projects__drop_evidence_version() FROM PUBLIC;


CREATE FUNCTION private.tg_readiness_history__tell_webhooks() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    c_phases constant text[] := array['insufficient', 'prototype_ready', 'build_ready'];
    v_before text;
begin
    select history.phase
    into v_before
    from public.readiness_history as history
    where history.project_id = new.project_id
        and history.id <> new.id
    order by history.computed_at desc
    limit 1;
    if array_position(c_phases, new.phase) > array_position(c_phases, coalesce(v_before, 'insufficient')) then
        perform private.tell_webhooks(
            new.project_id,
            'phase.reached',
            jsonb_build_object('phase', new.phase, 'score', new.score)
        );
    end if;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_readiness_history__tell_webhooks() IS 'After a score reached a higher phase than the one before: queues phase.reached.';

REVOKE ALL ON FUNCTION private.tg_readiness_history__tell_webhooks() FROM PUBLIC;


CREATE FUNCTION private.tg_signals__drop_facts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if tg_op = 'UPDATE' then
        perform private.drop_facts(
            array(
                select fact.id
                from old_rows as before
                join public.stated_facts as fact
                    on fact.signal_id = before.id
                where not exists (
                    select
                    from new_rows as after
                    where (after.id, after.project_id, after.source_type, after.authority, after.said_at)
                        = (before.id, before.project_id, before.source_type, before.authority, before.said_at)
                        and (
                            after.content_hash = before.content_hash
                            -- What was decided of it stays. Who is no longer named may have been erased.
                            or (
                                strpos(after.content, fact.evidence ->> 'quote') > 0
                                and strpos(after.content, coalesce(fact.evidence ->> 'speaker', '')) > 0
                            )
                        )
                )
            )
        );
    elsif tg_op = 'DELETE' then
        perform private.drop_facts(
            array(
                select fact.id
                from old_rows as before
                join public.stated_facts as fact
                    on fact.signal_id = before.id
            )
        );
    else
        delete from public.stated_facts as fact
        where true;
    end if;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_signals__drop_facts() IS 'After signals changed their text, author or time, moved or were deleted: drops the facts that were read in them, and with them their conflicts. Where only the text changed, facts stay whose sentence and speaker still stand in it, until they are read again.';

REVOKE ALL ON FUNCTION private.tg_signals__drop_facts() FROM PUBLIC;


CREATE FUNCTION private.tg_signals__forget_analysis() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.analyzed_at := null;
    return new;
end $$;

COMMENT ON FUNCTION private.tg_signals__forget_analysis() IS 'Before an update that changes the content: marks the signal as unread.';

REVOKE ALL ON FUNCTION private.tg_signals__forget_analysis() FROM PUBLIC;


CREATE FUNCTION private.tg_signals__forget_turns() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.turns := null;
    return new;
end $$;

COMMENT ON FUNCTION private.tg_signals__forget_turns() IS 'Before an update that changes the text or its kind and brings no turns: removes the turns, which belong to the old text.';

REVOKE ALL ON FUNCTION private.tg_signals__forget_turns() FROM PUBLIC;


CREATE FUNCTION private.tg_signals__unsettle_evidence() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    -- Turns that a back end adds are what it has read in the text itself; a user's say who spoke.
    v_trusts_turns constant boolean := private.is_back_end();
    v_changes jsonb;
    v_hidden jsonb;
begin
    if tg_op = 'UPDATE' then
        select jsonb_agg(change)
        into v_changes
        from (
            select
                signal.project_id,
                coalesce(jsonb_agg(signal.id) filter (where signal.is_gone), '[]') as gone,
                coalesce(jsonb_agg(signal.id) filter (where not signal.is_gone), '[]') as changed,
                false as named
            from (
                select
                    before.project_id,
                    before.id,
                    after.id is null as is_gone
                from old_rows as before
                left join new_rows as after
                    on after.id = before.id
                    and after.project_id = before.project_id
                where (before.content_hash, before.source_type, before.authority, before.said_at)
                        is distinct from (after.content_hash, after.source_type, after.authority, after.said_at)
                    or before.metadata -> 'speakers' is distinct from after.metadata -> 'speakers'
                    or (
                        before.turns is distinct from after.turns
                        and not (before.turns is null and v_trusts_turns)
                    )
                union all
                -- The project that a signal moved to has nothing to lose, but is locked in the same order as the one it left.
                select after.project_id, after.id, null
                from new_rows as after
                where not exists (
                    select
                    from old_rows as before
                    where before.id = after.id
                        and before.project_id = after.project_id
                )
            ) as signal
            group by signal.project_id
        ) as change;

        -- What the client must not read still supports the foundation, but no feature or step: every member reads theirs.
        select jsonb_agg(change)
        into v_hidden
        from (
            select after.project_id, jsonb_agg(after.id) as gone
            from old_rows as before
            join new_rows as after
                on after.id = before.id
            where before.visibility = 'project'
                and after.visibility <> 'project'
            group by after.project_id
        ) as change;
    elsif tg_op = 'DELETE' then
        select jsonb_agg(change)
        into v_changes
        from (
            select
                old_rows.project_id,
                jsonb_agg(old_rows.id) as gone,
                '[]'::jsonb as changed,
                false as named
            from old_rows
            group by old_rows.project_id
        ) as change;
    else
        select jsonb_agg(jsonb_build_object('project_id', project.id, 'changed', '[]'::jsonb, 'named', false))
        into v_changes
        from public.projects as project;
    end if;

    -- First: the features and steps are locked before the foundation.
    if v_hidden is not null then
        perform private.drop_quotes(v_hidden);
    end if;
    if v_changes is not null then
        perform private.unsettle_evidence(v_changes);
    end if;
    return null;
end $$;

COMMENT ON FUNCTION private.tg_signals__unsettle_evidence() IS 'After signals changed text, turns, author or time, moved or were deleted: stops what is based on them from counting, as private.unsettle_evidence does.';

REVOKE ALL ON FUNCTION private.tg_signals__unsettle_evidence() FROM PUBLIC;


CREATE FUNCTION private.tg_strategic_context__drop_evidence() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.evidence := (
        select coalesce(
            jsonb_agg(
                item.value || jsonb_build_object('fields', kept.fields)
                order by item.position
            ),
            '[]'
        )
        from jsonb_array_elements(old.evidence) with ordinality as item (value, position)
        cross join lateral (
            select jsonb_agg(field.path order by field.position) as fields
            from jsonb_array_elements_text(item.value -> 'fields') with ordinality as field (path, position)
            where to_jsonb(old) #> string_to_array(field.path, '.')
                is not distinct from to_jsonb(new) #> string_to_array(field.path, '.')
        ) as kept
        where old.project_id = new.project_id
            and kept.fields is not null
    );
    return new;
end $$;

COMMENT ON FUNCTION private.tg_strategic_context__drop_evidence() IS 'Before a user''s update: drops the quotes of the fields that changed, because they support the old text.';

REVOKE ALL ON FUNCTION private.tg_strategic_context__drop_evidence() FROM PUBLIC;


CREATE FUNCTION private.tg_webhook_deliveries__revive() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    new.attempts := 0;
    new.next_attempt_at := now();
    return new;
end $$;

COMMENT ON FUNCTION private.tg_webhook_deliveries__revive() IS 'Before a dead delivery becomes pending: gives it a full set of attempts.';

REVOKE ALL ON FUNCTION private.tg_webhook_deliveries__revive() FROM PUBLIC;


CREATE FUNCTION private.tokens_reserved(project_id uuid) RETURNS bigint
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
    return (
        select coalesce(sum(reservation.tokens), 0)::bigint
        from private.token_reservations as reservation
        where reservation.project_id = tokens_reserved.project_id
            and reservation.created_at > clock_timestamp() - interval '1 day'
            and reservation.expires_at > clock_timestamp()
    );
end $$;

COMMENT ON FUNCTION private.tokens_reserved(project_id uuid) IS 'Tokens that the project''s operations under way may still use.';

REVOKE ALL ON FUNCTION private.tokens_reserved(project_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION private.tokens_reserved(project_id uuid) TO service_role;


CREATE FUNCTION private.told_fields(value jsonb) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $_$
begin
    return (
        select coalesce(array_agg(field.name order by field.name), '{}')
        from jsonb_each(private.value_fields(told_fields.value)) as field (name, content)
        where field.content not in ('null', 'false', '[]', '{}')
            and field.content #>> '{}' !~* '^\s*(unknown)?\s*$'
    );
end $_$;

COMMENT ON FUNCTION private.told_fields(value jsonb) IS 'The fields of an element that are not empty: those that the client is asked to confirm.';

REVOKE ALL ON FUNCTION private.told_fields(value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.told_fields(value jsonb) TO service_role;


CREATE FUNCTION private.turn_offset(turn jsonb, key text, length integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case jsonb_typeof(turn_offset.turn -> turn_offset.key)
        when 'number' then least(greatest((turn_offset.turn ->> turn_offset.key)::numeric, 0), turn_offset.length)::integer
    end
$$;

COMMENT ON FUNCTION private.turn_offset(turn jsonb, key text, length integer) IS 'An offset of a turn, or null if it does not lie in a text of this length: users may write turns, so they cannot be trusted.';

REVOKE ALL ON FUNCTION private.turn_offset(turn jsonb, key text, length integer) FROM PUBLIC;
GRANT ALL ON FUNCTION private.turn_offset(turn jsonb, key text, length integer) TO authenticated;
GRANT ALL ON FUNCTION private.turn_offset(turn jsonb, key text, length integer) TO service_role;


CREATE FUNCTION private.unsettle_context(context public.strategic_context, gone text[], changed text[], named boolean) RETURNS public.strategic_context
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
declare
    v_items jsonb := private.unsettle_items(
        unsettle_context.context.evidence,
        unsettle_context.gone,
        unsettle_context.changed,
        unsettle_context.named
    );
    v_row jsonb := to_jsonb(unsettle_context.context);
    v_field text;
begin
    if v_items is null then
        return unsettle_context.context;
    end if;
    if unsettle_context.context.confirmation_status = 'confirmed_client' then
        v_row := v_row || case when v_items -> 'lost' <> '[]' then '{"source_gone": true}' else '{}'::jsonb end;
    else
        for v_field in select jsonb_array_elements_text(v_items -> 'lost') loop
            v_row := case v_field
                when 'risks' then v_row || '{"risks": []}'
                else v_row #- string_to_array(v_field, '.')
            end;
        end loop;
    end if;
    return jsonb_populate_record(
        unsettle_context.context,
        v_row || jsonb_build_object('evidence', v_items -> 'kept')
    );
end $$;

COMMENT ON FUNCTION private.unsettle_context(context public.strategic_context, gone text[], changed text[], named boolean) IS 'The strategic context after a change of what it is based on, as private.unsettle_element: fields that lost all their quotes are emptied unless the client confirmed it.';

REVOKE ALL ON FUNCTION private.unsettle_context(context public.strategic_context, gone text[], changed text[], named boolean) FROM PUBLIC;


CREATE FUNCTION private.unsettle_element(value jsonb, gone text[], changed text[], named boolean) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
declare
    v_items jsonb;
    v_value jsonb;
    v_field text;
begin
    if jsonb_typeof(unsettle_element.value -> 'evidence') is distinct from 'array' then
        return unsettle_element.value;
    end if;
    v_items := private.unsettle_items(
        unsettle_element.value -> 'evidence',
        unsettle_element.gone,
        unsettle_element.changed,
        unsettle_element.named
    );
    if v_items is null then
        return unsettle_element.value;
    end if;

    v_value := unsettle_element.value || jsonb_build_object('evidence', v_items -> 'kept');
    if v_value ->> 'confirmed_by' = 'client' then
        return v_value || case when v_items -> 'lost' <> '[]' then '{"source_gone": true}' else '{}'::jsonb end;
    end if;
    v_value := v_value || '{"standing": []}';
    if jsonb_typeof(v_value -> 'confidence') = 'number' then
        v_value := v_value || jsonb_build_object(
            'claimed_confidence', coalesce(nullif(v_value -> 'claimed_confidence', 'null'), v_value -> 'confidence'),
            -- Below the threshold of every gate.
            'confidence', least((v_value ->> 'confidence')::numeric, 0.49)
        );
    end if;
    for v_field in select jsonb_array_elements_text(v_items -> 'lost') loop
        v_value := case
            when v_field = any (private.confirmed_fields(v_value)) then v_value || '{"source_gone": true}'
            else private.clear_field(v_value, v_field)
        end;
    end loop;
    return v_value;
end $$;

COMMENT ON FUNCTION private.unsettle_element(value jsonb, gone text[], changed text[], named boolean) IS 'An element after a change of what it is based on: it counts for nothing until its quotes have been verified again, and fields that lost all their quotes are emptied. An element that the client confirmed keeps value and confidence, a field that the client confirmed keeps its value, and source_gone records the loss. Arguments as for private.unsettle_items.';

REVOKE ALL ON FUNCTION private.unsettle_element(value jsonb, gone text[], changed text[], named boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION private.unsettle_element(value jsonb, gone text[], changed text[], named boolean) TO service_role;


CREATE FUNCTION private.unsettle_evidence(changes jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    v_project_ids uuid[];
begin
    -- Not projects that are being deleted with everything that belongs to them.
    select array_agg(project.id)
    into v_project_ids
    from jsonb_to_recordset(unsettle_evidence.changes) as change (project_id uuid)
    join public.projects as project
        on project.id = change.project_id;
    if v_project_ids is null then
        return;
    end if;
    perform private.drop_quotes(unsettle_evidence.changes);
    perform private.lock_foundations(v_project_ids);
    perform private.raise_evidence_versions(v_project_ids);

    with unsettled as materialized (
        select foundation.project_id, jsonb_object_agg(element.name, after.value) as elements
        from jsonb_to_recordset(unsettle_evidence.changes)
            as change (project_id uuid, gone text[], changed text[], named boolean)
        join public.project_foundation as foundation
            on foundation.project_id = change.project_id
        cross join lateral jsonb_each(
            to_jsonb(foundation) - '{project_id,pending_evidence,created_at,updated_at}'::text[]
        ) as element (name, value)
        cross join lateral (
            select private.unsettle_element(element.value, change.gone, change.changed, change.named) as value
        ) as after
        where change.project_id = any (v_project_ids)
            and after.value <> element.value
        group by foundation.project_id
    )
    update public.project_foundation as foundation
    set
        core_pain = coalesce(unsettled.elements -> 'core_pain', foundation.core_pain),
        primary_persona = coalesce(unsettled.elements -> 'primary_persona', foundation.primary_persona),
        wow_moment = coalesce(unsettled.elements -> 'wow_moment', foundation.wow_moment),
        design_preferences = coalesce(unsettled.elements -> 'design_preferences', foundation.design_preferences),
        business_case = coalesce(unsettled.elements -> 'business_case', foundation.business_case),
        budget_constraints = coalesce(unsettled.elements -> 'budget_constraints', foundation.budget_constraints),
        confirmed_scope = coalesce(unsettled.elements -> 'confirmed_scope', foundation.confirmed_scope)
    from unsettled
    where foundation.project_id = unsettled.project_id;

    update public.strategic_context as context
    set
        opportunity = after.opportunity,
        investment_case = after.investment_case,
        constraints = after.constraints,
        risks = after.risks,
        evidence = after.evidence,
        source_gone = after.source_gone
    from jsonb_to_recordset(unsettle_evidence.changes)
        as change (project_id uuid, gone text[], changed text[], named boolean)
    join public.strategic_context as stored
        on stored.project_id = change.project_id
    cross join lateral private.unsettle_context(stored, change.gone, change.changed, change.named) as after
    where change.project_id = any (v_project_ids)
        and context.project_id = stored.project_id
        and stored.evidence <> '[]'
        and stored.evidence <> after.evidence;
end $$;

COMMENT ON FUNCTION private.unsettle_evidence(changes jsonb) IS 'After a change of signals or people: marks the quotes of foundations and strategic contexts to be verified again and removes those of features and steps that no longer hold. Takes a list of {project_id, gone, changed, named}, as for private.unsettle_items. It writes no revision; read_foundation does, so that nobody confirms a value that was not shown.';

REVOKE ALL ON FUNCTION private.unsettle_evidence(changes jsonb) FROM PUBLIC;


CREATE FUNCTION private.unsettle_items(items jsonb, gone text[], changed text[], named boolean) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return (
        with item as (
            select
                each.value,
                each.position,
                unsettle_items.gone is null or each.value ->> 'signal_id' = any (unsettle_items.gone) as is_gone,
                each.value ->> 'signal_id' = any (unsettle_items.changed)
                    or (unsettle_items.named and each.value ->> 'speaker' is not null) as is_changed
            from jsonb_array_elements(unsettle_items.items) with ordinality as each (value, position)
            where jsonb_typeof(each.value) = 'object'
        )
        select case
            when bool_or(item.is_gone or item.is_changed) then jsonb_build_object(
                'kept', coalesce(
                    jsonb_agg(item.value || '{"pending": true}' order by item.position) filter (where not item.is_gone),
                    '[]'
                ),
                'lost', (
                    select coalesce(jsonb_agg(distinct field.name), '[]')
                    from item as lost
                    cross join lateral private.item_fields(lost.value) as field (name)
                    where lost.is_gone
                        and not exists (
                            select
                            from item as other
                            cross join lateral private.item_fields(other.value) as kept (name)
                            where not other.is_gone
                                and kept.name = field.name
                        )
                )
            )
        end
        from item
    );
end $$;

COMMENT ON FUNCTION private.unsettle_items(items jsonb, gone text[], changed text[], named boolean) IS 'Evidence items after a change: {kept, lost}. kept: those whose signal still exists, marked to be verified again; lost: the fields that have no quote left. Null if the change affects none of the items.';

REVOKE ALL ON FUNCTION private.unsettle_items(items jsonb, gone text[], changed text[], named boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION private.unsettle_items(items jsonb, gone text[], changed text[], named boolean) TO service_role;


CREATE FUNCTION private.uphold_statements(conflict_ids uuid[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    with recursive held as (
        select
            conflict.project_id,
            conflict.subject,
            case conflict.resolution when 'earlier' then earlier.id else later.id end as fact_id,
            case conflict.resolution when 'earlier' then later.statement_id else earlier.statement_id end as lost_statement_id,
            conflict.resolved_by,
            conflict.resolved_at
        from public.conflicts as conflict
        join public.stated_facts as earlier
            on earlier.id = conflict.earlier_fact_id
        join public.stated_facts as later
            on later.id = conflict.later_fact_id
        where conflict.id = any (uphold_statements.conflict_ids)
            and conflict.resolution in ('earlier', 'later')
    ),
    open_edge as (
        select conflict.id, earlier.id as earlier_id, later.id as later_id, earlier.statement_id as earlier_statement_id,
            later.statement_id as later_statement_id
        from public.conflicts as conflict
        join public.stated_facts as earlier
            on earlier.id = conflict.earlier_fact_id
        join public.stated_facts as later
            on later.id = conflict.later_fact_id
        where conflict.project_id in (select held.project_id from held)
            and conflict.kind = 'open'
            and conflict.resolution is null
    ),
    rival as (
        select held.fact_id as held_fact_id, held.lost_statement_id as statement_id, null::uuid as fact_id, null::uuid as conflict_id
        from held
        union
        select
            rival.held_fact_id,
            case open_edge.earlier_statement_id
                when rival.statement_id then open_edge.later_statement_id
                else open_edge.earlier_statement_id
            end,
            case open_edge.earlier_statement_id when rival.statement_id then open_edge.later_id else open_edge.earlier_id end,
            open_edge.id
        from rival
        join open_edge
            on rival.statement_id in (open_edge.earlier_statement_id, open_edge.later_statement_id)
    ),
    answered as (
        delete from public.conflicts as conflict
        where conflict.id in (select rival.conflict_id from rival)
    )
    insert into public.conflicts as conflict
        (project_id, kind, subject, earlier_fact_id, later_fact_id, resolution, resolved_by, resolved_at)
    select distinct on (held.fact_id, other.id)
        held.project_id,
        'open',
        held.subject,
        case when fact.said_at <= other.said_at then fact.id else other.id end,
        case when fact.said_at <= other.said_at then other.id else fact.id end,
        case when fact.said_at <= other.said_at then 'earlier' else 'later' end,
        held.resolved_by,
        held.resolved_at
    from rival
    join held
        on held.fact_id = rival.held_fact_id
    join public.stated_facts as fact
        on fact.id = rival.held_fact_id
    join public.stated_facts as other
        on other.id = rival.fact_id
    where fact.value <> other.value
        and other.statement_id not in (select each.lost_statement_id from held as each where each.fact_id = held.fact_id)
    order by held.fact_id, other.id
    on conflict on constraint conflicts_facts_unique do update
    set
        resolution = excluded.resolution;
end $$;

COMMENT ON FUNCTION private.uphold_statements(conflict_ids uuid[]) IS 'What somebody upheld in resolved conflicts knowing of all others holds against each that its rivals contradict, too: 40 upheld against 60 holds against 80, which had only been held against 60.';

REVOKE ALL ON FUNCTION private.uphold_statements(conflict_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.uphold_statements(conflict_ids uuid[]) TO service_role;


CREATE FUNCTION private.value_fields(value jsonb) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return case jsonb_typeof(value_fields.value)
        when 'object' then value_fields.value - array[
            'evidence', 'support', 'standing', 'confidence', 'claimed_confidence', 'confirmed_by', 'confirmed_fields',
            'source_gone', 'disputed', 'overruled', 'not_shared'
        ]
        else value_fields.value
    end;
end $$;

COMMENT ON FUNCTION private.value_fields(value jsonb) IS 'An element''s own fields, without its evidence and confirmation. Keep the keys in step with STANDING_FIELDS of shared/contracts/standing.ts.';

REVOKE ALL ON FUNCTION private.value_fields(value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.value_fields(value jsonb) TO service_role;


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


CREATE FUNCTION private.withheld_fields(project_id uuid, value jsonb) RETURNS text[]
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
declare
    -- What is cited for words that clients may not read, and for words that they may.
    v_hidden text[];
    v_shown text[];
begin
    if withheld_fields.value ->> 'confirmed_by' = 'client' then
        return array[]::text[];
    end if;
    select
        array_agg(field.name) filter (where signal.visibility = 'studio'),
        coalesce(array_agg(field.name) filter (where signal.visibility = 'project'), '{}')
    into v_hidden, v_shown
    from private.evidence_items(withheld_fields.value) as item (value)
    join public.signals as signal
        on signal.project_id = withheld_fields.project_id
        and signal.id::text = item.value ->> 'signal_id'
    left join lateral private.item_fields(item.value) as field (name)
        on true;
    if v_hidden is null then
        return array[]::text[];
    end if;
    return array(
        select part.path
        from jsonb_each(private.value_fields(withheld_fields.value)) as field (name, content)
        cross join lateral (
            select field.name as path, field.content
            where jsonb_typeof(field.content) <> 'object'
            union all
            select field.name || '.' || each.key, each.value
            from jsonb_each(case jsonb_typeof(field.content) when 'object' then field.content else '{}' end) as each
        ) as part
        where part.content not in ('null', 'false', '[]', '{}')
            and (part.path = any (v_hidden) or part.path <> all (v_shown))
            and part.path <> all (private.confirmed_fields(withheld_fields.value))
        order by part.path
    );
end $$;

COMMENT ON FUNCTION private.withheld_fields(project_id uuid, value jsonb) IS 'The fields of a value that may repeat words of the studio''s own signals: those that such words are quoted for, and, where there are any, those without a quote from elsewhere. None of those that the client said yes to. Parts of the strategic context as "constraints.budget".';

REVOKE ALL ON FUNCTION private.withheld_fields(project_id uuid, value jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION private.withheld_fields(project_id uuid, value jsonb) TO service_role;


CREATE FUNCTION private.without_key(value jsonb, key text) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
begin
    return case jsonb_typeof(without_key.value)
        when 'object' then without_key.value - without_key.key
        else without_key.value
    end;
end $$;

COMMENT ON FUNCTION private.without_key(value jsonb, key text) IS 'The object without that key; any other json value as it is.';

REVOKE ALL ON FUNCTION private.without_key(value jsonb, key text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.without_key(value jsonb, key text) TO service_role;


CREATE FUNCTION private.word_sequences(words text) RETURNS SETOF text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION private.word_sequences(words text) IS 'Every four consecutive words of a text, in lower case and without punctuation.';

REVOKE ALL ON FUNCTION private.word_sequences(words text) FROM PUBLIC;


CREATE FUNCTION private.write_analysis(project_id uuid, run jsonb, is_current boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    SET plan_cache_mode TO 'force_generic_plan'
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
        -- A decision that was taken before this run is not taken again: it was based on less.
        last_decision = nullif(run -> 'last_decision', 'null'),
        last_decision_key = run ->> 'last_decision_key',
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


CREATE FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint) RETURNS jsonb
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
    perform private.require_not_erased(write_foundation.project_id, write_foundation.evidence_version);

    -- Something that quotes depend on has changed since the signals were read. What was verified then counts once it has been verified
    -- again.
    if write_foundation.evidence_version is distinct from private.evidence_version(write_foundation.project_id) then
        select coalesce(
            jsonb_object_agg(
                proposed.element,
                proposed.entry || jsonb_build_object('value', private.mark_pending(proposed.entry -> 'value'))
            ),
            '{}'
        )
        into v_elements
        from jsonb_each(v_elements) as proposed (element, entry);
    end if;
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

    -- A proposal stays what was proposed.
    select coalesce(
        jsonb_object_agg(
            proposed.element,
            case
                when proposed.entry ? 'proposed_by' then proposed.entry
                else proposed.entry || jsonb_build_object(
                    'value', private.keep_confirmed(v_current -> proposed.element, proposed.entry -> 'value')
                )
            end
        ),
        '{}'
    )
    into v_elements
    from jsonb_each(v_elements) as proposed (element, entry);

    select coalesce(
        jsonb_object_agg(
            proposed.element,
            case
                when private.without_key(v_current -> proposed.element, 'confirmed_by')
                    = private.without_key(proposed.entry -> 'value', 'confirmed_by')
                    then 'unchanged'
                when proposed.entry ? 'proposed_by'
                    then 'protected'
                when v_current -> proposed.element ->> 'confirmed_by' is not null
                    then 'protected'
                else 'extracted'
            end
        ),
        '{}'
    )
    into v_statuses
    from jsonb_each(v_elements) as proposed (element, entry);

    if v_statuses ->> 'strategic_context' = 'extracted' then
        -- People write the row directly: what they wrote has no revision yet.
        perform private.keep_revisions(
            write_foundation.project_id,
            jsonb_build_object('strategic_context', v_current -> 'strategic_context')
        );
    end if;

    -- An extracted value is never confirmed, whatever confirmed_by it carries. The same proposal is stored only once.
    with recorded as (
        insert into public.foundation_revisions (project_id, run_id, element, kind, value, confidence, user_id)
        select
            write_foundation.project_id,
            write_foundation.run_id,
            proposed.element,
            judged.kind,
            judged.value,
            case jsonb_typeof(proposed.entry -> 'value' -> 'confidence')
                when 'number' then (proposed.entry -> 'value' ->> 'confidence')::numeric
            end,
            (proposed.entry ->> 'proposed_by')::uuid
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

COMMENT ON FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint) IS 'Writes extracted elements, {name: {value}}. Returns {statuses, revision_ids} by name: extracted; unchanged, where the value is the current one; protected, where a confirmed value was kept and this one stored as a proposal. What has a proposed_by, the user or null, is only ever a proposal. evidence_version is the one under which the signals were read. Call it under private.lock_project.';

REVOKE ALL ON FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION private.write_foundation(project_id uuid, run_id uuid, elements jsonb, evidence_version bigint) TO service_role;
