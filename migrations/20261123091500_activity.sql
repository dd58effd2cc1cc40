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
    'Who did what to a project, without words. No foreign key: a trigger that checked one would wait for a deletion of the '
    'project that waits for its row.';
comment on column public.activity.id is 'The entry.';
comment on column public.activity.project_id is 'The project.';
comment on column public.activity.user_id is 'Who did it; null for back ends.';
comment on column public.activity.action is 'added, changed, removed, confirmed or erased.';
comment on column public.activity.subject is 'The table, or the element of the foundation.';
comment on column public.activity.subject_id is 'The row; the user of a membership; the revision of an element; null for the strategic context.';
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
    'After a row was added, changed or removed: says so in activity. Arguments: the column that identifies the row, then, '
    'for updates, the columns whose change counts.';

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
comment on function private.tg_projects__drop_activity() is 'After projects are deleted: nobody reads their trail any more.';

create trigger _300_drop_activity
    after delete on public.projects
    referencing old table as old_rows
    for each statement
    execute function private.tg_projects__drop_activity();
