/** A program of this repository running in its own process. */
interface Program {
  pid: number;
  /** What it printed on stdout up to the marker, or everything if it ends without it. Call it only once. */
  printedUntil(marker: string): Promise<string>;
  /** Sends the signal, if given, and waits until it exits. `stdout` and `stderr` are everything it printed. */
  end(signal?: Deno.Signal): Promise<{ code: number; stdout: string; stderr: string }>;
}

/** Starts `deno run` on the file; `env` is added to this process's environment, `flags` are Deno's own. */
export function startProgram(
  file: URL,
  args: string[] = [],
  env: Record<string, string> = {},
  flags: string[] = [],
): Program {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-all", "--no-check", ...flags, file.href, ...args],
    env,
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const stderr = child.stderr.text();
  const [watched, whole] = child.stdout.tee();
  const stdout = new Response(whole).text();
  return {
    pid: child.pid,
    printedUntil: (marker) => readUntil(marker, watched),
    async end(signal) {
      if (signal !== undefined) child.kill(signal);
      const { code } = await child.status;
      return { code, stdout: await stdout, stderr: await stderr };
    },
  };
}

async function readUntil(marker: string, stream: ReadableStream<Uint8Array>): Promise<string> {
  let text = "";
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes(marker)) return text.slice(0, text.indexOf(marker));
  }
  return text;
}
