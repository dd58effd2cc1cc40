import { type Experiment, findFigure, type ResultRow } from "./experiment.ts";
import { compareSystems, type Contestant } from "../lab/compare_systems.ts";
import { createCaseProject } from "../lab/create_case_project.ts";
import type { Lab } from "../lab/start_lab.ts";

/** Readiness of one project, from the cache and recomputed. */
export const readiness: Experiment = {
  name: "readiness",
  title: "Readiness of one project, by injected round trip",
  async run(lab, { quick }) {
    const project_id = await createCaseProject(lab);
    const rows: ResultRow[] = [];
    for (const delay_ms of quick ? [0, 200] : [0, 20, 200]) {
      lab.proxy.delay_ms = delay_ms;
      const repetitions = repetitionsAt(delay_ms, quick);
      for (const outcome of ["miss", "hit"] as const) {
        rows.push(
          ...await compareSystems(contestants(lab, project_id, outcome), {
            case: `${outcome}, ${delay_ms} ms`,
            delay_ms,
            repetitions,
            warm_up: delay_ms === 0 ? 3 : 0,
          }),
        );
      }
    }
    lab.proxy.delay_ms = 0;
    const at200 = (outcome: string, system: string) =>
      findFigure(rows, "round_trips", { case: `${outcome}, 200 ms`, system });
    return {
      rows,
      goals: [
        { name: "round trips, hit, ours", value: at200("hit", "ours"), at_most: 1.1 },
        { name: "round trips, miss, ours", value: at200("miss", "ours"), at_most: 1.15 },
        { name: "round trips, miss, baseline", value: at200("miss", "baseline"), at_least: 7 },
        { name: "round trips, miss, plan", value: at200("miss", "plan"), at_least: 2 },
      ],
      plot: { figure: "median_ms", y_label: "median, ms", log: true },
    };
  },
};

/** Fewer at the longest delay, which the baseline has to wait for seven times per round. */
function repetitionsAt(delay_ms: number, quick: boolean): number {
  if (quick) return delay_ms === 0 ? 5 : 1;
  return delay_ms === 200 ? 30 : 100;
}

/** The baseline has no cache, so it is the same for hits and misses. */
function contestants(lab: Lab, project_id: string, outcome: "hit" | "miss"): Contestant[] {
  const { stack } = lab;
  const forget = (table: string) => async () => {
    if (outcome === "hit") return;
    await stack.idle();
    await stack.sql(
      `update public.${table} set cached_readiness_data = null where project_id = $1`,
      [project_id],
    );
  };
  return [
    { system: "baseline", run: () => lab.measure("baseline/readiness", { project_id }) },
    {
      system: "plan",
      prepare: forget("plan_readiness_cache"),
      run: () => lab.measure("plan/readiness", { project_id }),
    },
    {
      system: "ours",
      prepare: forget("readiness_cache"),
      run: () => lab.measure("readiness", { project_id }),
    },
  ];
}
