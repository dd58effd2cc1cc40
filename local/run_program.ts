interface RunOptions {
  /** Default: the current directory. */
  cwd?: string | URL;
  /** What a failure is called: "Cannot bundle the client". */
  failing: string;
}

/**
 * Runs the program to its end and returns what it printed.
 *
 * @throws {Error} If it fails; the message ends with what it printed on stderr.
 */
export async function runProgram(
  program: string,
  args: string[],
  { failing, ...options }: RunOptions,
): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args,
    env: { NO_COLOR: "1" },
    ...options,
  }).output();
  const decoder = new TextDecoder();
  if (success) return decoder.decode(stdout);
  throw new Error(`${failing}: ${decoder.decode(stderr).trim()}`);
}
