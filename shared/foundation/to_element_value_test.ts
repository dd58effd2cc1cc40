import { assert, assertEquals, assertLess, assertObjectMatch, assertThrows } from "@std/assert";
import { ZodError } from "zod";
import type { ElementName } from "../contracts/element.ts";
import { ALL_ELEMENTS } from "./elements/all_elements.ts";
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
  return toElementValue(ALL_ELEMENTS[element], output, sources, []);
}

Deno.test("toElementValue() stores the verified quote with its place, and nobody's confirmation", () => {
  const { value, refused_quotes } = check("core_pain");

  const start = CALL.content.indexOf(QUOTE);
  assertEquals(refused_quotes, []);
  assertObjectMatch(value ?? {}, {
    confidence: 0.85,
    confirmed_by: null,
    evidence: [{
      signal_id: CALL.id,
      quote: QUOTE,
      start,
      end: start + QUOTE.length,
      match: "verbatim",
      speaker: "Ines",
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
    evidence: [{ quote }],
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
    ALL_ELEMENTS.core_pain,
    { ...soundOutput("core_pain"), citations: [{ signal_id: mail.id, quote }] },
    toSources([mail]),
    [],
  );

  assertEquals(value?.evidence.map((item) => item.quote), ["Our target is <3 days from the order"]);
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
  const quote = "words";
  return { signal_id: toId(number), quote, start: 0, end: 5, match: "verbatim", speaker: null };
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
