-- What the project stands on: seven elements as they are now, and every value they were ever given.
-- An element is a json object in the shape of shared/contracts/foundation.ts, with its evidence and who confirmed it inside.
create table public.project_foundation (
    project_id uuid
        constraint project_foundation_pkey primary key
        constraint project_foundation_project_id_fkey references public.projects on delete cascade,
    core_pain jsonb,
    primary_persona jsonb,
    wow_moment jsonb,
    design_preferences jsonb,
    business_case jsonb,
    budget_constraints jsonb,
    confirmed_scope jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.project_foundation is
    'The foundation elements as they stand; one row per project, null for what is missing. Written by commit_foundation, '
    'commit_agent_run and confirm_element.';
comment on column public.project_foundation.project_id is 'The project.';
comment on column public.project_foundation.core_pain is 'The one problem that hurts most.';
comment on column public.project_foundation.primary_persona is 'Who feels it most.';
comment on column public.project_foundation.wow_moment is 'The moment in which it turns good.';
comment on column public.project_foundation.design_preferences is 'How it should look, and like what.';
comment on column public.project_foundation.business_case is 'Why it pays, and how that is measured.';
comment on column public.project_foundation.budget_constraints is 'What it may cost, by when, within which limits.';
comment on column public.project_foundation.confirmed_scope is 'What the first version holds, and who agreed.';
comment on column public.project_foundation.created_at is 'When the row was written.';
comment on column public.project_foundation.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.project_foundation
    for each row
    execute function private.tg__touch_updated_at();

create table public.foundation_revisions (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint foundation_revisions_project_id_fkey references public.projects on delete cascade,
    element text not null
        constraint foundation_revisions_element_valid check (
            element in (
                'core_pain', 'primary_persona', 'wow_moment', 'design_preferences', 'business_case',
                'budget_constraints', 'confirmed_scope'
            )
        ),
    kind text not null
        constraint foundation_revisions_kind_valid check (kind in ('accepted', 'proposal')),
    value jsonb not null,
    confidence numeric
        constraint foundation_revisions_confidence_valid check (confidence between 0 and 1),
    confirmed_by text
        constraint foundation_revisions_confirmed_by_valid check (confirmed_by in ('client', 'consultant')),
    run_id uuid,
    -- The clock and not the start of the transaction: writers of one element wait for each other, so the clock alone keeps
    -- their order.
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default now()
);
comment on table public.foundation_revisions is
    'Every value an element was given, or would have been given if a confirmed value did not stand. Append-only.';
comment on column public.foundation_revisions.id is 'Confirming an element may be bound to it.';
comment on column public.foundation_revisions.project_id is 'The project.';
comment on column public.foundation_revisions.element is 'A column of project_foundation.';
comment on column public.foundation_revisions.kind is
    'accepted: became the element''s value; proposal: kept aside, because the confirmed value stands.';
comment on column public.foundation_revisions.value is 'The whole element, its evidence included.';
comment on column public.foundation_revisions.confidence is '0 to 1; null for elements that have none.';
comment on column public.foundation_revisions.confirmed_by is 'client or consultant where this revision is a confirmation.';
comment on column public.foundation_revisions.run_id is 'The extraction or agent run that wrote it.';
comment on column public.foundation_revisions.created_at is 'When the revision was made; orders them.';
comment on column public.foundation_revisions.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.foundation_revisions
    for each row
    execute function private.tg__touch_updated_at();
