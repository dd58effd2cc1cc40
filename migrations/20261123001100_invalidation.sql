-- A change of what a cache was computed from marks that cache in the same transaction, whoever makes it and by whatever path.
-- Statement triggers over transition tables: on bulk writes a row trigger costs many times as much.
-- One statement may reach a row twice, through a trigger's own write. It is then left as it is: a second update of a row makes
-- Postgres check its foreign key again, with a lock on the project, which a deletion of the project may hold while it waits for
-- the row that set off the trigger. So a row is not updated if this statement has done it: written by this transaction (xmin),
-- at this statement (updated_at).
-- Security definer: private.tg__invalidate, because whoever may write an entity thereby marks caches it may not write.
-- Locks are taken in the order of the ids, so that two writers cannot wait for each other. Projects that no longer exist are being
-- deleted by this transaction, and their cache rows with them: locking those here would be too early (see readiness_cache).
create function private.lock_readiness(project_ids uuid[])
    returns void
    language plpgsql
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
comment on function private.lock_readiness(uuid[]) is 'Locks the rows of readiness_cache, in order.';

revoke execute on function private.lock_readiness(uuid[]) from public;

create function private.lock_di_analysis(project_ids uuid[])
    returns void
    language plpgsql
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
comment on function private.lock_di_analysis(uuid[]) is 'Locks the rows of di_analysis_cache, in order.';

revoke execute on function private.lock_di_analysis(uuid[]) from public;

create function private.invalidate_readiness(project_ids uuid[])
    returns void
    language plpgsql
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
    'Nulls the cached readiness of the projects and bumps its version, so that a score being computed now is not stored.';

revoke execute on function private.invalidate_readiness(uuid[]) from public;

create function private.invalidate_di_analysis(project_ids uuid[], reason text)
    returns void
    language plpgsql
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
    'Marks what the agent learned of the projects as outdated; a project it never analysed has nothing to mark.';

revoke execute on function private.invalidate_di_analysis(uuid[], text) from public;

create function private.tg__invalidate()
    returns trigger
    language plpgsql
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
    'After a statement: invalidates a cache of each project it touched. Arguments: readiness or di_analysis, then, for '
    'updates, the columns whose change counts, project_id first.';

revoke execute on function private.tg__invalidate() from public;

-- Readiness: the seven tables that scoring reads, and of each the columns that it reads. The text of a signal is not among them:
-- it counts only through the foundation, which is a table of its own.
create trigger _600_invalidate_readiness_insert
    after insert on public.signals
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_update
    after update on public.signals
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness', 'project_id', 'id', 'source_type', 'authority');

create trigger _600_invalidate_readiness_delete
    after delete on public.signals
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_truncate
    after truncate on public.signals
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_insert
    after insert on public.features
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_update
    after update on public.features
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate(
        'readiness', 'project_id', 'id', 'description', 'is_mvp', 'user_actions', 'system_behaviors',
        'target_persona_ids', 'confirmation_status'
    );

create trigger _600_invalidate_readiness_delete
    after delete on public.features
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_truncate
    after truncate on public.features
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_insert
    after insert on public.personas
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_update
    after update on public.personas
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate(
        'readiness', 'project_id', 'id', 'name', 'pain_points', 'confirmation_status'
    );

create trigger _600_invalidate_readiness_delete
    after delete on public.personas
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_truncate
    after truncate on public.personas
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_insert
    after insert on public.vp_steps
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_update
    after update on public.vp_steps
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate(
        'readiness', 'project_id', 'id', 'step_index', 'label', 'narrative_user', 'value_created',
        'actor_persona_id', 'evidence', 'confirmation_status'
    );

create trigger _600_invalidate_readiness_delete
    after delete on public.vp_steps
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_truncate
    after truncate on public.vp_steps
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_insert
    after insert on public.meetings
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_update
    after update on public.meetings
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness', 'project_id', 'id', 'status');

create trigger _600_invalidate_readiness_delete
    after delete on public.meetings
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_truncate
    after truncate on public.meetings
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_insert
    after insert on public.strategic_context
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_update
    after update on public.strategic_context
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate(
        'readiness', 'project_id', 'opportunity', 'investment_case', 'constraints', 'risks',
        'confirmation_status'
    );

create trigger _600_invalidate_readiness_delete
    after delete on public.strategic_context
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_truncate
    after truncate on public.strategic_context
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_insert
    after insert on public.project_foundation
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_update
    after update on public.project_foundation
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate(
        'readiness', 'project_id', 'core_pain', 'primary_persona', 'wow_moment', 'design_preferences',
        'business_case', 'budget_constraints', 'confirmed_scope'
    );

create trigger _600_invalidate_readiness_delete
    after delete on public.project_foundation
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('readiness');

create trigger _600_invalidate_readiness_truncate
    after truncate on public.project_foundation
    for each statement
    execute function private.tg__invalidate('readiness');

-- The agent's analysis: signals as the agent reads them, and the foundation. Its own mark, analyzed_at, is no change.
create trigger _500_invalidate_di_analysis_insert
    after insert on public.signals
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('di_analysis');

create trigger _500_invalidate_di_analysis_update
    after update on public.signals
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate(
        'di_analysis', 'project_id', 'id', 'source_type', 'authority', 'title', 'content_hash',
        'occurred_at'
    );

create trigger _500_invalidate_di_analysis_delete
    after delete on public.signals
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('di_analysis');

create trigger _500_invalidate_di_analysis_truncate
    after truncate on public.signals
    for each statement
    execute function private.tg__invalidate('di_analysis');

create trigger _500_invalidate_di_analysis_insert
    after insert on public.project_foundation
    referencing new table as new_rows
    for each statement
    execute function private.tg__invalidate('di_analysis');

create trigger _500_invalidate_di_analysis_update
    after update on public.project_foundation
    referencing old table as old_rows new table as new_rows
    for each statement
    execute function private.tg__invalidate(
        'di_analysis', 'project_id', 'core_pain', 'primary_persona', 'wow_moment', 'design_preferences',
        'business_case', 'budget_constraints', 'confirmed_scope'
    );

create trigger _500_invalidate_di_analysis_delete
    after delete on public.project_foundation
    referencing old table as old_rows
    for each statement
    execute function private.tg__invalidate('di_analysis');

create trigger _500_invalidate_di_analysis_truncate
    after truncate on public.project_foundation
    for each statement
    execute function private.tg__invalidate('di_analysis');

