import { assert, assertEquals } from "@std/assert";
import { assessGate } from "../gate.ts";
import { FULL_FOUNDATION } from "../testing/sample_foundation.ts";
import { confirmedScopeGate } from "./gate.ts";

const scope = FULL_FOUNDATION.confirmed_scope!; // the sample has every element

Deno.test("confirmedScopeGate.isSatisfied() wants an agreed V1 confirmed by the client, not a signature", () => {
  assert(confirmedScopeGate.isSatisfied({ ...scope, specs_signed_off: false }));
  assert(!confirmedScopeGate.isSatisfied({ ...scope, v1_agreed: false }));
  assert(!confirmedScopeGate.isSatisfied({ ...scope, confirmed_by: "consultant" }));
  assert(!confirmedScopeGate.isSatisfied({ ...scope, v1_features: [] }));
});

Deno.test("assessGate() at the gate confirmed_scope is 0, 0.2, 0.5 or 1 sure, by how far the agreement has come", () => {
  const proposed = assessGate(confirmedScopeGate, { ...scope, v1_agreed: false });
  const agreed = assessGate(confirmedScopeGate, { ...scope, confirmed_by: null });

  assertEquals(assessGate(confirmedScopeGate, null).confidence, 0);
  assertEquals(proposed.confidence, 0.2);
  assertEquals(proposed.missing, ["Agreement on V1", "Sign-off of the specifications"]);
  assertEquals(agreed.confidence, 0.5);
  assertEquals(agreed.missing, ["Approval by the client", "Sign-off of the specifications"]);
  assertEquals(assessGate(confirmedScopeGate, scope).confidence, 1);
});
