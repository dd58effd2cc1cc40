-- Any change of what a cache was computed from invalidates that cache, in the same transaction. Statement triggers over transition
-- tables do it: on bulk writes a row trigger costs many times as much.
-- Rows of the caches are locked in the order of the project ids, which keeps two writers from waiting for each other. Projects that
-- no longer exist are being deleted by this transaction, and their cache rows with them: locking those here would be too early
-- (see readiness).
create function private.lock_readiness(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform
    from public.readiness_cache as cache
    where cache.project_id = any (lock_readiness.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
    order by cache.project_id
    for update;
end $$;
comment on function private.lock_readiness(uuid[]) is
    'Locks the rows of readiness_cache, in the order of the project ids.';

create function private.lock_di_analysis(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform
    from public.di_analysis_cache as cache
    where cache.project_id = any (lock_di_analysis.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
    order by cache.project_id
    for update;
end $$;
comment on function private.lock_di_analysis(uuid[]) is
    'Locks the rows of di_analysis_cache, in the order of the project ids.';
grant execute on function private.lock_di_analysis(uuid[]) to service_role;

-- One statement may reach a row twice, through a trigger's own write. The second time the row is left alone: updating a row twice
-- makes Postgres check its foreign key again, with a lock on the project, which a deletion of the project may hold while it waits
-- for the row that fired the trigger. A row that this statement has updated is recognised by its transaction (xmin) and by the
-- time of the statement (updated_at).
create function private.invalidate_readiness(project_ids uuid[])
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.lock_readiness(invalidate_readiness.project_ids);

    update public.readiness_cache as cache
    set
        cached_readiness_data = null,
        version = cache.version + 1
    where cache.project_id = any (invalidate_readiness.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
        and not (
            cache.cached_readiness_data is null
            and cache.xmin = pg_current_xact_id()::xid
            and cache.updated_at = statement_timestamp()
        );
end $$;
comment on function private.invalidate_readiness(uuid[]) is
    'Nulls the cached readiness of the projects and raises its version, so that a score being computed now is not '
    'stored.';

create function private.invalidate_di_analysis(project_ids uuid[], reason text)
    returns void
    language plpgsql
    volatile
    set search_path = ''
as $$
begin
    perform private.lock_di_analysis(invalidate_di_analysis.project_ids);

    update public.di_analysis_cache as cache
    set
        invalidated_at = now(),
        invalidation_reason = invalidate_di_analysis.reason,
        revision = cache.revision + 1
    where cache.project_id = any (invalidate_di_analysis.project_ids)
        and exists (select from public.projects as project where project.id = cache.project_id)
        and not (
            cache.invalidated_at is not null
            and cache.xmin = pg_current_xact_id()::xid
            and cache.updated_at = statement_timestamp()
        );
end $$;
comment on function private.invalidate_di_analysis(uuid[], text) is
    'Marks what the agent learned of the projects as outdated; a project that it never analysed has no row to mark.';

-- Security definer: a user who writes an entity marks caches that users may not write.
create function private.tg__invalidate()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
declare
    v_columns text;
    v_project_ids uuid[];
begin
    if tg_op = 'INSERT' then
        select array_agg(distinct new_rows.project_id)
        into v_project_ids
        from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(distinct old_rows.project_id)
        into v_project_ids
        from old_rows;
    elsif tg_op = 'UPDATE' then
        -- Rows that differ in a column that matters; one that moved to another project differs in both.
        select string_agg(quote_ident(argument.name), ', ' order by argument.position)
        into v_columns
        from unnest(tg_argv) with ordinality as argument (name, position)
        where argument.position > 1;

        execute format(
            $sql$
                select array_agg(distinct changed.project_id)
                from (
                    (select %1$s from old_rows except select %1$s from new_rows)
                    union all
                    (select %1$s from new_rows except select %1$s from old_rows)
                ) as changed
            $sql$,
            v_columns
        )
        into v_project_ids;
    else
        select array_agg(project.id)
        into v_project_ids
        from public.projects as project;
    end if;

    if v_project_ids is null then
        return null;
    end if;
    if tg_argv[0] = 'readiness' then
        perform private.invalidate_readiness(v_project_ids);
    else
        perform private.invalidate_di_analysis(v_project_ids, format('%s: %s', tg_table_name, lower(tg_op)));
    end if;
    return null;
end $$;
comment on function private.tg__invalidate() is
    'After a statement: invalidates a cache of each project it touched. Arguments: readiness or di_analysis, then, '
    'for updates, the columns whose change counts, project_id first.';

-- What each cache is computed from: insert, delete and truncate invalidate it, an update does if one of these columns changes.
-- The numbers are the order in which a statement's triggers fire, and so in which caches are locked: evidence is pruned (400),
-- then the analysis is marked (500), then readiness (600).
do $$
declare
    v_prefix text;
    v_cache text;
    v_table text;
    v_columns text[];
    v_event record;
begin
    for v_prefix, v_cache, v_table, v_columns in
        values
            -- The signals as the agent reads them. Its own mark, analyzed_at, is no change.
            (
                '_500', 'di_analysis', 'signals',
                '{project_id, id, source_type, authority, title, content_hash, occurred_at}'::text[]
            ),
            (
                '_500', 'di_analysis', 'project_foundation',
                '{
                    project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case,
                    budget_constraints, confirmed_scope
                }'
            ),
            -- The text of a signal counts only through the foundation.
            ('_600', 'readiness', 'signals', '{project_id, id, source_type, authority}'),
            (
                '_600', 'readiness', 'features',
                '{
                    project_id, id, description, is_mvp, user_actions, system_behaviors, target_persona_ids,
                    confirmation_status
                }'
            ),
            ('_600', 'readiness', 'personas', '{project_id, id, name, pain_points, confirmation_status}'),
            (
                '_600', 'readiness', 'vp_steps',
                '{
                    project_id, id, step_index, label, narrative_user, value_created, actor_persona_id, evidence,
                    confirmation_status
                }'
            ),
            ('_600', 'readiness', 'meetings', '{project_id, id, status}'),
            (
                '_600', 'readiness', 'strategic_context',
                '{project_id, opportunity, investment_case, constraints, risks, confirmation_status}'
            ),
            (
                '_600', 'readiness', 'project_foundation',
                '{
                    project_id, core_pain, primary_persona, wow_moment, design_preferences, business_case,
                    budget_constraints, confirmed_scope
                }'
            )
    loop
        for v_event in
            select event.name, event.referencing, event.arguments
            from (
                values
                    ('insert', 'referencing new table as new_rows', '{}'),
                    ('update', 'referencing old table as old_rows new table as new_rows', v_columns),
                    ('delete', 'referencing old table as old_rows', '{}'),
                    ('truncate', '', '{}')
            ) as event (name, referencing, arguments)
        loop
            execute format(
                'create trigger %I after %s on public.%I %s for each statement execute function private.tg__invalidate(%s)',
                format('%s_invalidate_%s_%s', v_prefix, v_cache, v_event.name),
                v_event.name,
                v_table,
                v_event.referencing,
                (
                    select string_agg(quote_literal(argument), ', ')
                    from unnest(v_cache || v_event.arguments) as argument
                )
            );
        end loop;
    end loop;
end $$;

-- How often caches are invalidated: a row each time that a cache's counter rises.
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
    'After a cache''s counter has risen: adds a row to cache_invalidations. Argument: readiness or di_analysis.';

-- Per row: "when" sorts out the statements that store a score, the most frequent ones by far, before a function is called.
create trigger _700_log_invalidation
    after update on public.readiness_cache
    for each row
    when (new.version > old.version)
    execute function private.tg__log_invalidation('readiness');

create trigger _700_log_invalidation
    after update on public.di_analysis_cache
    for each row
    when (new.revision > old.revision)
    execute function private.tg__log_invalidation('di_analysis');
