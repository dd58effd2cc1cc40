import { assertEquals } from "@std/assert";
import { describeDoubt } from "./describe_doubt.ts";

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
