/** Whether the grammars say what they were meant to say. */
import { assertEquals } from "@std/assert";
import type { Grammar } from "./grammar.ts";
import { DUTCH } from "./grammars/dutch.ts";
import { ENGLISH } from "./grammars/english.ts";
import { FRENCH } from "./grammars/french.ts";
import { GERMAN } from "./grammars/german.ts";
import { SPANISH } from "./grammars/spanish.ts";
import { type Forms, PhraseIndex } from "./phrase_index.ts";
import { findLoosePhrases } from "./testing/loose_phrases.ts";

/** Words that any sentence may begin with. */
const COMMON: readonly (readonly [Grammar, string])[] = [
  [
    ENGLISH,
    "the a we it that is was are had has do of to in on for and but with our my this they he she there you",
  ],
  [
    GERMAN,
    "der die das wir ich es ist war sind hat haben zu in im auf und aber den dem ein eine sie er da",
  ],
  [
    FRENCH,
    "le la les nous je il elle on ce est a ont avait de du des en et mais que qui un une pour dans ne se",
  ],
  [
    SPANISH,
    "el la los las es son era ha han de del en y pero que se lo un una por para con nos me su hay",
  ],
  [
    DUTCH,
    "de het een we ik is was zijn heeft hebben van in op en maar dat die er voor met ze hij te om ons",
  ],
];

for (const [grammar, list] of COMMON) {
  Deno.test(`the ${grammar.language} grammar takes no pair of common words for a withdrawal, a doubt or a report`, () => {
    const words = list.split(" ");
    const rows = [
      ...words.map((word) => [word]),
      ...words.flatMap((one) => words.map((other) => [one, other])),
    ];
    const { cues, corrections } = grammar;
    const lists = {
      denial: cues.denial,
      doubt: cues.doubt,
      report: cues.report,
      hearsay: cues.hearsay,
      hedge: cues.hedge,
      retractions: corrections.retractions,
      second_thoughts: corrections.second_thoughts,
      endings: corrections.endings,
    };

    const loose = Object.entries(lists).flatMap(([name, phrases]) => {
      const index = new PhraseIndex<string>().add(phrases, name);
      return rows.filter((row) => index.match(formsOfRow(row), 0)?.end === row.length)
        .map((row) => `${name}: ${row.join(" ")}`);
    });

    assertEquals(loose, []);
  });
}

function formsOfRow(row: readonly string[]): Forms {
  const isWord = (index: number) => index >= 0 && index < row.length;
  return { at: (index) => row[index], isWord, isQuantity: () => false };
}

for (const [grammar] of COMMON) {
  Deno.test(`the ${grammar.language} grammar has no phrase with words of grammar alone before an optional ending`, () => {
    assertEquals(findLoosePhrases(grammar, grammar.language), []);
  });
}

Deno.test("findLoosePhrases() finds what an optional ending leaves open", () => {
  const lists = { denial: "it is not (true|right); it is not [true]; rumour has it (that)" };

  assertEquals(findLoosePhrases(lists, "en"), ["it is not (true|right)"]);
});
