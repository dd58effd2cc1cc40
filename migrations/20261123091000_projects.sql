-- Client engagements, their members, and who did what in them.
create table public.projects (
    id uuid primary key default gen_random_uuid(),
    name text not null
        constraint projects_name_valid check (name ~ '[^[:space:]]' and char_length(name) <= 200),
    vertical text,
    status text not null default 'active'
        constraint projects_status_valid check (status in ('active', 'archived')),
    scores_shared boolean not null default false,
    created_by uuid default private.current_user_id(),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.projects is 'A client engagement. Every other table belongs to one.';
comment on column public.projects.id is 'Identifies the project in every call.';
comment on column public.projects.name is 'What the consultant calls it, not blank; at most 200 characters.';
comment on column public.projects.vertical is 'The client''s line of business, in free words.';
comment on column public.projects.status is
    'active, or archived: then it is read as before, and what it holds is only erased, not changed, until it is active again.';
comment on column public.projects.scores_shared is
    'Whether clients see scores and confidences, as owners and consultants decide. Clients always see the phase and what is '
    'missing.';
comment on column public.projects.created_by is
    'The user who created it and so became its owner; null if a back end created it.';
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

-- Security definer: a policy on project_members that reads project_members under the caller's rights would call itself endlessly.
create function private.member_project_ids(roles text[] default '{owner,consultant,client}')
    returns setof uuid
    language plpgsql
    stable
    security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select member.project_id
    from public.project_members as member
    where member.user_id = private.current_user_id()
        and member.role = any (member_project_ids.roles);
end $$;
comment on function private.member_project_ids(text[]) is
    'Projects in which the signed-in user has one of the roles. In policies: project_id in (select …), which Postgres '
    'evaluates once per statement and hashes.';
grant execute on function private.member_project_ids(text[]) to authenticated, service_role;

-- Security definer: a policy that read the two tables under the caller's rights would check theirs first.
create function private.scored_project_ids()
    returns setof uuid
    language plpgsql
    stable
    security definer
    set search_path = ''
as $$
begin
    return query
    select member.project_id
    from public.project_members as member
    join public.projects as project
        on project.id = member.project_id
    where member.user_id = private.current_user_id()
        and (member.role <> 'client' or project.scores_shared);
end $$;
comment on function private.scored_project_ids() is
    'Projects whose scores the signed-in user may see: those in which the user is an owner or consultant, and those whose scores '
    'are shared with clients.';
grant execute on function private.scored_project_ids() to authenticated, service_role;

-- Security definer: the caller may not see the members it asks about.
create function private.has_members(project_id uuid)
    returns boolean
    language plpgsql
    stable
    security definer
    set search_path = ''
as $$
begin
    return exists (
        select from public.project_members as member
        where member.project_id = has_members.project_id
    );
end $$;
comment on function private.has_members(uuid) is 'Whether the project has any member at all.';
grant execute on function private.has_members(uuid) to authenticated, service_role;

-- Security definer: a user may create a project, but not add the first member to it.
create function private.tg_projects__add_owner()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    insert into public.project_members (project_id, user_id, role)
    select new_rows.id, new_rows.created_by, 'owner'
    from new_rows
    where new_rows.created_by is not null;
    return null;
end $$;
comment on function private.tg_projects__add_owner() is 'After projects are created: makes their creators the owners.';

create trigger _300_add_owner
    after insert on public.projects
    referencing new table as new_rows
    for each statement
    execute function private.tg_projects__add_owner();

-- Security definer: who leaves does not see the members any more.
create function private.tg_project_members__keep_owner()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
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
comment on function private.tg_project_members__keep_owner() is
    'After users remove owners, leave or change roles: refuses to leave a project without an owner.';

create trigger _200_keep_owner_update
    after update on public.project_members
    referencing old table as old_rows
    for each statement
    execute function private.tg_project_members__keep_owner();

create trigger _200_keep_owner_delete
    after delete on public.project_members
    referencing old table as old_rows
    for each statement
    execute function private.tg_project_members__keep_owner();

alter table public.projects enable row level security;
alter table public.project_members enable row level security;

-- The condition on the creator is for "insert … returning", which shows the new row before its membership is written. It ends with
-- the first membership: a creator who was removed sees nothing.
create policy "Members read their projects"
    on public.projects
    for select
    to authenticated
    using (
        id in (select private.member_project_ids())
        or (created_by = (select private.current_user_id()) and not private.has_members(id))
    );

create policy "Users create projects of their own"
    on public.projects
    for insert
    to authenticated
    with check (created_by = (select private.current_user_id()));

create policy "Owners and consultants change their projects"
    on public.projects
    for update
    to authenticated
    using (id in (select private.member_project_ids('{owner,consultant}')))
    with check (id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners delete their projects"
    on public.projects
    for delete
    to authenticated
    using (id in (select private.member_project_ids('{owner}')));

grant select, delete on public.projects to authenticated;
grant insert (id, name, vertical, status, scores_shared, created_by) on public.projects to authenticated;
grant update (name, vertical, status, scores_shared) on public.projects to authenticated;
grant select, insert, update, delete on public.projects to service_role;

create policy "Members see their projects' members"
    on public.project_members
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Owners add members"
    on public.project_members
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner}')));

create policy "Owners change members"
    on public.project_members
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner}')))
    with check (project_id in (select private.member_project_ids('{owner}')));

