import type { Outcome } from "./to_outcome.ts";

/** Who reasoned, and what it took. */
export function RunCost({ outcome }: { outcome: Outcome }) {
  const { model, degraded, duration_ms, usage } = outcome;
  const parts = [
    model === "rules" ? "Decided by rules, without a model" : model,
    degraded && "in part by rules, as the model could not be reached",
    duration_ms !== null && `${SECONDS.format(duration_ms / 1000)}`,
  ].filter((part) => typeof part === "string");
  return (
    <details class="agent-cost">
      <summary>{parts.join(", ")}</summary>
      <dl class="agent-facts">
        {Object.entries(TOKENS).map(([name, label]) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{NUMBER.format(usage?.[name as keyof typeof TOKENS] ?? 0)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

const TOKENS = {
  input_tokens: "Input tokens",
  cache_read_input_tokens: "Read from the cache",
  cache_creation_input_tokens: "Written to the cache",
  output_tokens: "Output tokens",
};

const NUMBER = new Intl.NumberFormat();
const SECONDS = new Intl.NumberFormat("en", {
  style: "unit",
  unit: "second",
  unitDisplay: "short",
  maximumFractionDigits: 1,
});
