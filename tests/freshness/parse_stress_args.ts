import { parseArgs } from "node:util";

export interface StressArgs {
  seconds: number;
  guarded: boolean;
}

/**
 * The options of `test:stress`.
 *
 * @throws {TypeError} If an option is unknown.
 * @throws {RangeError} If `--seconds` is no number above 0.
 */
export function parseStressArgs(args: string[]): StressArgs {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "60" },
      unguarded: { type: "boolean", default: false },
    },
  });
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) {
    throw new RangeError(`Cannot run for "${values.seconds}" seconds: a number above 0 is needed`);
  }
  return { seconds, guarded: !values.unguarded };
}
