import type { OperationFigures } from "../../../shared/contracts/metrics.ts";

/** Every operation's figures; as wide as it is, it scrolls by itself on narrow screens. */
export function OperationTable({ operations }: { operations: readonly OperationFigures[] }) {
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

/** What does not apply is a dash. */
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
