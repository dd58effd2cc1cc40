-- Any change of what a cache was computed from invalidates that cache, in the same transaction. Statement triggers over transition
-- tables do it: on bulk writes a row trigger costs many times as much.
-- No writer waits for another, nor for who fills a cache, and it has nothing to write where nothing is cached. migrations/README.md,
-- "Freshness", says why nobody is given a stale score all the same.
create table private.pending_invalidations (
    id bigint not null generated always as identity
        constraint pending_invalidations_pkey primary key,
    project_id uuid not null,
    cache text not null
        constraint pending_invalidations_cache_valid check (cache in ('readiness', 'di_analysis')),
    reason text,
    created_at timestamptz not null default now()
);
comment on table private.pending_invalidations is
    'Invalidations by transactions that could not change the row of the cache. As long as one is here, the cache is as good as '
    'invalidated; who fills the cache deletes it. No foreign key: its check would wait for a deletion of the project, which waits for '
    'the writer''s rows.';
comment on column private.pending_invalidations.id is 'Tells which of them a filling transaction has seen.';
comment on column private.pending_invalidations.project_id is 'The project.';
comment on column private.pending_invalidations.cache is 'readiness or di_analysis.';
comment on column private.pending_invalidations.reason is 'What made the analysis invalid; null for readiness.';
comment on column private.pending_invalidations.created_at is 'When the invalidating transaction began.';

create index idx_pending_invalidations_project_id on private.pending_invalidations (project_id);

alter table private.pending_invalidations enable row level security;
grant select, delete on private.pending_invalidations to service_role;

-- The two functions do the same for the two caches. A writer holds a lock of the project, shared with other writers, until it ends, and
-- meanwhile nobody fills the cache; while somebody is filling it, the writer leaves its mark instead of waiting. There are 1024 locks,
-- because a statement may touch more projects than the lock table has room for.
create function private.invalidate_readiness(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
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
comment on function private.invalidate_readiness(uuid[]) is
    'Nulls the cached readiness of the projects, and keeps scores of theirs from being stored until this transaction ends.';

create function private.invalidate_di_analysis(project_ids uuid[], reason text)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
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
comment on function private.invalidate_di_analysis(uuid[], text) is
    'Marks what the agent learned of the projects as outdated, and keeps a run from calling it valid until this transaction ends. A '
    'project that the agent never analysed has no row to mark.';

-- Security definer: a user who writes an entity marks caches that users may not write.
create function private.tg__invalidate()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
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
end $$;
comment on function private.tg__invalidate() is
    'After a statement: invalidates the cached readiness of each project it touched, and with a second argument the agent''s analysis. '
    'Arguments: for each of the two, the columns whose change counts, project_id first.';

-- What each cache is computed from: insert, delete and truncate invalidate it, an update does if one of these columns changes.
do $$
declare
    v_table text;
    v_columns text[];
    v_event record;
begin
    for v_table, v_columns in
        values
            -- For readiness the text of a signal counts only through the foundation. The agent reads signals whole; its own mark,
            -- analyzed_at, is no change.
            (
                'signals',
                array[
                    'project_id, id, source_type, authority',
                    'project_id, id, source_type, authority, title, content_hash, occurred_at'
                ]
            ),
            (
                'features',
                array[
                    'project_id, id, description, is_mvp, user_actions, system_behaviors, target_persona_ids, '
                        || 'confirmation_status'
                ]
            ),
            ('personas', array['project_id, id, name, pain_points, confirmation_status']),
            (
                'vp_steps',
                array[
                    'project_id, id, step_index, label, narrative_user, value_created, actor_persona_id, evidence, '
                        || 'confirmation_status'
                ]
            ),
            ('meetings', array['project_id, id, status']),
            (
                'strategic_context',
                array['project_id, opportunity, investment_case, constraints, risks, confirmation_status']
            ),
            (
                'project_foundation',
                array_fill(
                    'project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case, '
                        || 'budget_constraints, confirmed_scope',
                    array[2]
                )
            ),
            ('conflicts', array_fill('project_id, kind, subject, resolution'::text, array[2]))
    loop
        for v_event in
            select event.name, event.referencing
            from (
                values
                    ('insert', 'referencing new table as new_rows'),
                    ('update', 'referencing old table as old_rows new table as new_rows'),
                    ('delete', 'referencing old table as old_rows'),
                    ('truncate', '')
            ) as event (name, referencing)
        loop
            execute format(
                'create trigger %I after %s on public.%I %s for each statement execute function private.tg__invalidate(%s)',
                '_500_invalidate_' || v_event.name,
                v_event.name,
                v_table,
                v_event.referencing,
                (
                    select string_agg(quote_literal(argument.columns), ', ' order by argument.position)
                    from unnest(v_columns) with ordinality as argument (columns, position)
                )
            );
        end loop;
    end loop;
end $$;

-- How often caches are invalidated: a row each time that a cache becomes invalid.
create table private.cache_invalidations (
    cache text not null
        constraint cache_invalidations_cache_valid check (cache in ('readiness', 'di_analysis')),
    project_id uuid not null,
    invalidated_at timestamptz not null default now()
);
comment on table private.cache_invalidations is
    'One row per invalidation of a project''s cache, for the metrics endpoint; kept for 30 days. No foreign key: figures outlive projects.';
comment on column private.cache_invalidations.cache is 'readiness or di_analysis.';
comment on column private.cache_invalidations.project_id is 'The project.';
comment on column private.cache_invalidations.invalidated_at is 'When the invalidating transaction began.';

-- Rows arrive in the order of time, so a block range index finds a window, and costs a writer next to nothing.
create index idx_cache_invalidations_invalidated_at on private.cache_invalidations using brin (invalidated_at);

alter table private.cache_invalidations enable row level security;
grant select on private.cache_invalidations to service_role;

-- Security definer: a user whose change invalidates a cache may not write the log.
create function private.tg__log_invalidation()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    insert into private.cache_invalidations (cache, project_id)
    values (tg_argv[0], new.project_id);
    return null;
end $$;
comment on function private.tg__log_invalidation() is
    'After a cache has become invalid: adds a row to cache_invalidations. Argument: readiness or di_analysis.';

-- Per row: "when" sorts out the statements that store a score, the most frequent ones by far, before a function is called.
create trigger _700_log_invalidation
    after update on public.readiness_cache
    for each row
    when (old.cached_readiness_data is not null and new.cached_readiness_data is null)
    execute function private.tg__log_invalidation('readiness');

create trigger _700_log_invalidation
    after update on public.di_analysis_cache
    for each row
    when (new.revision > old.revision)
    execute function private.tg__log_invalidation('di_analysis');
