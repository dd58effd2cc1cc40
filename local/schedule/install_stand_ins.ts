/**
 * What stands in for pg_net and Vault in a database that lacks them: their SQL interface, as far as the schedule uses it. Requests
 * stay in net.http_request_queue until somebody takes them out.
 */
export interface Secrets {
  /** Where the functions are reached, without "/functions/v1". */
  project_url: string;
  /** The secret key to send. */
  cron_key: string;
}

type Query = (text: string, params?: unknown[]) => Promise<unknown>;

/** Creates what is missing and stores the secrets. `query` runs one statement as superuser. */
export async function installStandIns(query: Query, secrets: Secrets): Promise<void> {
  for (const statement of STATEMENTS) await query(statement);
  for (const [name, secret] of Object.entries(secrets)) {
    await query(
      `insert into vault.decrypted_secrets (name, decrypted_secret) values ($1, $2)
      on conflict (name) do update set decrypted_secret = excluded.decrypted_secret`,
      [name, secret],
    );
  }
}

/** Parameters by pg_net's names and in its order (sql/pg_net.sql). */
const STATEMENTS = [
  "create schema if not exists vault",
  `create table if not exists vault.decrypted_secrets (
    name text primary key,
    decrypted_secret text not null
  )`,
  "create schema if not exists net",
  `create table if not exists net.http_request_queue (
    id bigint generated always as identity primary key,
    url text not null,
    headers jsonb not null,
    body jsonb not null,
    timeout_milliseconds integer not null
  )`,
  `create or replace function net.http_post(
    url text,
    body jsonb default '{}',
    params jsonb default '{}',
    headers jsonb default '{"Content-Type": "application/json"}',
    timeout_milliseconds integer default 5000
  )
    returns bigint
    language sql
    set search_path = ''
  as $$
    insert into net.http_request_queue (url, headers, body, timeout_milliseconds)
    values (http_post.url, http_post.headers, http_post.body, http_post.timeout_milliseconds)
    returning id
  $$`,
];
