import { assertEquals } from "@std/assert";
import type { Passage } from "../shared/contracts/reasoner.ts";
import { selectPassages } from "./select_passages.ts";

const [one, two, three] = ["first", "second one", "third"].map((text): Passage => ({
  signal_id: "00000000-0000-4000-8000-000000000001",
  source_type: "note",
  authority: "client",
  speaker: null,
  text,
  start: 0,
  end: text.length,
})) as [Passage, Passage, Passage];

Deno.test("selectPassages() takes the best that fit and keeps the text's order", () => {
  const selected = selectPassages([one, two, three], [three, two, one], {
    budget: 2,
    costOf: () => 1,
  });

  assertEquals(selected, [two, three]);
});

Deno.test("selectPassages() passes over what does not fit", () => {
  const selected = selectPassages([one, two, three], [two, three, one], {
    budget: 5,
    costOf: ({ text }) => text.length,
  });

  assertEquals(selected, [three]);
});

Deno.test("selectPassages() counts estimated tokens unless told otherwise", () => {
  assertEquals(selectPassages([one, two], [two, one], { budget: 4 }), [two]);
  assertEquals(selectPassages([one, two], [two, one], { budget: 0 }), []);
});
