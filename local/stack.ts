/**
 * The whole system in one process and on one URL: database, REST and auth servers, and the functions, as supabase-js finds them on
 * the platform. Start with `startStack`.
 */
import type { SupabaseEnv } from "@supabase/server";
import type { Reasoner } from "../shared/contracts/reasoner.ts";
import { deadline } from "@std/async";
import { type Env, readEnv } from "../shared/env.ts";
import {
  type Handler,
  logDoubtfulSettings,
  type ReasoningDeps,
} from "../shared/http/handler_deps.ts";
import { createBackground } from "./stack/create_background.ts";
import { createGateway } from "./stack/create_gateway.ts";
import { createSigner, type Signer } from "./stack/create_signer.ts";
import { listen } from "./stack/listen.ts";
import { loadKeys, type StackKeys } from "./stack/load_keys.ts";
import type { Mail } from "./stack/create_app.ts";
import { once } from "../shared/once.ts";
import { type Migrated, openMigrated } from "./stack/open_migrated.ts";
import { serveConsole } from "./stack/serve_console.ts";
import { signUp } from "./stack/sign_up.ts";

/** The `createHandler` of a function's handler.ts. */
export type CreateHandler = (deps: ReasoningDeps) => Handler;

export interface StackOptions {
  /** Default: 0, any free port. */
  port?: number | undefined;
  /** The directory for data and keys, or "memory", which keeps nothing. Default: "memory". */
  data?: string | undefined;
  /** URL of a Postgres server to use instead of PGlite, with a superuser. `data` still decides where the keys are kept. */
  database_url?: string | undefined;
  /** Settings of the functions (shared/env.ts). Unlike there, runs and extractions are not limited by default. */
  env?: Record<string, string | undefined> | undefined;
  /** The functions by slug. Default: those in functions/. */
  functions?: Record<string, CreateHandler> | undefined;
  /** Receives the functions' log lines. Default: they are dropped. */
  log?: ((line: Record<string, unknown>) => void) | undefined;
  /** Receives the mails of the auth server, of which none is sent. Default: they are dropped. */
  mail?: ((mail: Mail) => void) | undefined;
  /** Whether the console is served at `/`. Default: false. */
  console?: boolean | undefined;
  /** The URL at which the functions call REST and auth. Default: the stack's. */
  supabase_url?: string | undefined;
}

export interface LocalStack extends AsyncDisposable {
  /** Without a trailing slash. */
  url: string;
  publishable_key: string;
  secret_key: string;
  /** What `@supabase/server` needs to serve a function here; the key named "cron" is among its secret keys. */
  supabase_env: SupabaseEnv;
  /** Creates the user, or signs in if it exists. REST and the functions accept the token. */
  createUser(email: string, password: string): Promise<{ user_id: string; access_token: string }>;
  /** Runs SQL as superuser. Values have the form that PostgREST gives them. */
  sql<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Waits for the background work of earlier responses. */
  idle(): Promise<void>;
  /** What `close` would wait for: requests, as "POST /rest/v1/signals", and background work. */
  pending(): string[];
  /**
   * Waits for background work and running requests, then stops everything.
   *
   * @param patience_ms How long background work is waited for, in milliseconds. Default: as long as it takes.
   */
  close(patience_ms?: number): Promise<void>;
}

/**
 * Starts a stack, with all migrations applied.
 *
 * @throws {Error} If the port is taken, the data directory is in use, or a migration fails.
 * @throws {TypeError} If a setting in `env` is invalid.
 */
