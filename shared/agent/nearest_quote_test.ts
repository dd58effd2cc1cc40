import { assertEquals } from "@std/assert";
import type { Passage } from "../contracts/reasoner.ts";
import { findNearestQuotes } from "./nearest_quote.ts";

const SIGNAL_ID = "0198c0de-0000-7000-8000-00000000000a";

/** The quote for each list of cues, from a call in which each line is a turn: "Marta: …". */
function quotesFor(lines: string[], ...cues: string[][]) {
  let start = 0;
  const passages = lines.map((line): Passage => {
    const [speaker = "", text = ""] = line.split(": ");
    const end = start + text.length;
    const passage: Passage = {
      signal_id: SIGNAL_ID,
      source_type: "transcript",
      authority: "client",
      side: speaker === "Ines" ? "studio" : "client",
      speaker,
      text,
      start,
      end,
    };
    start = end + 1;
    return passage;
  });
  return findNearestQuotes(passages, cues.map((cues) => ({ text: "What goes wrong?", cues })))
    .map((nearest) => nearest?.quote ?? null);
}

Deno.test("findNearestQuotes() takes the statement in which most cues stand, in any inflection", () => {
  const lines = [
    "Marta: Our drivers come back to the yard at six in the evening.",
    "Marta: The planner sorts the delivery notes manually and loses two of them each day.",
  ];

  assertEquals(quotesFor(lines, ["manual", "lose", "evening"]), [
    "The planner sorts the delivery notes manually and loses two of them each day.",
  ]);
});

Deno.test("findNearestQuotes() takes one phrase for enough, and a single word for nothing", () => {
  const lines = ["Marta: The planner sorts every delivery note by hand until late."];

  assertEquals(quotesFor(lines, ["by hand"], ["late"]), [
    "The planner sorts every delivery note by hand until late.",
    null,
  ]);
});

Deno.test("findNearestQuotes() gives no statement to two questions", () => {
  const lines = [
    "Marta: The planner sorts every delivery note by hand.",
    "Marta: Each driver writes the mileage down by hand as well.",
  ];

  const quotes = quotesFor(lines, ["by hand"], ["by hand"], ["by hand"]);

  assertEquals(new Set(quotes).size, 3);
  assertEquals(quotes[2], null);
});

Deno.test("findNearestQuotes() reads neither the studio's words nor questions nor what was broken off", () => {
  const lines = [
    "Ines: So the planner sorts every delivery note by hand.",
    "Marta: Does anybody else sort delivery notes by hand?",
    "Marta: The planner sorts every delivery note by hand because the",
  ];

  assertEquals(quotesFor(lines, ["by hand"]), [null]);
});

Deno.test("findNearestQuotes() ends a sentence on a pronoun, and reads cues as words, not as patterns", () => {
  const lines = ["Marta: We can't plan the tours because of this."];

  assertEquals(quotesFor(lines, ["can't plan"], ["pl.n", "t(ou)rs", "*"]), [
    "We can't plan the tours because of this.",
    null,
  ]);
});

Deno.test("findNearestQuotes() finds nothing without passages or cues", () => {
  assertEquals(quotesFor([], ["by hand"]), [null]);
  assertEquals(quotesFor(["Marta: The planner sorts every delivery note by hand."], []), [null]);
});
