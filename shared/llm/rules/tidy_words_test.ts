import { assertEquals } from "@std/assert";
import { tidyWords } from "./tidy_words.ts";

function assertTidied(spoken: string, written: string, language = "en") {
  assertEquals(tidyWords(spoken, language), written);
}

Deno.test("tidyWords() drops marks, fillers and openers", () => {
  assertTidied("So um {cough} we lose , uh , two days .", "We lose, two days.");
  assertTidied("Yeah, okay, but it works.", "It works.");
});

Deno.test("tidyWords() drops repetitions and false starts", () => {
  assertTidied("we we need the the parts", "We need the parts");
  assertTidied("could I st steal this", "Could I steal this");
  assertTidied("it was it was late", "It was late");
});

Deno.test("tidyWords() keeps short words that merely begin like the next", () => {
  assertTidied("we went in Indian summer to town", "We went in Indian summer to town");
});

Deno.test("tidyWords() keeps numbers, negations and names as they are", () => {
  assertTidied("Not 12.50 but 21 euros for Umar.", "Not 12.50 but 21 euros for Umar.");
});

Deno.test("tidyWords() changes nothing when it is applied again", () => {
  const once = tidyWords("So , um , we we had , you know , no no parts {gap} at all .", "en");

  assertEquals(tidyWords(once, "en"), once);
});

Deno.test("tidyWords() keeps words of other languages that are fillers in English", () => {
  assertTidied("Sie möchte um sechs zu Hause sein.", "Sie möchte um sechs zu Hause sein.", "de");
  assertTidied("So kann es nicht weitergehen.", "So kann es nicht weitergehen.", "de");
  assertTidied(
    "Il y a la lampe, nous nous en servons.",
    "Il y a la lampe, nous nous en servons.",
    "fr",
  );
});

Deno.test("tidyWords() drops the hesitations of German and French", () => {
  assertTidied("Äh, wir tippen, ähm, alles alles ab.", "Wir tippen, alles ab.", "de");
  assertTidied("Euh, on recopie euh tout tout.", "On recopie tout.", "fr");
});