export async function startStack(options: StackOptions = {}): Promise<LocalStack> {
  const env = readEnv({ ...DEVELOPMENT, ...options.env });
  const log = options.log ?? (() => {});
  logDoubtfulSettings({ env, log });
  const gateway = Promise.withResolvers<Handler>();
  await using resources = new AsyncDisposableStack();

  // Listens first, because the port may be taken, and opening a database takes seconds. Requests wait for the gateway.
  const listener = listen(options.port ?? 0, async (request) => (await gateway.promise)(request));
  resources.defer(listener.close);
  const { keys, database, app } = await openData(options, listener.url, resources);
  const serveApp: Handler = (request) => database.serve(async () => await app.fetch(request));

  const signer = await createSigner(keys.jwt_secret);
  const supabase_env = toSupabaseEnv(options.supabase_url ?? listener.url, keys, signer);
  const background = createBackground((error) => log(toLogLine("background_failed", error)));
  const functions = mount(options.functions ?? await loadFunctions(), {
    env: options.console ? { CONSOLE_URL: `${listener.url}/`, ...env } : env,
    supabase_env,
    loadReasoner: once(() => loadReasoner(env)),
    waitUntil: background.waitUntil,
    log,
  });
  const onError = (slug: string, error: unknown) =>
    log({ ...toLogLine("function_threw", error), slug });
  gateway.resolve(createGateway({
    app: serveApp,
    functions,
    serveConsole: options.console ? serveConsole(keys.publishable_key) : undefined,
    signer,
    hostnames: env.PUBLIC_URL === undefined ? [] : [new URL(env.PUBLIC_URL).hostname],
    onError,
  }));

  const running = resources.move();
  let closed: Promise<void> | undefined;
  const close = (patience_ms?: number) => (closed ??= stop(patience_ms));
  async function stop(patience_ms?: number): Promise<void> {
    // In this order: background work needs the database and the URL, running requests need the database.
    await (patience_ms === undefined
      ? background.settled()
      : deadline(background.settled(), patience_ms).catch(() => {}));
    await listener.close();
    await running.disposeAsync();
  }
  const { publishable_key, secret_key } = keys;
  return {
    url: listener.url,
    publishable_key,
    secret_key,
    supabase_env,
    async createUser(email, password) {
      const user = await signUp(serveApp, { email, password, publishable_key });
      return { ...user, access_token: await signer.resign(user.access_token) };
    },
    sql: database.query,
    idle: background.settled,
    pending: () => [
      ...listener.running(),
      ...background.count() > 0 ? [`background work (${background.count()})`] : [],
    ],
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

/** During development the agent is run more than once a minute, and what it cost is looked at soon; webhooks are tried on one machine. */
const DEVELOPMENT = {
  METRICS_DELAY_SECONDS: "0",
  WEBHOOKS_TO_LOOPBACK: "true",
  RUNS_PER_MINUTE_PER_PROJECT: "0",
  RUNS_PER_MINUTE_PER_USER: "0",
  EXTRACTIONS_PER_MINUTE_PER_PROJECT: "0",
  EXTRACTIONS_PER_MINUTE_PER_USER: "0",
};

/** Loads the keys and opens the migrated database. What must be closed at the end is added to `resources`. */
async function openData(
  { data = "memory", database_url, mail = () => {} }: StackOptions,
  url: string,
  resources: AsyncDisposableStack,
): Promise<Migrated & { keys: StackKeys }> {
  const in_memory = data === "memory";
  if (!in_memory) resources.use(await lockDirectory(data));
  const keys = await loadKeys(in_memory ? undefined : `${data}/keys.json`);
  const directory = in_memory ? undefined : `${data}/postgres`;
  const migrated = await openMigrated({ database_url, directory, keys, url, sendMail: mail });
  resources.defer(migrated.database.close);
  return { ...migrated, keys };
}

/**
 * Creates the directory if it is missing and locks it for this process: PGlite does not notice a second process on its files, and
 * both would corrupt them. The operating system releases the lock when the process ends, however it ends.
 *
 * @throws {Error} If another process has locked it, or it is no directory that can be written to.
 */
async function lockDirectory(directory: string): Promise<Disposable> {
  const file = await openLock(directory);
  if (await file.tryLock(true)) return file;
  file.close();
  throw new Error(
    `Data directory "${directory}" is in use: stop the stack that runs on it, or choose another directory`,
  );
}

async function openLock(directory: string): Promise<Deno.FsFile> {
  const refusal = (reason: string, cause?: unknown) =>
    new Error(`Cannot keep the data in "${directory}": ${reason}. Choose a directory`, { cause });
  try {
    await Deno.mkdir(directory, { recursive: true });
    const names = await Array.fromAsync(Deno.readDir(directory), ({ name }) => name);
    // A key among somebody's sources would soon be published.
    const is_ours = names.length === 0 || names.includes(LOCK);
    if (is_ours) return await Deno.open(`${directory}/${LOCK}`, { create: true, write: true });
  } catch (error) {
    const is_file = error instanceof Deno.errors.AlreadyExists ||
      error instanceof Deno.errors.NotADirectory;
    throw refusal(is_file ? "it is a file, or in one" : describeError(error), error);
  }
  throw refusal("there are other files in it");
}

const LOCK = "lock";

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function toSupabaseEnv(url: string, keys: StackKeys, { jwks }: Signer): SupabaseEnv {
  return {
    url,
    publishableKeys: { default: keys.publishable_key },
    secretKeys: { default: keys.secret_key, cron: keys.cron_key },
    jwks,
  };
}

function mount(
  functions: Record<string, CreateHandler>,
  deps: ReasoningDeps,
): Map<string, Handler> {
  return new Map(
    Object.entries(functions).map(([slug, createHandler]) => [slug, createHandler(deps)]),
  );
}

/** Imported on demand, so that a stack with other functions loads neither the agent nor the model SDK. */
async function loadFunctions(): Promise<Record<string, CreateHandler>> {
  return (await import("./stack/platform_functions.ts")).platformFunctions;
}

async function loadReasoner(env: Env): Promise<Reasoner> {
  return (await import("../shared/llm/create_reasoner.ts")).createReasoner(env);
}

function toLogLine(event: string, error: unknown): Record<string, unknown> {
  return { event, error: error instanceof Error ? error.stack ?? error.message : String(error) };
}
