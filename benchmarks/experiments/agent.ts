import { type Experiment, findFigure, type ResultRow } from "./experiment.ts";
import { compareSystems, type Contestant } from "../lab/compare_systems.ts";
import { createCaseProject } from "../lab/create_case_project.ts";
import type { Lab } from "../lab/start_lab.ts";

const OURS = "di-agent";

/** One run of the agent: after a new signal, and when nothing has changed since the last run. */
export const agent: Experiment = {
  name: "agent",
  title: "One run of the agent, by injected round trip",
  async run(lab, { quick }) {
    const project_id = await createCaseProject(lab);
    const rows: ResultRow[] = [];
    for (const delay_ms of quick ? [200] : [0, 20, 200]) {
      lab.proxy.delay_ms = delay_ms;
      for (const state of ["new signal", "unchanged"] as const) {
        // So that ours has a decision to reuse.
        if (state === "unchanged") await lab.call(OURS, { project_id, trigger: "new_signal" });
        rows.push(
          ...await compareSystems(contestants(lab, project_id, state), {
            case: `${state}, ${delay_ms} ms`,
            delay_ms,
            repetitions: quick ? 1 : 5,
            warm_up: quick ? 0 : 1,
          }),
        );
      }
    }
    lab.proxy.delay_ms = 0;
    const at200 = (state: string, system: string, figure = "round_trips") =>
      findFigure(rows, figure, { case: `${state}, 200 ms`, system });
    return {
      rows,
      goals: [
        { name: "round trips, new signal, ours", value: at200("new signal", "ours"), at_most: 2.3 },
        {
          name: "round trips, new signal, baseline",
          value: at200("new signal", "baseline"),
          at_least: 13,
        },
        { name: "round trips, unchanged, ours", value: at200("unchanged", "ours"), at_most: 1.1 },
        {
          name: "model calls, unchanged, ours",
          value: at200("unchanged", "ours", "model_calls"),
          at_most: 0,
        },
        {
          name: "p95 in ms, new signal, ours",
          value: at200("new signal", "ours", "p95_ms"),
          at_most: 5000,
        },
      ],
      plot: { figure: "median_ms", y_label: "median, ms", log: true },
    };
  },
};

/** Baseline and plan always ask the model, whether anything has changed or not. */
function contestants(
  lab: Lab,
  project_id: string,
  state: "new signal" | "unchanged",
): Contestant[] {
  const prepare = state === "unchanged" ? undefined : () => addSignal(lab, project_id);
  const contestant = (system: string, run: Contestant["run"]) => ({
    system,
    ...(prepare && { prepare }),
    run,
  });
  return [
    contestant("baseline", () => lab.measure("baseline/agent", { project_id })),
    contestant("plan", () => lab.measure("plan/agent", { project_id })),
    contestant("ours", () => lab.measure(OURS, { project_id, trigger: "new_signal" })),
  ];
}

async function addSignal({ stack }: Lab, project_id: string): Promise<void> {
  await stack.idle();
  await stack.sql(
    `insert into public.signals (project_id, source_type, authority, content)
    values ($1, 'email', 'client', 'The drivers asked again when the missing bags will be found.')`,
    [project_id],
  );
  // What the plan's hook does. Ours has triggers.
  await stack.sql(
    "update public.plan_readiness_cache set cached_readiness_data = null where project_id = $1",
    [project_id],
  );
}
