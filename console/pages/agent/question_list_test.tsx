import { assertEquals } from "@std/assert";
import { renderQuestions } from "./question_list.tsx";

const WHEN = {
  question: "When did it last go wrong?",
  why_ask: "Shows the trigger.",
  listen_for: ["a date", "a name"],
};
const WHO = { question: "Who decides?", why_ask: "", listen_for: [] };

Deno.test("renderQuestions() gives one question with why it is asked and what to listen for", () => {
  assertEquals(
    renderQuestions([WHEN]),
    "When did it last go wrong?\nWhy: Shows the trigger.\nListen for: a date; a name",
  );
});

Deno.test("renderQuestions() numbers several and leaves out what is not known", () => {
  assertEquals(
    renderQuestions([WHEN, WHO]),
    "1. When did it last go wrong?\n   Why: Shows the trigger.\n   Listen for: a date; a name\n\n2. Who decides?",
  );
});
