import { assert, assertEquals, assertLessOrEqual } from "@std/assert";
import type { Passage } from "../contracts/reasoner.ts";
import { choosePassages } from "./choose_passages.ts";
import { toId } from "./testing/fixtures.ts";

function toPassage(text: string, signal = 1): Passage {
  return {
    signal_id: toId(signal),
    source_type: "transcript",
    authority: "client",
    speaker: null,
    text,
    start: 0,
    end: text.length,
  };
}

const countTokens = (text: string) => text.length;
const names = (passages: Iterable<Passage>) => [...passages].map(({ text }) => text);

/** Room for the signal's labels and this many passages of one token. */
const roomFor = (passages: number) => 60 + passages * 9;

Deno.test("choosePassages() lets the readers take turns", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((text) => toPassage(text)) as [
    Passage,
    Passage,
    Passage,
    Passage,
  ];

  const chosen = choosePassages([[a, b], [c, d]], { token_budget: roomFor(3), countTokens });

  assertEquals(names(chosen), ["a", "c", "b"]);
});

Deno.test("choosePassages() pays once for what two readers want", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => toPassage(text)) as [Passage, Passage, Passage];

  const chosen = choosePassages([[a, b], [a, c]], { token_budget: roomFor(3), countTokens });

  assertEquals(names(chosen), ["a", "c", "b"]);
});

Deno.test("choosePassages() goes on with shorter passages when one does not fit", () => {
  const passages = [toPassage("x".repeat(1_000)), toPassage("b")];

  const chosen = choosePassages([passages], { token_budget: roomFor(1), countTokens });

  assertEquals(names(chosen), ["b"]);
});

Deno.test("choosePassages() counts the labels of every signal it opens", () => {
  const passages = [toPassage("a", 1), toPassage("b", 2)];

  const chosen = choosePassages([passages], { token_budget: roomFor(2), countTokens });

  assertEquals(names(chosen), ["a"]);
});

Deno.test("choosePassages() never exceeds the budget and wastes no room that a passage fits into", () => {
  const passages = Array.from({ length: 50 }, (_, index) => toPassage("x".repeat(index % 7)));
  for (const token_budget of [0, 59, 60, 75, 200, 10_000]) {
    const chosen = choosePassages([passages, passages.toReversed()], { token_budget, countTokens });

    const cost = [...chosen].reduce((sum, { text }) => sum + text.length + 8, chosen.size && 60);
    assertLessOrEqual(cost, token_budget);
    const left = passages.filter((passage) => !chosen.has(passage));
    assert(left.every(({ text }) => cost + text.length + 8 > token_budget || chosen.size === 0));
  }
});

Deno.test("choosePassages() chooses nothing without readers or passages", () => {
  assertEquals(choosePassages([], { token_budget: 100, countTokens }).size, 0);
  assertEquals(choosePassages([[]], { token_budget: 100, countTokens }).size, 0);
});
