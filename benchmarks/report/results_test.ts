import { assertStringIncludes } from "@std/assert";
import { type Measurement, renderSummary } from "./results.ts";

const measurement: Measurement = {
  experiment: { name: "readiness", title: "Readiness" },
  machine: { cpu: "Some CPU", cores: 2, memory_gb: 8, os: "linux x86_64", deno: "2.9.6" },
  quick: false,
  measured_at: "2026-11-23T00:00:00Z",
  rows: [
    ...["baseline", "plan", "ours"].map((system, index) => ({
      case: "hit, 200 ms",
      system,
      figures: { median_ms: [1400, 400, 210][index] ?? null },
    })),
    { case: "hit, 20 ms", system: "ours", figures: { median_ms: 25 } },
  ],
  goals: [
    { name: "round trips", value: 1.02, at_most: 1.1 },
    { name: "hit rate", value: 0.89, at_least: 0.9 },
  ],
  plot: { y_label: "ms", figure: "median_ms", log: false },
};

Deno.test("renderSummary() sets the systems side by side where all took part", () => {
  const summary = renderSummary([measurement]);

  assertStringIncludes(summary, "| readiness: hit, 200 ms | 1,400 | 400 | 210 | 6.67 |");
});

Deno.test("renderSummary() says which goals were missed", () => {
  const summary = renderSummary([measurement]);

  assertStringIncludes(
    summary,
    "| [readiness](benchmarks/results/readiness.svg) | round trips | ≤ 1.1 | 1.02 |",
  );
  assertStringIncludes(
    summary,
    "| [readiness](benchmarks/results/readiness.svg) | hit rate | ≥ 0.9 | **0.890, missed** |",
  );
});

Deno.test("renderSummary() names the machine once", () => {
  const summary = renderSummary([measurement, measurement]);

  assertStringIncludes(
    summary,
    "Measured on Some CPU, 2 cores, 8 GB, linux x86_64, Deno 2.9.6, Postgres 17.\n",
  );
});
