import { parseArgs } from "node:util";

/** What `deno task bench` was asked for. */
export interface BenchArgs {
  quick: boolean;
  json: boolean;
  /** Names of experiments; null for all of them. */
  only: string[] | null;
}

/**
 * The arguments, checked against the names of the experiments; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown; the message says which.
 */
export function parseBenchArgs(args: string[], names: readonly string[]): BenchArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const unknown = values.only?.find((name) => !names.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`Cannot run "${unknown}": the experiments are ${names.join(", ")}`);
  }
  return { quick: values.quick, json: values.json, only: values.only ?? null };
}

const OPTIONS = {
  quick: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  only: { type: "string", multiple: true },
  help: { type: "boolean", short: "h", default: false },
} as const;
