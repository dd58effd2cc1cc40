import { assertEquals } from "@std/assert";
import type { ShownFoundation } from "../../../packages/client/types.ts";
import { UNSUPPORTED } from "../../../shared/elements/testing/sample_foundation.ts";
import { quotesOf } from "./quote_index.tsx";

const quote = (signal_id: string, start: number) => ({
  signal_id,
  start,
  end: start + 3,
  quote: "one",
  cited: "one",
  match: "verbatim" as const,
  speaker: null,
  side: "client" as const,
  fields: [],
  force: "asserted" as const,
});

const FOUNDATION = {
  project_id: "p",
  core_pain: {
    statement: "",
    trigger: "",
    stakes: "",
    who_feels_it: "",
    confidence: 0.5,
    ...UNSUPPORTED,
    evidence: [quote("a", 9), quote("b", 0)],
  },
  primary_persona: null,
  wow_moment: null,
  design_preferences: null,
  business_case: null,
  budget_constraints: null,
  confirmed_scope: null,
  strategic_context: {
    opportunity: {},
    investment_case: {},
    constraints: {},
    risks: [],
    ...UNSUPPORTED,
    evidence: [{ ...quote("a", 2), fields: ["risks"] }],
  },
  strategic_context_updated_at: null,
  revision_ids: {},
  confirmations: {},
  sources: {},
  pending_evidence: false,
  people: [],
  unknown_speakers: [],
} satisfies ShownFoundation;

Deno.test("quotesOf() gives a signal's quotes of all elements in the order of its text", () => {
  const found = (id: string) =>
    quotesOf({ id, content: "" }, { foundation: FOUNDATION, product: [] })
      .map(({ supports, start }) => [supports, start]);

  assertEquals(found("a"), [["Strategic context", 2], ["Core pain", 9]]);
  assertEquals(found("c"), []);
});

Deno.test("quotesOf() gives the words of features and steps, wherever they are in the text by now", () => {
  const product = [
    {
      kind: "feature" as const,
      id: "f",
      name: "Refund counter",
      evidence: [
        { source_type: "signal", signal_id: "a", quote: "two", start: 4, end: 7 },
        { source_type: "signal", signal_id: "a", quote: "two", start: 0, end: 3 },
        { source_type: "signal", signal_id: "a", quote: "gone", start: 0, end: 4 },
        { source_type: "signal", signal_id: "b", quote: "one", start: 0, end: 3 },
        { source_type: "research", signal_id: "a", quote: "one" },
      ],
    },
    {
      kind: "step" as const,
      id: "s",
      name: "Counts",
      evidence: [{ source_type: "signal", signal_id: "a", quote: "one" }],
    },
  ];

  const found = quotesOf({ id: "a", content: "one two two" }, { foundation: null, product });

  assertEquals(found, [
    { start: 0, end: 3, quote: "one", supports: "Counts" },
    { start: 4, end: 7, quote: "two", supports: "Refund counter" },
    { start: 4, end: 7, quote: "two", supports: "Refund counter" },
  ]);
});
