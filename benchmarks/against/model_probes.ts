/** What waits for the model: each build's whole stack in a process of its own, asked over HTTP, and the emulated model at its real pace. */
import { delay } from "@std/async";
import { join, toFileUrl } from "@std/path";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { loadDemoCase } from "../../local/demo/demo_case.ts";
import { type Latency, TYPICAL_LATENCY } from "../../tests/emulator/latency.ts";
import { type Emulator, startEmulator } from "../../tests/emulator/messages_api.ts";
import { decideFor } from "../../tests/emulator/respond.ts";
import { startProgram } from "../../tests/harness/program.ts";
import { estimateTokens } from "../../shared/text/estimate_tokens.ts";
import { readActiveTime } from "../lab/read_active_time.ts";
import type { Build } from "./build.ts";
import type { Probe } from "./probes.ts";

const { thinking_tokens: _, ...WITHOUT_THINKING } = TYPICAL_LATENCY;
/** Fast, but not so fast that what waits for the first event is asked before it. */
const HURRIED: Latency = { ...TYPICAL_LATENCY, scale: 0.1 };

/** Each run takes up to a quarter of a minute. */
const MODEL_ROUNDS = 9;
/** Waiting for the reports of idle sessions takes most of a turn. */
const QUICK_ROUNDS = 5;
const WHOLE = "foundation";

/** The seven elements and the strategic context, from the request to the answer. */
const extractFoundation = (name: string, latency: Latency): Probe => ({
  name,
  goal: 0.6,
  rounds: MODEL_ROUNDS,
  prepare: (build) => measure(build, latency, (stack) => askNew(stack, WHOLE)),
});

/** What that costs in input, in calls that would send the whole prompt uncached. */
const payForFoundation: Probe = {
  name: "foundation_input",
  goal: 1.1,
  unit: "calls",
  rounds: MODEL_ROUNDS,
  prepare: (build) =>
    measure(build, HURRIED, async (stack) => {
      const { requests } = stack.emulator;
      const earlier = requests.length;
      await askNew(stack, WHOLE);
      const bills = requests.slice(earlier).flatMap(({ bill }) => bill ?? []);
      const sizes = bills.map(({ usage }) =>
        usage.input_tokens + usage.cache_read_input_tokens + usage.cache_creation_input_tokens
      );
      const cost = bills.reduce((sum, { input_cost_units }) => sum + input_cost_units, 0);
      return cost * sizes.length / sizes.reduce((sum, size) => sum + size, 0);
    }),
};

/** A run of the agent that decides to extract the core pain, which it has begun by then. */
const decideAndExtract: Probe = {
  name: "agent",
  goal: 0.85,
  percentile: 0.95,
  rounds: MODEL_ROUNDS,
  prepare: (build) =>
    measure(
      build,
      TYPICAL_LATENCY,
      (stack) => askNew(stack, "di-agent", { trigger: "new_signal" }),
    ),
};

/**
 * What Postgres works for such a run by its own count, including what is recorded of it. The model answers at once: no connection is
 * held while it works.
 */
const workForRun: Probe = {
  name: "agent_db",
  goal: 0.6,
  rounds: QUICK_ROUNDS,
  async prepare(build) {
    const database = `agent_${crypto.randomUUID().slice(0, 8)}`;
    await build.sql.unsafe(`create database ${database}`);
    const url = new URL(build.database_url);
    url.pathname = `/${database}`;
    const { createProject, ask } = await startStack(build, { database_url: url.href });
    const project_id = await createProject();
    return async () => {
      const read = async () => {
        await delay(IDLE_REPORT_MS);
        return await readActiveTime(build.sql, database);
      };
      const before_ms = await read();
      for (let run = 0; run < RUNS_AT_ONCE; run += 1) {
        await ask("di-agent", { project_id, trigger: "new_signal", use_cache: false });
      }
      return (await read() - before_ms) / RUNS_AT_ONCE;
    };
  },
};

const RUNS_AT_ONCE = 20;

/** Sessions stay open, as those of PostgREST do, and one that rests reports its times after ten seconds. */
const IDLE_REPORT_MS = 11_000;

