import type { PlotOptions } from "@observablehq/plot";
import { useCallback } from "preact/hooks";
import type { Metrics } from "../../../shared/contracts/metrics.ts";
import { EmptyNotice } from "../../components/empty_notice.tsx";
import { PlotFigure } from "../../components/plot_figure.tsx";
import type { Plot } from "../../hooks/use_plot.ts";
import { Legend } from "./legend.tsx";
import { timeDomain } from "./time_domain.ts";
import { TOKEN_KINDS, toTokenSteps } from "./to_token_steps.ts";

const COLORS: Record<string, string> = {
  [TOKEN_KINDS.cache_read_input_tokens]: "var(--ink-quiet)",
  [TOKEN_KINDS.input_tokens]: "var(--accent)",
  [TOKEN_KINDS.output_tokens]: "var(--partial)",
};

/** What the models read and wrote for all operations together, step by step. */
export function TokensPlot({ metrics }: { metrics: Metrics }) {
  const options = useCallback((plot: Plot) => toOptions(plot, metrics), [metrics]);
  const total = toTokenSteps(metrics).reduce((sum, { tokens }) => sum + tokens, 0);
  return (
    <section class="card stack" aria-labelledby="tokens-title">
      <div class="row">
        <h2 id="tokens-title">Tokens</h2>
        <Legend colors={COLORS} />
      </div>
      {total === 0 ? <EmptyNotice>No model was asked in this window.</EmptyNotice> : (
        <PlotFigure
          label={`Tokens over time: ${NUMBER.format(total)} in all`}
          height={220}
          options={options}
        />
      )}
    </section>
  );
}

const NUMBER = new Intl.NumberFormat();
const COMPACT = new Intl.NumberFormat(undefined, { notation: "compact" });

function toOptions(plot: Plot, metrics: Metrics): PlotOptions {
  return {
    marginLeft: 44,
    x: { type: "time", domain: timeDomain(metrics), label: null, tickSize: 0, ticks: 4 },
    y: {
      label: null,
      ticks: 4,
      grid: true,
      tickSize: 0,
      tickFormat: (tokens: number) => COMPACT.format(tokens),
    },
    color: { type: "ordinal", domain: Object.keys(COLORS), range: Object.values(COLORS) },
    marks: [
      plot.rectY(toTokenSteps(metrics), {
        x1: "start",
        x2: "end",
        y: "tokens",
        fill: "kind",
        order: Object.keys(COLORS),
      }),
    ],
  };
}
