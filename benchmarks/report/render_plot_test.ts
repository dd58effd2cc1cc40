import { assertEquals, assertStringIncludes } from "@std/assert";
import type { ResultRow } from "../experiment.ts";
import { renderPlot } from "./render_plot.ts";

const row = (name: string, system: string, median_ms: number | null): ResultRow => ({
  case: name,
  system,
  figures: { median_ms },
});
const LINEAR = { figure: "median_ms", y_label: "ms", log: false };

/** Heights of the bars, in their order; the background and the keys have fixed ones. */
function heightsOf(svg: string): number[] {
  return [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="[\d.]+" height="([\d.]+\.\d)"/g)]
    .map(([, height]) => Number(height));
}

Deno.test("renderPlot() draws a bar for each value, as high as the value is", () => {
  const svg = renderPlot("Time", [row("hit", "plan", 100), row("hit", "ours", 50)], LINEAR);

  const [plan = 0, ours = 0] = heightsOf(svg);
  assertEquals(heightsOf(svg).length, 2);
  assertEquals(plan, ours * 2);
});

Deno.test("renderPlot() gives equal steps to equal ratios on a logarithmic scale", () => {
  const rows = [row("a", "ours", 1), row("a", "plan", 10), row("a", "baseline", 100)];

  const [one = 0, ten = 0, hundred = 0] = heightsOf(
    renderPlot("Time", rows, { ...LINEAR, log: true }),
  );

  assertEquals(Math.round(ten - one), Math.round(hundred - ten));
});

Deno.test("renderPlot() leaves out what was not measured, and draws nothing for 0", () => {
  const svg = renderPlot("Time", [row("a", "plan", null), row("a", "ours", 0)], LINEAR);

  assertEquals(heightsOf(svg), [0]);
});

Deno.test("renderPlot() writes names as text, whatever stands in them", () => {
  assertStringIncludes(renderPlot("a < b & c", [], LINEAR), "a &lt; b &amp; c");
});
