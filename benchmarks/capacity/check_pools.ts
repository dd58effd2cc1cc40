import os from "node:os";
import process from "node:process";
import { startLinkProxy } from "./link_proxy.ts";
import { Pool, type PoolOptions } from "./pool.ts";
import { type Occupation, type Prediction, predictRate } from "./predict_rate.ts";
import type { Rig } from "./start_rig.ts";

/** The predicted and the measured rate of a pool under more load than it can carry. */
export interface PoolCheck {
  connections: number;
  /** Added between pool and Postgres. */
  round_trip_ms: number;
  occupation: Occupation;
  predicted: Prediction;
  measured_per_second: number;
}

interface CheckOptions {
  /** How long each pool is under load. */
  seconds: number;
  /** How many consecutive requests the prediction is based on. */
  requests_alone: number;
}

/**
 * Sends readiness hits through pools of several sizes: first one at a time, from which the rate is predicted, then by four callers per
 * connection. Postgres and the callers share the cores of this machine.
 */
export async function checkPools(rig: Rig, options: CheckOptions): Promise<PoolCheck[]> {
  const checks: PoolCheck[] = [];
  for (const { connections, round_trip_ms } of POOLS) {
    await using link = startLinkProxy(rig.database_url);
    link.round_trip_ms = round_trip_ms;
    const { user_id, project_id } = rig;
    const database_url = round_trip_ms === 0 ? rig.database_url : link.url;
    const ends = { database_url, user_id, project_id };
    const occupation = await measureOccupation(rig, ends, options.requests_alone);
    const { core_ms, thread_ms } = occupation;
    const predicted = predictRate(occupation, {
      connections,
      cores: os.availableParallelism() * core_ms / (core_ms + thread_ms),
      threads: 1,
    });
    await using pool = new Pool({ ...ends, connections });
    await pool.open();
    const measured_per_second = await runClosedLoop(pool, {
      callers: connections * CALLERS_PER_CONNECTION,
      seconds: options.seconds,
    });
    checks.push({ connections, round_trip_ms, occupation, predicted, measured_per_second });
  }
  return checks;
}

/** The round trip decides whether connections or cores are the limit. */
const POOLS = [
  { connections: 2, round_trip_ms: 0 },
  { connections: 10, round_trip_ms: 0 },
  { connections: 2, round_trip_ms: 4 },
  { connections: 10, round_trip_ms: 4 },
];
const CALLERS_PER_CONNECTION = 4;

async function measureOccupation(
  rig: Rig,
  ends: Omit<PoolOptions, "connections">,
  count: number,
): Promise<Occupation> {
  const pool = new Pool({ ...ends, connections: 1 });
  for (let request = 0; request < count / 4; request += 1) await pool.ask();
  const before = await rig.readCounters();
  await pool.open();
  const held_before = pool.held_ms;
  const cpu_before = process.cpuUsage();
  for (let request = 0; request < count; request += 1) await pool.ask();
  const cpu = process.cpuUsage(cpu_before);
  await pool[Symbol.asyncDispose]();
  const after = await rig.readCounters();
  return {
    connection_ms: (pool.held_ms - held_before) / count,
    core_ms: (after.active_ms - before.active_ms) / count,
    thread_ms: (cpu.user + cpu.system) / 1000 / count,
  };
}

/** Answers per second. Each caller sends its next request as soon as it has an answer. */
async function runClosedLoop(
  pool: Pool,
  { callers, seconds }: { callers: number; seconds: number },
): Promise<number> {
  let answered = 0;
  const started_at = performance.now();
  const elapsed = () => (performance.now() - started_at) / 1000;
  await Promise.all(Array.from({ length: callers }, async () => {
    while (elapsed() < seconds) {
      await pool.ask();
      answered += 1;
    }
  }));
  return answered / elapsed();
}
