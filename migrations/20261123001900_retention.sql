-- Metrics are kept for 30 days, where pg_cron is there to delete them. It may be missing (any plain Postgres), or belong to
-- another database of the cluster, which it says with an exception of no particular class.
do $$
begin
    if exists (select from pg_catalog.pg_available_extensions where name = 'pg_cron') then
        begin
            create extension if not exists pg_cron;
        exception when others then
            raise notice 'extension pg_cron not created: %', sqlerrm;
        end;
    end if;
    if to_regprocedure('cron.schedule(text, text, text)') is not null then
        execute $sql$
            select cron.schedule(
                'operation-metrics-retention',
                '23 3 * * *',
                'delete from public.operation_metrics where created_at < now() - interval ''30 days'''
            )
        $sql$;
    end if;
end $$;
