import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { createTermScanner } from "./scan_terms.ts";
import { tokenize } from "./tokenize.ts";

const WANTED = new Set(["budget", "pric", "touch", "screen", "gate", "über", "don", "open", "10"]);

const word = fc.constantFrom(
  ..."budgets priced touch-screen gate's gate. gates_ Über über don't 10 10.5 o'gate -gate- T_V_ ’gate’ open… {gate} ガ touch--screen gate.-open"
    .split(" "),
);
const gap = fc.constantFrom(" ", "  ", ", ", "\n", " – ", "'", "-", "“");
const text = fc.array(fc.tuple(word, gap)).map((pairs) => pairs.flat().join(""));

Deno.test("createTermScanner() finds what tokenize() does", () => {
  const scan = createTermScanner(WANTED);

  fc.assert(fc.property(fc.oneof(text, fc.string({ unit: "grapheme" })), (text) => {
    assertEquals(scan(text), tokenize(text).filter((term) => WANTED.has(term)));
  }));
});

Deno.test("createTermScanner() goes on when it knows as many words as it can keep", () => {
  const scan = createTermScanner(WANTED);
  const words = Array.from({ length: 40_000 }, (_, at) => `word${at}`).join(" ");

  assertEquals(scan(`budget ${words} budget`), ["budget", "budget"]);
  assertEquals(scan("wordx budgets gate"), ["budget", "gate"]);
});
