import { assert, assertEquals } from "@std/assert";
import { assessSample, FULL_FOUNDATION } from "../testing/sample_foundation.ts";

const persona = FULL_FOUNDATION.primary_persona!; // the sample has every element

Deno.test("assess() at the gate primary_persona wants a name or title, pain connection and a confidence of 0.6", () => {
  assert(
    assessSample("primary_persona", { ...persona, confidence: 0.6, role: "", goal: "" }).satisfied,
  );
  assert(!assessSample("primary_persona", { ...persona, confidence: 0.59 }).satisfied);
  assert(assessSample("primary_persona", { ...persona, name: "unknown" }).satisfied);
  assert(!assessSample("primary_persona", { ...persona, name: "unknown", role: "" }).satisfied);
  assert(!assessSample("primary_persona", { ...persona, pain_connection: " " }).satisfied);
});

Deno.test("assess() at the gate primary_persona asks four things where there is nothing", () => {
  const { confidence, missing, how_to_acquire } = assessSample("primary_persona", null);

  assertEquals([confidence, missing.length, how_to_acquire.length], [0, 4, 4]);
});

Deno.test("assess() at the gate primary_persona wants a pain connection of ten characters once it is judged", () => {
  const low = { ...persona, confidence: 0.3 };

  assertEquals(
    assessSample("primary_persona", { ...low, pain_connection: "nine char" }).missing.length,
    2,
  );
  assertEquals(
    assessSample("primary_persona", { ...low, pain_connection: "ten chars!" }).missing.length,
    1,
  );
});
