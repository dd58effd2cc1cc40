/** The version with which the layout of supabase/ was tried. */
const CLI = "supabase@3.1.0";
const ROOT = new URL("../../", import.meta.url);

/**
 * Runs the Supabase CLI, as an npm package, on this project and returns what it printed on stdout. Needs npx (Node), but no
 * Docker and no account.
 *
 * @param args Its arguments; `--remote=URL` names a Postgres instead of a hosted project.
 * @param env Added to this process's environment.
 * @throws {Error} If it exits with another code than 0; the message holds what it printed.
 */
export async function runCli(args: string[], env: Record<string, string> = {}): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("npx", {
    args: ["-y", CLI, ...args, "--agent=no"],
    cwd: ROOT,
    // The servers of the moment speak no TLS.
    env: { PGSSLMODE: "disable", ...env },
  }).output();
  const decoder = new TextDecoder();
  const printed = decoder.decode(stdout);
  if (success) return printed;
  throw new Error(
    `Cannot run "supabase ${args.join(" ")}": ${printed.trim()}\n${decoder.decode(stderr).trim()}`,
  );
}
