-- How often caches are invalidated, for the metrics endpoint: a row each time that a cache's counter rises, whoever makes it rise.
-- Security definer: private.tg__log_invalidation, because whoever invalidates a cache may not write the log.
create table private.cache_invalidations (
    cache text not null
        constraint cache_invalidations_cache_valid check (cache in ('readiness', 'di_analysis')),
    project_id uuid not null,
    invalidated_at timestamptz not null default now()
);
comment on table private.cache_invalidations is
    'One row per invalidation of a project''s cache; kept for 30 days where pg_cron exists. No foreign key: figures outlive projects.';
comment on column private.cache_invalidations.cache is 'readiness or di_analysis.';
comment on column private.cache_invalidations.project_id is 'The project.';
comment on column private.cache_invalidations.invalidated_at is 'When the invalidating transaction began.';

alter table private.cache_invalidations enable row level security;
revoke all on private.cache_invalidations from public, anon, authenticated, service_role;
grant select on private.cache_invalidations to service_role;

-- Rows arrive in the order of time, so a block range index finds a window, and costs a writer next to nothing.
create index idx_cache_invalidations_invalidated_at on private.cache_invalidations using brin (invalidated_at);

create function private.tg__log_invalidation()
    returns trigger
    language plpgsql
    security definer
    set search_path = ''
as $$
begin
    insert into private.cache_invalidations (cache, project_id)
    values (tg_argv[0], new.project_id);
    return null;
end $$;
comment on function private.tg__log_invalidation() is
    'After a cache''s counter has risen: leaves a row in cache_invalidations. Argument: readiness or di_analysis.';

revoke execute on function private.tg__log_invalidation() from public;

-- Per row: a statement that stores a score, the most frequent one by far, is told apart by "when" before anything is called.
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

-- The extension was created, where it can be, with the retention of operation_metrics.
do $$
begin
    if to_regprocedure('cron.schedule(text, text, text)') is not null then
        execute $sql$
            select cron.schedule(
                'cache-invalidations-retention',
                '24 3 * * *',
                'delete from private.cache_invalidations where invalidated_at < now() - interval ''30 days'''
            )
        $sql$;
    end if;
end $$;
