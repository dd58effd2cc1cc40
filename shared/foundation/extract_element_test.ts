import { assert, assertFalse } from "@std/assert";
import { isSameValue, isWeaker } from "./extract_element.ts";
import { CORE_PAIN, toId } from "./testing/fixtures.ts";
import type { Evidence } from "../contracts/evidence.ts";

Deno.test("isSameValue() ignores the order of keys and who confirmed", () => {
  const reversed = Object.fromEntries(Object.entries(CORE_PAIN).toReversed());

  assert(isSameValue("core_pain", CORE_PAIN, { ...reversed, confirmed_by: "client" }));
});

Deno.test("isSameValue() sees every other difference", () => {
  assertFalse(isSameValue("core_pain", CORE_PAIN, { ...CORE_PAIN, confidence: 0.71 }));
  assertFalse(isSameValue("core_pain", CORE_PAIN, { ...CORE_PAIN, stakes: "Five thousand" }));
});

const quote: Evidence = {
  signal_id: toId(1),
  quote: "words",
  start: 0,
  end: 5,
  cited: "words",
  match: "verbatim",
  speaker: null,
  side: "client",
  force: "asserted",
  fields: ["statement"],
};
const quoted = { ...CORE_PAIN, evidence: [quote] };

Deno.test("isWeaker() is true for a value without quotes beside one that has some", () => {
  assert(isWeaker(CORE_PAIN, quoted, false));
});

Deno.test("isWeaker() is true for words that do not count beside some that do", () => {
  const others = [
    { ...quote, force: "denied" as const },
    { ...quote, side: "studio" as const },
    { ...quote, pending: true },
  ];

  for (const other of others) {
    assert(isWeaker({ ...CORE_PAIN, evidence: [other] }, quoted, false));
    assertFalse(isWeaker(CORE_PAIN, { ...CORE_PAIN, evidence: [other] }, false));
  }
});

Deno.test("isWeaker() is false for newer words that are quoted, however sure", () => {
  assertFalse(isWeaker({ ...quoted, confidence: 0.3 }, quoted, false));
});

Deno.test("isWeaker() asks a stand-in for more confidence than is stored", () => {
  assert(isWeaker({ ...quoted, confidence: 0.45 }, quoted, true));
  assertFalse(isWeaker({ ...quoted, confidence: 0.45 }, { ...CORE_PAIN, confidence: 0.3 }, true));
});
