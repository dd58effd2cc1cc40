import type { Rig } from "./start_rig.ts";

/** A request to a function whose cost is measured. */
export interface Operation {
  name: string;
  method: "GET" | "POST";
  path(project_id: string): string;
  /** Fields in addition to `project_id`. */
  body?: object;
  as: "user" | "back end";
  /** How often it is repeated, relative to the others: less for costly ones. */
  share: number;
}

/** What users and scheduled jobs call, on the project with the bundled case. */
export const operations: readonly Operation[] = [
  { name: "readiness, hit", ...post("readiness"), share: 1 },
  { name: "readiness, miss", ...post("readiness", { use_cache: false }), share: 1 },
  {
    name: "foundation, shown",
    method: "GET",
    path: (project_id) => `foundation?project_id=${project_id}`,
    as: "user",
    share: 1,
  },
  { name: "agent, unchanged", ...post("di-agent", { trigger: "new_signal" }), share: 0.5 },
  {
    name: "agent, run",
    ...post("di-agent", { trigger: "new_signal", use_cache: false }),
    share: 0.2,
  },
  { name: "extraction, all elements", ...post("foundation", { force: true }), share: 0.2 },
  { name: "metrics", method: "GET", path: () => "metrics", as: "back end", share: 0.2 },
];

function post(path: string, body: object = {}) {
  return { method: "POST", path: () => path, body, as: "user" } as const;
}

/** The database cost of one request, including its background work. */
export interface Cost {
  /** Requests to the REST server; each uses a connection of its pool for one transaction. */
  rest_requests: number;
  /** Milliseconds in which Postgres worked on its statements, with at most one core. */
  database_ms: number;
}

/** The mean cost of each operation over consecutive requests: `count` of them, times the operation's share. */
export async function measureCosts(
  rig: Rig,
  operations: readonly Operation[],
  count: number,
): Promise<Cost[]> {
  for (const operation of operations) await repeat(rig, operation, WARM_UP_SHARE * count);
  const costs: Cost[] = [];
  for (const operation of operations) {
    // Not counted: the first request finds the caches as the previous operation left them.
    await rig.run(operation);
    const before = await rig.readCounters();
    const runs = await repeat(rig, operation, count);
    const after = await rig.readCounters();
    costs.push({
      rest_requests: (after.rest_requests - before.rest_requests) / runs,
      database_ms: (after.active_ms - before.active_ms) / runs,
    });
  }
  return costs;
}

/** Enough for the code to be compiled. */
const WARM_UP_SHARE = 0.2;

async function repeat(rig: Rig, operation: Operation, count: number): Promise<number> {
  const runs = Math.ceil(count * operation.share);
  for (let run = 0; run < runs; run += 1) await rig.run(operation);
  return runs;
}