create policy "Owners remove members, and members leave"
    on public.project_members
    for delete
    to authenticated
    using (
        project_id in (select private.member_project_ids('{owner}'))
        or user_id = (select private.current_user_id())
    );

-- Of a membership only the role changes: another user is another membership.
grant select, insert, delete on public.project_members to authenticated;
grant update (role) on public.project_members to authenticated;
grant select, insert, update, delete on public.project_members to service_role;

create function private.lock_tables()
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
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
comment on function private.lock_tables() is
    'Locks every table that an RPC reads later against a truncate. A truncate that already holds one of them might otherwise '
    'wait for the rows that the RPC holds.';
grant execute on function private.lock_tables() to service_role;

create function private.lock_project(project_id uuid)
    returns void
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
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
comment on function private.lock_project(uuid) is
    'Every RPC that writes to a project calls this first: it keeps the project from being deleted until the transaction ends. '
    'PT404 if there is no such project. migrations/README.md has the order of locks.';
grant execute on function private.lock_project(uuid) to service_role;

create function private.require_member(project_id uuid, user_id uuid, roles text[], act text)
    returns text
    language plpgsql
    volatile
    set search_path = ''
as $$
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
comment on function private.require_member(uuid, uuid, text[], text) is
    'The user''s role in the project, which cannot change until the transaction ends. PT404 for users who are not members, PT403 '
    'for other roles; act completes "Cannot …". Call it right after private.lock_project.';
grant execute on function private.require_member(uuid, uuid, text[], text) to service_role;

create function private.require_active(project_id uuid, act text)
    returns void
    language plpgsql
    stable
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
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
comment on function private.require_active(uuid, text) is
    'PT409 where the project is archived (detail: archived); act completes "Cannot …". For whatever changes what a project holds, unless it erases. Call it '
    'once the caller is known to be a member.';
grant execute on function private.require_active(uuid, text) to service_role;

-- Security definer: it asks for the project of rows that the caller was allowed to write, whatever the caller may read.
create function private.tg__require_active()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
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
comment on function private.tg__require_active() is
    'After users wrote rows: refuses it where one of their projects is archived, as private.require_active.';

-- Who did what, and when: the trail of what may be done to texts and people, to members, and of what was confirmed or erased. It holds no
-- words of theirs.
create table public.activity (
    id uuid primary key default gen_random_uuid(),
    project_id uuid not null,
    user_id uuid,
    action text not null
        constraint activity_action_valid check (action in ('added', 'changed', 'removed', 'confirmed', 'erased')),
    subject text not null
        constraint activity_subject_valid check (
            subject in (
                'signals', 'project_people', 'project_members', 'features', 'personas', 'vp_steps', 'strategic_context',
                'core_pain', 'primary_persona', 'wow_moment', 'design_preferences', 'business_case',
                'budget_constraints', 'confirmed_scope'
            )
        ),
    subject_id uuid,
    columns text[] not null default '{}',
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default now()
);
comment on table public.activity is
    'Who did what in a project, without any words of it. No foreign key: its check would wait for a deletion of the project, '
    'which would wait for the row that fired the trigger.';
comment on column public.activity.id is 'The entry.';
comment on column public.activity.project_id is 'The project.';
comment on column public.activity.user_id is 'Who did it; null for back ends.';
comment on column public.activity.action is 'added, changed, removed, confirmed or erased.';
comment on column public.activity.subject is 'The table, or the element of the foundation.';
comment on column public.activity.subject_id is
    'The id of the row; of a membership the user, of an element the revision; null for the strategic context.';
comment on column public.activity.columns is 'Which columns were changed.';
comment on column public.activity.created_at is 'When it was done; orders the entries.';
comment on column public.activity.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.activity
    for each row
    execute function private.tg__touch_updated_at();

-- The newest entries of a project.
create index idx_activity_newest on public.activity (project_id, created_at desc);

alter table public.activity enable row level security;

create policy "Owners and consultants read what was done"
    on public.activity
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select on public.activity to authenticated;
grant select, insert on public.activity to service_role;

-- Security definer: who may change a row may not write the trail.
create function private.tg__log_activity()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
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
comment on function private.tg__log_activity() is
    'After a row was added, changed or removed: records it in activity. Arguments: the column that identifies the row, then, for '
    'updates, the columns whose changes are recorded.';

create trigger _700_log_activity
    after insert or update or delete on public.project_members
    for each row
    execute function private.tg__log_activity('user_id', 'role');

-- Security definer: an owner deletes a project, but not its trail alone.
create function private.tg_projects__drop_activity()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    delete from public.activity as entry
    using old_rows
    where entry.project_id = old_rows.id;
    return null;
end $$;
comment on function private.tg_projects__drop_activity() is
    'After projects are deleted: deletes their activity, which nobody could read any more.';

create trigger _300_drop_activity
    after delete on public.projects
    referencing old table as old_rows
    for each statement
    execute function private.tg_projects__drop_activity();
