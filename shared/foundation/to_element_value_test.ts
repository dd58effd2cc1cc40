import { assertEquals, assertObjectMatch, assertThrows } from "@std/assert";
import { ZodError } from "zod";
import type { ElementName } from "../contracts/element.ts";
import { ALL_ELEMENTS } from "./elements/all_elements.ts";
import { escapeMarkup } from "../text/escape_markup.ts";
import { CALL, QUOTE, toId, toSignal } from "./testing/fixtures.ts";
import { soundOutput } from "./testing/scripted_reasoner.ts";
import { toElementValue } from "./to_element_value.ts";
import { toSources } from "./to_sources.ts";

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
