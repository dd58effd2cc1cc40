import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { type Grammar, readPhrases } from "./grammar.ts";
import { DUTCH } from "./grammars/dutch.ts";
import { ENGLISH } from "./grammars/english.ts";
import { FRENCH } from "./grammars/french.ts";
import { GERMAN } from "./grammars/german.ts";
import { JAPANESE } from "./grammars/japanese.ts";
import { SPANISH } from "./grammars/spanish.ts";
import { type Forms, PhraseIndex } from "./phrase_index.ts";

for (
  const { list, matches, others } of [
    { list: "we doubt", matches: ["we doubt"], others: ["we", "doubt we", "we really doubt"] },
    { list: "say|says no", matches: ["say no", "says no"], others: ["say", "no"] },
    {
      list: "[we do|he does] not",
      matches: ["we do not", "he does not"],
      others: ["we does not", "not"],
    },
    { list: "not (yet|any more)", matches: ["not", "not yet", "not any more"], others: ["yet"] },
    { list: "doubt* that", matches: ["doubt that", "doubtful that"], others: ["doub that"] },
    { list: "# or so", matches: ["60 or so"], others: ["many or so"] },
    {
      list: "no .. left",
      matches: ["no left", "no single free table left"],
      others: ["no a b c d left"],
    },
    { list: "^ no", matches: ["no", "no we"], others: ["oh no"] },
    { list: "or not $", matches: ["or not"], others: ["or not we"] },
    { list: "never ; hardly", matches: ["never", "hardly"], others: ["ever"] },
  ]
) {
  Deno.test(`a phrase "${list}" finds what it says`, () => {
    const index = new PhraseIndex<string>().add(list, "found");

    for (const text of matches) assert(finds(index, text), text);
    for (const text of others) assert(!finds(index, text), text);
  });
}

Deno.test("match() takes the longest phrase, and of several as long the first", () => {
  const index = new PhraseIndex<string>().add("no ; no doubt", "first").add(
    "no doubt ; no doubt at all",
    "second",
  );

  assertEquals(index.match(formsOf("no doubt here"), 0), { end: 2, value: "first" });
  assertEquals(index.match(formsOf("no doubt at all"), 0), { end: 4, value: "second" });
});

Deno.test("match() passes over commas where the language sets them before each clause", () => {
  const text = formsOf("glaube nicht , dass");

  assertEquals(new PhraseIndex<string>().add("glaube nicht dass", "doubt").match(text, 0), null);
  assertEquals(
    new PhraseIndex<string>({ over_commas: true }).add("glaube nicht dass", "doubt").match(text, 0)
      ?.end,
    4,
  );
});

for (const list of ["(maybe)", "[we|they", "(a) (b)"]) {
  Deno.test(`readPhrases() refuses "${list}"`, () => {
    assertThrows(() => readPhrases(list), SyntaxError);
  });
}

for (const grammar of [ENGLISH, GERMAN, FRENCH, SPANISH, DUTCH, JAPANESE]) {
  Deno.test(`the phrases of ${grammar.language} are spelt as the words they are compared with`, () => {
    for (const phrase of phrasesOf(grammar)) {
      readPhrases(phrase);
      assertMatch(phrase, /^[^\p{Lu}’]+$/u);
      // Of the accents only the one of the Spanish "sí" tells two words apart.
      if (grammar.language !== "ja") assertMatch(phrase.replaceAll("sí", "si"), /^[\x20-\x7e\s]+$/);
    }
  });
}

function finds(index: PhraseIndex<string>, text: string): boolean {
  const forms = formsOf(text);
  return text.split(" ").some((_, from) => index.match(forms, from) !== null);
}

function formsOf(text: string): Forms {
  const words = text.split(" ");
  return {
    at: (index) => words[index],
    isWord: (index) => /^[\p{L}\p{N}]/u.test(words[index] ?? ""),
    isQuantity: (index) => /^\p{N}/u.test(words[index] ?? ""),
  };
}

function phrasesOf(part: Grammar | object): string[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    if (name === "language" || value instanceof RegExp) return [];
    if (typeof value === "string") {
      return value.split(";").map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");
    }
    return typeof value === "object" && value !== null ? phrasesOf(value) : [];
  });
}
