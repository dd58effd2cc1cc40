import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { createPaint } from "./paint.ts";
import { renderReport } from "./render_report.ts";
import { SAMPLE_REPORT } from "./sample_report.ts";
import { WIDTH } from "./wrap.ts";

const plain = createPaint(false);

Deno.test("renderReport() keeps every line within the width", () => {
  const lines = renderReport(SAMPLE_REPORT, plain).split("\n");

  assertEquals(lines.filter((line) => line.length > WIDTH), []);
});

Deno.test("renderReport() has a section for every part, in the order of the story", () => {
  const titles = renderReport(SAMPLE_REPORT, plain).match(/(?<=^── )\S+/gm);

  assertEquals(titles, ["Signals", "Foundation", "Readiness", "Agent", "Changes", "What"]);
});

Deno.test("renderReport() says how many quotes stand in the files, and shows those that do not", () => {
  const wrong = [{ signal_id: "s", quote: "never said" }];

  assertStringIncludes(
    renderReport(SAMPLE_REPORT, plain),
    "1 of 1 accepted quotes stand word for word in the files.",
  );
  const report = renderReport({ ...SAMPLE_REPORT, quotes: { total: 1, wrong } }, plain);
  assertStringIncludes(report, "0 of 1 accepted quotes");
  assertStringIncludes(report, "✗ “never said”");
});

Deno.test("renderReport() has no colour codes unless painted", () => {
  assert(!renderReport(SAMPLE_REPORT, plain).includes("\x1b"));
  assert(renderReport(SAMPLE_REPORT, createPaint(true)).includes("\x1b[1m"));
});
