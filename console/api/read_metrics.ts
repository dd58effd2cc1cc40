import type { Metrics } from "../../shared/contracts/metrics.ts";
import { callFunction } from "./call_function.ts";
import type { Operator } from "./create_operator_client.ts";

/** What each operation did over a window and, in steps, within it: both as "30m", "1h" or "7d". For secret keys alone. */
export function readMetrics(
  operator: Operator,
  { window, step }: { window: string; step: string },
  signal: AbortSignal,
): Promise<Metrics> {
  return callFunction<Metrics>(operator, `metrics?window=${window}&step=${step}`, { signal });
}
