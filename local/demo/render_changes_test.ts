import { assertStringIncludes } from "@std/assert";
import { createPaint } from "./paint.ts";
import { renderChanges } from "./render_changes.ts";
import { SAMPLE_REPORT } from "./sample_report.ts";

Deno.test("renderChanges() shows the cache going null and the scores moving", () => {
  const text = renderChanges(SAMPLE_REPORT.changes, createPaint(false)).join("\n");

  assertStringIncludes(text, "The client confirms the core pain\n");
  assertStringIncludes(text, "filled before, null after; the next read was a miss");
  assertStringIncludes(text, "ceiling of the gates    0.0 →  15.0");
});
