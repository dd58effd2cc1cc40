import { assertEquals } from "@std/assert";
import { splitStatements } from "./split_sentences.ts";

function textsOf(text: string): string[] {
  return splitStatements(text).map((sentence) => sentence.text);
}

Deno.test("splitSentences() gives the sentences of a text without their outer space", () => {
  assertEquals(textsOf(" First one.  Second one! Third? "), [
    "First one.",
    "Second one!",
    "Third?",
  ]);
});

Deno.test("splitSentences() does not end a sentence at an abbreviation or a decimal point", () => {
  assertEquals(textsOf("Dr. Ruiz lost 3.5 hours. Then she left."), [
    "Dr. Ruiz lost 3.5 hours.",
    "Then she left.",
  ]);
});

Deno.test("splitSentences() sees a sentence end before a transcript mark, which stays with it", () => {
  assertEquals(textsOf("It broke again . {laugh} We fixed it ."), [
    "It broke again . {laugh}",
    "We fixed it .",
  ]);
});

Deno.test("splitSentences() gives offsets that lead back to the very words", () => {
  const text = "  One. {cough} Two, by Dr. Ruiz.\nThree";

  for (const { start, end, text: sentence } of splitStatements(text)) {
    assertEquals(text.slice(start, end), sentence);
  }
});

Deno.test("splitSentences() gives nothing for a blank text", () => {
  assertEquals(splitStatements(" \n "), []);
});
