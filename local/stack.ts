/**
 * The whole system in one process: a database, the REST and auth servers, and the functions, on one URL, as supabase-js
 * meets them on the platform. Start with `startStack`.
 */
import type { SupabaseEnv } from "@supabase/server";
import type { Reasoner } from "../shared/contracts/reasoner.ts";
import { type Env, readEnv } from "../shared/env.ts";
import type { Handler, ReasoningDeps } from "../shared/http/handler_deps.ts";
import { createBackground } from "./stack/create_background.ts";
import { createGateway } from "./stack/create_gateway.ts";
import { createSigner, type Signer } from "./stack/create_signer.ts";
import { listen } from "./stack/listen.ts";
import { loadKeys, type StackKeys } from "./stack/load_keys.ts";
import { lockDirectory } from "./stack/lock_directory.ts";
import { once } from "./stack/once.ts";
import { type Migrated, openMigrated } from "./stack/open_migrated.ts";
import { serveConsole } from "./stack/serve_console.ts";
import { signUp } from "./stack/sign_up.ts";

/** What a function's handler.ts exports. */
export type CreateHandler = (deps: ReasoningDeps) => Handler;

export interface StackOptions {
  /** Default 0: any free port. */
  port?: number | undefined;
  /** A directory for the data and the keys, or "memory" (default): both gone at the end. */
  data?: string | undefined;
  /** The URL of a Postgres server to use instead of PGlite; its user must be a superuser. The keys follow `data`. */
  database_url?: string | undefined;
  /** The functions' settings (shared/env.ts). Default: none set; the agent may be asked as often as one likes. */
  env?: Record<string, string | undefined> | undefined;
  /** By slug. Default: those of functions/. */
  functions?: Record<string, CreateHandler> | undefined;
  /** Takes the functions' log lines. Default: they are dropped. */
  log?: ((line: Record<string, unknown>) => void) | undefined;
  /** Whether the console stands at `/`. Default: false. */
  console?: boolean | undefined;
  /** The URL at which the functions reach REST and auth. Default: the stack's own. */
  supabase_url?: string | undefined;
}

export interface LocalStack extends AsyncDisposable {
  /** Without a trailing slash. */
  url: string;
  publishable_key: string;
  secret_key: string;
  /** What `@supabase/server` needs to serve a function here; the key named "cron" is among its secret keys. */
  supabase_env: SupabaseEnv;
  /** Creates the user, or signs in the one there is. The token is good for REST and for functions. */
  createUser(email: string, password: string): Promise<{ user_id: string; access_token: string }>;
  /** Runs SQL as superuser. Values come back as PostgREST would give them. */
  sql<Row>(text: string, params?: unknown[]): Promise<Row[]>;
  /** Waits until no work is left that a response has left behind. */
  idle(): Promise<void>;
  /** Waits for background work and for requests under way, then stops everything. */
  close(): Promise<void>;
}

/**
 * A running stack, migrated and ready.
 *
 * @throws {Error} If the port is taken, the data directory is in use, or a migration fails.
 * @throws {TypeError} If a setting in `env` has a value it cannot have.
 */
export async function startStack(options: StackOptions = {}): Promise<LocalStack> {
  const env = readEnv({ ...UNLIMITED, ...options.env });
  const log = options.log ?? (() => {});
  const gateway = Promise.withResolvers<Handler>();
  await using resources = new AsyncDisposableStack();

  // The port comes first: it may be taken, and a database takes seconds to open.
  const listener = listen(options.port ?? 0, async (request) => (await gateway.promise)(request));
  resources.defer(listener.close);
  const { keys, database, app } = await openData(options, resources);
  const serveApp: Handler = (request) => database.exclusive(() => app.fetch(request));

  const signer = await createSigner(keys.jwt_secret);
  const supabase_env = toSupabaseEnv(options.supabase_url ?? listener.url, keys, signer);
  const background = createBackground((error) => log(toLogLine("background_failed", error)));
  const functions = mount(options.functions ?? await loadFunctions(), {
    env,
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
    onError,
  }));

  const running = resources.move();
  const close = once(async () => {
    // Background work still needs the database and the URL; requests under way still need the database.
    await background.settled();
    await listener.close();
    await running.disposeAsync();
  });
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
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Who develops against the stack asks the agent again within the minute. */
const UNLIMITED = { RUNS_PER_MINUTE_PER_PROJECT: "0", RUNS_PER_MINUTE_PER_USER: "0" };

/** The stack's keys and its database, migrated; what must be closed again is added to `resources`. */
async function openData(
  { data = "memory", database_url }: StackOptions,
  resources: AsyncDisposableStack,
): Promise<Migrated & { keys: StackKeys }> {
  const in_memory = data === "memory";
  if (!in_memory) resources.use(await lockDirectory(data));
  const keys = await loadKeys(in_memory ? undefined : `${data}/keys.json`);
  const directory = in_memory ? undefined : `${data}/postgres`;
  const migrated = await openMigrated({ database_url, directory }, keys);
  resources.defer(migrated.database.close);
  return { ...migrated, keys };
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

/** Imported when first needed, so that a stack with functions of its own loads neither the agent nor the model SDK. */
async function loadFunctions(): Promise<Record<string, CreateHandler>> {
  return (await import("./stack/platform_functions.ts")).platformFunctions;
}

async function loadReasoner(env: Env): Promise<Reasoner> {
  return (await import("../shared/llm/create_reasoner.ts")).createReasoner(env);
}

function toLogLine(event: string, error: unknown): Record<string, unknown> {
  return { event, error: error instanceof Error ? error.stack ?? error.message : String(error) };
}
