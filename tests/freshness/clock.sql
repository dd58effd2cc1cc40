-- Instrumentation for the freshness check, only in its own test database. Every transaction that changes an input of the score
-- advances the clock of each project it touches and records the resulting state. The clock's row is locked until the commit, so the ticks of a project are in commit order.
create schema freshness;

create table freshness.clocks (
    project_id uuid primary key,
    tick integer not null default 0,
    txid xid8 not null default pg_current_xact_id(),
    state jsonb not null default '{}'
);

create table freshness.states (
    project_id uuid not null,
    tick integer not null,
    state jsonb not null,
    primary key (project_id, tick)
);

create function freshness.tg_clocks__keep_state()
    returns trigger
    language plpgsql
as $$
begin
    insert into freshness.states (project_id, tick, state)
    values (new.project_id, new.tick, new.state)
    on conflict (project_id, tick) do update
        set state = excluded.state;
    return null;
end $$;

create trigger keep_state
    after insert or update on freshness.clocks
    for each row
    execute function freshness.tg_clocks__keep_state();

-- The argument is the part of the state in the changed table, as an aggregate over a project's rows. It reads no other table,
-- because a lock on one could cause a deadlock of the check's own making.
create function freshness.tg__advance()
    returns trigger
    language plpgsql
as $$
declare
    v_project_ids uuid[];
begin
    if tg_op = 'INSERT' then
        select array_agg(new_rows.project_id) into v_project_ids from new_rows;
    elsif tg_op = 'DELETE' then
        select array_agg(old_rows.project_id) into v_project_ids from old_rows;
    elsif tg_op = 'UPDATE' then
        -- Quotes alone are no part of the state. Who takes them off goes on to lock the foundation, which who waits for this clock may
        -- hold: a deadlock of the check's own making.
        select array_agg(distinct changed.project_id)
        into v_project_ids
        from (
            select before.project_id, to_jsonb(before) - '{evidence,updated_at}'::text[] as value from old_rows as before
            except
            select after.project_id, to_jsonb(after) - '{evidence,updated_at}'::text[] from new_rows as after
            union all
            (
                select after.project_id, to_jsonb(after) - '{evidence,updated_at}'::text[] from new_rows as after
                except
                select before.project_id, to_jsonb(before) - '{evidence,updated_at}'::text[] from old_rows as before
            )
        ) as changed;
    else
        select array_agg(clock.project_id) into v_project_ids from freshness.clocks as clock;
    end if;

    -- A project that this transaction deletes is left to tg_projects__stop_clock.
    perform
    from freshness.clocks as clock
    where clock.project_id = any (v_project_ids)
        and exists (select from public.projects as project where project.id = clock.project_id)
    order by clock.project_id
    for update;

    execute format(
        $sql$
            update freshness.clocks as clock
            set
                tick = clock.tick + (clock.txid <> pg_current_xact_id())::integer,
                txid = pg_current_xact_id(),
                state = clock.state || (
                    select %s
                    from public.%I as entity
                    where entity.project_id = clock.project_id
                )
            where clock.project_id = any ($1)
                and exists (select from public.projects as project where project.id = clock.project_id)
        $sql$,
        tg_argv[0],
        tg_table_name
    )
    using v_project_ids;
    return null;
end $$;

create function freshness.tg_projects__start_clock()
    returns trigger
    language plpgsql
as $$
begin
    -- A project may be created again under its id: by the transaction that deleted it, or by a later one, and was gone in between.
    insert into freshness.clocks as clock (project_id)
    select new_rows.id from new_rows
    on conflict (project_id) do update
        set
            tick = clock.tick + (clock.txid <> pg_current_xact_id())::integer,
            txid = pg_current_xact_id(),
            state = '{}';
    return null;
end $$;

create trigger _900_start_clock
    after insert on public.projects
    referencing new table as new_rows
    for each statement
    execute function freshness.tg_projects__start_clock();

create function freshness.tg_projects__stop_clock()
    returns trigger
    language plpgsql
as $$
begin
    update freshness.clocks as clock
    set
        tick = clock.tick + (clock.txid <> pg_current_xact_id())::integer,
        txid = pg_current_xact_id(),
        state = '{"deleted": true}'
    where clock.project_id in (select old_rows.id from old_rows);
    return null;
end $$;

create trigger _900_stop_clock
    after delete on public.projects
    referencing old table as old_rows
    for each statement
    execute function freshness.tg_projects__stop_clock();

-- Named to fire after invalidation: statement triggers fire in the order of their names.
do $$
declare
    v_table text;
    v_part text;
begin
    for v_table, v_part in values
        ('signals', $part$ jsonb_build_object('signals', count(*)) $part$),
        ('meetings', $part$ jsonb_build_object('meetings', count(*)) $part$),
        ('features', $part$ jsonb_build_object('features', count(*), 'features_confirmed', count(*) filter (where confirmed)) $part$),
        ('personas', $part$ jsonb_build_object('personas', count(*), 'personas_confirmed', count(*) filter (where confirmed)) $part$),
        ('vp_steps', $part$ jsonb_build_object('vp_steps', count(*), 'vp_steps_confirmed', count(*) filter (where confirmed)) $part$),
        ('strategic_context', $part$ jsonb_build_object('context_confirmed', count(*) filter (where confirmation_status = 'confirmed_client')) $part$),
        ('project_foundation', $part$ jsonb_build_object('design_preferences', count(design_preferences)) $part$)
    loop
        execute format(
            'create trigger _900_advance_insert after insert on public.%I
            referencing new table as new_rows for each statement execute function freshness.tg__advance(%L)',
            v_table, v_part
        );
        execute format(
            'create trigger _900_advance_update after update on public.%I
            referencing old table as old_rows new table as new_rows
            for each statement execute function freshness.tg__advance(%L)',
            v_table, v_part
        );
        execute format(
            'create trigger _900_advance_delete after delete on public.%I
            referencing old table as old_rows for each statement execute function freshness.tg__advance(%L)',
            v_table, v_part
        );
        execute format(
            'create trigger _900_advance_truncate after truncate on public.%I
            for each statement execute function freshness.tg__advance(%L)',
            v_table, v_part
        );
    end loop;
end $$;
