import { assert, assertEquals } from "@std/assert";
import { assessSample, FULL_FOUNDATION } from "../testing/sample_foundation.ts";

const pain = FULL_FOUNDATION.core_pain!; // the sample has every element

Deno.test("assess() at the gate core_pain wants more than 20 characters, counted after trimming", () => {
  assert(!assessSample("core_pain", { ...pain, statement: "Nineteen characters" }).satisfied);
  assert(!assessSample("core_pain", { ...pain, statement: "Exactly 20 character" }).satisfied);
  assert(
    !assessSample("core_pain", { ...pain, statement: "   Exactly 20 character   " }).satisfied,
  );
  assert(assessSample("core_pain", { ...pain, statement: "Exactly 21 characters" }).satisfied);
});

Deno.test("assess() at the gate core_pain counts characters, not code units", () => {
  assert(
    !assessSample("core_pain", { ...pain, statement: `Exactly 20 ${"🧾".repeat(9)}` }).satisfied,
  );
  assert(
    assessSample("core_pain", { ...pain, statement: `Exactly 21 ${"🧾".repeat(10)}` }).satisfied,
  );
});

Deno.test("assess() at the gate core_pain wants a confidence of 0.6", () => {
  assert(!assessSample("core_pain", { ...pain, confidence: 0.59 }).satisfied);
  assert(assessSample("core_pain", { ...pain, confidence: 0.6 }).satisfied);
});

Deno.test("assess() at the gate core_pain asks four things where there is nothing", () => {
  const { satisfied, confidence, missing, how_to_acquire } = assessSample("core_pain", null);

  assertEquals([satisfied, confidence, missing.length, how_to_acquire.length], [false, 0, 4, 4]);
});

Deno.test("assess() at the gate core_pain names the statement of exactly 20 characters as what is missing", () => {
  const finding = assessSample("core_pain", { ...pain, statement: "Exactly 20 character" });

  assert(!finding.satisfied);
  assertEquals(finding.missing, ["Problem statement with substance"]);
  assertEquals(finding.how_to_acquire.length, 1);
});

Deno.test("assess() at the gate core_pain pairs each blank or placeholder with its own hint, in order", () => {
  const finding = assessSample("core_pain", {
    ...pain,
    trigger: " ",
    who_feels_it: "TBD",
    confidence: 0.4,
  });

  assertEquals(finding.missing, ["Trigger", "Who feels it", "Client validation of the problem"]);
  assertEquals(finding.how_to_acquire.length, 3);
  assertEquals(finding.confidence, 0.4);
});

Deno.test("assess() at the gate core_pain lists nothing for a satisfied gate, whatever else is blank", () => {
  assertEquals(assessSample("core_pain", { ...pain, trigger: "", stakes: "?" }), {
    satisfied: true,
    confidence: 0.8,
    missing: [],
    how_to_acquire: [],
    unlock_hint: null,
  });
});
