-- What each operation cost, for the figures of the metrics endpoint.
-- project_id has no foreign key: a record must not fail because its project does not exist, and figures outlive projects.
create table public.operation_metrics (
    id uuid primary key default gen_random_uuid(),
    operation text not null,
    project_id uuid,
    duration_ms double precision not null,
    db_calls integer not null default 0,
    db_ms double precision not null default 0,
    llm_calls integer not null default 0,
    llm_ms double precision not null default 0,
    input_tokens integer not null default 0,
    output_tokens integer not null default 0,
    cache_read_input_tokens integer not null default 0,
    cache_creation_input_tokens integer not null default 0,
    cache text
        constraint operation_metrics_cache_valid check (cache in ('hit', 'miss', 'bypass')),
    ok boolean not null default true,
    error_code text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table public.operation_metrics is 'One row per operation, also when it failed; kept for 30 days where pg_cron exists.';
comment on column public.operation_metrics.id is 'The record.';
comment on column public.operation_metrics.operation is 'Function and route.';
comment on column public.operation_metrics.project_id is 'The project; null where several or none were asked about.';
comment on column public.operation_metrics.duration_ms is 'Milliseconds from request to response.';
comment on column public.operation_metrics.db_calls is 'Database round trips.';
comment on column public.operation_metrics.db_ms is 'Milliseconds spent in them, added up.';
comment on column public.operation_metrics.llm_calls is 'Model calls.';
comment on column public.operation_metrics.llm_ms is 'Milliseconds spent in them, added up.';
comment on column public.operation_metrics.input_tokens is 'Input tokens that no prompt cache covered.';
comment on column public.operation_metrics.output_tokens is 'Output tokens.';
comment on column public.operation_metrics.cache_read_input_tokens is 'Input tokens read from the prompt cache.';
comment on column public.operation_metrics.cache_creation_input_tokens is 'Input tokens written to the prompt cache.';
comment on column public.operation_metrics.cache is 'hit, miss or bypass of the operation''s own cache; null where it has none.';
comment on column public.operation_metrics.ok is 'Whether it succeeded.';
comment on column public.operation_metrics.error_code is 'A code of shared/errors.ts where it did not.';
comment on column public.operation_metrics.created_at is 'When it ended.';
comment on column public.operation_metrics.updated_at is 'When the row was last changed.';

create trigger _100_touch_updated_at
    before update on public.operation_metrics
    for each row
    execute function private.tg__touch_updated_at();
