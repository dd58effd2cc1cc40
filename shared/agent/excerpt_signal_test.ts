import { assert, assertEquals } from "@std/assert";
import { excerptSignal } from "./excerpt_signal.ts";
import { testSignal } from "./testing/test_observation.ts";

const CALL = testSignal({
  content: [
    "Tom: How was the way here?",
    "Marta: Long, thank you.",
    "Marta: We lose two hours a day.",
    "Tom: I see, and the rest of the day is quiet.",
  ].join("\n"),
});

Deno.test("excerptSignal() gives the whole text where it fits", () => {
  assertEquals(excerptSignal(CALL, { max_length: 1000, cues: ["lose"] }), CALL.content);
});

Deno.test("excerptSignal() keeps the turns that say most, in their order", () => {
  const excerpt = excerptSignal(CALL, { max_length: 50, cues: ["lose", "hours"] });

  assertEquals(excerpt, "[…]\nMarta: We lose two hours a day.\n[…]");
});

Deno.test("excerptSignal() never exceeds its length by more than a mark of omission", () => {
  for (const max_length of [10, 40, 60, 90]) {
    const excerpt = excerptSignal(CALL, { max_length, cues: ["lose"] });
    assert(excerpt.length <= max_length + "[…]\n".length, `${max_length}: ${excerpt}`);
  }
});
