import { assert, assertEquals, assertLess, assertLessOrEqual, assertMatch } from "@std/assert";
import { budgetConstraints } from "./elements/budget_constraints.ts";
import { corePain } from "./elements/core_pain.ts";
import { estimateTokens } from "../text/estimate_tokens.ts";
import { readSignals } from "./read_signals.ts";
import { toSignal } from "./testing/fixtures.ts";

const SMALL_TALK =
  "Bo: The weather was fine over the weekend and we went to the lake with the children.";
const PAIN = "Ines: The problem is that we lose orders because everything is copied by hand.";
const BUDGET = "Ines: Our budget is sixty thousand euros and not a cent more than that.";

/** A long call in which two turns matter. */
const call = toSignal(
  1,
  [...Array(40).fill(SMALL_TALK), PAIN, ...Array(40).fill(SMALL_TALK), BUDGET, SMALL_TALK]
    .map((line, index) => `${line} (${index})`).join("\n"),
);

Deno.test("readSignals() shows the signals whole where they fit", () => {
  const { signals_text } = readSignals([call], [corePain], 60_000);

  assertEquals(signals_text.match(/Bo:/g)?.length, 81);
  assertEquals(signals_text.includes("[…]"), false);
});

Deno.test("readSignals() shows what matters to each element where they do not fit", () => {
  const { signals_text } = readSignals([call], [corePain, budgetConstraints], 300);

  assertLessOrEqual(estimateTokens(signals_text), 300);
  assertMatch(signals_text, /Ines: The problem is/);
  assertMatch(signals_text, /Ines: Our budget is/);
  assertMatch(signals_text, /\[…\]/);
  assertLess(signals_text.indexOf("The problem"), signals_text.indexOf("Our budget"));
});

Deno.test("readSignals() fills the room that is left with what has no cue", () => {
  const { signals_text } = readSignals([call], [corePain], 1_500);

  const tokens = estimateTokens(signals_text);
  assertLessOrEqual(tokens, 1_500);
  assertLess(1_000, tokens);
});

Deno.test("readSignals() gives each element the shared passages, its best first", () => {
  for (const token_budget of [300, 60_000]) {
    const { passagesFor } = readSignals([call], [corePain, budgetConstraints], token_budget);

    assertMatch(passagesFor(corePain)[0]?.text ?? "", /The problem is/);
    assertMatch(passagesFor(budgetConstraints)[0]?.text ?? "", /Our budget is/);
  }
});

Deno.test("readSignals() gives passages that are slices of their signal", () => {
  const { passagesFor } = readSignals([call], [corePain], 300);

  const passages = passagesFor(corePain);
  assert(passages.length > 1);
  for (const { text, start, end } of passages) assertEquals(call.content.slice(start, end), text);
});

Deno.test("readSignals() prefers the newest of signals that say the same", () => {
  const signals = [1, 2, 3, 4].map((number) =>
    toSignal(number, `${PAIN} ${"It is so. ".repeat(8)}`, {
      occurred_at: `2026-03-0${number}T09:00:00Z`,
    })
  );

  const { signals_text } = readSignals(signals, [corePain], 130);

  assertEquals(signals_text.match(/date="[\d-]+"/g), ['date="2026-03-04"']);
});

Deno.test("readSignals() prefers the client's words to research that says the same", () => {
  const research = { source_type: "research", authority: "research" } as const;
  const newer = { ...research, occurred_at: "2026-03-05T09:00:00Z" };
  const told = `${PAIN.slice(6)} ${"It is so. ".repeat(8)}`;
  const signals = [
    toSignal(1, told, newer),
    toSignal(2, `Ines: ${told}`),
    toSignal(3, told, research),
  ];

  const { signals_text } = readSignals(signals, [corePain], 130);

  assertEquals(signals_text.match(/authority="\w+"/g), ['authority="client"']);
});

Deno.test("readSignals() reads nothing from no signals", () => {
  const { signals_text, passagesFor } = readSignals([], [corePain], 100);

  assertEquals(signals_text, "<signals>\n</signals>");
  assertEquals(passagesFor(corePain), []);
});
