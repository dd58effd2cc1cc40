import {
  measureAgent,
  type MeasuredAgent,
  type MeasuredRun,
} from "../../tests/harness/measured_agent.ts";
import { decideFor } from "../../tests/emulator/respond.ts";
import { type Latency, TYPICAL_LATENCY } from "../../tests/emulator/latency.ts";
import type { ToolName } from "../../shared/contracts/di_agent.ts";
import { type Experiment, findFigure, type Goal, type ResultRow } from "./experiment.ts";
import { createCaseProject } from "../lab/create_case_project.ts";
import type { Lab } from "../lab/start_lab.ts";
import { percentile, summarize } from "../statistics.ts";

const ROUND_TRIP_MS = 200;
const SYSTEM = "ours";

/** Kinds of runs by what the model decides. The last kind makes three consecutive calls: pain, persona, wow moment. */
const KINDS: Record<string, { tool: ToolName; runs: number }> = {
  "decides": { tool: "suggest_discovery_questions", runs: 20 },
  "decides, one element": { tool: "extract_core_pain", runs: 20 },
  "decides, all elements": { tool: "run_foundation", runs: 5 },
};
const PAIRS = 3;

/** Runs of the agent on the bundled case, each in a new project. */
export const agentRuns: Experiment = {
  name: "agent_runs",
  title: `Runs of the agent by what they do, at ${ROUND_TRIP_MS} ms`,
  async run(lab, { quick }) {
    const rows: ResultRow[] = [];
    for (const [kind, { tool, runs }] of Object.entries(KINDS)) {
      const often = quick ? { runs: 1, pairs: 1 } : { runs, pairs: PAIRS };
      rows.push(await measureKind(lab, { kind, tool, ...often }));
    }
    rows.push(await runAtOnce(lab, quick ? 10 : 50));
    return {
      rows,
      goals: toGoals(rows),
      plot: { figure: "p95_ms", y_label: "p95, ms", log: false },
    };
  },
};

interface Kind {
  kind: string;
  tool: ToolName;
  runs: number;
  /** Pairs of runs without and with the round trip, for the slope. */
  pairs: number;
}

async function measureKind(lab: Lab, { kind, tool, runs, pairs }: Kind): Promise<ResultRow> {
  await using agent = await startAgent(lab, tool, ROUND_TRIP_MS);
  const begin = async () => agent.run(await toRequest(lab));
  // A first run that does not count, for what an isolate does only once.
  await begin();
  const measured: MeasuredRun[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await begin());
  const { count, median, p95 } = summarize(measured.map(({ total_ms }) => total_ms));
  const medianOf = (figure: "rounds" | "database_ms" | "model_calls") =>
    percentile(measured.map((run) => run[figure]), 0.5);
  return {
    case: kind,
    system: SYSTEM,
    figures: {
      runs: count,
      median_ms: median,
      p95_ms: p95,
      rounds: medianOf("rounds"),
      slope_round_trips: await measureSlope(lab, tool, pairs),
      db_ms: medianOf("database_ms"),
      model_calls: medianOf("model_calls"),
      succeeded: measured.filter(({ is_ok }) => is_ok).length,
    },
  };
}

/**
 * The number of round trips on the way to the answer, by time: how much longer a run takes per millisecond of added round trip. The
 * computing time of this machine is in both runs of a pair and cancels out.
 */
async function measureSlope(lab: Lab, tool: ToolName, pairs: number): Promise<number> {
  const [first, last] = TYPICAL_LATENCY.first_token_ms;
  const steady = { first_token_ms: [(first + last) / 2, (first + last) / 2] } as const;
  await using near = await startAgent(lab, tool, 0, steady);
  await using far = await startAgent(lab, tool, ROUND_TRIP_MS, steady);
  const slopes: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const { total_ms: near_ms } = await near.run(await toRequest(lab));
    const { total_ms: far_ms } = await far.run(await toRequest(lab));
    slopes.push((far_ms - near_ms) / ROUND_TRIP_MS);
  }
  return percentile(slopes, 0.5);
}

/** One run in each of many projects, all requested at the same time. */
async function runAtOnce(lab: Lab, count: number): Promise<ResultRow> {
  await using agent = await startAgent(lab, "extract_core_pain", ROUND_TRIP_MS);
  const requests = await Array.fromAsync({ length: count }, () => toRequest(lab));
  const measured = await Promise.all(requests.map((request) => agent.run(request)));
  const { median, p95 } = summarize(measured.map(({ total_ms }) => total_ms));
  return {
    case: `${count} projects at once`,
    system: SYSTEM,
    figures: {
      runs: count,
      median_ms: median,
      p95_ms: p95,
      succeeded: measured.filter(({ is_ok }) => is_ok).length,
    },
  };
}

function startAgent(
  { stack, model_scale: scale }: Lab,
  tool: ToolName,
  round_trip_ms: number,
  latency: Partial<Latency> = {},
): Promise<MeasuredAgent> {
  return measureAgent(stack, {
    round_trip_ms,
    latency: { ...TYPICAL_LATENCY, scale, ...latency },
    respond: decideFor(tool),
  });
}

async function toRequest(lab: Lab): Promise<{ project_id: string; trigger: "new_signal" }> {
  return { project_id: await createCaseProject(lab), trigger: "new_signal" };
}

function toGoals(rows: ResultRow[]): Goal[] {
  const short = Object.keys(KINDS).slice(0, 2);
  const of = (kind: string, figure: string) =>
    findFigure(rows, figure, { case: kind, system: SYSTEM });
  return [
    ...short.map((kind) => ({
      name: `p95 in ms, ${kind}`,
      value: of(kind, "p95_ms"),
      at_most: 5_000,
    })),
    ...short.map((kind) => ({
      name: `round trips by the clock, ${kind}`,
      value: of(kind, "slope_round_trips"),
      at_most: 2.3,
    })),
    {
      name: "runs that failed",
      value: rows.reduce((sum, { figures }) => sum + figures["runs"]! - figures["succeeded"]!, 0), // both are set above
      at_most: 0,
    },
  ];
}
