import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { soundOutput } from "../../foundation/testing/scripted_reasoner.ts";
import { corePainExtraction } from "./extraction.ts";

const { proposal_schema } = corePainExtraction;
const proposal = (change: object) => ({ ...soundOutput("core_pain"), ...change });

Deno.test("corePainExtraction takes a statement of 20 characters, counted after trimming", () => {
  assert(proposal_schema.safeParse(proposal({ statement: "x".repeat(20) })).success);
  assert(!proposal_schema.safeParse(proposal({ statement: ` ${"x".repeat(19)} ` })).success);
  assert(!proposal_schema.safeParse(proposal({ statement: "🧥".repeat(19) })).success);
});

Deno.test("corePainExtraction refuses a confidence outside 0 to 1", () => {
  assert(!proposal_schema.safeParse(proposal({ confidence: 1.01 })).success);
  assert(!proposal_schema.safeParse(proposal({ confidence: -0.01 })).success);
});

Deno.test("corePainExtraction is nothing without a statement, and says unknown for its other parts", () => {
  const support = { isVerified: () => false, features: [] };
  const parse = (change: object) => proposal_schema.parse(proposal(change));

  assertEquals(corePainExtraction.toContent(parse({ statement: null }), support), null);
  assertEquals(corePainExtraction.toContent(parse({ trigger: null, stakes: null }), support), {
    statement: "Pallets vanish because nobody sees the delivery notes in time",
    trigger: "unknown",
    stakes: "unknown",
    who_feels_it: "Yard planner",
  });
});

Deno.test("corePainExtraction asks for more at greater depth", () => {
  const render = (depth: "surface" | "standard" | "deep") =>
    corePainExtraction.renderInstructions({ depth, known: new Map(), features: [] });

  assertNotEquals(render("surface"), render("standard"));
  assertNotEquals(render("standard"), render("deep"));
});
