import { assert, assertEquals, assertObjectMatch, assertThrows } from "@std/assert";
import { ZodError } from "zod";
import type { ElementName } from "../contracts/element.ts";
import type { BusinessCase } from "../elements/business_case/schema.ts";
import {
  type StrategicContext,
  strategicContextSchema,
} from "../elements/strategic_context/schema.ts";
import type { ProposedCitation } from "../elements/extraction.ts";
import { EXTRACTIONS } from "../elements/extractions.ts";
import { escapeMarkup } from "../text/escape_markup.ts";
import { CALL, PEOPLE, QUOTE, toId, toSignal } from "./testing/fixtures.ts";
import { soundOutput } from "./testing/scripted_reasoner.ts";
import { clearPlaceholders, toElementValue } from "./to_element_value.ts";
import { toSources } from "../evidence/to_sources.ts";
import { indexPeople } from "../signals/people.ts";

const research = toSignal(2, "Yards of this size lose six to twelve pallets each month.", {
  source_type: "research",
  authority: "research",
});
const people = indexPeople(PEOPLE);
const sources = toSources([CALL, research], { people });

/** The citations of a sound proposal. */
function soundCitations(element: ElementName): ProposedCitation[] {
  return EXTRACTIONS[element].proposal_schema.parse(soundOutput(element)).citations;
}

function check(element: ElementName, change: object = {}) {
  const output = { ...soundOutput(element), ...change };
  return toElementValue(EXTRACTIONS[element], output, sources, { features: [] });
}

Deno.test("toElementValue() stores the verified quote with its place, and nobody's confirmation", () => {
  const { value, refused_quotes } = check("core_pain");

  const whole = `Honestly, ${QUOTE}.`;
  const start = CALL.content.indexOf(whole);
  assertEquals(refused_quotes, []);
  assertObjectMatch(value ?? {}, {
    confidence: 0.85,
    confirmed_by: null,
    evidence: [{
      signal_id: CALL.id,
      cited: QUOTE,
      quote: whole,
      start,
      end: start + whole.length,
      match: "verbatim",
      speaker: "Ines",
      side: "client",
      force: "asserted",
      fields: ["statement"],
    }],
  });
});

Deno.test("toElementValue() says of every field what its quotes carry", () => {
  const { value } = check("core_pain");

  const fields = ["statement", "trigger", "stakes", "who_feels_it"];
  assertObjectMatch(value ?? {}, {
    support: Object.fromEntries(fields.map((field) => [field, { verdict: "supported" }])),
    standing: fields,
  });
});

Deno.test("toElementValue() refuses a changed quote, empties its field, and lowers the confidence", () => {
  const forged = { signal_id: CALL.id, quote: QUOTE.replace("nine", "ninety") };
  const citations = soundCitations("core_pain").map((citation) =>
    citation.field === "stakes" ? { ...citation, ...forged } : citation
  );

  const { value, refused_quotes } = check("core_pain", { citations });

  assertEquals(refused_quotes, [{ ...forged, reason: "number_changed" }]);
  assertObjectMatch(value ?? {}, {
    stakes: "unknown",
    support: { stakes: { verdict: "unsupported", reason: "no_quote" } },
    confidence: 0.49,
    claimed_confidence: 0.85,
  });
});

Deno.test("toElementValue() has nothing left where no quote carries what the element cannot be without", () => {
  assertEquals(check("core_pain", { citations: [] }).value, null);
});

Deno.test("toElementValue() refuses quotes under the id of a signal that was not read", () => {
  const { refused_quotes } = check("core_pain", {
    citations: [toId(77), "all"].map((signal_id) => ({
      signal_id,
      quote: QUOTE,
      field: "statement",
    })),
  });

  assertEquals(refused_quotes.map(({ reason }) => reason), ["wrong_source", "wrong_source"]);
});

Deno.test("toElementValue() leaves what rests on research alone below every gate", () => {
  const quote = "lose six to twelve pallets each month";
  const cite = (field: string) => [{ signal_id: research.id, quote, field }];
  const statement = "Yards lose six to twelve pallets each month";

  const { value } = check("core_pain", { statement, citations: cite("statement") });

  assertObjectMatch(value ?? {}, { confidence: 0.49, standing: [] });
  assertObjectMatch(value ?? {}, { support: { statement: { verdict: "supported" } } });
  assertEquals(check("design_preferences", { citations: cite("visual_style") }).value, null);
});

Deno.test("toElementValue() leaves what nobody of the client said below every gate", () => {
  const output = soundOutput("core_pain");

  const unknown = toElementValue(EXTRACTIONS.core_pain, output, toSources([CALL]), {
    features: [],
  });

  assertObjectMatch(unknown.value ?? {}, { confidence: 0.49, standing: [] });
  assertEquals(unknown.value?.evidence[0]?.side, "unknown");
});

Deno.test("toElementValue() keeps a field whose quote says something else, and says so", () => {
  const { value } = check("core_pain", { stakes: "Ninety thousand euros a month" });

  assertObjectMatch(value ?? {}, {
    stakes: "Ninety thousand euros a month",
    support: { stakes: { verdict: "unsupported", reason: "number_missing" } },
    standing: ["statement", "trigger", "who_feels_it"],
    confidence: 0.49,
  });
});

