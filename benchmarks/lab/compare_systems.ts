import type { ResultRow } from "../experiment.ts";
import { percentile } from "../statistics/percentile.ts";
import { timeFigures } from "../statistics/time_figures.ts";
import { rotate } from "./rotate.ts";
import type { Sample } from "./start_lab.ts";

/** One system's way of doing what is compared. */
export interface Contestant {
  system: string;
  /** What must be true before each run; not measured. */
  prepare?(): Promise<unknown>;
  run(): Promise<Sample>;
}

export interface CompareOptions {
  case: string;
  /** Milliseconds injected into each database round trip; elapsed times are also stated in units of it. */
  delay_ms: number;
  repetitions: number;
  /** Runs of each that count for nothing. Default 1. */
  warm_up?: number;
}

/**
 * A row per contestant: the contestants take turns, each round begun by another, so that whatever else the machine does
 * meanwhile hits all of them.
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

/** Adds how many times as long as ours each one took. */
function withRatios(rows: ResultRow[]): ResultRow[] {
  const medianOf = (row: ResultRow | undefined) => row?.figures["median_ms"] ?? Number.NaN;
  const ours = medianOf(rows.find(({ system }) => system === "ours"));
  return rows.map((row) => ({
    ...row,
    figures: { ...row.figures, times_ours: medianOf(row) / ours },
  }));
}
