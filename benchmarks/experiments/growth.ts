import { type Experiment, findFigure, type ResultRow } from "./experiment.ts";
import { compareSystems, type Contestant } from "../lab/compare_systems.ts";
import { createCaseProject } from "../lab/create_case_project.ts";
import type { Lab } from "../lab/start_lab.ts";

/** Readiness misses in projects of growing size: payload, duration, and whether all rows are taken into account. */
export const growth: Experiment = {
  name: "growth",
  title: "Readiness misses, by number of signals and of features",
  async run(lab, { quick }) {
    const rows: ResultRow[] = [];
    for (const size of quick ? [100, 10_000] : [100, 1_000, 10_000]) {
      const project_id = await createLargeProject(lab, size);
      const shares = await countedShares(lab, project_id);
      for (const delay_ms of [0, 200]) {
        lab.proxy.delay_ms = delay_ms;
        const compared = await compareSystems(contestants(lab, project_id), {
          case: `${size.toLocaleString("en")} each, ${delay_ms} ms`,
          delay_ms,
          repetitions: repetitionsAt(delay_ms, quick),
          warm_up: delay_ms === 0 ? 1 : 0,
        });
        rows.push(...compared.map((row) => ({
          ...row,
          figures: { ...row.figures, counted_share: shares.get(row.system) ?? null },
        })));
      }
      lab.proxy.delay_ms = 0;
    }
    return {
      rows,
      goals: [
        {
          name: "payload, 10,000 to 100",
          value: ratio(rows, "db_response_kb"),
          at_most: 1.05,
        },
        {
          name: "time, 10,000 to 100, at 200 ms",
          value: ratio(rows, "median_ms"),
          at_most: 1.5,
        },
      ],
      plot: { figure: "median_ms", y_label: "median, ms", log: true },
    };
  },
};

function repetitionsAt(delay_ms: number, quick: boolean): number {
  if (quick) return 1;
  return delay_ms === 0 ? 20 : 10;
}

/** The figure of the largest project divided by that of the smallest, for ours at 200 ms. */
function ratio(rows: ResultRow[], figure: string): number {
  const at = (size: string) =>
    findFigure(rows, figure, { case: `${size} each, 200 ms`, system: "ours" });
  return at("10,000") / at("100");
}

function contestants(lab: Lab, project_id: string): Contestant[] {
  return [
    { system: "baseline", run: () => lab.measure(PATHS.baseline, { project_id }) },
    {
      system: "plan",
      prepare: () =>
        lab.stack.sql(
          "update public.plan_readiness_cache set cached_readiness_data = null where project_id = $1",
          [project_id],
        ),
      run: () => lab.measure(PATHS.plan, { project_id }),
    },
    { system: "ours", run: () => lab.measure(PATHS.ours, { project_id, use_cache: false }) },
  ];
}

/** Every signal has about 1,500 characters, like a mail. */
async function createLargeProject(lab: Lab, size: number): Promise<string> {
  const project_id = await createCaseProject(lab);
  await lab.stack.sql(
    `insert into public.signals (project_id, source_type, authority, content)
    select $1, 'email', 'client', repeat('They look for bags all morning. ', 47) || index
    from generate_series(1, $2::integer) as index`,
    [project_id, size],
  );
  await lab.stack.sql(
    `insert into public.features (project_id, name, description)
    select $1, 'Feature ' || index, 'What it does, in a sentence or two.' from generate_series(1, $2::integer) as index`,
    [project_id, size],
  );
  await lab.stack.sql("analyze public.signals, public.features");
  return project_id;
}

/**
 * The share of the project's features, personas and steps that each system's score takes into account: the REST server silently
 * returns at most 1,000 rows.
 */
async function countedShares(lab: Lab, project_id: string): Promise<Map<string, number>> {
  const [row] = await lab.stack.sql<{ count: number }>(
    `select (
      (select count(*) from public.features where project_id = $1) +
      (select count(*) from public.personas where project_id = $1) +
      (select count(*) from public.vp_steps where project_id = $1)
    )::integer as count`,
    [project_id],
  );
  const shares = new Map<string, number>();
  for (const [system, path] of Object.entries(PATHS)) {
    const { total_entities } = await lab.call<{ total_entities: number }>(path, { project_id });
    shares.set(system, total_entities / (row?.count ?? 0));
  }
  return shares;
}

const PATHS = { baseline: "baseline/readiness", plan: "plan/readiness", ours: "readiness" };
