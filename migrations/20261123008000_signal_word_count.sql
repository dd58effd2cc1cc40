-- Blocking: rewrites signals, to count the words of each text once, when it comes in. Lists show the count without reading the
-- texts, which can be long.
alter table public.signals
    add column word_count integer not null generated always as (regexp_count(content, '\S+')) stored;
comment on column public.signals.word_count is 'How many words content has, by the database.';
