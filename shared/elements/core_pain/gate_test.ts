import { assert, assertEquals } from "@std/assert";
import { assessGate } from "../gate.ts";
import { FULL_FOUNDATION } from "../testing/sample_foundation.ts";
import { corePainGate } from "./gate.ts";

const pain = FULL_FOUNDATION.core_pain!; // the sample has every element

Deno.test("corePainGate.isSatisfied() wants more than 20 characters, counted after trimming", () => {
  assert(!corePainGate.isSatisfied({ ...pain, statement: "Nineteen characters" }));
  assert(!corePainGate.isSatisfied({ ...pain, statement: "Exactly 20 character" }));
  assert(!corePainGate.isSatisfied({ ...pain, statement: "   Exactly 20 character   " }));
  assert(corePainGate.isSatisfied({ ...pain, statement: "Exactly 21 characters" }));
});

Deno.test("corePainGate.isSatisfied() counts characters, not code units", () => {
  assert(!corePainGate.isSatisfied({ ...pain, statement: `Exactly 20 ${"🧾".repeat(9)}` }));
  assert(corePainGate.isSatisfied({ ...pain, statement: `Exactly 21 ${"🧾".repeat(10)}` }));
});

Deno.test("corePainGate.isSatisfied() wants a confidence of 0.6", () => {
  assert(!corePainGate.isSatisfied({ ...pain, confidence: 0.59 }));
  assert(corePainGate.isSatisfied({ ...pain, confidence: 0.6 }));
});

Deno.test("assessGate() at the gate core_pain asks four things where there is nothing", () => {
  const { satisfied, confidence, missing, how_to_acquire } = assessGate(corePainGate, null);

  assertEquals([satisfied, confidence, missing.length, how_to_acquire.length], [false, 0, 4, 4]);
});

Deno.test("assessGate() at the gate core_pain names the statement of exactly 20 characters as what is missing", () => {
  const finding = assessGate(corePainGate, { ...pain, statement: "Exactly 20 character" });

  assert(!finding.satisfied);
  assertEquals(finding.missing, ["Problem statement with substance"]);
  assertEquals(finding.how_to_acquire.length, 1);
});

Deno.test("assessGate() at the gate core_pain pairs each blank or placeholder with its own hint, in order", () => {
  const finding = assessGate(corePainGate, {
    ...pain,
    trigger: " ",
    who_feels_it: "TBD",
    confidence: 0.4,
  });

  assertEquals(finding.missing, ["Trigger", "Who feels it", "Client validation of the problem"]);
  assertEquals(finding.how_to_acquire.length, 3);
  assertEquals(finding.confidence, 0.4);
});

Deno.test("assessGate() at the gate core_pain lists nothing for a satisfied gate, whatever else is blank", () => {
  assertEquals(assessGate(corePainGate, { ...pain, trigger: "", stakes: "?" }), {
    satisfied: true,
    confidence: 0.8,
    missing: [],
    how_to_acquire: [],
    unlock_hint: null,
  });
});
