-- The last computed readiness of each project, and how it moved.
-- Created after the tables that scoring reads: deletes cascade in the order of creation, and a project's cache row must be
-- locked after its entities, as every other writer does it.
create table public.readiness_cache (
    -- The primary key is the performance document's index of this name: a second one would only cost.
    project_id uuid
        constraint idx_readiness_cache_project_id primary key
        constraint readiness_cache_project_id_fkey references public.projects on delete cascade,
    cached_readiness_data jsonb,
    computed_at timestamptz,
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.readiness_cache is
    'The last computed readiness of each project. The row is created with the project and is never deleted before it: '
    'without it a change would leave no mark.';
comment on column public.readiness_cache.project_id is 'The project.';
comment on column public.readiness_cache.cached_readiness_data is
    'The score as shared/contracts/readiness.ts describes it; null as soon as anything it was computed from changes.';
comment on column public.readiness_cache.computed_at is 'The time at which the facts of the last stored score were read.';
comment on column public.readiness_cache.version is
    'Counts the changes. A score is stored only if this is still what it was when its facts were read.';
comment on column public.readiness_cache.created_at is 'When the row was written.';
comment on column public.readiness_cache.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.readiness_cache
    for each row
    execute function private.tg__touch_updated_at();

create table public.readiness_history (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null
        constraint readiness_history_project_id_fkey references public.projects on delete cascade,
    score numeric(4, 1) not null
        constraint readiness_history_score_valid check (score between 0 and 100),
    gate_score integer not null
        constraint readiness_history_gate_score_valid check (gate_score between 0 and 100),
    phase text not null
        constraint readiness_history_phase_valid check (phase in ('insufficient', 'prototype_ready', 'build_ready')),
    computed_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.readiness_history is 'One point for each change of a project''s score, gate score or phase. Append-only.';
comment on column public.readiness_history.id is 'The point.';
comment on column public.readiness_history.project_id is 'The project.';
comment on column public.readiness_history.score is '0 to 100, one decimal.';
comment on column public.readiness_history.gate_score is '0 to 100.';
comment on column public.readiness_history.phase is 'insufficient, prototype_ready or build_ready.';
comment on column public.readiness_history.computed_at is 'When the facts were read.';
comment on column public.readiness_history.created_at is 'When the row was written.';
comment on column public.readiness_history.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.readiness_history
    for each row
    execute function private.tg__touch_updated_at();

-- Security definer: a user may create a project, but writes neither memberships of its own nor caches.
create function private.tg_projects__add_companions()
    returns trigger
    language plpgsql
    security definer
    set search_path = ''
as $$
begin
    insert into public.project_members (project_id, user_id, role)
    select new_rows.id, new_rows.created_by, 'owner'
    from new_rows
    where new_rows.created_by is not null;

    insert into public.readiness_cache (project_id)
    select new_rows.id
    from new_rows;
    return null;
end $$;
comment on function private.tg_projects__add_companions() is
    'After projects are created: their creators own them, and each has its row in readiness_cache.';

revoke execute on function private.tg_projects__add_companions() from public;

create trigger _300_add_companions
    after insert on public.projects
    referencing new table as new_rows
    for each statement
    execute function private.tg_projects__add_companions();
