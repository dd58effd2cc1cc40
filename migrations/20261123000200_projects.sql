-- Client engagements and who takes part in them.
-- Security definer: private.member_project_ids (a policy on project_members that read project_members would recurse) and
-- private.has_members (the caller may not see the members it asks about).
create table public.projects (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    vertical text,
    status text not null default 'active'
        constraint projects_status_valid check (status in ('active', 'archived')),
    created_by uuid default private.current_user_id(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.projects is 'Client engagements; everything else hangs on one.';
comment on column public.projects.id is 'Identifies the project in every call.';
comment on column public.projects.name is 'What the consultant calls it.';
comment on column public.projects.vertical is 'The client''s line of business, in free words.';
comment on column public.projects.status is 'active or archived.';
comment on column public.projects.created_by is 'The user who created it and so became its owner; null where a back end did.';
comment on column public.projects.created_at is 'When the row was written.';
comment on column public.projects.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.projects
    for each row
    execute function private.tg__touch_updated_at();

-- User ids carry no foreign key: the users live in the auth service, which may be another database.
create table public.project_members (
    project_id uuid not null
        constraint project_members_project_id_fkey references public.projects on delete cascade,
    user_id uuid not null,
    role text not null
        constraint project_members_role_valid check (role in ('owner', 'consultant', 'client')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint project_members_pkey primary key (project_id, user_id)
);
comment on table public.project_members is 'Who may see a project, and in which role.';
comment on column public.project_members.project_id is 'The project.';
comment on column public.project_members.user_id is 'The user''s id in the auth service.';
comment on column public.project_members.role is
    'owner: all rights; consultant: writes signals and entities; client: reads, and adds signals of its own.';
comment on column public.project_members.created_at is 'When the row was written.';
comment on column public.project_members.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.project_members
    for each row
    execute function private.tg__touch_updated_at();

-- Every policy asks for the projects of one user.
create index idx_project_members_user_id on public.project_members (user_id);

create function private.member_project_ids(roles text[] default '{owner,consultant,client}')
    returns setof uuid
    language sql
    stable
    security definer
    set search_path = ''
as $$
    select member.project_id
    from public.project_members as member
    where member.user_id = private.current_user_id()
        and member.role = any (member_project_ids.roles)
$$;
comment on function private.member_project_ids(text[]) is
    'Projects in which the signed-in user has one of the roles. In policies: project_id in (select …), which Postgres '
    'evaluates once per statement and hashes.';

revoke execute on function private.member_project_ids(text[]) from public;
grant execute on function private.member_project_ids(text[]) to authenticated, service_role;

create function private.has_members(project_id uuid)
    returns boolean
    language sql
    stable
    security definer
    set search_path = ''
as $$
    select exists (
        select from public.project_members as member
        where member.project_id = has_members.project_id
    )
$$;
comment on function private.has_members(uuid) is 'Whether anyone at all is a member of the project.';

revoke execute on function private.has_members(uuid) from public;
grant execute on function private.has_members(uuid) to authenticated, service_role;
