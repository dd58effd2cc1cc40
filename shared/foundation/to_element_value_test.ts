import { assert, assertEquals, assertLess, assertObjectMatch, assertThrows } from "@std/assert";
import { ZodError } from "zod";
import type { ElementName } from "../contracts/element.ts";
import {
  type StrategicContext,
  strategicContextSchema,
} from "../elements/strategic_context/schema.ts";
import { EXTRACTIONS } from "../elements/extractions.ts";
import { escapeMarkup } from "../text/escape_markup.ts";
import { CALL, QUOTE, toId, toSignal } from "./testing/fixtures.ts";
import { soundOutput } from "./testing/scripted_reasoner.ts";
import { capConfidence, clearPlaceholders, toElementValue } from "./to_element_value.ts";
import { toSources } from "../evidence/to_sources.ts";
import type { Evidence } from "../contracts/evidence.ts";

const research = toSignal(2, "Yards of this size lose six to twelve pallets each month.", {
  source_type: "research",
  authority: "research",
});
const sources = toSources([CALL, research]);

function check(element: ElementName, change: object = {}) {
  const output = { ...soundOutput(element), ...change };
  return toElementValue(EXTRACTIONS[element], output, sources, []);
}

Deno.test("toElementValue() stores the verified quote with its place, and nobody's confirmation", () => {
  const { value, refused_quotes } = check("core_pain");

  const sentence = `Honestly, ${QUOTE}.`;
  const start = CALL.content.indexOf(sentence);
  assertEquals(refused_quotes, []);
  assertObjectMatch(value ?? {}, {
    confidence: 0.85,
    confirmed_by: null,
    evidence: [{
      signal_id: CALL.id,
      quote: sentence,
      start,
      end: start + sentence.length,
      cited: QUOTE,
      match: "verbatim",
      speaker: "Ines",
      force: "asserted",
    }],
  });
});

Deno.test("toElementValue() refuses quotes that were changed, and lowers the confidence for want of others", () => {
  const forged = { signal_id: CALL.id, quote: QUOTE.replace("nine", "ninety") };

  const { value, refused_quotes } = check("core_pain", { citations: [forged] });

  assertEquals(refused_quotes, [{ ...forged, reason: "number_changed" }]);
  assertObjectMatch(value ?? {}, { confidence: 0.5, evidence: [] });
});

Deno.test("toElementValue() refuses quotes under the id of a signal that was not read", () => {
  const { refused_quotes } = check("core_pain", {
    citations: [{ signal_id: toId(77), quote: QUOTE }, { signal_id: "all", quote: QUOTE }],
  });

  assertEquals(refused_quotes.map(({ reason }) => reason), ["wrong_source", "wrong_source"]);
});

Deno.test("toElementValue() leaves what rests on research alone below every gate", () => {
  const citations = [{ signal_id: research.id, quote: "lose six to twelve pallets each month" }];

  assertObjectMatch(check("core_pain", { citations }).value ?? {}, { confidence: 0.5 });
  assertEquals(check("design_preferences", { citations }).value, null);
});

Deno.test("toElementValue() counts a quote cited for two fields once", () => {
  const citation = { signal_id: CALL.id, quote: QUOTE };
  const citations = [{ ...citation, field: "stakes" }, { ...citation, field: "statement" }];

  assertEquals(check("core_pain", { citations }).value?.evidence.length, 1);
});

Deno.test("toElementValue() clears placeholders before it judges", () => {
  assertObjectMatch(check("core_pain", { trigger: "N/A" }).value ?? {}, { trigger: "unknown" });
  assertEquals(check("core_pain", { statement: "To be determined at this point" }).value, null);
});

Deno.test("toElementValue() refuses design preferences that nobody expressed", () => {
  assertEquals(check("design_preferences", { citations: [] }).value, null);
});

