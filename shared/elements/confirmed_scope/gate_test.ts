import { assert, assertEquals } from "@std/assert";
import { assessSample, FULL_FOUNDATION } from "../testing/sample_foundation.ts";

const scope = FULL_FOUNDATION.confirmed_scope!; // the sample has every element

Deno.test("assess() at the gate confirmed_scope wants an agreed V1 confirmed by the client, not a signature", () => {
  assert(assessSample("confirmed_scope", { ...scope, specs_signed_off: false }).satisfied);
  assert(!assessSample("confirmed_scope", { ...scope, v1_agreed: false }).satisfied);
  assert(!assessSample("confirmed_scope", { ...scope, confirmed_by: "consultant" }).satisfied);
  assert(!assessSample("confirmed_scope", { ...scope, v1_features: [] }).satisfied);
});

Deno.test("assess() at the gate confirmed_scope is 0, 0.2, 0.5 or 1 sure, by how far the agreement has come", () => {
  const proposed = assessSample("confirmed_scope", { ...scope, v1_agreed: false });
  const agreed = assessSample("confirmed_scope", { ...scope, confirmed_by: null });

  assertEquals(assessSample("confirmed_scope", null).confidence, 0);
  assertEquals(proposed.confidence, 0.2);
  assertEquals(proposed.missing, ["Agreement on V1", "Sign-off of the specifications"]);
  assertEquals(agreed.confidence, 0.5);
  assertEquals(agreed.missing, ["Approval by the client", "Sign-off of the specifications"]);
  assertEquals(assessSample("confirmed_scope", scope).confidence, 1);
});
