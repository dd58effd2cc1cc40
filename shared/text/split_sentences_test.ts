import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { splitSentences } from "./split_sentences.ts";

const sentencesOf = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

Deno.test("splitSentences() ends one before a digit", () => {
  assertEquals(sentencesOf("We need it. 50,000 euros are there. 3 of us pay."), [
    "We need it.",
    "50,000 euros are there.",
    "3 of us pay.",
  ]);
});

Deno.test("splitSentences() ends none at an abbreviation, an initial, an ordinal or a number", () => {
  for (
    const text of [
      "Dr. Amir Sadat and Mr. Berg agreed on approx. 20 euros, i.e. 19.50 each.",
      "Es gilt ab ca. 3. Mai, z. B. für 2,5 Mio. Euro, d. h. für alles.",
      "Het kost ca. 7.500 euro, d.w.z. bijv. de borden.",
      "J. R. Moll opens no. 5 at 9.30 a.m. on 3.5.2027.",
    ]
  ) {
    assertEquals(sentencesOf(text), [text]);
  }
});

Deno.test("splitSentences() takes “No.” for an answer", () => {
  assertEquals(sentencesOf("No. The problem is the list. No. 50 euros."), [
    "No.",
    "The problem is the list.",
    "No. 50 euros.",
  ]);
});

Deno.test("splitSentences() goes on behind an ellipsis and in lower case behind one", () => {
  assertEquals(sentencesOf("How shall I put it... the cages go astray. it is so."), [
    "How shall I put it... the cages go astray.",
    "it is so.",
  ]);
});

Deno.test("splitSentences() ends one with the quotation marks that close it", () => {
  assertEquals(
    sentencesOf("He said “We need it.” Then he left. 「要ります。」と言いました。はい。"),
    [
      "He said “We need it.”",
      "Then he left.",
      "「要ります。」",
      "と言いました。",
      "はい。",
    ],
  );
});

Deno.test("splitSentences() joins wrapped lines and parts those that were ended on purpose", () => {
  assertEquals(
    sentencesOf(
      "The screens have to hang before the figs come in at the end\nof June. They are\nwhite.\n\nBudget\n- 20,000 euros\n- fixed",
    ),
    [
      "The screens have to hang before the figs come in at the end\nof June.",
      "They are\nwhite.",
      "Budget",
      "- 20,000 euros",
      "- fixed",
    ],
  );
});

Deno.test("splitSentences() returns every visible character once, in order", () => {
  const text = fc.array(
    fc.constantFrom(
      "We",
      "need",
      "3.",
      "z. B.",
      "it",
      ".",
      "?",
      "!",
      "…",
      "\n",
      "\n\n",
      " ",
      "。",
      "“",
      "”",
      "No",
      "Mai",
    ),
  ).map((words) => words.join(" "));
  fc.assert(fc.property(text, (content) => {
    const sentences = splitSentences(content);

    assert(sentences.every(({ start, end }) => start < end));
    const read = sentences.map(({ start, end }) => content.slice(start, end)).join("");
    assertEquals(read.replaceAll(/\s/gu, ""), content.replaceAll(/\s/gu, ""));
  }));
});
