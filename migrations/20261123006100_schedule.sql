-- What happens by the clock. pg_cron starts it, pg_net sends it, Vault keeps the key: where one of them is missing the schedule can
-- be carried by anything else that reads private.due_projects, as the local stack does.
do $$
declare
    v_extension text;
begin
    foreach v_extension in array array['pg_cron', 'pg_net', 'supabase_vault'] loop
        continue when not exists (select from pg_catalog.pg_available_extensions where name = v_extension);
        begin
            execute format('create extension if not exists %I', v_extension);
        exception when others then
            -- pg_cron lives in one database of the cluster, and says so with an exception of no particular class.
            raise notice 'extension % not created: %', v_extension, sqlerrm;
        end;
    end loop;
end $$;

create function private.read_secret(name text)
    returns text
    language plpgsql
    stable
    set search_path = ''
as $$
declare
    v_secret text;
begin
    -- Not bound before it runs: Vault may be missing, or come later.
    if to_regclass('vault.decrypted_secrets') is not null then
        execute 'select decrypted_secret from vault.decrypted_secrets where name = $1'
        into v_secret
        using read_secret.name;
    end if;
    if v_secret is null then
        raise exception using
            errcode = 'undefined_object',
            message = format('Cannot read the secret "%s": the Vault does not hold it', read_secret.name),
            hint = format('select vault.create_secret(''…'', ''%s'')', read_secret.name);
    end if;
    return v_secret;
end $$;
comment on function private.read_secret(text) is 'A secret from the Vault; an exception that names it where it is not there.';

revoke execute on function private.read_secret(text) from public;

create function private.post_to_function(slug text, body jsonb)
    returns void
    language plpgsql
    set search_path = ''
as $$
begin
    if to_regnamespace('net') is null then
        raise exception using
            errcode = 'feature_not_supported',
            message = format('Cannot call the function "%s": the extension pg_net is missing', post_to_function.slug),
            hint = 'create extension pg_net';
    end if;
    -- The request leaves when the transaction commits. A scheduled call is answered as soon as its run has begun, and a
    -- readiness call takes a round trip: five seconds are for a function that starts cold.
    execute 'select net.http_post(url := $1, headers := $2, body := $3, timeout_milliseconds := 5000)'
    using
        private.read_secret('project_url') || '/functions/v1/' || post_to_function.slug,
        jsonb_build_object('Content-Type', 'application/json', 'apikey', private.read_secret('cron_key')),
        post_to_function.body;
end $$;
comment on function private.post_to_function(text, jsonb) is
    'Queues a request to an Edge Function through pg_net. The Vault''s project_url tells where, its cron_key is the secret key sent.';

revoke execute on function private.post_to_function(text, jsonb) from public;

create function private.call_di_agent(max_count integer default 5, daily_token_budget bigint default 0)
    returns integer
    language plpgsql
    set search_path = ''
as $$
declare
    v_project_id uuid;
    v_count integer := 0;
begin
    for v_project_id in
        select due.project_id
        from private.due_projects(call_di_agent.max_count, call_di_agent.daily_token_budget) as due
    loop
        perform private.post_to_function(
            'di-agent',
            jsonb_build_object('project_id', v_project_id, 'trigger', 'scheduled')
        );
        v_count := v_count + 1;
    end loop;
    return v_count;
end $$;
comment on function private.call_di_agent(integer, bigint) is
    'Asks the agent to look at the projects that private.due_projects names; returns how many were asked for.';

revoke execute on function private.call_di_agent(integer, bigint) from public;

create function private.warm_readiness(max_count integer default 100)
    returns integer
    language plpgsql
    set search_path = ''
as $$
declare
    v_project_ids uuid[];
begin
    select array_agg(cold.project_id)
    into v_project_ids
    -- As many as one readiness call takes.
    from private.cold_projects(least(warm_readiness.max_count, 100)) as cold;
    if v_project_ids is null then
        return 0;
    end if;
    perform private.post_to_function('readiness', jsonb_build_object('project_ids', v_project_ids));
    return cardinality(v_project_ids);
end $$;
comment on function private.warm_readiness(integer) is
    'Has the scores of the projects that private.cold_projects names computed and stored, by one call; returns their number.';

revoke execute on function private.warm_readiness(integer) from public;

create function private.scheduled_jobs()
    returns table (name text, schedule text, command text)
    language sql
    stable
    set search_path = ''
as $$
    values
        ('di-agent-due', '*/5 * * * *', 'select private.call_di_agent()'),
        ('readiness-warm-up', '* * * * *', 'select private.warm_readiness()'),
        (
            'operation-metrics-retention',
            '23 3 * * *',
            'delete from public.operation_metrics where created_at < now() - interval ''30 days'''
        ),
        (
            'di-agent-runs-retention',
            '31 3 * * *',
            'delete from public.di_agent_runs where updated_at < now() - interval ''7 days'''
        )
$$;
comment on function private.scheduled_jobs() is
    'What runs by the clock: name, schedule (five fields of cron, GMT) and the statement.';

revoke execute on function private.scheduled_jobs() from public;

create function private.schedule_jobs()
    returns integer
    language plpgsql
    set search_path = ''
as $$
declare
    v_job record;
    v_count integer := 0;
begin
    if to_regprocedure('cron.schedule(text, text, text)') is null then
        return 0;
    end if;
    for v_job in
        select job.name, job.schedule, job.command
        from private.scheduled_jobs() as job
        union all
        -- pg_cron keeps a record of every run for ever.
        values (
            'cron-history-retention',
            '41 3 * * *',
            'delete from cron.job_run_details where end_time < now() - interval ''7 days'''
        )
    loop
        execute 'select cron.schedule($1, $2, $3)' using v_job.name, v_job.schedule, v_job.command;
        v_count := v_count + 1;
    end loop;
    return v_count;
end $$;
comment on function private.schedule_jobs() is
    'Hands private.scheduled_jobs to pg_cron, replacing jobs of the same names, and returns how many; 0 without pg_cron. Run it again '
    'once pg_cron has been enabled.';

revoke execute on function private.schedule_jobs() from public;

select private.schedule_jobs();
