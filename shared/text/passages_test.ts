import { assert, assertEquals } from "@std/assert";
import type { SignalText } from "../contracts/signal.ts";
import { rankPassages, toPassages } from "./passages.ts";
import type { Passage } from "../contracts/reasoner.ts";

function signalOf(content: string): SignalText {
  return {
    id: "00000000-0000-4000-8000-000000000001",
    source_type: "transcript",
    authority: "client",
    title: null,
    content,
    occurred_at: null,
    created_at: "2026-01-01T00:00:00Z",
  };
}

Deno.test("toPassages() makes a passage of each turn", () => {
  assertEquals(toPassages(signalOf("Ana: We need it.")), [{
    signal_id: "00000000-0000-4000-8000-000000000001",
    source_type: "transcript",
    authority: "client",
    speaker: "Ana",
    text: "We need it.",
    start: 5,
    end: 16,
  }]);
});

Deno.test("toPassages() divides a long turn where sentences end", () => {
  const content = `Ana: ${"This is one of very many sentences. ".repeat(200)}`;

  const passages = toPassages(signalOf(content));

  assert(passages.length > 4);
  for (const { start, end, text } of passages) {
    assert(text.length <= 1200);
    assertEquals(content.slice(start, end), text);
    assert(text.startsWith("This") && text.endsWith("."));
  }
  assertEquals(passages.map(({ text }) => text).join(" "), content.slice(5).trim());
});

Deno.test("toPassages() leaves a sentence whole however long it is", () => {
  assertEquals(toPassages(signalOf(`Ana: ${"word ".repeat(1000)}`)).length, 1);
});

function passagesOf(content: string, id = "00000000-0000-4000-8000-000000000001"): Passage[] {
  return toPassages({
    id,
    source_type: "transcript",
    authority: "client",
    title: null,
    content,
    occurred_at: null,
    created_at: "2026-01-01T00:00:00Z",
  });
}

const FILLER = "we talked about the weather and the trains for a long while indeed ".repeat(20);
const CALL =
  `Ana: ${FILLER}\nBen: The budget is tight this year.\nAna: Right.\nBen: ${FILLER}\nAna: Colours are fun.`;

Deno.test("rankPassages() puts what holds the query's words first", () => {
  const [first] = rankPassages(passagesOf(CALL), { text: "What is the budget?" });

  assertEquals(first?.text, "The budget is tight this year.");
});

Deno.test("rankPassages() lifts the neighbours of a match", () => {
  const [, second] = rankPassages(passagesOf(CALL), { text: "budgets" });

  assertEquals(second?.text, "Right.");
});

Deno.test("rankPassages() ranks by cues where there is no question", () => {
  const [first] = rankPassages(passagesOf(CALL), { text: "", cues: ["colour scheme", "look"] });

  assertEquals(first?.text, "Colours are fun.");
});

Deno.test("rankPassages() does not take a speaker's name for matter", () => {
  const passages = passagesOf("Ana Ruiz: Budget.\nBen Ode: I asked Ana Ruiz Ana Ruiz.");

  const [first] = rankPassages(passages, { text: "What is Ana Ruiz's budget?" });

  assertEquals(first?.text, "Budget.");
});

Deno.test("rankPassages() carries nothing from one signal to the next", () => {
  const other = passagesOf(
    "Cem: Yes.\nCem: No, it is rather longer.",
    "00000000-0000-4000-8000-000000000002",
  );
  const passages = [...passagesOf("Ana: Hello.\nBen: The budget."), ...other];

  const ranking = rankPassages(passages, { text: "budget" });

  assertEquals(ranking.map(({ text }) => text), [
    "The budget.",
    "Hello.",
    "No, it is rather longer.",
    "Yes.",
  ]);
});

Deno.test("rankPassages() keeps every passage once", () => {
  const passages = passagesOf(CALL);

  assertEquals(new Set(rankPassages(passages, { text: "weather" })), new Set(passages));
  assertEquals(rankPassages([], { text: "weather" }), []);
  assert(rankPassages(passages, { text: "" }).length === passages.length);
});
