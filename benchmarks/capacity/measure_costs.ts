import type { Operation } from "./operations.ts";
import type { Rig } from "./start_rig.ts";

/** What one request costs the database, with what it leaves behind its answer. */
export interface Cost {
  /** Requests to the REST server, each of which takes a connection of its pool for one transaction. */
  rest_requests: number;
  /** Milliseconds in which Postgres works on its statements: of one core at most. */
  database_ms: number;
}

/** The mean cost of each operation, in their order, over requests one after the other; `count` of those with share 1. */
export async function measureCosts(
  rig: Rig,
  operations: readonly Operation[],
  count: number,
): Promise<Cost[]> {
  for (const operation of operations) await repeat(rig, operation, WARM_UP_SHARE * count);
  const costs: Cost[] = [];
  for (const operation of operations) {
    // The first one begins where the operation before left off, and meets other caches than the rest.
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

/** Code is compiled by then. */
const WARM_UP_SHARE = 0.2;

async function repeat(rig: Rig, operation: Operation, count: number): Promise<number> {
  const runs = Math.ceil(count * operation.share);
  for (let run = 0; run < runs; run += 1) await rig.run(operation);
  return runs;
}
