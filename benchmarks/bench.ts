/**
 * `deno task bench`: compares three systems that answer the same requests on the same Postgres, behind the same REST server, through a
 * proxy that delays every database request: the performance document's current state (systems/baseline.ts), its plan
 * (systems/plan.ts), and the functions of this project. Each file of experiments/ is one experiment. Results are written to
 * results/, and a summary into the README.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";
import { agent } from "./experiments/agent.ts";
import { agentRuns } from "./experiments/agent_runs.ts";
import { coldStart } from "./experiments/cold_start.ts";
import { type Experiment, isKept } from "./experiments/experiment.ts";
import { extraction } from "./experiments/extraction.ts";
import { growth } from "./experiments/growth.ts";
import { hitRate } from "./experiments/hit_rate.ts";
import { largeProjects } from "./experiments/large_projects.ts";
import { readiness } from "./experiments/readiness.ts";
import { triggers } from "./experiments/triggers.ts";
import { startLab } from "./lab/start_lab.ts";
import { describeMachine } from "./report/describe_machine.ts";
import { renderGoals, renderTable } from "./report/render_table.ts";
import { type Measurement, writeResults, writeSummary } from "./report/results.ts";

/** In the order in which they run. */
const EXPERIMENTS: readonly Experiment[] = [
  readiness,
  agent,
  agentRuns,
  extraction,
  growth,
  triggers,
  hitRate,
  coldStart,
  largeProjects,
];

const USAGE = `Usage: deno task bench [--quick] [--only NAME]… [--json]

Compares the performance document's current state, its plan and these functions, in about twenty minutes.
Writes benchmarks/results/NAME.json and NAME.svg, and a summary of all results into the README.

  --quick      takes two minutes: fewer repetitions and cases, the emulated model ten times as fast;
               writes nothing
  --only NAME  runs only this experiment; can be repeated
  --json       the last line is one JSON object with everything that was measured
  --help       print this

Experiments:
${EXPERIMENTS.map(({ name, title }) => `  ${name.padEnd(14)} ${title}`).join("\n")}`;

/** What `deno task bench` was asked for. */
interface BenchArgs {
  quick: boolean;
  json: boolean;
  /** Names of experiments; null for all of them. */
  only: string[] | null;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown; the message says which.
 */
export function parseBenchArgs(args: string[]): BenchArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const names = EXPERIMENTS.map(({ name }) => name);
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

/** Returns the exit code: 0 when everything was measured, 2 for a wrong argument. */
async function bench(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseBenchArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  const { quick, only, json } = parsed;
  const machine = describeMachine();
  const { cpu, cores, memory_gb, deno } = machine;
  console.log(`${cpu}, ${cores} cores, ${memory_gb} GB, Deno ${deno}, Postgres 17`);
  const measured: Measurement[] = [];
  await using lab = await startLab({ model_scale: quick ? 0.1 : 1 });
  for (const experiment of EXPERIMENTS) {
    const { name, title } = experiment;
    if (only !== null && !only.includes(name)) continue;
    const result = await experiment.run(lab, { quick });
    const measured_at = new Date().toISOString();
    const measurement = { experiment: { name, title }, machine, quick, measured_at, ...result };
    if (!quick) await writeResults(measurement);
    measured.push(measurement);
    console.log(`\n${title}\n\n${renderTable(result.rows)}\n`);
    console.log(renderGoals(result.goals));
  }
  if (!quick) await writeSummary(EXPERIMENTS.map(({ name }) => name));
  if (json) console.log(JSON.stringify({ machine, quick, experiments: toSummary(measured) }));
  return 0;
}

function toSummary(measured: Measurement[]) {
  return Object.fromEntries(
    measured.map(({ experiment, rows, goals }) => [
      experiment.name,
      { rows, goals: goals.map((goal) => ({ ...goal, kept: isKept(goal) })) },
    ]),
  );
}

if (import.meta.main) Deno.exit(await bench(Deno.args));
