-- A page that shows many projects reads their readiness by one call. It counts as a reader of each, so that the scores are warm
-- when the page is looked at again.
alter table public.operation_metrics
    add column project_ids uuid[]
        constraint operation_metrics_project_ids_bounded check (cardinality(project_ids) <= 100);
comment on column public.operation_metrics.project_ids is
    'The projects that a user read by one call; null for a single one, and for back ends, of which the schedule''s warm-up is one.';

create or replace function private.cold_projects(max_count integer default 100)
    returns table (project_id uuid, read_at timestamptz)
    language sql
    stable
    set search_path = ''
as $$
    select cache.project_id, reading.last_at
    from (
        select reader.project_id, max(reader.read_at) as last_at
        from (
            select metric.project_id, metric.created_at as read_at
            from public.operation_metrics as metric
            where metric.operation = 'readiness'
                and metric.project_id is not null
                and metric.created_at > now() - interval '1 hour'
            union all
            select unnest(metric.project_ids), metric.created_at
            from public.operation_metrics as metric
            where metric.operation = 'readiness'
                and metric.project_ids is not null
                and metric.created_at > now() - interval '1 hour'
        ) as reader
        group by reader.project_id
    ) as reading
    join public.readiness_cache as cache
        on cache.project_id = reading.project_id
    where cache.cached_readiness_data is null
    order by reading.last_at desc, cache.project_id
    limit cold_projects.max_count
$$;
