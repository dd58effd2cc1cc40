import { assert, assertEquals } from "@std/assert";
import { FULL_FOUNDATION } from "../testdata/sample_facts.ts";
import { assessPrimaryPersona, isPrimaryPersonaSatisfied } from "./primary_persona.ts";

const persona = FULL_FOUNDATION.primary_persona!; // the sample has every element

Deno.test("isPrimaryPersonaSatisfied() wants name, pain connection and a confidence of 0.6", () => {
  assert(isPrimaryPersonaSatisfied({ ...persona, confidence: 0.6, role: "", goal: "" }));
  assert(!isPrimaryPersonaSatisfied({ ...persona, confidence: 0.59 }));
  assert(!isPrimaryPersonaSatisfied({ ...persona, name: "unknown" }));
  assert(!isPrimaryPersonaSatisfied({ ...persona, pain_connection: " " }));
});

Deno.test("assessPrimaryPersona() asks four things where there is nothing", () => {
  const { confidence, missing, how_to_acquire } = assessPrimaryPersona(null);

  assertEquals([confidence, missing.length, how_to_acquire.length], [0, 4, 4]);
});

Deno.test("assessPrimaryPersona() wants a pain connection of ten characters once it is judged", () => {
  const low = { ...persona, confidence: 0.3 };

  assertEquals(assessPrimaryPersona({ ...low, pain_connection: "nine char" }).missing.length, 2);
  assertEquals(assessPrimaryPersona({ ...low, pain_connection: "ten chars!" }).missing.length, 1);
});
