import { assert, assertFalse } from "@std/assert";
import { isSameValue } from "./is_same_value.ts";
import { CORE_PAIN } from "./testing/fixtures.ts";

Deno.test("isSameValue() ignores the order of keys and who confirmed", () => {
  const reversed = Object.fromEntries(Object.entries(CORE_PAIN).toReversed());

  assert(isSameValue("core_pain", CORE_PAIN, { ...reversed, confirmed_by: "client" }));
});

Deno.test("isSameValue() sees every other difference", () => {
  assertFalse(isSameValue("core_pain", CORE_PAIN, { ...CORE_PAIN, confidence: 0.71 }));
  assertFalse(isSameValue("core_pain", CORE_PAIN, { ...CORE_PAIN, stakes: "Five thousand" }));
});
