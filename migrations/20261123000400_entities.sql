-- What consultants derive from the signals: features, personas, the value path, meetings and the strategic context.
create table public.features (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint features_project_id_fkey references public.projects on delete cascade,
    name text not null,
    description text,
    -- The scoring rules were tuned on rows that count as MVP unless someone says otherwise.
    is_mvp boolean not null default true,
    user_actions text[] not null default '{}',
    system_behaviors text[] not null default '{}',
    target_persona_ids uuid[] not null default '{}',
    confirmation_status text not null default 'ai_generated'
        constraint features_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    confirmed boolean not null
        generated always as (confirmation_status in ('confirmed_consultant', 'confirmed_client')) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.features is 'Capabilities to build.';
comment on column public.features.id is 'The confirmed scope refers to it.';
comment on column public.features.project_id is 'The project.';
comment on column public.features.name is 'What it is called.';
comment on column public.features.description is 'What it does; counts as described from 21 characters.';
comment on column public.features.is_mvp is 'Whether it belongs to the first version.';
comment on column public.features.user_actions is 'What the user does, one step each.';
comment on column public.features.system_behaviors is 'What the system does, one step each.';
comment on column public.features.target_persona_ids is 'Ids of the personas it serves; unknown ids do no harm and count for nothing.';
comment on column public.features.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.features.confirmed is 'Whether a consultant or the client confirmed it.';
comment on column public.features.created_at is 'When the row was written.';
comment on column public.features.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.features
    for each row
    execute function private.tg__touch_updated_at();

create table public.personas (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint personas_project_id_fkey references public.projects on delete cascade,
    name text not null,
    role text,
    goals text[] not null default '{}',
    pain_points text[] not null default '{}',
    confirmation_status text not null default 'ai_generated'
        constraint personas_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    confirmed boolean not null
        generated always as (confirmation_status in ('confirmed_consultant', 'confirmed_client')) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.personas is 'User archetypes.';
comment on column public.personas.id is 'Features and steps refer to it.';
comment on column public.personas.project_id is 'The project.';
comment on column public.personas.name is 'What the archetype is called.';
comment on column public.personas.role is 'The job it holds.';
comment on column public.personas.goals is 'What it wants to achieve.';
comment on column public.personas.pain_points is 'What hurts today, one pain each.';
comment on column public.personas.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.personas.confirmed is 'Whether a consultant or the client confirmed it.';
comment on column public.personas.created_at is 'When the row was written.';
comment on column public.personas.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.personas
    for each row
    execute function private.tg__touch_updated_at();

create table public.vp_steps (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint vp_steps_project_id_fkey references public.projects on delete cascade,
    step_index integer not null,
    label text,
    narrative_user text,
    value_created text,
    -- Deferred, so that a trigger (see unlink_vp_steps) can do the "set null" for all deleted personas in one statement. The
    -- built-in action works row by row and would invalidate the readiness of several projects in the order of the rows, which
    -- can deadlock.
    actor_persona_id uuid
        constraint vp_steps_actor_persona_id_fkey references public.personas
        on delete no action deferrable initially deferred,
    evidence jsonb default '[]',
    confirmation_status text not null default 'ai_generated'
        constraint vp_steps_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    confirmed boolean not null
        generated always as (confirmation_status in ('confirmed_consultant', 'confirmed_client')) stored,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.vp_steps is 'The value path: the ordered steps of the story that a prototype tells.';
comment on column public.vp_steps.id is 'The step.';
comment on column public.vp_steps.project_id is 'The project.';
comment on column public.vp_steps.step_index is 'Place in the story, from 1.';
comment on column public.vp_steps.label is 'Short name of the step.';
comment on column public.vp_steps.narrative_user is 'What happens, told from the actor''s side.';
comment on column public.vp_steps.value_created is 'What is better after the step.';
comment on column public.vp_steps.actor_persona_id is 'The persona who acts; null once that persona is deleted.';
comment on column public.vp_steps.evidence is 'List of {source_type, signal_id, quote}.';
comment on column public.vp_steps.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.vp_steps.confirmed is 'Whether a consultant or the client confirmed it.';
comment on column public.vp_steps.created_at is 'When the row was written.';
comment on column public.vp_steps.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.vp_steps
    for each row
    execute function private.tg__touch_updated_at();

create table public.meetings (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint meetings_project_id_fkey references public.projects on delete cascade,
    title text,
    status text not null default 'scheduled'
        constraint meetings_status_valid check (status in ('scheduled', 'completed', 'cancelled')),
    scheduled_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.meetings is 'Calls with the client; only completed ones count as engagement.';
comment on column public.meetings.id is 'The meeting.';
comment on column public.meetings.project_id is 'The project.';
comment on column public.meetings.title is 'What it is about.';
comment on column public.meetings.status is 'scheduled, completed or cancelled.';
comment on column public.meetings.scheduled_at is 'When it takes or took place.';
comment on column public.meetings.created_at is 'When the row was written.';
comment on column public.meetings.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.meetings
    for each row
    execute function private.tg__touch_updated_at();

-- The jsonb columns are unconstrained in shape on purpose: scoring reports a malformed part and counts it as absent.
create table public.strategic_context (
    project_id uuid
        constraint strategic_context_pkey primary key
        constraint strategic_context_project_id_fkey references public.projects on delete cascade,
    opportunity jsonb default '{}',
    investment_case jsonb default '{}',
    constraints jsonb default '{}',
    risks jsonb default '[]',
    confirmation_status text not null default 'ai_generated'
        constraint strategic_context_confirmation_status_valid check (
            confirmation_status in ('ai_generated', 'needs_client', 'confirmed_consultant', 'confirmed_client')
        ),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.strategic_context is 'Why the project is worth doing, and what stands against it; one row per project.';
comment on column public.strategic_context.project_id is 'The project.';
comment on column public.strategic_context.opportunity is
    'Object with problem_statement, business_opportunity and client_motivation.';
comment on column public.strategic_context.investment_case is 'Object; any filled field counts.';
comment on column public.strategic_context.constraints is 'Object with budget, timeline, technical and compliance.';
comment on column public.strategic_context.risks is 'List of risks.';
comment on column public.strategic_context.confirmation_status is
    'ai_generated, needs_client, confirmed_consultant or confirmed_client.';
comment on column public.strategic_context.created_at is 'When the row was written.';
comment on column public.strategic_context.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.strategic_context
    for each row
    execute function private.tg__touch_updated_at();
