import { parseArgs } from "node:util";

/** What `deno task bench:load` was asked for. */
export interface LoadArgs {
  seconds: number;
  json: boolean;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown or has a value it cannot have; the message says which.
 */
export function parseLoadArgs(args: string[]): LoadArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const seconds = Number(values.seconds);
  if (seconds >= 1) return { seconds, json: values.json };
  throw new TypeError(
    `Cannot run for "${values.seconds}" seconds: it must be a number, and 1 at least`,
  );
}

const OPTIONS = {
  seconds: { type: "string", default: "60" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;
