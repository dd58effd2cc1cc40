-- The head of every writing RPC. Locks go in one order everywhere, so that no two transactions can wait for each other:
-- tables, project, signals, foundation, analysis cache, readiness cache.
create function private.lock_project(project_id uuid)
    returns void
    language plpgsql
    set search_path = ''
as $$
begin
    -- All that the RPC reads once it holds rows: a truncate that holds one of the tables may be waiting for those rows.
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

    -- Rows that refer to a project take this lock when they are inserted. Taken first, it does not wait for a deletion of the
    -- project that waits for rows of this transaction.
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
    'Keeps the project from being deleted until the transaction ends. PT404 where there is no such project.';

revoke execute on function private.lock_project(uuid) from public;
grant execute on function private.lock_project(uuid) to service_role;
