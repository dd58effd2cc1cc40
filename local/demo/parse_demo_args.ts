import { parseArgs } from "node:util";

/** What `deno task demo` was asked for. */
export interface DemoArgs {
  /** The user's own files and folders; null for the bundled case. */
  paths: string[] | null;
  json: boolean;
}

/** Printed by `--help`, and after a wrong argument. */
export const DEMO_USAGE = `Usage: deno task demo [--from PATH…] [--json]

Starts the whole system in memory, lets it work on a discovery case, and prints what it found: the
foundation with its quotes, the readiness, the next question, and what each step cost.

  --from PATH…  your own mails, transcripts and notes instead of the bundled case
                (.txt, .md, .vtt, .srt, .eml, meetings in .json; folders are searched)
  --json        print the findings as one JSON object
  --help        print this

ANTHROPIC_API_KEY  the model's key; without it the rules do the reasoning`;

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown, or paths and --from do not come together; the message says which.
 */
export function parseDemoArgs(args: string[]): DemoArgs | null {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  if (values.help) return null;
  const from = values.from ?? [];
  if (from.length === 0 && positionals.length > 0) {
    throw new TypeError(`Cannot use "${positionals[0]}": paths follow --from`);
  }
  return { paths: from.length > 0 ? [...from, ...positionals] : null, json: values.json };
}

const OPTIONS = {
  from: { type: "string", multiple: true },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;
