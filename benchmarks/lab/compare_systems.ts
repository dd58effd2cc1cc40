import type { ResultRow } from "../experiments/experiment.ts";
import { percentile, timeFigures } from "../statistics.ts";
import type { Sample } from "./start_lab.ts";

/** One of the compared systems. */
export interface Contestant {
  system: string;
  /** Prepares each run; not measured. */
  prepare?(): Promise<unknown>;
  run(): Promise<Sample>;
}

interface CompareOptions {
  case: string;
  /** Milliseconds added to each database request; elapsed times are also given in units of it. */
  delay_ms: number;
  repetitions: number;
  /** Runs of each system that are not counted. Default: 1. */
  warm_up?: number;
}

/**
 * Measures the contestants in turns, each round starting with another one, so that other load on the machine affects all of them.
 * Returns a row per contestant.
 */
export async function compareSystems(
  contestants: readonly Contestant[],
  { repetitions, warm_up = 1, ...options }: CompareOptions,
): Promise<ResultRow[]> {
  const samples = new Map(contestants.map(({ system }) => [system, [] as Sample[]]));
  for (let round = -warm_up; round < repetitions; round += 1) {
    for (const { system, prepare, run } of rotate(contestants, round + warm_up)) {
      await prepare?.();
      const sample = await run();
      if (round >= 0) samples.get(system)?.push(sample);
    }
  }
  return withRatios([...samples].map(([system, taken]) => toRow(system, taken, options)));
}

function toRow(
  system: string,
  samples: Sample[],
  { case: name, delay_ms }: Pick<CompareOptions, "case" | "delay_ms">,
): ResultRow {
  const times = timeFigures(samples.map(({ elapsed_ms }) => elapsed_ms));
  const round_trips = samples.flatMap(({ round_trips }) => round_trips ?? []);
  const medianOf = (key: "db_requests" | "db_response_bytes" | "model_calls") =>
    percentile(samples.map((sample) => sample[key]), 0.5);
  return {
    case: name,
    system,
    figures: {
      ...times,
      round_trips: round_trips.length === 0 ? null : percentile(round_trips, 0.5),
      elapsed_round_trips: delay_ms === 0 ? null : times.median_ms / delay_ms,
      db_requests: medianOf("db_requests"),
      db_response_kb: medianOf("db_response_bytes") / 1000,
      model_calls: medianOf("model_calls"),
    },
  };
}

/** Adds the median duration in units of ours. */
function withRatios(rows: ResultRow[]): ResultRow[] {
  const medianOf = (row: ResultRow | undefined) => row?.figures["median_ms"] ?? Number.NaN;
  const ours = medianOf(rows.find(({ system }) => system === "ours"));
  return rows.map((row) => ({
    ...row,
    figures: { ...row.figures, times_ours: medianOf(row) / ours },
  }));
}

/** The items rotated to the left by that many places. */
export function rotate<Item>(items: readonly Item[], places: number): Item[] {
  const start = places % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}
