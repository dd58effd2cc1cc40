import { parseArgs } from "node:util";

/** How many generated cases a command tries, and from which seed. */
export interface RandomRuns {
  runs: number;
  seed: number;
}

/**
 * Reads `--runs N`, `--seed N` (default: random) and `--help`, for which it returns null.
 *
 * @throws {TypeError} If an argument is wrong; the message names it.
 */
export function parseRandomRuns(args: string[], default_runs: number): RandomRuns | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const random_seed = crypto.getRandomValues(new Int32Array(1))[0]!; // it has one item
  return {
    runs: values.runs === undefined ? default_runs : toCount("--runs", values.runs),
    seed: values.seed === undefined ? random_seed : toInteger("--seed", values.seed),
  };
}

/** None would succeed without having tried anything. */
function toCount(option: string, text: string): number {
  const count = toInteger(option, text);
  if (count >= 1) return count;
  throw new TypeError(`Cannot use ${option} "${text}": it must be 1 or more`);
}

function toInteger(option: string, text: string): number {
  if (/^-?\d+$/.test(text)) return Number(text);
  throw new TypeError(`Cannot use ${option} "${text}": it must be a whole number`);
}

const OPTIONS = {
  runs: { type: "string" },
  seed: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;
