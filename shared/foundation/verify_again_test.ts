import { assertEquals } from "@std/assert";
import { CALL, PEOPLE, QUOTE } from "./testing/fixtures.ts";
import { verifyAgain } from "./verify_again.ts";

/** A pain of which the statement alone is quoted. */
const PAIN = {
  statement: QUOTE,
  trigger: "The audit",
  stakes: "The licence",
  who_feels_it: "The yard",
  confidence: 0.49,
  claimed_confidence: 0.8,
  confirmed_by: null,
  support: {},
  standing: [],
  evidence: [{
    signal_id: CALL.id,
    quote: QUOTE,
    cited: QUOTE,
    start: 0,
    end: QUOTE.length,
    match: "verbatim",
    speaker: null,
    side: "unknown",
    force: "unjudged",
    fields: ["statement"],
    pending: true,
  }],
};

function verify(change: object) {
  const [value] = Object.values(
    verifyAgain({
      elements: { core_pain: { ...PAIN, ...change } },
      signals: [CALL],
      people: PEOPLE,
    }),
  );
  return value!; // the one that was given
}

Deno.test("verifyAgain() lets a field stand that the client said yes to, and the element once all that it needs does", () => {
  const half = verify({ confirmed_fields: ["trigger", "stakes"] });
  const enough = verify({ confirmed_fields: ["trigger", "stakes", "who_feels_it"] });

  assertEquals([half["confidence"], half["standing"]], [0.49, ["statement", "trigger", "stakes"]]);
  assertEquals(enough["confidence"], 0.8);
});

Deno.test("verifyAgain() keeps a field that the client said yes to when its words are gone, and says so", () => {
  const gone = [{
    ...PAIN.evidence[0],
    cited: "Nobody ever said this",
    quote: "Nobody ever said this",
  }];

  const kept = verify({ evidence: gone, confirmed_fields: ["statement"] });
  const lost = verify({ evidence: gone });

  assertEquals([kept["statement"], kept["source_gone"], kept["evidence"]], [QUOTE, true, []]);
  assertEquals([lost["statement"], lost["source_gone"] ?? false], ["unknown", false]);
});
