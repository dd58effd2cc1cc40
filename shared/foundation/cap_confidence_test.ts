import { assert, assertEquals, assertLess } from "@std/assert";
import type { Evidence } from "../contracts/evidence.ts";
import { capConfidence } from "./cap_confidence.ts";
import { toId, toSignal } from "./testing/fixtures.ts";

const client = toSignal(1, "", { authority: "client", source_type: "document" });
const note = toSignal(2, "", { authority: "consultant", source_type: "note" });
const brief = toSignal(3, "", { authority: "consultant", source_type: "document" });
const study = toSignal(4, "", { authority: "research", source_type: "research" });
const signals = new Map([client, note, brief, study].map((signal) => [signal.id, signal]));

function quoteFrom(number: number): Evidence {
  const quote = "words";
  return { signal_id: toId(number), quote, start: 0, end: 5, match: "verbatim", speaker: null };
}

function cap(claimed: number, ...sources: number[]): number {
  return capConfidence(claimed, {
    element: "core_pain",
    evidence: sources.map(quoteFrom),
    signals,
  });
}

Deno.test("capConfidence() is at most 0.5 without a verified quote", () => {
  assertEquals(cap(0.95), 0.5);
});

Deno.test("capConfidence() is at most 0.6 on consultants' documents, with research or without", () => {
  assertEquals([cap(0.95, 3), cap(0.95, 3, 4)], [0.6, 0.6]);
});

Deno.test("capConfidence() takes research alone for no evidence, so that it opens no gate", () => {
  assertEquals(cap(0.95, 4), 0.5);
});

Deno.test("capConfidence() leaves the claim where one quote is the client's, by authority or by kind", () => {
  assertEquals(cap(0.95, 3, 1), 0.95);
  assertEquals(cap(0.95, 2), 0.95);
});

Deno.test("capConfidence() never raises a claim", () => {
  assertEquals([cap(0.2), cap(0.2, 4), cap(0.2, 1)], [0.2, 0.2, 0.2]);
});

Deno.test("capConfidence() keeps a wow moment without a quote below the confidence that opens its gate", () => {
  const capped = capConfidence(1, { element: "wow_moment", evidence: [], signals });

  assertLess(capped, 0.5);
  assert(capped > 0.3);
});
