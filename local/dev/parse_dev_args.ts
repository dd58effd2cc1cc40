import { parseArgs } from "node:util";

/** What `deno task dev` was asked for. */
export interface DevArgs {
  /** 0 for any free one. */
  port: number;
  /** "memory" or a directory. */
  data: string;
  seed: boolean;
  /** Whether the scheduled jobs run. */
  schedule: boolean;
  json: boolean;
  help: boolean;
}

/** Printed by `--help`, and after a wrong argument. */
export const DEV_USAGE = `Usage: deno task dev [options]

Serves REST, auth, the functions and the console on one URL until Ctrl-C.

  --port N           listen on port N (default 54321; 0 for any free one)
  --data memory|DIR  keep the data in memory (default) or in directory DIR
  --no-seed          do not create the demo project and its users
  --no-schedule      do not run the scheduled jobs (due projects, warm scores, retention)
  --json             print one JSON object when ready, and nothing else on stdout; no scheduled
                     jobs, so that nothing happens that the program did not ask for
  --schedule         run them with --json, too
  --help             print this

DATABASE_URL       a Postgres to use in place of the embedded one (superuser; not a hosted project)
SUPABASE_URL       where the functions reach REST and auth, if not here (a proxy, for example)
ANTHROPIC_API_KEY  the model's key; without it the rules do the reasoning`;

/**
 * The arguments, checked.
 *
 * @throws {TypeError} If one is unknown or has a value it cannot have; the message says which.
 */
export function parseDevArgs(args: string[]): DevArgs {
  const { values } = parseArgs({ args, options: OPTIONS, strict: true, allowPositionals: false });
  return {
    port: parsePort(values.port),
    data: values.data,
    seed: !values["no-seed"],
    schedule: !values["no-schedule"] && (values.schedule || !values.json),
    json: values.json,
    help: values.help,
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
