import { assert, assertEquals } from "@std/assert";
import { cpuTimeOf } from "../../tests/harness/cpu_time.ts";
import type { Passage } from "../contracts/reasoner.ts";
import { indexPassages, type PassageQuery, shortlistPassages } from "./rank_passages.ts";

const rank = (passages: Passage[], query: PassageQuery) => indexPassages(passages).rank(query);

/** One passage for each line of "name: words". */
function passagesOf(content: string, id = "00000000-0000-4000-8000-000000000001"): Passage[] {
  return [...content.matchAll(/^([^:\n]+): (.+)$/gm)].map((
    { index, 0: line, 1: speaker = "", 2: text = "" },
  ) => ({
    signal_id: id,
    source_type: "transcript",
    authority: "client",
    speaker,
    side: "client",
    text,
    start: index + line.length - text.length,
    end: index + line.length,
  }));
}

const FILLER = "we talked about the weather and the trains for a long while indeed ".repeat(20);
const CALL =
  `Ana: ${FILLER}\nBen: The budget is tight this year.\nAna: Right.\nBen: ${FILLER}\nAna: Colours are fun.`;

Deno.test("rank() puts what holds the query's words first", () => {
  const [first] = rank(passagesOf(CALL), { text: "What is the budget?" });

  assertEquals(first?.text, "The budget is tight this year.");
});

Deno.test("rank() lifts the neighbours of a match", () => {
  const [, second] = rank(passagesOf(CALL), { text: "budgets" });

  assertEquals(second?.text, "Right.");
});

Deno.test("rank() ranks by cues where there is no question", () => {
  const [first] = rank(passagesOf(CALL), { text: "", cues: ["colour scheme", "look"] });

  assertEquals(first?.text, "Colours are fun.");
});

Deno.test("rank() does not take a speaker's name for matter", () => {
  const passages = passagesOf("Ana Ruiz: Budget.\nBen Ode: I asked Ana Ruiz Ana Ruiz.");

  const [first] = rank(passages, { text: "What is Ana Ruiz's budget?" });

  assertEquals(first?.text, "Budget.");
});

Deno.test("rank() carries nothing from one signal to the next", () => {
  const other = passagesOf(
    "Cem: Yes.\nCem: No, it is rather longer.",
    "00000000-0000-4000-8000-000000000002",
  );
  const passages = [...passagesOf("Ana: Hello.\nBen: The budget."), ...other];

  const ranking = rank(passages, { text: "budget" });

  assertEquals(ranking.map(({ text }) => text), [
    "The budget.",
    "Hello.",
    "No, it is rather longer.",
    "Yes.",
  ]);
});

Deno.test("rank() keeps every passage once", () => {
  const passages = passagesOf(CALL);

  assertEquals(new Set(rank(passages, { text: "weather" })), new Set(passages));
  assertEquals(rank([], { text: "weather" }), []);
  assert(rank(passages, { text: "" }).length === passages.length);
});

Deno.test("rank() prefers many of the words nearby to one of them often", () => {
  const passages = passagesOf(
    `Ana: Budget budget budget budget.\nBen: ${FILLER}${FILLER}${FILLER}\nAna: The budget for a screen.\nBen: A red screen.`,
  );

  const [first] = rank(passages, { text: "What is the budget for the red screen?" });

  assert(first?.text !== "Budget budget budget budget.");
});

Deno.test("rank() lifts what is said around a speaker whom the question names", () => {
  const passages = passagesOf(
    `Ana: The screen is red.\nBen: ${FILLER}${FILLER}\nCem: The screen is red.`,
  );

  const [first] = rank(passages, { text: "What did Cem think of the screen?" });
  const [other] = rank(passages, { text: "What did Ana think of the screen?" });

  assertEquals([first?.speaker, other?.speaker], ["Cem", "Ana"]);
});

Deno.test("rank() takes time in proportion to the passages", async () => {
  const lines = (count: number) =>
    passagesOf(
      Array.from({ length: count }, (_, at) => `Ana: word${at % 50} and budget.`).join("\n"),
    );
  const query = {
    text: "What is the budget?",
    cues: Array.from({ length: 40 }, (_, at) => `word${at}`),
  };
  const timed = (count: number) => {
    const passages = lines(count);
    return cpuTimeOf(() => rank(passages, query));
  };
  await timed(1_000);
  const [small, large] = [await timed(1_000), await timed(8_000)];

  // Eight times the passages; quadratic work would take 64 times as long.
  assert(large < 24 * small, `${small} ms, then ${large} ms`);
});

Deno.test("shortlistPassages() finds the few stretches of a long project that hold what is looked for", () => {
  const call = (number: number, line: string) =>
    passagesOf(
      `${`Ana: ${FILLER}\n`.repeat(20)}${line}\n${`Ben: ${FILLER}\n`.repeat(20)}`,
      `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    );
  const passages = Array.from({ length: 30 }, (_, number) =>
    call(
      number,
      number === 7
        ? "Ben: The budget is tight."
        : number === 21
        ? "Ana: The colours are red."
        : "Ben: No.",
    )).flat();

  const shortlist = shortlistPassages(
    passages,
    [{ text: "What is the budget?" }, { text: "Which colours?" }],
    { max_length: 10 * FILLER.length },
  );

  const texts = shortlist.map(({ text }) => text);
  assert(texts.includes("The budget is tight.") && texts.includes("The colours are red."));
  assert(shortlist.length < passages.length / 20, `${shortlist.length} of ${passages.length}`);
  assertEquals(shortlist, passages.filter((passage) => shortlist.includes(passage)));
});

Deno.test("shortlistPassages() keeps everything that there is room for", () => {
  const passages = passagesOf(CALL);

  assertEquals(shortlistPassages(passages, [{ text: "budget" }], { max_length: 1e6 }), passages);
  assertEquals(shortlistPassages([], [{ text: "budget" }], { max_length: 1e6 }), []);
  assertEquals(shortlistPassages(passages, [], { max_length: 1e6 }), []);
});
