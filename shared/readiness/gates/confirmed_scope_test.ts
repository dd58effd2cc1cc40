import { assert, assertEquals } from "@std/assert";
import { FULL_FOUNDATION } from "../testdata/sample_facts.ts";
import { assessConfirmedScope, isConfirmedScopeSatisfied } from "./confirmed_scope.ts";

const scope = FULL_FOUNDATION.confirmed_scope!; // the sample has every element

Deno.test("isConfirmedScopeSatisfied() wants an agreed V1 confirmed by the client, not a signature", () => {
  assert(isConfirmedScopeSatisfied({ ...scope, specs_signed_off: false }));
  assert(!isConfirmedScopeSatisfied({ ...scope, v1_agreed: false }));
  assert(!isConfirmedScopeSatisfied({ ...scope, confirmed_by: "consultant" }));
  assert(!isConfirmedScopeSatisfied({ ...scope, v1_features: [] }));
});

Deno.test("assessConfirmedScope() is 0, 0.2, 0.5 or 1 sure, by how far the agreement has come", () => {
  const proposed = assessConfirmedScope({ ...scope, v1_agreed: false });
  const agreed = assessConfirmedScope({ ...scope, confirmed_by: null });

  assertEquals(assessConfirmedScope(null).confidence, 0);
  assertEquals(proposed.confidence, 0.2);
  assertEquals(proposed.missing, ["Agreement on V1", "Sign-off of the specifications"]);
  assertEquals(agreed.confidence, 0.5);
  assertEquals(agreed.missing, ["Approval by the client", "Sign-off of the specifications"]);
  assertEquals(assessConfirmedScope(scope).confidence, 1);
});
