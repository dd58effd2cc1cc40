import { assertEquals } from "@std/assert";
import { toId } from "../../foundation/testing/fixtures.ts";
import { soundOutput } from "../../foundation/testing/scripted_reasoner.ts";
import { businessCaseExtraction } from "./extraction.ts";
import { businessCaseSchema } from "./schema.ts";

const citation = { signal_id: toId(1), quote: "nine pallets a month" };
const kpi = {
  metric: "Pallets lost",
  current_state: "9 a month",
  target_state: "1 a month",
  measurement_method: "Stock count",
  timeframe: "By December",
  citation,
};

/** The stored measures of a proposal whose quotes all stand, or none. */
function toKpis(success_kpis: unknown[], is_verified = true) {
  const proposal = businessCaseExtraction.proposal_schema.parse({
    ...soundOutput("business_case"),
    success_kpis,
  });
  const content = businessCaseExtraction.toContent(proposal, {
    isVerified: () => is_verified,
    features: [],
  });
  return businessCaseSchema.parse({ ...content, confidence: 0 }).success_kpis;
}

Deno.test("businessCaseExtraction counts a measure whose five parts are known and whose own quote stands", () => {
  assertEquals(toKpis([kpi]).map(({ hypothesis }) => hypothesis), [false]);
});

Deno.test("businessCaseExtraction keeps a measure without a quote of its own as a hypothesis", () => {
  assertEquals(toKpis([{ ...kpi, citation: null }]).map(({ hypothesis }) => hypothesis), [true]);
});

Deno.test("businessCaseExtraction keeps a measure whose quote is not there as a hypothesis", () => {
  assertEquals(toKpis([kpi], false).map(({ hypothesis }) => hypothesis), [true]);
});

Deno.test("businessCaseExtraction keeps a measure that lacks a part as a hypothesis, the part unknown", () => {
  const [incomplete] = toKpis([{ ...kpi, target_state: "TBD" }]);

  assertEquals([incomplete?.target_state, incomplete?.hypothesis], ["unknown", true]);
});

Deno.test("businessCaseExtraction drops a measure without a metric", () => {
  assertEquals(toKpis([{ ...kpi, metric: null }, { ...kpi, metric: "n/a" }]), []);
});

Deno.test("businessCaseExtraction hands out the quotes of its measures for checking", () => {
  const proposal = businessCaseExtraction.proposal_schema.parse({
    ...soundOutput("business_case"),
    success_kpis: [kpi, { ...kpi, citation: null }],
  });

  assertEquals(businessCaseExtraction.innerCitations?.(proposal), [
    { ...citation, field: "success_kpis" },
  ]);
});
