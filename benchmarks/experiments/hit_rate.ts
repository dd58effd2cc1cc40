import type { CacheOutcome } from "../../shared/contracts/readiness.ts";
import { type Experiment, findFigure, type ResultRow } from "./experiment.ts";
import type { Lab } from "../lab/start_lab.ts";
import { createRandom, createZipf, timeFigures } from "../statistics.ts";

const WORKERS = 4;
const WRITE_SHARE = 0.05;
/** Long enough for reads and writes of a busy project to overlap. */
const DELAY_MS = 20;

/**
 * 95 % reads and 5 % writes by four concurrent callers, on projects drawn by Zipf's law. Each write adds a feature, so the count in an
 * answer shows which writes it includes; it is stale if a write acknowledged before the read is missing. Before that, every
 * project is read once.
 */
export const hitRate: Experiment = {
  name: "hit_rate",
  title: "Cache hit rate and stale answers, with 95 % reads and 5 % writes",
  async run(lab, { quick }) {
    lab.proxy.delay_ms = DELAY_MS;
    const size = quick ? { project_count: 20, operation_count: 320 } : {
      project_count: 100,
      operation_count: 6_000,
    };
    const rows = [await runWorkload(lab, PLAN, size), await runWorkload(lab, OURS, size)];
    lab.proxy.delay_ms = 0;
    const where = { case: `${WORKERS} callers`, system: "ours" };
    return {
      rows,
      goals: [
        { name: "hit rate, ours", value: findFigure(rows, "hit_rate", where), at_least: 0.9 },
        { name: "stale answers, ours", value: findFigure(rows, "stale_reads", where), at_most: 0 },
      ],
      plot: { figure: "hit_rate", y_label: "share of reads answered from the cache", log: false },
    };
  },
};

interface System {
  system: string;
  path: string;
  /** Resolves when the write, including the invalidation of the system's cache, is acknowledged. */
  write(lab: Lab, project_id: string): Promise<unknown>;
}

const PLAN: System = {
  system: "plan",
  path: "plan/readiness",
  write: (lab, project_id) => lab.call("plan/features", { project_id, name: "Added" }),
};

const OURS: System = {
  system: "ours",
  path: "readiness",
  write: async ({ user }, project_id) => {
    const { error } = await user.client.from("features").insert({ project_id, name: "Added" });
    if (error !== null) throw new Error("Cannot add a feature", { cause: error });
  },
};

interface Answer {
  cache: CacheOutcome;
  total_entities: number;
}

interface Workload {
  project_count: number;
  operation_count: number;
}

async function runWorkload(lab: Lab, system: System, size: Workload): Promise<ResultRow> {
  const project_ids = await createProjects(lab, size.project_count);
  await Promise.all(project_ids.map((project_id) => lab.call(system.path, { project_id })));
  const random = createRandom(size.operation_count);
  const draw = createZipf({ size: size.project_count, exponent: 1, random });
  const acknowledged = new Map<string, number>();
  const tally = { hit: 0, miss: 0, bypass: 0, stale: 0, durations: [] as number[] };
  let left = size.operation_count;

  const work = async () => {
    while (left > 0) {
      left -= 1;
      const project_id = project_ids[draw()]!; // the draw stays within the list
      if (random() < WRITE_SHARE) {
        await system.write(lab, project_id);
        acknowledged.set(project_id, (acknowledged.get(project_id) ?? 0) + 1);
        continue;
      }
      const known = acknowledged.get(project_id) ?? 0;
      const started_at = performance.now();
      const { cache, total_entities } = await lab.call<Answer>(system.path, { project_id });
      tally.durations.push(performance.now() - started_at);
      tally[cache] += 1;
      if (total_entities < known) tally.stale += 1;
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  await lab.stack.idle();

  const times = timeFigures(tally.durations);
  return {
    case: `${WORKERS} callers`,
    system: system.system,
    figures: {
      ...times,
      hit_rate: tally.hit / times.runs,
      stale_reads: tally.stale,
    },
  };
}

async function createProjects({ stack, user }: Lab, count: number): Promise<string[]> {
  const rows = await stack.sql<{ id: string }>(
    `insert into public.projects (name, created_by)
    select 'Project', $1 from generate_series(1, $2::integer) returning id`,
    [user.user_id, count],
  );
  return rows.map(({ id }) => id);
}
