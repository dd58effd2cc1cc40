-- A deleted persona leaves its steps without an actor: the "set null" of the foreign key, in one statement for all of them.
-- Security definer: whoever may delete a persona may thereby unlink its steps.
create function private.tg_personas__unlink_vp_steps()
    returns trigger
    language plpgsql
    security definer
    set search_path = ''
as $$
begin
    -- The steps before the caches, as everywhere; then the caches of all projects at once and in order, because the triggers that
    -- follow reach those of the steps first and those of the personas afterwards.
    perform
    from public.vp_steps as step
    join old_rows
        on old_rows.id = step.actor_persona_id
    order by step.id
    for update of step;

    perform private.lock_readiness(
        array(
            select old_rows.project_id
            from old_rows
            union
            select step.project_id
            from public.vp_steps as step
            join old_rows
                on old_rows.id = step.actor_persona_id
        )
    );

    update public.vp_steps as step
    set actor_persona_id = null
    from old_rows
    where step.actor_persona_id = old_rows.id;
    return null;
end $$;
comment on function private.tg_personas__unlink_vp_steps() is
    'After personas are deleted: their steps have no actor any more.';

revoke execute on function private.tg_personas__unlink_vp_steps() from public;

create trigger _300_unlink_vp_steps
    after delete on public.personas
    referencing old table as old_rows
    for each statement
    execute function private.tg_personas__unlink_vp_steps();
