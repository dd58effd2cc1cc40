import { assert, assertEquals } from "@std/assert";
import { FULL_FOUNDATION } from "../testdata/sample_facts.ts";
import { assessCorePain, isCorePainSatisfied } from "./core_pain.ts";

const pain = FULL_FOUNDATION.core_pain!; // the sample has every element

Deno.test("isCorePainSatisfied() wants more than 20 characters, counted after trimming", () => {
  assert(!isCorePainSatisfied({ ...pain, statement: "Nineteen characters" }));
  assert(!isCorePainSatisfied({ ...pain, statement: "Exactly 20 character" }));
  assert(!isCorePainSatisfied({ ...pain, statement: "   Exactly 20 character   " }));
  assert(isCorePainSatisfied({ ...pain, statement: "Exactly 21 characters" }));
});

Deno.test("isCorePainSatisfied() counts characters, not code units", () => {
  assert(!isCorePainSatisfied({ ...pain, statement: `Exactly 20 ${"🧾".repeat(9)}` }));
  assert(isCorePainSatisfied({ ...pain, statement: `Exactly 21 ${"🧾".repeat(10)}` }));
});

Deno.test("isCorePainSatisfied() wants a confidence of 0.6", () => {
  assert(!isCorePainSatisfied({ ...pain, confidence: 0.59 }));
  assert(isCorePainSatisfied({ ...pain, confidence: 0.6 }));
});

Deno.test("assessCorePain() asks four things where there is nothing", () => {
  const { satisfied, confidence, missing, how_to_acquire } = assessCorePain(null);

  assertEquals([satisfied, confidence, missing.length, how_to_acquire.length], [false, 0, 4, 4]);
});

Deno.test("assessCorePain() names the statement of exactly 20 characters as what is missing", () => {
  const finding = assessCorePain({ ...pain, statement: "Exactly 20 character" });

  assert(!finding.satisfied);
  assertEquals(finding.missing, ["Problem statement with substance"]);
  assertEquals(finding.how_to_acquire.length, 1);
});

Deno.test("assessCorePain() pairs each blank or placeholder with its own hint, in order", () => {
  const finding = assessCorePain({ ...pain, trigger: " ", who_feels_it: "TBD", confidence: 0.4 });

  assertEquals(finding.missing, ["Trigger", "Who feels it", "Client validation of the problem"]);
  assertEquals(finding.how_to_acquire.length, 3);
  assertEquals(finding.confidence, 0.4);
});

Deno.test("assessCorePain() lists nothing for a satisfied gate, whatever else is blank", () => {
  assertEquals(assessCorePain({ ...pain, trigger: "", stakes: "?" }), {
    satisfied: true,
    confidence: 0.8,
    missing: [],
    how_to_acquire: [],
    unlock_hint: null,
  });
});
