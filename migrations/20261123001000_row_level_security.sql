-- Who may do what. Members read their project; owners and consultants write signals and entities; clients add signals of their
-- own; everything the system computes is written by back ends (service_role, which row level security does not bind).
-- Policies before grants, and nothing is granted that is not named here: what a platform's default privileges may have given
-- away is taken back first.
do $$
declare
    v_table text;
begin
    foreach v_table in array array[
        'projects', 'project_members', 'signals', 'features', 'personas', 'vp_steps', 'meetings', 'strategic_context',
        'project_foundation', 'foundation_revisions', 'readiness_cache', 'readiness_history', 'di_analysis_cache',
        'di_agent_logs', 'operation_metrics'
    ] loop
        execute format('alter table public.%I enable row level security', v_table);
        execute format('revoke all on public.%I from public, anon, authenticated, service_role', v_table);
    end loop;
end $$;

-- The creator's own condition lets "insert … returning" show the new row, whose membership is written after it. It ends with the
-- first membership, so a creator who was removed sees nothing.
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
grant insert (id, name, vertical, status, created_by) on public.projects to authenticated;
grant update (name, vertical, status) on public.projects to authenticated;
grant select, insert, update, delete on public.projects to service_role;

create policy "Members see who else takes part"
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

create policy "Owners remove members"
    on public.project_members
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner}')));

grant select, insert, update, delete on public.project_members to authenticated, service_role;

create policy "Members read their projects' signals"
    on public.signals
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Consultants add signals, clients add words of their own"
    on public.signals
    for insert
    to authenticated
    with check (
        project_id in (select private.member_project_ids('{owner,consultant}'))
        or (
            authority = 'client'
            and source_type in ('portal_response', 'note', 'email', 'file')
            and project_id in (select private.member_project_ids('{client}'))
        )
    );

create policy "Owners and consultants change signals"
    on public.signals
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants delete signals"
    on public.signals
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

-- analyzed_at is the agent's mark and no user's.
grant select, delete on public.signals to authenticated;
grant insert (id, project_id, source_type, authority, title, content, occurred_at, metadata) on public.signals to authenticated;
grant update (id, project_id, source_type, authority, title, content, occurred_at, metadata) on public.signals to authenticated;
grant select, insert, update, delete on public.signals to service_role;

create policy "Members read their projects' features"
    on public.features
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Owners and consultants add features"
    on public.features
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants change features"
    on public.features
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants delete features"
    on public.features
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select, insert, update, delete on public.features to authenticated, service_role;

create policy "Members read their projects' personas"
    on public.personas
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Owners and consultants add personas"
    on public.personas
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants change personas"
    on public.personas
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants delete personas"
    on public.personas
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select, insert, update, delete on public.personas to authenticated, service_role;

create policy "Members read their projects' value paths"
    on public.vp_steps
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Owners and consultants add value paths"
    on public.vp_steps
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants change value paths"
    on public.vp_steps
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants delete value paths"
    on public.vp_steps
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select, insert, update, delete on public.vp_steps to authenticated, service_role;

create policy "Members read their projects' meetings"
    on public.meetings
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Owners and consultants add meetings"
    on public.meetings
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants change meetings"
    on public.meetings
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants delete meetings"
    on public.meetings
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select, insert, update, delete on public.meetings to authenticated, service_role;

create policy "Members read their projects' strategic context"
    on public.strategic_context
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

create policy "Owners and consultants add strategic context"
    on public.strategic_context
    for insert
    to authenticated
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants change strategic context"
    on public.strategic_context
    for update
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')))
    with check (project_id in (select private.member_project_ids('{owner,consultant}')));

create policy "Owners and consultants delete strategic context"
    on public.strategic_context
    for delete
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select, insert, update, delete on public.strategic_context to authenticated, service_role;

create policy "Members read their projects' foundation"
    on public.project_foundation
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

grant select on public.project_foundation to authenticated;
grant select, insert, update, delete on public.project_foundation to service_role;

create policy "Members read their foundation's history"
    on public.foundation_revisions
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

grant select on public.foundation_revisions to authenticated;
grant select, insert on public.foundation_revisions to service_role;

create policy "Members read their projects' readiness"
    on public.readiness_cache
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

-- Not even back ends insert or delete: the rows come and go with their projects.
grant select on public.readiness_cache to authenticated;
grant select, update on public.readiness_cache to service_role;

create policy "Members read how their readiness moved"
    on public.readiness_history
    for select
    to authenticated
    using (project_id in (select private.member_project_ids()));

grant select on public.readiness_history to authenticated;
grant select, insert on public.readiness_history to service_role;

create policy "Owners and consultants read the agent's analysis"
    on public.di_analysis_cache
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select on public.di_analysis_cache to authenticated;
grant select, insert, update, delete on public.di_analysis_cache to service_role;

create policy "Owners and consultants read the agent's runs"
    on public.di_agent_logs
    for select
    to authenticated
    using (project_id in (select private.member_project_ids('{owner,consultant}')));

grant select on public.di_agent_logs to authenticated;
grant select, insert, update, delete on public.di_agent_logs to service_role;

-- A policy that says no rather than none at all, so that the intent is on record.
create policy "Users read no metrics"
    on public.operation_metrics
    for select
    to authenticated
    using (false);

grant select, insert, update, delete on public.operation_metrics to service_role;
