-- Readiness: the last computed score of each project, how it moved, and the two RPCs that read and store it.
-- Created after the tables that scoring reads: deletions cascade in the order of creation, and a project's cache row must be locked
-- after its entities, as every other writer does it.
create table public.readiness_cache (
    -- The primary key is the performance document's index of this name: a second one would only cost.
    project_id uuid
        constraint idx_readiness_cache_project_id primary key
        constraint readiness_cache_project_id_fkey references public.projects on delete cascade,
    -- json and not jsonb: it is sent as it was stored, and nothing looks into it.
    cached_readiness_data json,
    computed_at timestamptz,
    version bigint not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
-- Uncompressed: a score is read far more often than it is stored.
alter table public.readiness_cache alter column cached_readiness_data set storage external;
comment on table public.readiness_cache is
    'The last computed readiness of each project. The row is created and deleted with the project: without it, a change could '
    'not invalidate anything.';
comment on column public.readiness_cache.project_id is 'The project.';
comment on column public.readiness_cache.cached_readiness_data is
    'The score, as shared/contracts/readiness.ts describes it; set to null when anything it was computed from changes.';
comment on column public.readiness_cache.computed_at is 'The time at which the facts of the last stored score were read.';
comment on column public.readiness_cache.version is
    'The version of the facts that the stored score was computed from, by private.readiness_state.';
comment on column public.readiness_cache.created_at is 'When the row was written.';
comment on column public.readiness_cache.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.readiness_cache
    for each row
    execute function private.tg__touch_updated_at();

-- Security definer: a user may create a project, but writes no cache.
create function private.tg_projects__add_readiness()
    returns trigger
    language plpgsql
    volatile
    security definer
    set search_path = ''
as $$
begin
    insert into public.readiness_cache (project_id)
    select new_rows.id
    from new_rows;
    return null;
end $$;
comment on function private.tg_projects__add_readiness() is
    'After projects are created: adds their rows to readiness_cache, which record every change.';

create trigger _310_add_readiness
    after insert on public.projects
    referencing new table as new_rows
    for each statement
    execute function private.tg_projects__add_readiness();

alter table public.readiness_cache enable row level security;

create policy "Members read their projects' readiness, clients where it is shared"
    on public.readiness_cache
    for select
    to authenticated
    using (project_id in (select private.scored_project_ids()));

-- Not even back ends insert or delete: the rows come and go with their projects.
grant select on public.readiness_cache to authenticated;
grant select, update on public.readiness_cache to service_role;

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

-- The trend: the last points of a project.
create index idx_readiness_history_newest on public.readiness_history (project_id, computed_at desc);

alter table public.readiness_history enable row level security;

create policy "Members read how their readiness moved, clients where it is shared"
    on public.readiness_history
    for select
    to authenticated
    using (project_id in (select private.scored_project_ids()));

grant select on public.readiness_history to authenticated;
grant select, insert on public.readiness_history to service_role;

-- Security definer: a score is of the project and not of who reads it. It counts signals that clients must not read.
create function private.readiness_state(project_id uuid, out version bigint, out facts json)
    returns record
    language plpgsql
    stable
    strict
    security definer
    set search_path = ''
    -- Everything is found by the project. The planner does not know that and would read small tables whole.
    set enable_seqscan = off
    -- The reason for plpgsql: a sql function is planned again at each call, which takes longer than running the plan.
    set plan_cache_mode = force_generic_plan
as $$
begin
    facts := (
        select json_build_object(
            'signals', (
                select json_build_object(
                    'total', count(*),
                    'client', count(*) filter (
                        where signal.authority = 'client'
                            or signal.source_type in ('email', 'transcript', 'portal_response', 'note')
                    )
                )
                from public.signals as signal
                where signal.project_id = readiness_state.project_id
            ),
            'features', (
                select json_build_object(
                    'total', count(*),
                    'confirmed', count(*) filter (where feature.confirmed),
                    'described', count(*) filter (where char_length(feature.description) > 20),
                    'confirmed_described', count(*) filter (
                        where feature.confirmed and char_length(feature.description) > 20
                    ),
                    'mvp', count(*) filter (where feature.is_mvp),
                    'enriched', count(*) filter (
                        where cardinality(feature.user_actions) >= 2
                            or cardinality(feature.system_behaviors) >= 2
                    ),
                    'targeting_known_persona', count(*) filter (
                        where feature.target_persona_ids && persona.ids
                    )
                )
                from public.features as feature
                where feature.project_id = readiness_state.project_id
            ),
            'personas', persona.facts,
            'vp_steps', (
                select coalesce(
                    json_agg(
                        json_build_object(
                            'step_index', step.step_index,
                            'label', step.label,
                            'narrative_user', step.narrative_user,
                            'value_created', step.value_created,
                            'actor_persona_id', step.actor_persona_id,
                            'evidence', step.evidence,
                            'confirmed', step.confirmed
                        )
                        order by step.step_index, step.id
                    ),
                    '[]'
                )
                from public.vp_steps as step
                where step.project_id = readiness_state.project_id
            ),
            'meetings', (
                select json_build_object(
                    'completed', count(*) filter (where meeting.status = 'completed'),
                    'scheduled', count(*) filter (where meeting.status = 'scheduled')
                )
                from public.meetings as meeting
                where meeting.project_id = readiness_state.project_id
            ),
            'strategic_context', (
                select json_build_object(
                    'opportunity', context.opportunity,
                    'investment_case', context.investment_case,
                    'constraints', context.constraints,
                    'risks', context.risks,
                    'confirmation_status', context.confirmation_status
                )
                from public.strategic_context as context
                where context.project_id = readiness_state.project_id
            ),
            'conflicts', private.open_conflicts(readiness_state.project_id),
            'foundation', (
                select json_object_agg(
                    element.name,
                    case jsonb_typeof(element.value)
                        when 'object' then element.value - 'evidence'
                        else element.value
                    end
                )
                from public.project_foundation as foundation
                cross join lateral jsonb_each(
                    to_jsonb(foundation) - '{project_id,pending_evidence,created_at,updated_at}'::text[]
                ) as element (name, value)
                where foundation.project_id = readiness_state.project_id
            )
        )
        from (
            select
                coalesce(array_agg(known.id), '{}') as ids,
                coalesce(
                    json_agg(
                        json_build_object(
                            'id', known.id,
                            'name', known.name,
                            'pain_points', array_remove(known.pain_points, null),
                            'confirmed', known.confirmed
                        )
                        order by known.id
                    ),
                    '[]'
                ) as facts
            from public.personas as known
            where known.project_id = readiness_state.project_id
        ) as persona
    );
    -- The time at which the row came into being makes it unlike that of a project that was deleted and created again under its id.
    -- 53 bits: the version travels as a JSON number.
    version := (
        select hashtextextended(facts::text, (extract(epoch from cache.created_at) * 1000000)::bigint) & 9007199254740991
        from public.readiness_cache as cache
        where cache.project_id = readiness_state.project_id
    );
end $$;
comment on function private.readiness_state(uuid) is
    'The facts that the project''s score is computed from, and their version: equal as long as the facts are, different after a '
    'change that scoring reads. Null for a version where there is no such project; for null both are null.';
grant execute on function private.readiness_state(uuid) to service_role;

-- Security definer, for the same reason. Members and back ends are let in here, and nobody else. A client whose studio does not share
-- scores is given no row: facts and score say the same. Back ends that ask for that client are, and make of it what may be shown.
create function private.readiness_snapshot(project_ids uuid[], use_cache boolean, ttl_seconds integer, user_id uuid)
    returns json
    language plpgsql
    stable
    security definer
    set search_path = ''
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_is_back_end constant boolean := private.is_back_end();
    v_user_id constant uuid := case
        when v_is_back_end then readiness_snapshot.user_id
        else private.current_user_id()
    end;
begin
    return (
        select coalesce(
            json_agg(
                json_build_object(
                    'project_id', cache.project_id,
                    'shows_scores', reader.shows_scores,
                    'version', coalesce(state.version, cache.version),
                    'read_at', clock_timestamp(),
                    'cached', valid_cache.data,
                    'computed_at', valid_cache.computed_at,
                    'facts', state.facts,
                    'pending_evidence', valid_cache.data is null and private.has_pending_evidence(cache.project_id),
                    'trend', (
                        select coalesce(
                            json_agg(
                                json_build_object(
                                    'score', point.score,
                                    'gate_score', point.gate_score,
                                    'phase', point.phase,
                                    'computed_at', point.computed_at
                                )
                                order by point.computed_at
                            ),
                            '[]'
                        )
                        from (
                            select history.score, history.gate_score, history.phase, history.computed_at
                            from public.readiness_history as history
                            where history.project_id = cache.project_id
                            order by history.computed_at desc
                            limit 20
                        ) as point
                    )
                )
                order by requested.position
            ),
            '[]'
        )
        from (
            select entry.id, min(entry.position) as position
            from unnest(readiness_snapshot.project_ids) with ordinality as entry (id, position)
            group by entry.id
        ) as requested
        join public.readiness_cache as cache
            on cache.project_id = requested.id
        join lateral (
            select true as shows_scores
            where v_is_back_end
                and v_user_id is null
            union all
            select member.role <> 'client' or (
                    select project.scores_shared
                    from public.projects as project
                    where project.id = member.project_id
                )
            from public.project_members as member
            where member.project_id = cache.project_id
                and member.user_id = v_user_id
        ) as reader
            on v_is_back_end
            or reader.shows_scores
        left join lateral (
            select cache.cached_readiness_data as data, cache.computed_at
            where readiness_snapshot.use_cache
                and cache.cached_readiness_data is not null
                and cache.computed_at > statement_timestamp() - make_interval(secs => readiness_snapshot.ttl_seconds)
                and not exists (
                    select
                    from private.pending_invalidations as pending
                    where pending.project_id = cache.project_id
                        and pending.cache = 'readiness'
                )
        ) as valid_cache
            on true
        -- Of no project where there is a score: a condition would be checked only after the facts were read.
        cross join lateral private.readiness_state(case when valid_cache.data is null then cache.project_id end) as state
    );
end $$;
comment on function private.readiness_snapshot(uuid[], boolean, integer, uuid) is 'As public.readiness_snapshot.';
grant execute on function private.readiness_snapshot(uuid[], boolean, integer, uuid) to authenticated, service_role;

-- One round trip, and one snapshot: everything in the answer is of the same moment.
-- Bound to the function behind it when it is created, so that callers need no access to the schema private.
create function public.readiness_snapshot(
    project_ids uuid[],
    use_cache boolean default true,
    ttl_seconds integer default 300,
    user_id uuid default null
)
    returns json
    language sql
    stable
    set search_path = ''
begin atomic
    select private.readiness_snapshot(
        readiness_snapshot.project_ids,
        readiness_snapshot.use_cache,
        readiness_snapshot.ttl_seconds,
        readiness_snapshot.user_id
    );
end;
comment on function public.readiness_snapshot(uuid[], boolean, integer, uuid) is
    'For each requested project that the caller is a member of, in the order of the request: the cached score while it is '
    'valid, otherwise the facts to score from, with the version that guards storing the result, the database''s clock, whether '
    'quotes are to be verified before it is scored, and the last 20 points of the history, oldest first. Clients are given only '
    'projects whose scores are shared. A back end may ask in the name of a user, whose projects it is given then, and shows_scores says '
    'whether the user may see the numbers. Shape: readinessSnapshotSchema[] of shared/contracts/readiness.ts.';
grant execute on function public.readiness_snapshot(uuid[], boolean, integer, uuid) to authenticated, service_role;

-- A computed score is stored only if nothing changed since its facts were read, which is a lease in the sense of Nishtala et al.,
-- "Scaling Memcache at Facebook", NSDI 2013, section 3.2.1, and only while nobody is changing anything: a writer that has found
-- no score to null would not null this one. migrations/README.md, "Freshness", has the whole argument.
create function public.store_readiness(project_id uuid, version bigint, score jsonb, computed_at timestamptz)
    returns boolean
    language plpgsql
    volatile
    set search_path = ''
    set plan_cache_mode = force_generic_plan
as $$
declare
    v_pending_ids bigint[];
begin
    -- An older snapshot would not show what was committed while this function waited.
    if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
        return false;
    end if;
    perform private.lock_tables();
    perform
    from public.projects as project
    where project.id = store_readiness.project_id
    for key share;
    if not found then
        return false;
    end if;

    -- Fails while a transaction is under way that has changed the project. While this lock is held, those that change it leave a mark
    -- instead of waiting.
    if not pg_try_advisory_xact_lock(
        'public.readiness_cache'::regclass::oid::integer,
        uuid_hash(store_readiness.project_id) & 1023
    ) then
        return false;
    end if;
    -- The marks before the facts: a change whose mark is seen here is among the facts, and a later mark stays.
    v_pending_ids := array(
        select pending.id
        from private.pending_invalidations as pending
        where pending.project_id = store_readiness.project_id
            and pending.cache = 'readiness'
    );
    if store_readiness.version is distinct from (
        select state.version
        from private.readiness_state(store_readiness.project_id) as state
    ) then
        return false;
    end if;

    -- Of several callers with equal scores the first one stores.
    perform
    from public.readiness_cache as cache
    where cache.project_id = store_readiness.project_id
        and (
            cache.cached_readiness_data is null
            or cache.updated_at <= store_readiness.computed_at
            or v_pending_ids <> '{}'
        )
    for update skip locked;
    if not found then
        return false;
    end if;

    delete from private.pending_invalidations as pending
    where pending.id = any (v_pending_ids);
    update public.readiness_cache as cache
    set
        cached_readiness_data = store_readiness.score,
        computed_at = store_readiness.computed_at,
        version = store_readiness.version
    where cache.project_id = store_readiness.project_id;

    insert into public.readiness_history (project_id, score, gate_score, phase, computed_at)
    select store_readiness.project_id, point.score, point.gate_score, point.phase, store_readiness.computed_at
    from jsonb_to_record(store_readiness.score) as point (score numeric, gate_score integer, phase text)
    where not exists (
        select
        from (
            select history.score, history.gate_score, history.phase
            from public.readiness_history as history
            where history.project_id = store_readiness.project_id
            order by history.computed_at desc
            limit 1
        ) as newest
        where newest.score = point.score
            and newest.gate_score = point.gate_score
            and newest.phase = point.phase
    );
    return true;
end $$;
comment on function public.store_readiness(uuid, bigint, jsonb, timestamptz) is
    'Stores a score if the project''s facts are still of the version that it was computed from, nobody is changing the project, and '
    'no score was stored since; and a point of the history if it moved. False: nothing was stored.';
grant execute on function public.store_readiness(uuid, bigint, jsonb, timestamptz) to service_role;

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
    'Invalidations by transactions that could not change the cache row. While a row is here, the cache counts as invalid; '
    'whoever fills the cache deletes it. No foreign key: its check would wait for a deletion of the project, which waits for the '
    'writer''s rows.';
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
