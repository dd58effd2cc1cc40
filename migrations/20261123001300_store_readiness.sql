-- A computed score is stored only if nothing changed since its facts were read: a lease in the sense of Nishtala et al.,
-- "Scaling Memcache at Facebook", NSDI 2013, section 3.2.1. Without it a slow reader would store a stale score after the change.
create function public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamptz)
    returns boolean
    language plpgsql
    set search_path = ''
as $$
begin
    perform
    from public.projects as project
    where project.id = store_readiness.project_id
    for key share;

    -- The row is the lease. Version and score unchanged since the facts were read: whoever comes first uses it up, and the others,
    -- whose scores are equal, store nothing. Locked: it is being invalidated or stored this moment, and in both cases there is
    -- nothing to wait for.
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
comment on function public.store_readiness(uuid, bigint, jsonb, timestamptz) is
    'Stores a score if the project is still at the version its facts were read at and nobody stored one since, and a point of '
    'the history if it moved. False: nothing stored.';

revoke execute on function public.store_readiness(uuid, bigint, jsonb, timestamptz) from public, anon, authenticated, service_role;
grant execute on function public.store_readiness(uuid, bigint, jsonb, timestamptz) to service_role;
