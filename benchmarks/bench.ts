/**
 * `deno task bench`: what the performance document promised, measured. The document's current state (baseline/), its plan
 * (plan/) and our functions answer the same requests on the same Postgres, behind the same REST server, through a proxy that
 * makes every database round trip longer. Each experiment stands in a file of experiments/; results go to results/ and, in short,
 * into the README.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { readArgs } from "../local/read_args.ts";
import { isKept } from "./experiment.ts";
import { allExperiments } from "./experiments/all_experiments.ts";
import { startLab } from "./lab/start_lab.ts";
import { type BenchArgs, parseBenchArgs } from "./parse_bench_args.ts";
import { describeMachine } from "./report/describe_machine.ts";
import { renderGoals, renderTable } from "./report/render_table.ts";
import { type Measurement, writeResults } from "./report/write_results.ts";
import { writeSummary } from "./report/write_summary.ts";

const USAGE = `Usage: deno task bench [--quick] [--only NAME]… [--json]

Measures the document's current state, its plan and these functions side by side, in about twenty minutes.
Writes benchmarks/results/NAME.json and NAME.svg, and from all results there the table of the README.

  --quick      in two minutes: few repetitions, fewer cases, the emulated model at ten times its
               speed; writes nothing
  --only NAME  this experiment alone; may be given several times
  --json       the last line is one JSON object with everything that was measured
  --help       print this

Experiments:
${allExperiments.map(({ name, title }) => `  ${name.padEnd(12)} ${title}`).join("\n")}`;

/** Runs what was asked for and returns the exit code: 0 when all was measured, 2 for a wrong argument. */
async function bench(args: string[]): Promise<number> {
  const parsed = readArgs(args, {
    parse: (given) => parseBenchArgs(given, allExperiments.map(({ name }) => name)),
    usage: USAGE,
  });
  if (typeof parsed === "number") return parsed;
  await measureAll(parsed);
  return 0;
}

async function measureAll({ quick, only, json }: BenchArgs): Promise<void> {
  const machine = describeMachine();
  const { cpu, cores, memory_gb, deno } = machine;
  console.log(`${cpu}, ${cores} cores, ${memory_gb} GB, Deno ${deno}, Postgres 17`);
  const measured: Measurement[] = [];
  await using lab = await startLab({ model_scale: quick ? 0.1 : 1 });
  for (const experiment of allExperiments) {
    if (only !== null && !only.includes(experiment.name)) continue;
    const { name, title } = experiment;
    const result = await experiment.run(lab, { quick });
    const measured_at = new Date().toISOString();
    const measurement = { experiment: { name, title }, machine, quick, measured_at, ...result };
    if (!quick) await writeResults(measurement);
    measured.push(measurement);
    console.log(`\n${title}\n\n${renderTable(result.rows)}\n`);
    console.log(renderGoals(result.goals));
  }
  if (!quick) await writeSummary(allExperiments.map(({ name }) => name));
  if (json) console.log(JSON.stringify(toSummary(measured)));
}

function toSummary(measured: Measurement[]) {
  return {
    machine: measured[0]?.machine ?? null,
    quick: measured[0]?.quick ?? null,
    experiments: Object.fromEntries(
      measured.map(({ experiment, rows, goals }) => [
        experiment.name,
        { rows, goals: goals.map((goal) => ({ ...goal, kept: isKept(goal) })) },
      ]),
    ),
  };
}

if (import.meta.main) Deno.exit(await bench(Deno.args));
