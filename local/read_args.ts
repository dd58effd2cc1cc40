// deno-lint-ignore-file no-console -- it prints usage and errors
import { parseArgs } from "node:util";

/** How a command reads its arguments. */
interface ArgsReader<Args> {
  /** Returns null if help was asked for. Throws a TypeError that names the wrong argument. */
  parse(args: string[]): Args | null;
  /** Printed for `--help`, and on stderr after a wrong argument. */
  usage: string;
}

/** The parsed arguments. Otherwise prints the usage and returns the exit code: 0 for help, 2 for a wrong argument. */
export function readArgs<Args extends object>(
  args: string[],
  { parse, usage }: ArgsReader<Args>,
): Args | number {
  try {
    const parsed = parse(args);
    if (parsed !== null) return parsed;
    console.log(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

/** For a command without options: goes on where there are no arguments; prints the usage and ends the process otherwise. */
export function refuseArgs(args: string[], usage: string): void {
  const parsed = readArgs(args, { parse: parseNone, usage });
  if (typeof parsed === "number") Deno.exit(parsed);
}

function parseNone(args: string[]): Record<never, never> | null {
  const { values } = parseArgs({ args, options: { help: { type: "boolean", short: "h" } } });
  return values.help ? null : {};
}