Deno.test("toElementValue() keeps a quote cited for two fields once, with both", () => {
  const citation = { signal_id: CALL.id, quote: QUOTE };
  const citations = [{ ...citation, field: "stakes" }, { ...citation, field: "statement" }];

  const { value } = check("core_pain", { citations });

  assertEquals(value?.evidence.map(({ fields }) => fields), [["stakes", "statement"]]);
});

Deno.test("toElementValue() drops a quote that is cited for no field of the element", () => {
  const citations = [
    ...soundCitations("core_pain"),
    { signal_id: CALL.id, quote: "the board wants it solved this year", field: "everything" },
  ];

  assertEquals(check("core_pain", { citations }).value?.evidence.length, 4);
});

Deno.test("toElementValue() takes a reader's word for what it cannot tell", () => {
  const change = { stakes: "Considerable sums evaporate", confidence: 0.8 };

  const { value, open } = check("core_pain", change);
  const [question] = open;
  const judged = toElementValue(
    EXTRACTIONS.core_pain,
    { ...soundOutput("core_pain"), ...change },
    sources,
    { features: [], judgements: new Map([[question?.key ?? "", "said"]]) },
  );

  assertObjectMatch(value ?? {}, { confidence: 0.49 });
  assertObjectMatch(question ?? {}, { kind: "support", value: "Considerable sums evaporate" });
  assertObjectMatch(judged.value ?? {}, {
    confidence: 0.8,
    support: { stakes: { verdict: "supported", judged: true } },
  });
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

  const citations = soundCitations("business_case");

  const { value } = check("business_case", { citations, success_kpis: [kpi] });

  assertObjectMatch(value?.evidence.at(-1) ?? {}, { cited: quote, fields: ["success_kpis"] });
});

Deno.test("toElementValue() counts a measure whose target is none, where the client says so", () => {
  const quote = "We lose nine pallets a month, and by December it should be none";
  const call = toSignal(3, `Ines: ${quote}, as the stock count shows.`, {
    source_type: "transcript",
  });
  const kpi = {
    metric: "Pallets lost",
    current_state: "9 a month",
    target_state: "None",
    measurement_method: "Stock count",
    timeframe: "By December",
    citation: { signal_id: call.id, quote },
  };
  const measure = (change: object) => {
    const output = { ...soundOutput("business_case"), success_kpis: [{ ...kpi, ...change }] };
    const { value } = toElementValue(
      EXTRACTIONS.business_case,
      output,
      toSources([CALL, call], { people }),
      { features: [] },
    );
    return (value as BusinessCase).success_kpis[0];
  };

  assertObjectMatch(measure({}) ?? {}, { target_state: "None", hypothesis: false });
  assertObjectMatch(measure({ target_state: "TBD" }) ?? {}, {
    target_state: "unknown",
    hypothesis: true,
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
  const statement = "Three days from the order to the truck is the target";
  const quote = escapeMarkup("Our target is <3 days from the order");

  const { value } = toElementValue(
    EXTRACTIONS.core_pain,
    {
      ...soundOutput("core_pain"),
      statement,
      citations: [{ signal_id: mail.id, quote, field: "statement" }],
    },
    toSources([mail]),
    { features: [] },
  );

  assertEquals(value?.evidence.map(({ cited }) => cited), [
    "Our target is <3 days from the order",
  ]);
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

const BUDGET = "We have set aside forty thousand euros";
const FORGED = { signal_id: CALL.id, quote: "we have two million euros to spend" };
const quote = (text: string, field: string) => ({ signal_id: CALL.id, quote: text, field });
const inner = (text: string) => ({ signal_id: CALL.id, quote: text });

/** What is stored of a sound proposal with `change`; null for nothing. */
function extractContext(change: object): StrategicContext | null {
  const proposal = { ...soundOutput("strategic_context"), ...change };
  const { value } = toElementValue(EXTRACTIONS.strategic_context, proposal, toSources([CALL]), {
    features: [],
  });
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
  assertEquals(context?.evidence.map(({ fields, cited }) => [...fields, cited]), [
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
  assertEquals(extractContext({ citations: [quote(QUOTE, "mood")] }), null);
  assertEquals(extractContext({ citations: [quote(QUOTE, "market_gap")] }), null);
});

Deno.test("toElementValue() keeps an item of a list of the strategic context only on a quote of its own", () => {
  const technical = [
    { text: "Must run on the yard's tablets", citation: inner(BUDGET) },
    { text: "Needs SAP", citation: FORGED },
    { text: "TBD", citation: inner(QUOTE) },
  ];
  const risk = { category: "time", description: "The harvest", severity: "high", mitigation: null };
  const risks = [{ ...risk, citation: inner(QUOTE) }, { ...risk, citation: FORGED }];

  const context = extractContext({ technical, risks });

  assertEquals(context?.constraints, { technical: ["Must run on the yard's tablets"] });
  assertEquals(context?.risks, [risk]);
  assertEquals(
    context?.evidence.flatMap(({ fields }) => fields).toSorted(),
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
