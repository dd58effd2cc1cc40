// deno-lint-ignore-file no-console -- it answers whoever typed the command

/** How a command reads its arguments, and what it says where they ask for help or are wrong. */
export interface ArgsReader<Args> {
  /** Null where help was asked for. Throws a TypeError whose message names what is wrong. */
  parse(args: string[]): Args | null;
  usage: string;
}

/** The arguments; or, after having printed the usage, the exit code: 0 where help was asked for, 2 for a wrong argument. */
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