export const modelProbes: readonly Probe[] = [
  extractFoundation("foundation", TYPICAL_LATENCY),
  extractFoundation("foundation_unthinking", WITHOUT_THINKING),
  payForFoundation,
  decideAndExtract,
  workForRun,
];

interface Stack {
  emulator: Emulator;
  createProject(): Promise<string>;
  /** @throws {Error} If the function does not answer with success. */
  ask(path: string, body: object): Promise<void>;
}

async function measure(
  build: Build,
  latency: Latency,
  once: (stack: Stack) => Promise<number>,
): Promise<() => Promise<number>> {
  const stack = await startStack(build, { latency });
  return () => once(stack);
}

/** Milliseconds from the request about a new project to the answer. */
async function askNew({ createProject, ask }: Stack, path: string, body = {}): Promise<number> {
  const project_id = await createProject();
  const started_at = performance.now();
  await ask(path, { project_id, ...body });
  return performance.now() - started_at;
}

const readySchema = z.object({ url: z.string(), secret_key: z.string() });

/** The build's stack as developers start it, until the build is disposed of. */
async function startStack(
  { directory, resources }: Build,
  { latency, database_url = "" }: { latency?: Latency; database_url?: string },
): Promise<Stack> {
  const emulator = resources.use(
    await startEmulator({
      ...(latency && { latency }),
      respond: decideFor("extract_core_pain"),
    }),
  );
  const program = startProgram(
    toFileUrl(join(directory, "local", "dev.ts")),
    ["--port", "0", "--no-seed", "--json"],
    {
      ANTHROPIC_API_KEY: "emulated",
      ANTHROPIC_BASE_URL: emulator.url,
      DATABASE_URL: database_url,
      SUPABASE_URL: "",
      RUNS_PER_MINUTE_PER_PROJECT: "0",
      RUNS_PER_MINUTE_PER_USER: "0",
    },
  );
  resources.defer(async () => void await program.end("SIGTERM"));
  const ready = await program.printedUntil("\n");
  if (!ready.startsWith("{")) throw new Error(`Cannot start the stack in "${directory}"`);
  const { url, secret_key } = readySchema.parse(JSON.parse(ready));
  const client = createClient(url, secret_key);
  return {
    emulator,
    createProject: () => createProject(client),
    async ask(path, body) {
      const response = await fetch(`${url}/functions/v1/${path}`, {
        method: "POST",
        headers: { apikey: secret_key, "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok || text.includes('"status":"failed"')) {
        throw new Error(`Cannot measure "${path}" in "${directory}": ${response.status} ${text}`);
      }
    },
  };
}

/** From so many tokens of signals on the shared prefix has to pay. */
const SIGNAL_TOKENS = 5_000;

/** A project with the bundled case, filled up with talk to the size that is promised. Titles differ, so that no project finds another's cache. */
async function createProject(client: SupabaseClient): Promise<string> {
  const { signals } = await loadDemoCase();
  const project_id = crypto.randomUUID();
  const tokens = signals.reduce((sum, { content }) => sum + estimateTokens(content), 0);
  const talk = {
    source_type: "note",
    authority: "client",
    title: "Talk",
    content: fillUp(SIGNAL_TOKENS - tokens),
  };
  await insert(client, "projects", [{ id: project_id, name: "Probe" }]);
  await insert(
    client,
    "signals",
    [...signals, talk].map(({ source_type, authority, title, content }) => ({
      project_id,
      source_type,
      authority,
      title: `${title} ${project_id}`,
      content,
    })),
  );
  return project_id;
}

function fillUp(tokens: number): string {
  const lines: string[] = ["The rain kept us in the office."];
  for (let day = 1; estimateTokens(lines.join("\n")) < tokens; day += 10) {
    for (let each = day; each < day + 10; each += 1) {
      lines.push(`On day ${each} we drank tea in the office until the gate opened at noon.`);
    }
  }
  return lines.join("\n");
}

async function insert(client: SupabaseClient, table: string, rows: object[]): Promise<void> {
  const { error } = await client.from(table).insert(rows);
  if (error !== null) throw new Error(`Cannot fill "${table}": ${error.message}`);
}
