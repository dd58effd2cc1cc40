import { assertEquals } from "@std/assert";
import { isReliable } from "./is_reliable.ts";
import { describeDoubt, type GroundQuote, type Grounds } from "./describe_doubt.ts";

const SUPPORTED = { verdict: "supported" } as const;
const QUOTE: GroundQuote = {
  speaker: "Ada Lem",
  side: "client",
  force: "asserted",
  fields: ["timeline"],
};

Deno.test("describeDoubt() says why a field does not stand", () => {
  const value = {
    budget_range: "40,000 euros",
    timeline: "By May",
    evidence: [{ ...QUOTE, force: "hedged" }],
    support: {
      timeline: SUPPORTED,
      budget_range: { verdict: "unsupported", reason: "number_missing" },
    },
    standing: [],
    confirmed_by: null,
  } as const;

  assertEquals(describeDoubt("budget_range", value), "The figure is in none of its quotes");
  assertEquals(describeDoubt("timeline", value), "The client’s words are read as a guess");
  assertEquals(describeDoubt("timeline", { ...value, standing: ["timeline"] }), null);
  assertEquals(describeDoubt("timeline", { ...value, confirmed_by: "client" }), null);
});

Deno.test("describeDoubt() says of words that do not count what they lack", () => {
  const doubtOf = (...evidence: Partial<GroundQuote>[]) => {
    const value = {
      timeline: "By May",
      evidence: evidence.map((item) => ({ ...QUOTE, ...item })),
      support: { timeline: SUPPORTED },
      standing: [],
      confirmed_by: null,
    };
    return describeDoubt("timeline", value);
  };

  assertEquals(doubtOf(), "No quote was found for it");
  assertEquals(doubtOf({ side: "unknown" }), "Nobody has said whose side Ada Lem is on");
  assertEquals(doubtOf({ side: "unknown", speaker: null }), "It is not known who said it");
  assertEquals(doubtOf({ side: "studio" }), "It was not the client who said it");
  assertEquals(doubtOf({ force: "asked" }), "The client’s words are read as a question");
  assertEquals(
    doubtOf({ force: "asked" }, { side: "unknown" }),
    "Nobody has said whose side Ada Lem is on",
  );
  assertEquals(
    doubtOf({ force: "asked" }, { side: "unknown", force: "hedged" }),
    "The client’s words are read as a question",
  );
  assertEquals(doubtOf({ pending: true }), "Its quotes are still to be checked again");
  assertEquals(doubtOf({ fields: ["budget_range"] }), "No quote was found for it");
});

Deno.test("describeDoubt() says of a field whose statement does not hold that another one does", () => {
  const value = { timeline: "By May", evidence: [QUOTE], confirmed_by: null } as const;

  assertEquals(describeDoubt("timeline", value), null);
  assertEquals(
    describeDoubt("timeline", { ...value, overruled: ["timeline"] }),
    "Another statement holds: it stands here once it is extracted again",
  );
  assertEquals(
    describeDoubt("timeline", {
      ...value,
      overruled: ["timeline"],
      confirmed_fields: ["timeline"],
    }),
    "Another statement holds: ask for a yes to it, or for this yes to be taken back",
  );
});

Deno.test("isReliable() relies on nothing that is disputed and unconfirmed, or overruled", () => {
  const value = { timeline: "By May", evidence: [QUOTE], confirmed_by: null } as const;
  const yes = { confirmed_fields: ["timeline"] };
  const [disputed, overruled] = [{ disputed: ["timeline"] }, { overruled: ["timeline"] }];
  const isReliableWith = (change: object) => isReliable({ ...value, ...change }, "timeline");

  assertEquals([{}, disputed, overruled].map(isReliableWith), [true, false, false]);
  assertEquals(
    [yes, { ...yes, ...disputed }, { ...yes, ...overruled }].map(isReliableWith),
    [true, true, false],
  );
});

Deno.test("describeDoubt() says of a field that nobody confirmed that the client has also said otherwise", () => {
  const value = { timeline: "By May", evidence: [QUOTE], confirmed_by: null } as const;

  assertEquals(
    describeDoubt("timeline", { ...value, standing: ["timeline"], disputed: ["timeline"] }),
    "Disputed: the client has also said otherwise. Ask what holds",
  );
});

Deno.test("describeDoubt() says of a confirmed field that the client has said something else", () => {
  const value: Grounds = {
    evidence: [],
    confirmed_by: "client",
    disputed: ["budget_range"],
    ...{ budget_range: "40,000 euros", timeline: "By May" },
  };

  assertEquals(
    describeDoubt("budget_range", value),
    "Disputed: the client has said something else since. Ask which holds",
  );
  assertEquals(describeDoubt("timeline", value), null);
});
