import { assertEquals } from "@std/assert";
import type { Evidence } from "../../../shared/contracts/evidence.ts";
import { describeReserve } from "./describe_reserve.ts";

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
