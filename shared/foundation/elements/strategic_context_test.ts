import { assert, assertEquals } from "@std/assert";
import {
  type StrategicContext,
  strategicContextSchema,
} from "../../elements/strategic_context/schema.ts";
import { CALL, QUOTE } from "../testing/fixtures.ts";
import { soundOutput } from "../testing/scripted_reasoner.ts";
import { toElementValue } from "../to_element_value.ts";
import { toSources } from "../../evidence/to_sources.ts";
import { strategicContext } from "./strategic_context.ts";

const BUDGET = "We have set aside forty thousand euros";
const FORGED = { signal_id: CALL.id, quote: "we have two million euros to spend" };
const quote = (text: string, field?: string) => ({ signal_id: CALL.id, quote: text, field });

/** What is stored of a sound proposal with `change`; null for nothing. */
function extract(change: object): StrategicContext | null {
  const proposal = { ...soundOutput("strategic_context"), ...change };
  const { value } = toElementValue(strategicContext, proposal, toSources([CALL]), []);
  return value === null ? null : strategicContextSchema.parse(value);
}

Deno.test("strategicContext stores each part under its column, with its quote beside it", () => {
  const context = extract({
    budget: "Forty thousand euros",
    citations: [quote(QUOTE, "problem_statement"), quote(BUDGET, "budget")],
  });

  assertEquals(context?.opportunity, {
    problem_statement: "Pallets vanish because nobody sees the delivery notes",
  });
  assertEquals(context?.constraints, { budget: "Forty thousand euros" });
  assertEquals(context?.evidence.map(({ field, quote }) => [field, quote]), [
    ["opportunity.problem_statement", QUOTE],
    ["constraints.budget", BUDGET],
  ]);
});

Deno.test("strategicContext drops a part that no verified quote supports", () => {
  const context = extract({
    citations: [quote(QUOTE, "problem_statement"), { ...FORGED, field: "cost_reduction" }],
  });

  assertEquals(Object.keys(context?.opportunity ?? {}), ["problem_statement"]);
  assertEquals(context?.investment_case, {});
});

Deno.test("strategicContext is nothing when no part rests on a quote", () => {
  assertEquals(extract({ citations: [] }), null);
  assertEquals(extract({ citations: [quote(QUOTE)] }), null);
  assertEquals(extract({ citations: [quote(QUOTE, "market_gap")] }), null);
});

Deno.test("strategicContext keeps an item of a list only on a quote of its own", () => {
  const technical = [
    { text: "Must run on the yard's tablets", citation: quote(BUDGET) },
    { text: "Needs SAP", citation: FORGED },
    { text: "TBD", citation: quote(QUOTE) },
  ];
  const risk = { category: "time", description: "The harvest", severity: "high", mitigation: null };
  const risks = [{ ...risk, citation: quote(QUOTE) }, { ...risk, citation: FORGED }];

  const context = extract({ technical, risks });

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

Deno.test("strategicContext does not take a placeholder for a part, though it has a quote", () => {
  const context = extract({ budget: "TBD", citations: [quote(BUDGET, "budget")] });

  assertEquals(context, null);
});

Deno.test("strategicContext is confirmed by nobody, whatever the proposal says", () => {
  const context = extract({ confirmed_by: "client" });

  assert(context !== null);
  assertEquals(context.confirmed_by, null);
});
