import { assertEquals } from "@std/assert";
import { soundOutput } from "../../foundation/testing/scripted_reasoner.ts";
import { budgetConstraintsExtraction } from "./extraction.ts";

function parse(change: object) {
  return budgetConstraintsExtraction.proposal_schema.parse({
    ...soundOutput("budget_constraints"),
    ...change,
  });
}

function toContent(change: object) {
  return budgetConstraintsExtraction.toContent(parse(change), {
    isVerified: () => false,
    features: [],
  });
}

Deno.test("budgetConstraintsExtraction is nothing when neither money nor time nor a limit is told", () => {
  assertEquals(toContent({ budget_range: null, timeline: null }), null);
});

Deno.test("budgetConstraintsExtraction says unknown for a budget nobody spoke of, next to a limit somebody named", () => {
  const content = toContent({
    budget_range: null,
    budget_flexibility: "unknown",
    timeline: null,
    technical_constraints: ["Must run on the forklift tablets"],
  });

  assertEquals(content, {
    budget_range: "unknown",
    budget_flexibility: "unknown",
    timeline: "unknown",
    hard_deadline: null,
    deadline_driver: null,
    technical_constraints: ["Must run on the forklift tablets"],
    organizational_constraints: [],
  });
});

Deno.test("budgetConstraintsExtraction allows a tagged inference no more than 0.5", () => {
  const inferred = parse({ budget_range: "Inferred: 40,000, as the last project" });

  assertEquals(budgetConstraintsExtraction.confidenceCeiling?.(inferred), 0.5);
  assertEquals(budgetConstraintsExtraction.confidenceCeiling?.(parse({})), 1);
});
