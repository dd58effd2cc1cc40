import { assertStringIncludes } from "@std/assert";
import { createPaint } from "./paint.ts";
import { renderReadiness } from "./render_readiness.ts";
import { SAMPLE_REPORT } from "./sample_report.ts";

const text = renderReadiness(SAMPLE_REPORT.readiness_after, createPaint(false)).join("\n");

Deno.test("renderReadiness() shows the score and what it is made of", () => {
  const { score, dimensional_score } = SAMPLE_REPORT.readiness_after;

  assertStringIncludes(text, `${score.toFixed(1)} of 100`);
  assertStringIncludes(
    text,
    `${dimensional_score.toFixed(1)} by the dimensions, at most 15 by the gates`,
  );
});

Deno.test("renderReadiness() marks open and satisfied gates, and says what is missing", () => {
  assertStringIncludes(text, "✓ core_pain             15 points, confidence 0.80\n");
  assertStringIncludes(
    text,
    "· design_preferences     5 points, confidence 0.00, opening it adds +",
  );
  assertStringIncludes(text, "missing: ");
});

Deno.test("renderReadiness() draws every dimension and advises", () => {
  for (const name of ["value_path", "problem", "solution", "engagement"]) {
    assertStringIncludes(text, `\n  ${name} `);
  }
  assertStringIncludes(text, "Advice, and what it alone would add to the score\n   +");
});

Deno.test("renderReadiness() shows warnings", () => {
  const warning = { code: "malformed", subject: "core_pain", message: "core_pain is a list" };
  const lines = renderReadiness(
    { ...SAMPLE_REPORT.readiness_after, warnings: [warning] },
    createPaint(false),
  );

  assertStringIncludes(lines.join("\n"), "! core_pain is a list");
});
