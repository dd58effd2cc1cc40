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
  const found = quotesOf("a", FOUNDATION).map(({ element, start }) => [element, start]);

  assertEquals(found, [["strategic_context", 2], ["core_pain", 9]]);
  assertEquals(quotesOf("c", FOUNDATION), []);
});
