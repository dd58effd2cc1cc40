import { assertAlmostEquals, assertEquals, assertStringIncludes } from "@std/assert";
import type { ResultRow } from "../experiments/experiment.ts";
import { renderPlot } from "./render_plot.ts";

const row = (name: string, system: string, median_ms: number | null): ResultRow => ({
  case: name,
  system,
  figures: { median_ms },
});
const LINEAR = { figure: "median_ms", y_label: "ms", log: false };

/** The heights of the bars, in their order. */
function heightsOf(svg: string): number[] {
  return [...svg.matchAll(/<rect [^>]*height="([\d.]+)"/g)].map(([, height]) => Number(height));
}

Deno.test("renderPlot() draws a bar for each value, as high as the value", () => {
  const svg = renderPlot("Time", [row("hit", "plan", 100), row("hit", "ours", 50)], LINEAR);

  const [one = 0, other = 0] = heightsOf(svg).toSorted((a, b) => a - b);
  assertEquals(heightsOf(svg).length, 2);
  assertAlmostEquals(other, one * 2, 0.01);
});

Deno.test("renderPlot() gives equal ratios equal steps on a logarithmic scale", () => {
  const rows = [row("a", "ours", 1), row("a", "plan", 10), row("a", "baseline", 100)];

  const svg = renderPlot("Time", rows, { ...LINEAR, log: true });

  const [one = 0, ten = 0, hundred = 0] = heightsOf(svg).toSorted((a, b) => a - b);
  assertAlmostEquals(ten - one, hundred - ten, 0.01);
});

Deno.test("renderPlot() omits what was not measured", () => {
  const svg = renderPlot("Time", [row("a", "plan", null), row("a", "ours", 3)], LINEAR);

  assertEquals(heightsOf(svg).length, 1);
});

Deno.test("renderPlot() is a standalone SVG with escaped text", () => {
  const svg = renderPlot("a < b & c", [row("a", "ours", 3)], LINEAR);

  assertStringIncludes(svg, 'xmlns="http://www.w3.org/2000/svg"');
  assertStringIncludes(svg, "a &lt; b &amp; c");
});