Deno.test("toElementValue() takes the quote of a measure as evidence too", () => {
  const quote = "Nine pallets are roughly four thousand euros a month";
  const kpi = {
    metric: "Pallets lost",
    current_state: "9 a month",
    target_state: "1 a month",
    measurement_method: "Stock count",
    timeframe: "By December",
    citation: { signal_id: CALL.id, quote },
  };

  const { value } = check("business_case", { citations: [], success_kpis: [kpi] });

  assertObjectMatch(value ?? {}, {
    confidence: 0.8,
    evidence: [{ cited: quote }],
    success_kpis: [{ hypothesis: false }],
  });
});

Deno.test("toElementValue() holds a budget that was inferred at 0.5", () => {
  const { value } = check("budget_constraints", { budget_range: "Inferred: about 40,000 euros" });

  assertObjectMatch(value ?? {}, { confidence: 0.5 });
});

Deno.test("toElementValue() throws on output that does not fit the schema", () => {
  assertThrows(() => check("core_pain", { confidence: "high" }), ZodError);
});

Deno.test("toElementValue() drops fields that no element has, confirmation among them", () => {
  const { value } = check("core_pain", { confirmed_by: "client", project_id: toId(5) });

  assertEquals(value?.confirmed_by, null);
  assertEquals(Object.keys(value ?? {}).includes("project_id"), false);
});

Deno.test("toElementValue() finds a quote copied from a signal whose angle brackets were escaped", () => {
  const mail = toSignal(3, "Our target is <3 days from the order to the truck.", {
    source_type: "email",
  });
  const quote = escapeMarkup("Our target is <3 days from the order");

  const { value } = toElementValue(
    EXTRACTIONS.core_pain,
    { ...soundOutput("core_pain"), citations: [{ signal_id: mail.id, quote }] },
    toSources([mail]),
    [],
  );

  assertEquals(value?.evidence.map((item) => item.cited), ["Our target is <3 days from the order"]);
});

Deno.test("clearPlaceholders() makes texts that tell nothing null and drops such list items", () => {
  const proposal = { timeline: "TBD", limits: ["n/a", "Must fit the till"], budget: "40k" };

  const cleared = clearPlaceholders(proposal, [
    { field: "timeline", kind: "text", cues: [] },
    { field: "limits", kind: "text_list", cues: [] },
    { field: "budget", kind: "optional_text", cues: [] },
  ]);

  assertEquals<unknown>(cleared, { timeline: null, limits: ["Must fit the till"], budget: "40k" });
});

Deno.test("clearPlaceholders() leaves what is no field of text as it is", () => {
  const proposal = { flexibility: "unknown", confidence: 0.2, citations: [{ quote: "unknown" }] };

  assertEquals(clearPlaceholders(proposal, []), proposal);
});

const client = toSignal(1, "", { authority: "client", source_type: "document" });
const note = toSignal(2, "", { authority: "consultant", source_type: "note" });
const brief = toSignal(3, "", { authority: "consultant", source_type: "document" });
const study = toSignal(4, "", { authority: "research", source_type: "research" });
const signals = new Map([client, note, brief, study].map((signal) => [signal.id, signal]));

function quoteFrom(number: number): Evidence {
  const cited = "words";
  return {
    signal_id: toId(number),
    quote: cited,
    start: 0,
    end: 5,
    cited,
    match: "verbatim",
    speaker: null,
    force: "asserted",
  };
}

function cap(claimed: number, ...sources: number[]): number {
  return capConfidence(claimed, {
    element: "core_pain",
    evidence: sources.map(quoteFrom),
    signals,
  });
}

Deno.test("capConfidence() is at most 0.5 without a verified quote", () => {
  assertEquals(cap(0.95), 0.5);
});

Deno.test("capConfidence() is at most 0.6 on consultants' documents, with research or without", () => {
  assertEquals([cap(0.95, 3), cap(0.95, 3, 4)], [0.6, 0.6]);
});

Deno.test("capConfidence() takes research alone for no evidence, so that it opens no gate", () => {
  assertEquals(cap(0.95, 4), 0.5);
});

