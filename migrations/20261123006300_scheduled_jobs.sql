-- The retention of invalidations joins the list of what runs by the clock, so that it is carried where pg_cron is missing, too.
create or replace function private.scheduled_jobs()
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
            'cache-invalidations-retention',
            '24 3 * * *',
            'delete from private.cache_invalidations where invalidated_at < now() - interval ''30 days'''
        ),
        (
            'di-agent-runs-retention',
            '31 3 * * *',
            'delete from public.di_agent_runs where updated_at < now() - interval ''7 days'''
        )
$$;

select private.schedule_jobs();
