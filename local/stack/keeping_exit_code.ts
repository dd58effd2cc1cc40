/**
 * Runs `work` and puts this process's exit code back afterwards. PGlite is a program compiled for another host: when it
 * starts (99) and when a statement fails (100) it leaves an exit code that would become ours.
 */
export async function keepingExitCode<Result>(work: () => Promise<Result>): Promise<Result> {
  const exit_code = Deno.exitCode;
  try {
    return await work();
  } finally {
    Deno.exitCode = exit_code;
  }
}
