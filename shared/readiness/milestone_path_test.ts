import { assert, assertEquals, assertGreater, assertLess } from "@std/assert";
import type { PathStep, ReadinessFacts } from "../contracts/readiness.ts";
import { FULL_FOUNDATION, NO_FOUNDATION } from "../elements/testing/sample_foundation.ts";
import { scoreReadiness } from "./score_readiness.ts";
import { EMPTY_FACTS, FULL_FACTS } from "./testdata/sample_facts.ts";

const pathOf = (facts: ReadinessFacts) => scoreReadiness(facts).path;
const codesOf = (path: readonly PathStep[]) => path.map(({ code, gate }) => `${code} ${gate}`);

const { core_pain, primary_persona, wow_moment } = FULL_FOUNDATION;
const PROTOTYPE = { core_pain, primary_persona, wow_moment };

/** A prototype-ready project whose only open gate is that of the requirements. */
function withRequirements(
  features: Partial<ReadinessFacts["features"]>,
  signals = FULL_FACTS.signals,
): ReadinessFacts {
  return { ...FULL_FACTS, features: { ...FULL_FACTS.features, ...features }, signals };
}

Deno.test("findMilestonePath() asks for each required prototype gate, and never for the optional one", () => {
  assertEquals(codesOf(pathOf(EMPTY_FACTS)), [
    "complete_element core_pain",
    "complete_element primary_persona",
    "complete_element wow_moment",
  ]);
});

Deno.test("findMilestonePath() says what each action needs and from whom", () => {
  const [first] = pathOf(EMPTY_FACTS);

  assertEquals(first?.needs, ["Problem statement", "Trigger", "Stakes", "Who feels it"]);
  assertEquals(first?.from, "client");
});

Deno.test("findMilestonePath() gives the score after each action exactly", () => {
  const facts = { ...FULL_FACTS, foundation: { ...NO_FOUNDATION, core_pain, wow_moment } };

  const [step, ...rest] = pathOf(facts);

  const after = { ...facts, foundation: { ...facts.foundation, primary_persona } };
  assertEquals(rest, []);
  assertEquals(step?.score, scoreReadiness(after).score);
  assertGreater(step?.score, scoreReadiness(facts).score);
});

Deno.test("findMilestonePath() has an element confirmed that lacks nothing but certainty", () => {
  const unsure = { ...core_pain, confidence: 0.45 };

  const path = pathOf({ ...FULL_FACTS, foundation: { ...FULL_FOUNDATION, core_pain: unsure } });

  assertEquals(codesOf(path), ["confirm_element core_pain"]);
  assertEquals(path[0]?.needs, ["Client validation of the problem"]);
});

Deno.test("findMilestonePath() has an element confirmed that lacks what is welcome and not asked for", () => {
  const unsure = { ...primary_persona, confidence: 0.45, context: "unknown" };
  const facts = { ...FULL_FACTS, foundation: { ...FULL_FOUNDATION, primary_persona: unsure } };

  assertEquals(codesOf(pathOf(facts)), ["confirm_element primary_persona"]);
});

Deno.test("findMilestonePath() counts the client's answers among the signals that the requirements need", () => {
  const facts = { ...FULL_FACTS, signals: { total: 1, client: 1 }, foundation: PROTOTYPE };

  const path = pathOf(facts);

  assertEquals(codesOf(path), [
    "complete_element business_case",
    "complete_element budget_constraints",
    "agree_scope confirmed_scope",
  ]);
});

Deno.test("findMilestonePath() adds signals where the answers do not suffice", () => {
  const path = pathOf(withRequirements({}, { total: 1, client: 1 }));

  assertEquals(codesOf(path), ["add_signals full_requirements"]);
  assertEquals(path[0]?.needs, ["2 more discovery signals"]);
});

Deno.test("findMilestonePath() confirms the described features alone where confirming all would shut the gate", () => {
  const facts = withRequirements({
    total: 12,
    confirmed: 0,
    described: 6,
    confirmed_described: 0,
  });

  const path = pathOf(facts);

  assertEquals(codesOf(path), ["confirm_described_features full_requirements"]);
  // Confirming all of them brings more at once, and leads nowhere.
  const all = withRequirements({ total: 12, confirmed: 12, described: 6, confirmed_described: 6 });
  assert(!scoreReadiness(all).build_ready);
});

Deno.test("findMilestonePath() of two ways as short takes the one that ends higher", () => {
  const facts = withRequirements({
    total: 7,
    confirmed: 0,
    described: 5,
    confirmed_described: 0,
  });

  const path = pathOf(facts);

  assertEquals(codesOf(path), ["confirm_features full_requirements"]);
});

Deno.test("findMilestonePath() adds, then confirms the features that are missing", () => {
  const path = pathOf(
    withRequirements({ total: 2, confirmed: 2, described: 2, confirmed_described: 2 }),
  );

  assertEquals(codesOf(path), [
    "add_features full_requirements",
    "confirm_features full_requirements",
  ]);
  assertEquals(path[0]?.needs, ["3 more features"]);
});

Deno.test("findMilestonePath() describes first where too little of what is confirmed is described", () => {
  const path = pathOf(withRequirements({ total: 6, described: 1, confirmed_described: 1 }));

  assertEquals(codesOf(path), ["describe_features full_requirements"]);
});

Deno.test("findMilestonePath() agrees on the scope only once there are features", () => {
  const no_features = {
    total: 0,
    confirmed: 0,
    described: 0,
    confirmed_described: 0,
    mvp: 0,
    enriched: 0,
    targeting_known_persona: 0,
  };

  const path = pathOf({
    ...FULL_FACTS,
    features: no_features,
    foundation: { ...FULL_FOUNDATION, confirmed_scope: null },
  });

  assertEquals(codesOf(path), [
    "add_features full_requirements",
    "confirm_features full_requirements",
    "agree_scope confirmed_scope",
  ]);
});

Deno.test("findMilestonePath() is empty for a project that is ready to build", () => {
  assertEquals(pathOf(FULL_FACTS), []);
});

Deno.test("findMilestonePath() stays short whatever is missing", () => {
  const path = pathOf({ ...EMPTY_FACTS, foundation: PROTOTYPE });

  assertLess(path.length, 9);
  assertEquals(path.at(-1)?.code, "agree_scope");
});
