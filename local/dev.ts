/** `deno task dev`: serves the local stack, with a demo project and the console. */
// deno-lint-ignore-file no-console -- it talks to a developer
import process from "node:process";
import { parseArgs } from "node:util";
import { readArgs } from "./read_args.ts";
import { startSchedule } from "./schedule.ts";
import { seedDemo, type SeededDemo } from "./seed.ts";
import { type LocalStack, startStack } from "./stack.ts";
import type { Mail } from "./stack/create_app.ts";

const USAGE = `Usage: deno task dev [options]

Serves REST, auth, the functions and the console on one URL until Ctrl-C. Mails, such as links
to sign in, are printed and not sent.

  --port N           listen on port N (default 54321; 0 for any free port)
  --data memory|DIR  keep the data in memory (default) or in directory DIR
  --no-seed          do not create the demo project and its users
  --no-schedule      do not run the scheduled jobs (due projects, warm-up of scores, retention)
  --json             print one line of JSON when ready, and nothing else on stdout (mails go to stderr);
                     the scheduled jobs do not run, so that nothing happens which the calling program
                     did not ask for
  --schedule         run the scheduled jobs with --json, too
  --help             print this

DATABASE_URL       a Postgres to use instead of the embedded one (as superuser; not a hosted project)
SUPABASE_URL       where the functions reach REST and auth, if not here (a proxy, for example)
ANTHROPIC_API_KEY  the model's key; without it the rules do the reasoning`;

/** What `deno task dev` was asked for. */
interface DevArgs {
  /** 0 for any free port. */
  port: number;
  /** "memory" or a directory. */
  data: string;
  seed: boolean;
  /** Whether the scheduled jobs run. */
  schedule: boolean;
  json: boolean;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown or invalid; the message says which.
 */
export function parseDevArgs(args: string[]): DevArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  return {
    port: parsePort(values.port),
    data: values.data,
    seed: !values["no-seed"],
    schedule: !values["no-schedule"] && (values.schedule || !values.json),
    json: values.json,
  };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new TypeError(`Cannot listen on port "${text}": it must be a whole number from 0 to 65535`);
}

const OPTIONS = {
  port: { type: "string", default: "54321" },
  data: { type: "string", default: "memory" },
  "no-seed": { type: "boolean", default: false },
  schedule: { type: "boolean", default: false },
  "no-schedule": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/**
 * Serves until SIGINT or SIGTERM. Returns the exit code: 0, or 1 if it cannot start, or 2 for a wrong argument. A signal during the
 * start ends the process as it ends any other, with 130 or 143: nothing is listening to signals yet.
 */
async function dev(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseDevArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  try {
    await serve(parsed);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function serve({ port, data, seed, schedule, json }: DevArgs) {
  // On stderr, because programs read the ready line from stdout.
  const log = (line: Record<string, unknown>) => console.error(JSON.stringify(line));
  await using stack = await startStack({
    port,
    data,
    env: Deno.env.toObject(),
    database_url: Deno.env.get("DATABASE_URL") || undefined,
    supabase_url: Deno.env.get("SUPABASE_URL") || undefined,
    console: true,
    log,
    mail: (mail) => json ? log({ event: "mail", ...mail }) : console.log(renderMail(mail)),
  });
  const demo = seed ? await seedDemo(stack) : null;
  using _schedule = schedule ? await startSchedule(stack, log) : undefined;
  const stopped = stopSignal();
  console.log(json ? JSON.stringify(toReadyEvent(stack, demo)) : renderReady(stack, demo));
  await stopped;
  await stop(stack);
}

/** Stops the stack in less than STOP_LIMIT_MS, and says what it waits for if that is not over in a moment. */
async function stop(stack: LocalStack): Promise<void> {
  const say = (text: string) =>
    console.error(`${text} ${stack.pending().join(", ") || "the database"}`);
  const notice = setTimeout(() => say("Stopping (Ctrl-C again stops at once). Waiting for:"), 300);
  const limit = setTimeout(() => {
    say("Stopped without waiting for:");
    Deno.exit(1);
  }, STOP_LIMIT_MS - 400);
  await stack.close(BACKGROUND_PATIENCE_MS);
  clearTimeout(notice);
  clearTimeout(limit);
}

const BACKGROUND_PATIENCE_MS = 1_000;

/** Milliseconds from the first signal to the end of the process. */
const STOP_LIMIT_MS = 4_800;

/**
 * Resolves at the first SIGINT or SIGTERM; a second one exits immediately. From the first one on the process has STOP_LIMIT_MS:
 * a worker watches over that, because it may come while PGlite, which runs in this thread, works on a long statement.
 */
function stopSignal(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let received = false;
  const stop = () => {
    if (received) Deno.exit(130);
    received = true;
    resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  new Worker(`data:text/javascript,${encodeURIComponent(WATCHDOG)}`, { type: "module" });
  return promise;
}

const WATCHDOG = `
  import process from "node:process";
  const stop = () => setTimeout(() => {
    console.error("Stopped in the middle of a statement of the database");
    process.kill(process.pid, "SIGKILL");
  }, ${STOP_LIMIT_MS});
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
`;

function toReadyEvent({ url, publishable_key, secret_key }: LocalStack, demo: SeededDemo | null) {
  return {
    event: "ready",
    url,
    publishable_key,
    secret_key,
    console_url: `${url}/`,
    users: demo?.users ?? [],
    project_id: demo?.project_id ?? null,
  };
}

/** A mail as it would arrive: in the local stack the sign-in links are read here. */
function renderMail({ to, subject, text }: Mail): string {
  return `\nMail to ${to}: ${subject}\n\n${text.trim().replaceAll(/^/gm, "  ")}\n`;
}

/** URLs, keys and users for a developer, and a curl command that works as printed. */
function renderReady({ url, publishable_key, secret_key }: LocalStack, demo: SeededDemo | null) {
  const lines = [
    `Ready on ${url}`,
    "",
    `  console          ${url}/`,
    `  publishable key  ${publishable_key}`,
    `  secret key       ${secret_key}`,
  ];
  if (demo === null) return [...lines, "", "Ctrl-C stops it."].join("\n");
  return [
    ...lines,
    "",
    `  project          ${demo.project_id}`,
    ...demo.users.map(({ role, email, password }) =>
      `  ${role.padEnd(15)}  ${email} / ${password}`
    ),
    "",
    "Score the demo project:",
    "",
    `  curl ${url}/functions/v1/readiness \\`,
    `    -H 'apikey: ${secret_key}' -H 'content-type: application/json' \\`,
    `    -d '{"project_id":"${demo.project_id}"}'`,
    "",
    "Import files into it:",
    "",
    `  deno task import --url ${url} --key ${secret_key} --project ${demo.project_id} PATH…`,
    "",
    "Ctrl-C stops it.",
  ].join("\n");
}

if (import.meta.main) Deno.exit(await dev(Deno.args));
