import { useEffect, useState } from "preact/hooks";
import type { Metrics, OperationFigures } from "../../../shared/contracts/metrics.ts";
import { type Operator, readMetrics } from "../../api/metrics.ts";
import { ApiError } from "../../../packages/client/call_function.ts";
import { EmptyNotice } from "../../components/notice.tsx";
import { Segments } from "../../components/segments.tsx";
import { TimeAgo } from "../../components/time.tsx";
import { WhenLoaded } from "../../components/when_loaded.tsx";
import { type Loaded, useLoaded } from "../../hooks/use_loaded.ts";
import { HitRatePlot, LatencyPlot, TokensPlot } from "./metrics_plots.tsx";

interface Props {
  operator: Operator;
  /** When another key is wanted, or this one is refused. */
  onLeave(refused: boolean): void;
}

/** The figures of all operations over a window, in total and over time. */
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

/** Every operation's figures; as wide as it is, it scrolls by itself on narrow screens. */
function OperationTable({ operations }: { operations: readonly OperationFigures[] }) {
  return (
    <div class="operations-table" role="region" aria-label="Figures per operation" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Operation</th>
            {COLUMNS.map(({ title, meaning }) => (
              <th key={title} scope="col" title={meaning}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {operations.map((figures) => (
            <tr key={figures.operation}>
              <th scope="row">{figures.operation}</th>
              {COLUMNS.map(({ title, show }) => <td key={title}>{show(figures)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Column {
  title: string;
  meaning: string;
  show(figures: OperationFigures): string;
}

const INTEGER = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });
const DECIMAL = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const PERCENT = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });
const COST = new Intl.NumberFormat("en", {
  style: "currency",
  currency: "USD",
  maximumFractionDigits: 4,
});

/** A dash where a figure does not apply. */
function orDash(value: number | null, { format }: Intl.NumberFormat): string {
  return value === null ? "–" : format(value);
}

const COLUMNS: readonly Column[] = [
  { title: "Calls", meaning: "In the window", show: ({ count }) => INTEGER.format(count) },
  {
    title: "Errors",
    meaning: "Share that failed on our side",
    show: ({ error_rate }) => PERCENT.format(error_rate),
  },
  {
    title: "p50 ms",
    meaning: "Half were faster",
    show: ({ p50_ms }) => DECIMAL.format(p50_ms),
  },
  {
    title: "p95 ms",
    meaning: "95 of 100 were faster",
    show: ({ p95_ms }) => DECIMAL.format(p95_ms),
  },
  {
    title: "p99 ms",
    meaning: "99 of 100 were faster",
    show: ({ p99_ms }) => DECIMAL.format(p99_ms),
  },
  {
    title: "Hits",
    meaning: "Share answered from the cache",
    show: ({ cache_hit_rate }) => orDash(cache_hit_rate, PERCENT),
  },
  {
    title: "Invalidated",
    meaning: "How often a change emptied the cache",
    show: ({ invalidations }) => orDash(invalidations, INTEGER),
  },
  {
    title: "DB calls",
    meaning: "Requests to the database per call",
    show: ({ db_calls_per_request }) => DECIMAL.format(db_calls_per_request),
  },
  {
    title: "Tokens in",
    meaning: "Not counting those read from the prompt cache",
    show: ({ input_tokens }) => INTEGER.format(input_tokens),
  },
  {
    title: "Cached",
    meaning: "Tokens read from the prompt cache",
    show: ({ cache_read_input_tokens }) => INTEGER.format(cache_read_input_tokens),
  },
  {
    title: "Out",
    meaning: "Tokens that the model wrote",
    show: ({ output_tokens }) => INTEGER.format(output_tokens),
  },
  {
    title: "Cost",
    meaning: "Estimate, as far as the prices are known",
    show: ({ cost_usd }) => COST.format(cost_usd),
  },
];
