import { useEffect, useState } from "preact/hooks";
import type { Metrics } from "../../../shared/contracts/metrics.ts";
import type { Operator } from "../../api/create_operator_client.ts";
import { ApiError } from "../../api/api_error.ts";
import { readMetrics } from "../../api/read_metrics.ts";
import { EmptyNotice } from "../../components/empty_notice.tsx";
import { Segments } from "../../components/segments.tsx";
import { TimeAgo } from "../../components/time_ago.tsx";
import { WhenLoaded } from "../../components/when_loaded.tsx";
import { type Loaded, useLoaded } from "../../hooks/use_loaded.ts";
import { HitRatePlot } from "./hit_rate_plot.tsx";
import { LatencyPlot } from "./latency_plot.tsx";
import { OperationTable } from "./operation_table.tsx";
import { TokensPlot } from "./tokens_plot.tsx";

interface Props {
  operator: Operator;
  /** When another key is wanted, or this one is refused. */
  onLeave(refused: boolean): void;
}

/** The figures of all operations over a window, and how they went within it. */
export function MetricsReport({ operator, onLeave }: Props) {
  const [window, setWindow] = useState<Window>("1h");
  const metrics = useLoaded(
    (signal) => readMetrics(operator, { window, step: STEPS[window] }, signal),
    [operator, window],
  );
  const is_refused = isRefusal(metrics.loaded);
  useEffect(() => {
    if (is_refused) onLeave(true);
  }, [is_refused]);
  return (
    <>
      <div class="row">
        <Segments label="Window" choices={WINDOWS} value={window} onChoose={setWindow} />
        <button type="button" onClick={metrics.reload}>Refresh</button>
        <button type="button" class="link operations-forget" onClick={() => onLeave(false)}>
          Use another key
        </button>
      </div>
      <WhenLoaded loading={metrics} what="the figures" placeholder={<Waiting />}>
        {(metrics) => <Figures metrics={metrics} />}
      </WhenLoaded>
    </>
  );
}

function isRefusal(loaded: Loaded<Metrics>): boolean {
  return loaded.state === "failed" && loaded.error instanceof ApiError &&
    loaded.error.code === "unauthorized";
}

const WINDOWS = { "1h": "1 hour", "24h": "24 hours", "7d": "7 days", "30d": "30 days" };
type Window = keyof typeof WINDOWS;
/** Some sixty to a hundred steps in each window. */
const STEPS: Record<Window, string> = { "1h": "1m", "24h": "15m", "7d": "2h", "30d": "8h" };

function Figures({ metrics }: { metrics: Metrics }) {
  if (metrics.operations.length === 0) {
    return <EmptyNotice>Nothing was asked of the functions in this window.</EmptyNotice>;
  }
  return (
    <>
      <section class="card stack" aria-labelledby="figures-title">
        <div class="row">
          <h2 id="figures-title">Figures</h2>
          <span class="quiet">
            <TimeAgo at={metrics.computed_at} />
          </span>
        </div>
        <OperationTable operations={metrics.operations} />
      </section>
      <LatencyPlot operations={metrics.operations} />
      <div class="operations-plots">
        <HitRatePlot metrics={metrics} />
        <TokensPlot metrics={metrics} />
      </div>
    </>
  );
}

function Waiting() {
  return (
    <div class="stack">
      <div class="placeholder-shape operations-shape" />
      <div class="placeholder-shape operations-shape" />
    </div>
  );
}
