/** `deno task dev`: the local stack for developers, with a demo project to call the functions on, and the console. */
// deno-lint-ignore-file no-console -- it talks to a developer
import process from "node:process";
import { DEV_USAGE, type DevArgs, parseDevArgs } from "./dev/parse_dev_args.ts";
import { type ReadyStack, renderReady } from "./dev/render_ready.ts";
import { startSchedule } from "./schedule.ts";
import { seedDemo, type SeededDemo } from "./seed.ts";
import { startStack } from "./stack.ts";

/** Runs until SIGINT or SIGTERM and returns the exit code: 0 when stopped, 1 when it cannot start, 2 for a wrong argument. */
async function dev(args: string[]): Promise<number> {
  const parsed = readArgs(args);
  if (typeof parsed === "number") return parsed;
  const stopped = signalled();
  try {
    await serveUntil(stopped, parsed);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function readArgs(args: string[]): DevArgs | number {
  try {
    const parsed = parseDevArgs(args);
    if (!parsed.help) return parsed;
    console.log(DEV_USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${DEV_USAGE}`);
    return 2;
  }
}

async function serveUntil(stopped: Promise<void>, { port, data, seed, schedule, json }: DevArgs) {
  // Not on stdout, where a program may read the ready line.
  const log = (line: Record<string, unknown>) => console.error(JSON.stringify(line));
  await using stack = await startStack({
    port,
    data,
    env: Deno.env.toObject(),
    database_url: Deno.env.get("DATABASE_URL") || undefined,
    supabase_url: Deno.env.get("SUPABASE_URL") || undefined,
    console: true,
    log,
  });
  const demo = seed ? await seedDemo(stack) : null;
  using _schedule = schedule ? await startSchedule(stack, log) : undefined;
  console.log(json ? JSON.stringify(toReadyEvent(stack, demo)) : renderReady(stack, demo));
  await stopped;
}

function toReadyEvent({ url, publishable_key, secret_key }: ReadyStack, demo: SeededDemo | null) {
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

/** Resolves at the first request to stop; a second one no longer waits for anything. */
function signalled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const stop = () => {
    if (asked) Deno.exit(130);
    asked = true;
    resolve();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
  return promise;
}

if (import.meta.main) Deno.exit(await dev(Deno.args));
