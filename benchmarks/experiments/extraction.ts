import type { ExtractableName } from "../../shared/contracts/element.ts";
import { ELEMENT_NAMES, ELEMENTS } from "../../shared/elements/elements.ts";
import type { RecordedRequest } from "../../tests/emulator/recorded_request.ts";
import type { Experiment, ResultRow } from "./experiment.ts";
import { createCaseProject } from "../lab/create_case_project.ts";
import type { Lab, Sample } from "../lab/start_lab.ts";
import { percentile, timeFigures } from "../statistics.ts";

/** Extraction of all elements, compared with the model calls that have to wait for one another. */
export const extraction: Experiment = {
  name: "extraction",
  title: "Extraction of all seven elements; single calls are those of the baseline",
  async run(lab, { quick }) {
    lab.proxy.delay_ms = 200 * lab.model_scale;
    const runs = new Map(SYSTEMS.map(({ system }) => [system, [] as MeasuredRun[]]));
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      for (const { system, path, body } of SYSTEMS) {
        runs.get(system)?.push(await measureRun(lab, path, body));
      }
    }
    lab.proxy.delay_ms = 0;

    const unit = measureUnit(runs.get("baseline") ?? []);
    const rows = [...runs].map(([system, measured]) => toRow(system, measured, unit));
    const ours = rows.find(({ system }) => system === "ours")?.figures ?? {};
    return {
      rows,
      goals: [
        { name: "time, in longest chains", value: ours["in_chains"] ?? Number.NaN, at_most: 1.35 },
        { name: "input cost, in calls", value: ours["cost_in_calls"] ?? Number.NaN, at_most: 2 },
      ],
      plot: { figure: "in_chains", y_label: "time, in longest chains of single calls", log: false },
    };
  },
};

const SYSTEMS = [
  { system: "baseline", path: "baseline/foundation", body: {} },
  { system: "plan", path: "plan/foundation", body: {} },
  { system: "ours", path: "foundation", body: { elements: ELEMENT_NAMES } },
];

interface MeasuredRun {
  sample: Sample;
  calls: RecordedRequest[];
}

async function measureRun(lab: Lab, path: string, body: object): Promise<MeasuredRun> {
  const project_id = await createCaseProject(lab);
  const earlier = lab.emulator.requests.length;
  const sample = await lab.measure(path, { project_id, ...body });
  return { sample, calls: lab.emulator.requests.slice(earlier) };
}

/** The units of the goals. */
interface Unit {
  /** Milliseconds of the longest chain of single calls that have to wait for one another. */
  chain_ms: number;
  /** Input cost of a single call. */
  call_cost: number;
}

function measureUnit(runs: MeasuredRun[]): Unit {
  const chains = runs.map(({ calls }) => longestChain(durationsOf(calls)));
  const costs = runs.flatMap(({ calls }) => calls.map(costOf));
  return { chain_ms: percentile(chains, 0.5), call_cost: costs.reduce(add) / costs.length };
}

function durationsOf(calls: RecordedRequest[]): Map<ExtractableName, number> {
  const name_of = /<answer_schema element=\\"([a-z_]+)\\">/;
  return new Map(calls.flatMap(({ body, received_at_ms, ended_at_ms }) => {
    const name = name_of.exec(JSON.stringify(body))?.[1];
    // The prompt contains only names of elements here.
    return name === undefined
      ? []
      : [[name as ExtractableName, (ended_at_ms ?? received_at_ms) - received_at_ms] as const];
  }));
}

/** The duration, in milliseconds, of the slowest chain of elements in which each waits for the one before. */
function longestChain(durations: ReadonlyMap<ExtractableName, number>): number {
  const endOf = (name: ExtractableName): number =>
    (durations.get(name) ?? 0) + Math.max(0, ...ELEMENTS[name].prerequisites.map(endOf));
  return Math.max(...ELEMENT_NAMES.map(endOf));
}

function toRow(system: string, runs: MeasuredRun[], unit: Unit): ResultRow {
  const times = timeFigures(runs.map(({ sample }) => sample.elapsed_ms));
  const costs = runs.map(({ calls }) => calls.map(costOf).reduce(add, 0));
  return {
    case: "seven elements",
    system,
    figures: {
      ...times,
      in_chains: times.median_ms / unit.chain_ms,
      cost_in_calls: percentile(costs, 0.5) / unit.call_cost,
      model_calls: percentile(runs.map(({ calls }) => calls.length), 0.5),
      round_trips: percentile(runs.map(({ sample }) => sample.round_trips ?? 0), 0.5),
      db_requests: percentile(runs.map(({ sample }) => sample.db_requests), 0.5),
    },
  };
}

const costOf = ({ bill }: RecordedRequest) => bill?.input_cost_units ?? 0;
const add = (a: number, b: number) => a + b;
