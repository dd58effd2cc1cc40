import type { Experiment, ResultRow } from "../experiment.ts";
import { createProject } from "../lab/create_project.ts";
import type { Lab } from "../lab/start_lab.ts";
import { timeFigures } from "../statistics/time_figures.ts";

const DELAY_MS = 20;

const SYSTEMS = [
  { system: "baseline", path: "baseline/readiness", body: {} },
  { system: "plan, miss", path: "plan/readiness", body: {}, forget: true },
  { system: "plan, hit", path: "plan/readiness", body: {} },
  { system: "ours, miss", path: "readiness", body: { use_cache: false } },
  { system: "ours, hit", path: "readiness", body: {} },
];

/** Readiness asked for by many at once, each of whom asks again as soon as the answer is there. */
export const concurrency: Experiment = {
  name: "concurrency",
  title: `Readiness by number of callers at once, at ${DELAY_MS} ms`,
  async run(lab, { quick }) {
    const project_id = await createProject(lab);
    const rows: ResultRow[] = [];
    lab.proxy.delay_ms = DELAY_MS;
    for (const caller_count of quick ? [1, 32] : [1, 8, 32]) {
      for (const entry of SYSTEMS) {
        const call_count = Math.max(quick ? 8 : 100, caller_count * (quick ? 1 : 10));
        rows.push(await runCallers(lab, { ...entry, project_id, caller_count, call_count }));
      }
    }
    lab.proxy.delay_ms = 0;
    return {
      rows,
      goals: [],
      plot: { figure: "calls_per_second", y_label: "answers per second", log: true },
    };
  },
};

interface Load {
  system: string;
  path: string;
  body: object;
  /** Whether the plan's cached score is taken away before each call. */
  forget?: boolean;
  project_id: string;
  caller_count: number;
  call_count: number;
}

async function runCallers(lab: Lab, load: Load): Promise<ResultRow> {
  const { stack } = lab;
  const { path, body, project_id, caller_count } = load;
  await lab.call(path, { project_id, ...body });
  await stack.idle();
  const durations: number[] = [];
  let left = load.call_count;
  const begun_at = performance.now();
  const work = async () => {
    while (left > 0) {
      left -= 1;
      if (load.forget) await forgetPlanned(lab, project_id);
      const started_at = performance.now();
      await lab.call(path, { project_id, ...body });
      durations.push(performance.now() - started_at);
    }
  };
  await Promise.all(Array.from({ length: caller_count }, work));
  const seconds = (performance.now() - begun_at) / 1000;
  const times = timeFigures(durations);
  return {
    case: `${caller_count} callers`,
    system: load.system,
    figures: {
      ...times,
      calls_per_second: times.runs / seconds,
    },
  };
}

async function forgetPlanned({ stack }: Lab, project_id: string): Promise<void> {
  await stack.sql(
    "update public.plan_readiness_cache set cached_readiness_data = null where project_id = $1",
    [project_id],
  );
}
