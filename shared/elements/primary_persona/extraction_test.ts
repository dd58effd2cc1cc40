import { assertEquals } from "@std/assert";
import { soundOutput } from "../../foundation/testing/scripted_reasoner.ts";
import { primaryPersonaExtraction } from "./extraction.ts";

function toContent(change: object) {
  const proposal = primaryPersonaExtraction.proposal_schema.parse({
    ...soundOutput("primary_persona"),
    ...change,
  });
  return primaryPersonaExtraction.toContent(proposal, {
    isVerified: () => false,
    features: [],
  });
}

Deno.test("primaryPersonaExtraction is nothing without a specific role", () => {
  for (const role of [null, "User", "the users", "End users", "all people", "everyone"]) {
    assertEquals(toContent({ role }), null, String(role));
  }
});

Deno.test("primaryPersonaExtraction keeps roles that only begin or end like a generic one", () => {
  for (const role of ["User support lead", "Power user in purchasing", "People partner"]) {
    assertEquals(toContent({ role })?.["role"], role);
  }
});

Deno.test("primaryPersonaExtraction says unknown where the signals give no name", () => {
  assertEquals(toContent({ name: null })?.["name"], "unknown");
});
