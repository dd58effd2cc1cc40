import { assertEquals } from "@std/assert";
import { readWords } from "./read_words.ts";

const formsOf = (text: string) => readWords(text).map(({ form }) => form).join(" ");

Deno.test("readWords() leaves hesitations and transcriber's marks out", () => {
  assertEquals(
    formsOf("Um {vocalsound} we [laughter] uh (inaudible 00:12) need it, mm-hmm"),
    "we need it",
  );
});

Deno.test("readWords() keeps what is a hesitation in another language alone", () => {
  const formsIn = (text: string, language: string | null) =>
    readWords(text, { language }).map(({ form }) => form).join(" ");

  assertEquals(formsIn("er hat äh um acht ähm zugesagt", "de"), "er hat um acht zugesagt");
  assertEquals(formsIn("er is eh geen geld", "nl"), "er is geen geld");
  assertEquals(formsIn("on a euh trente mille", "fr"), "on a trente mille");
  assertEquals(formsIn("temos um orçamento hmm", null), "temos um orçamento");
  assertEquals(formsIn("ce dont on parle", "fr"), "ce dont on parle");
});

Deno.test("readWords() keeps what only looks like a mark", () => {
  assertEquals(formsOf("we do [not] need {red} lights"), "we do not need red lights");
});

Deno.test("readWords() takes contractions apart", () => {
  assertEquals(formsOf("we can't, won't and DIDN’T"), "we can not will not and did not");
  assertEquals(formsOf("gonna tell 'em 'cause it's his"), "going to tell them because it 's his");
  assertEquals(formsOf("dont cannot shouldn't've"), "do not can not should not have");
});

Deno.test("readWords() keeps the written word beside the parts of a compound", () => {
  const [first, second] = readWords("user-friendly");

  assertEquals([first?.joined, first?.part_count, second?.part_count], ["userfriendly", 2, 0]);
});

Deno.test("readWords() runs initials together", () => {
  assertEquals(formsOf("T_V_ T.V. TV"), "tv tv tv");
});

Deno.test("readWords() keeps numbers and the signs that belong to them", () => {
  assertEquals(
    formsOf("$12.50 or 1,250 + 5% at -5 and <3 or 50+"),
    "$ 12.50 or 1,250 5 percent at - 5 and < 3 or 50 +",
  );
});

Deno.test("readWords() takes what groups digits into the number", () => {
  assertEquals(
    formsOf("25\u202f000 or 1'250'000 or 3 100 or 10-120"),
    "25000 or 1250000 or 3100 or 10 120",
  );
});

Deno.test("readWords() takes mm after a number for a unit", () => {
  assertEquals(formsOf("mm 5 mm"), "5 mm");
});

Deno.test("readWords() keeps a spoken no", () => {
  assertEquals(formsOf("uh-uh, uh-huh"), "no");
});

Deno.test("readWords() takes each character of an unspaced script for a word", () => {
  assertEquals(formsOf("予算は十万"), "予 算 は 十 万");
});

Deno.test("readWords() tells what stands before each word", () => {
  const pauses = readWords("We need, um it. Now uh then").map(({ pause }) => pause);

  assertEquals(pauses, ["none", "none", "clause", "sentence", "hesitation"]);
});

Deno.test("readWords() gives offsets into the content", () => {
  const [, word] = readWords("a  café", { offset: 100 });

  assertEquals([word?.start, word?.end], [103, 107]);
});
