import { assertEquals } from "@std/assert";
import type { Evidence } from "../../../shared/contracts/evidence.ts";
import { describeDoubt, describeReserve } from "./standing_words.ts";

const QUOTE: Evidence = {
  signal_id: "00000000-0000-4000-8000-000000000001",
  quote: "We have 50,000 euros.",
  start: 0,
  end: 21,
  cited: "50,000 euros",
  match: "verbatim",
  speaker: "Olga Brandt",
  side: "client",
  force: "asserted",
  fields: ["budget_range"],
};

Deno.test("describeReserve() says whose words they are and how they were meant, where they do not count", () => {
  assertEquals(describeReserve(QUOTE), null);
  assertEquals(describeReserve({ ...QUOTE, force: "hedged" }), "Said with doubt");
  assertEquals(
    describeReserve({ ...QUOTE, side: "studio", force: "asked" }),
    "Words of the studio · Asked, not said",
  );
  assertEquals(
    describeReserve({ ...QUOTE, pending: true }),
    "To be read again: something it depends on has changed",
  );
});

Deno.test("describeDoubt() says why a field does not stand", () => {
  const grounds = {
    support: {
      timeline: { verdict: "supported" },
      budget_range: { verdict: "unsupported", reason: "number_missing" },
    },
    standing: [],
    confirmed_by: null,
  } as const;

  assertEquals(describeDoubt("budget_range", grounds), "The figure is in none of its quotes");
  assertEquals(describeDoubt("timeline", grounds), "The client has not said it without reserve");
  assertEquals(describeDoubt("timeline", { ...grounds, standing: ["timeline"] }), null);
  assertEquals(describeDoubt("timeline", { ...grounds, confirmed_by: "client" }), null);
  assertEquals(describeDoubt("hard_deadline", grounds), null);
});

Deno.test("describeDoubt() says of a confirmed field that the client has said something else", () => {
  const grounds = { confirmed_by: "client", disputed: ["budget_range"] } as const;

  assertEquals(
    describeDoubt("budget_range", grounds),
    "Disputed: the client has said something else since. Ask which holds",
  );
  assertEquals(describeDoubt("timeline", grounds), null);
});
