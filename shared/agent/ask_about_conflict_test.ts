import { assertEquals } from "@std/assert";
import { discoveryQuestionSchema } from "../contracts/di_agent.ts";
import { askAboutConflict } from "./ask_about_conflict.ts";
import { CONFLICT } from "./testing/test_conflict.ts";

Deno.test("askAboutConflict() shows both statements with who made them and when", () => {
  const question = discoveryQuestionSchema.parse(askAboutConflict(CONFLICT));

  assertEquals(
    question.question,
    "On 2026-03-01 Ida said: “Our budget is 20,000 euros.” " +
      "On 2026-03-09 the client said: “We have 26,000 euros.” Which of the two holds?",
  );
  assertEquals([question.gate, question.nearest_quote?.quote], [
    "budget_constraints",
    "We have 26,000 euros.",
  ]);
});

Deno.test("askAboutConflict() dates no statement that nobody dated", () => {
  const undated = { ...CONFLICT, earlier: { ...CONFLICT.earlier, said_at: null } };

  assertEquals(
    askAboutConflict(undated).question,
    "Ida said on a day nobody noted: “Our budget is 20,000 euros.” " +
      "On 2026-03-09 the client said: “We have 26,000 euros.” Which of the two holds?",
  );
});

Deno.test("askAboutConflict() asks for the gate that the subject belongs to", () => {
  const gates = (["user", "scope", "loss", "income"] as const).map((subject) =>
    askAboutConflict({ ...CONFLICT, subject }).gate
  );

  assertEquals(gates, ["primary_persona", "confirmed_scope", "core_pain", "business_case"]);
});
