import { assertEquals } from "@std/assert";
import { applyCaps, type CapInput } from "./apply_caps.ts";
import { parseFacts } from "./parse_facts.ts";
import { EMPTY_FACTS, FULL_FACTS } from "./testdata/sample_facts.ts";

const { facts: full } = parseFacts(FULL_FACTS);
const { facts: empty } = parseFacts(EMPTY_FACTS);
const unheard = {
  ...full,
  signals: { total: 0, client: 0 },
  meetings: { completed: 0, scheduled: 0 },
};

Deno.test("applyCaps() leaves a score alone where nothing essential is absent", () => {
  assertCaps({ score: 100, facts: full, wow_factor: 100 }, 100, []);
});

Deno.test("applyCaps() leaves a score alone that is not above the limit", () => {
  assertCaps({ score: 50, facts: empty, wow_factor: 0 }, 50, []);
  assertCaps({ score: 50.1, facts: empty, wow_factor: 0 }, 50, ["no_value_path"]);
});

Deno.test("applyCaps() caps a path without a climax at 75", () => {
  assertCaps({ score: 90, facts: full, wow_factor: 49.9 }, 75, ["no_wow_moment"]);
});

Deno.test("applyCaps() lists what lowered the score, lowest limit first", () => {
  const unconfirmed = {
    ...unheard,
    features: { ...full.features, confirmed: 0, confirmed_described: 0 },
    personas: full.personas.map((persona) => ({ ...persona, confirmed: false })),
    vp_steps: full.vp_steps.map((step) => ({ ...step, confirmed: false })),
  };

  assertCaps({ score: 90, facts: unheard, wow_factor: 100 }, 70, ["no_client_input"]);
  assertCaps({ score: 90, facts: unconfirmed, wow_factor: 100 }, 60, [
    "zero_confirmations",
    "no_client_input",
  ]);
  assertCaps({ score: 65.8, facts: unconfirmed, wow_factor: 100 }, 60, ["zero_confirmations"]);
});

Deno.test("applyCaps() lets an early harsh cap hide the milder ones", () => {
  assertCaps({ score: 90, facts: { ...unheard, vp_steps: [] }, wow_factor: 0 }, 50, [
    "no_value_path",
  ]);
});

function assertCaps(input: CapInput, score: number, cap_ids: string[]): void {
  const actual = applyCaps(input);
  assertEquals([actual.score, actual.caps.map(({ cap_id }) => cap_id)], [score, cap_ids]);
}