Deno.test("capConfidence() leaves the claim where one quote is the client's, by authority or by kind", () => {
  assertEquals(cap(0.95, 3, 1), 0.95);
  assertEquals(cap(0.95, 2), 0.95);
});

Deno.test("capConfidence() never raises a claim", () => {
  assertEquals([cap(0.2), cap(0.2, 4), cap(0.2, 1)], [0.2, 0.2, 0.2]);
});

Deno.test("capConfidence() keeps a wow moment without a quote below the confidence that opens its gate", () => {
  const capped = capConfidence(1, { element: "wow_moment", evidence: [], signals });

  assertLess(capped, 0.5);
  assert(capped > 0.3);
});

const BUDGET = "We have set aside forty thousand euros";
const FORGED = { signal_id: CALL.id, quote: "we have two million euros to spend" };
const quote = (text: string, field?: string) => ({ signal_id: CALL.id, quote: text, field });

/** What is stored of a sound proposal with `change`; null for nothing. */
function extractContext(change: object): StrategicContext | null {
  const proposal = { ...soundOutput("strategic_context"), ...change };
  const { value } = toElementValue(EXTRACTIONS.strategic_context, proposal, toSources([CALL]), []);
  return value === null ? null : strategicContextSchema.parse(value);
}

Deno.test("toElementValue() stores each part of the strategic context under its column, with its quote beside it", () => {
  const context = extractContext({
    budget: "Forty thousand euros",
    citations: [quote(QUOTE, "problem_statement"), quote(BUDGET, "budget")],
  });

  assertEquals(context?.opportunity, {
    problem_statement: "Pallets vanish because nobody sees the delivery notes",
  });
  assertEquals(context?.constraints, { budget: "Forty thousand euros" });
  assertEquals(context?.evidence.map(({ field, cited }) => [field, cited]), [
    ["opportunity.problem_statement", QUOTE],
    ["constraints.budget", BUDGET],
  ]);
});

Deno.test("toElementValue() drops a part of the strategic context that no verified quote supports", () => {
  const context = extractContext({
    citations: [quote(QUOTE, "problem_statement"), { ...FORGED, field: "cost_reduction" }],
  });

  assertEquals(Object.keys(context?.opportunity ?? {}), ["problem_statement"]);
  assertEquals(context?.investment_case, {});
});

Deno.test("toElementValue() makes no strategic context of parts without a quote", () => {
  assertEquals(extractContext({ citations: [] }), null);
  assertEquals(extractContext({ citations: [quote(QUOTE)] }), null);
  assertEquals(extractContext({ citations: [quote(QUOTE, "market_gap")] }), null);
});

Deno.test("toElementValue() keeps an item of a list of the strategic context only on a quote of its own", () => {
  const technical = [
    { text: "Must run on the yard's tablets", citation: quote(BUDGET) },
    { text: "Needs SAP", citation: FORGED },
    { text: "TBD", citation: quote(QUOTE) },
  ];
  const risk = { category: "time", description: "The harvest", severity: "high", mitigation: null };
  const risks = [{ ...risk, citation: quote(QUOTE) }, { ...risk, citation: FORGED }];

  const context = extractContext({ technical, risks });

  assertEquals(context?.constraints, { technical: ["Must run on the yard's tablets"] });
  assertEquals(context?.risks, [risk]);
  assertEquals(
    context?.evidence.map(({ field }) => field).toSorted(),
    [
      "constraints.technical",
      "investment_case.cost_reduction",
      "opportunity.problem_statement",
      "risks",
    ],
  );
});

Deno.test("toElementValue() does not take a placeholder for a part of the strategic context, though it has a quote", () => {
  const context = extractContext({ budget: "TBD", citations: [quote(BUDGET, "budget")] });

  assertEquals(context, null);
});

Deno.test("toElementValue() leaves the strategic context unconfirmed, whatever the proposal says", () => {
  const context = extractContext({ confirmed_by: "client" });

  assert(context !== null);
  assertEquals(context.confirmed_by, null);
});
