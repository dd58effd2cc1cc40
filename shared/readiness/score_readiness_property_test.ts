import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  type ReadinessFacts,
  readinessFactsSchema,
  type ReadinessScore,
  readinessScoreSchema,
  type Recommendation,
} from "../contracts/readiness.ts";
import { engagement } from "./dimensions/engagement.ts";
import { problem } from "./dimensions/problem.ts";
import { solution } from "./dimensions/solution.ts";
import { valuePath } from "./dimensions/value_path.ts";
import { parseFacts } from "./parse_facts.ts";
import { round1 } from "./round1.ts";
import { scoreReadiness } from "./score_readiness.ts";
import {
  arbitraryFacts,
  arbitraryMalformedFacts,
  arbitraryMatureFacts,
} from "./testdata/arbitrary_facts.ts";
import { FULL_FOUNDATION } from "../elements/testing/sample_foundation.ts";

/** Seeded, so that a failure is the same for everyone. */
const RUNS = { seed: 20, numRuns: 300 };

const anyProject = fc.oneof(arbitraryFacts, arbitraryMatureFacts);

const ADVICE = new Map(
  [valuePath, problem, solution, engagement].flatMap(({ advice }) =>
    advice.map(({ code, done }) => [code, done] as const)
  ),
);

Deno.test("scoreReadiness() keeps to its contract, and so to 0 to 100, for every project", () => {
  fc.assert(
    fc.property(anyProject, (facts) => {
      const score = scoreReadiness(facts);

      assertEquals(readinessScoreSchema.parse(score), score);
      assertEquals(score.score, Math.min(score.dimensional_score, score.gate_score));
    }),
    RUNS,
  );
});

Deno.test("scoreReadiness() never throws, whatever the jsonb parts hold", () => {
  fc.assert(
    fc.property(arbitraryMalformedFacts, (facts) => {
      readinessScoreSchema.parse(scoreReadiness(facts));
    }),
    RUNS,
  );
});

Deno.test("scoreReadiness() does not depend on the order of rows", () => {
  const shuffled = anyProject.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      vp_steps: shuffle(facts.vp_steps),
      personas: shuffle(facts.personas),
    })
  );

  fc.assert(
    fc.property(shuffled, ({ facts, ...rows }) => {
      assertEquals(scoreReadiness({ ...facts, ...rows }), scoreReadiness(facts));
    }),
    RUNS,
  );
});

Deno.test("scoreReadiness() does not change the facts", () => {
  fc.assert(
    fc.property(arbitraryMalformedFacts, (facts) => {
      const before = structuredClone(facts);

      scoreReadiness(facts);

      assertEquals(facts, before);
    }),
    RUNS,
  );
});

Deno.test("scoreReadiness() never falls when an element comes to satisfy its gate, and rises by the gate's gain", () => {
  const names = fc.constantFrom(
    ...Object.keys(FULL_FOUNDATION) as (keyof typeof FULL_FOUNDATION)[],
  );

  fc.assert(
    fc.property(anyProject, names, (facts, name) => {
      const foundation = { ...facts.foundation, [name]: FULL_FOUNDATION[name] };

      const before = scoreReadiness(facts);
      const after = scoreReadiness({ ...facts, foundation });

      const gates = { ...before.gates.prototype_gates, ...before.gates.build_gates };
      assert(after.score >= before.score);
      assertEquals(gates[name]?.gain, round1(after.score - before.score));
    }),
    RUNS,
  );
});

Deno.test("scoreReadiness() rises by exactly the gain when the advice is followed", () => {
  fc.assert(
    fc.property(anyProject, (facts) => {
      const before = scoreReadiness(facts);

      for (const { code, gain } of recommendationsOf(before)) {
        const followed = followAdvice(facts, code);
        readinessFactsSchema.parse(followed);
        assertEquals(round1(scoreReadiness(followed).score - before.score), gain, code);
      }
    }),
    RUNS,
  );
});

Deno.test("scoreReadiness() gives no advice that lowers the sum of the dimensions", () => {
  fc.assert(
    fc.property(anyProject, (facts) => {
      const before = scoreReadiness(facts);

      for (const { code } of recommendationsOf(before)) {
        const after = scoreReadiness(followAdvice(facts, code));
        assert(sumDimensions(after) >= sumDimensions(before), code);
      }
    }),
    RUNS,
  );
});

Deno.test("scoreReadiness() withdraws advice that has been followed", () => {
  fc.assert(
    fc.property(anyProject, (facts) => {
      for (const { code } of recommendationsOf(scoreReadiness(facts))) {
        // A path of one step cannot peak, however strong it is: the advice to extend it stands beside.
        if (code === "strengthen_narrative" && facts.vp_steps.length === 1) continue;
        const left = recommendationsOf(scoreReadiness(followAdvice(facts, code)));
        assert(!left.some((advice) => advice.code === code), code);
      }
    }),
    RUNS,
  );
});

function shuffle<Row>(rows: Row[]): fc.Arbitrary<Row[]> {
  return fc.shuffledSubarray(rows, { minLength: rows.length });
}

function sumDimensions({ dimensions }: ReadinessScore): number {
  return round1(
    Object.values(dimensions).reduce((sum, { weighted_score }) => sum + weighted_score, 0),
  );
}

function recommendationsOf({ dimensions }: ReadinessScore): Recommendation[] {
  return Object.values(dimensions).flatMap(({ recommendations }) => recommendations);
}

function followAdvice(facts: ReadinessFacts, code: string): ReadinessFacts {
  const done = ADVICE.get(code);
  assert(done !== undefined, code);
  return done(parseFacts(facts).facts);
}
