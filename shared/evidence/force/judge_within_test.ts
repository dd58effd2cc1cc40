import { assertEquals } from "@std/assert";
import { judgeWithin } from "./judge_within.ts";

const judge = (claim: string, cited: string, { language = "en", is_choice = false } = {}) =>
  judgeWithin({ claim, cited, quote: cited, language, is_choice });

const SUM = "11,000 euros for the kiln control";

Deno.test("judgeWithin() finds the reserve that is cited with a figure", () => {
  assertEquals(judge(SUM, "We have 11,000 euros for the kiln control"), "asserted");
  assertEquals(judge(SUM, "We do not have 11,000 euros for the kiln control"), "denied");
  assertEquals(judge(SUM, "I doubt that we have 11,000 euros for the kiln control"), "hedged");
  assertEquals(judge(SUM, "The paper claims that we have 11,000 euros for it"), "reported");
  assertEquals(judge("50.000 Euro", "Wir haben keine 50.000 Euro", { language: "de" }), "denied");
});

Deno.test("judgeWithin() takes a limit for what it is", () => {
  assertEquals(judge("At most 20,000 euros", "We cannot go above 20,000 euros"), "asserted");
  assertEquals(judge("By 3 May", "It must not be later than 3 May"), "asserted");
  assertEquals(judge("50,000 euros", "We have 50,000 euros, not a cent more"), "asserted");
});

Deno.test("judgeWithin() leaves denials to the words of the claim", () => {
  assertEquals(
    judge("The lists are illegible", "nobody can read the lists"),
    "asserted",
  );
  assertEquals(
    judge("The merger took a desk", "Since the merger in April the second desk is gone"),
    "asserted",
  );
});

Deno.test("judgeWithin() reads the sentence for a choice, whose words nobody says", () => {
  assertEquals(judge("firm", "That amount is fixed", { is_choice: true }), "asserted");
  assertEquals(judge("firm", "I doubt that that amount is fixed", { is_choice: true }), "hedged");
});

Deno.test("judgeWithin() says nothing where the quote has nothing of the claim, and of languages it does not read", () => {
  assertEquals(judge("Blue", "We sell bread"), null);
  assertEquals(judge("Azul", "Não temos azul", { language: "pt" }), null);
});
