/** The extraction with the rules as its reasoner: what the system can do without a model, and does in its place. */
import { assert, assertEquals, assertLessOrEqual } from "@std/assert";
import { OperationTracker } from "../observability/operation_tracker.ts";
import { rulesReasoner } from "../llm/rules/rules_reasoner.ts";
import { extractFoundation } from "./extract_foundation.ts";
import { CALL } from "./testing/fixtures.ts";
import { NO_FOUNDATION } from "../elements/testing/sample_foundation.ts";

function extract() {
  return extractFoundation({
    signals: [CALL],
    foundation: NO_FOUNDATION,
    depth: "standard",
    force: false,
  }, {
    reasoner: rulesReasoner(),
    tracker: new OperationTracker("test"),
    signal: new AbortController().signal,
    token_budget: 60_000,
  });
}

Deno.test("extractFoundation() with the rules finds every element that the call speaks of", async () => {
  const { outcomes, model } = await extract();

  assertEquals(model, "rules");
  for (const [name, { status }] of Object.entries(outcomes)) {
    assertEquals(status, "extracted", name);
  }
});

Deno.test("extractFoundation() with the rules quotes verbatim, refuses nothing and opens nothing by itself", async () => {
  const { outcomes } = await extract();

  for (const { evidence, refused_quotes, confidence } of Object.values(outcomes)) {
    assert(evidence.length > 0);
    assertEquals(refused_quotes, []);
    assertLessOrEqual(confidence ?? 0, 0.5);
    for (const { quote, start, end } of evidence) {
      assertEquals(CALL.content.slice(start, end), quote);
    }
  }
});

Deno.test("extractFoundation() with the rules gives the same answer twice", async () => {
  assertEquals((await extract()).outcomes, (await extract()).outcomes);
});
