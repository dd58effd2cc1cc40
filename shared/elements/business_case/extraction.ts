import * as z from "zod";
import {
  type ElementExtraction,
  proposalFields,
  type ProposalSupport,
  renderDepth,
  renderKnown,
  toCues,
  UNKNOWN,
} from "../extraction.ts";
import type { Kpi } from "./schema.ts";
import { isTold } from "../is_told.ts";
import { isKpiComplete, isKpiPartTold } from "./is_kpi_complete.ts";

const MAX_KPIS = 8;

const kpiProposalSchema = z.object({
  metric: proposalFields.text,
  current_state: proposalFields.text,
  target_state: proposalFields.text,
  measurement_method: proposalFields.text,
  timeframe: proposalFields.text,
  citation: proposalFields.citation.nullable(),
});
type KpiProposal = z.infer<typeof kpiProposalSchema>;

const proposalSchema = z.object({
  value_to_business: proposalFields.text,
  roi_framing: proposalFields.text,
  why_priority: proposalFields.text,
  success_kpis: z.array(kpiProposalSchema).max(MAX_KPIS).default([]),
  confidence: proposalFields.confidence,
  citations: proposalFields.citations,
});

/** Why the money is well spent (domain rules, sections 3, 13 and 13.1). */
export const businessCaseExtraction: ElementExtraction<z.infer<typeof proposalSchema>> = {
  name: "business_case",
  continues_without_signals: true,
  requires_quote: false,
  requires_features: false,
  lacking: "No signal tells what success would be worth to the business",
  proposal_schema: proposalSchema,
  asks:
    "What is it worth to the business? What does it save or earn, how is success measured, when does the investment " +
    "pay off, why does it come first?",
  fields: [
    {
      field: "value_to_business",
      kind: "optional_text",
      cues: toCues(`
        save, saves, saving, revenue, profit, margin, turnover, sales, sell, more customers, grow, growth,
        efficiency, productivity, faster, reduce, worth, value, benefit, win, retain, market, income,
        per year, a month, thousand, million, percent`),
    },
    {
      field: "roi_framing",
      kind: "optional_text",
      cues: toCues(`
        return, payback, pay back, pays for itself, break even, invest, investment, cost, price, worth it,
        within a year, cheaper, compared to, spend, profit`),
    },
    {
      field: "why_priority",
      kind: "optional_text",
      cues: toCues(`
        priority, most important, first, before anything else, rather than, board, strategy, strategic, urgent,
        this year, competitor, other projects, roadmap, management wants`),
    },
  ],
  tool: {
    description:
      "Reads the signals for what solving the pain is worth to the business, how that compares with the investment, why it " +
      "comes before other work and by which figures success will be told; saves it with its quotes. Only once every " +
      "required prototype gate is satisfied. Moves the gate business_case; 0.4 to 0.7 is normal before a prototype was seen.",
  },
  renderInstructions: ({ depth, known }) =>
    `Element: business_case, why the money is well spent.
- value_to_business: the specific gain, in their figures where they give any.
- roi_framing: the return set against the investment.
- why_priority: why this before other plans.
- success_kpis: how success would be measured, all five parts each, and in citation the quote in which the client speaks of that very measure; without one it is a hypothesis. [] rather than padding.
Begin a text that is inferred, not said, with "Hypothesis: "; it needs no quote.
${renderDepth(depth)}
Confidence: 0.8-1 value, return and metrics were discussed; 0.6-0.8 partly; 0.4-0.6 mostly inferred from the stakes; below 0.4 not discussed.
${renderKnown(known)}`,
  toContent: (proposal, support) =>
    isEmpty(proposal) ? null : {
      value_to_business: proposal.value_to_business ?? UNKNOWN,
      roi_framing: proposal.roi_framing ?? UNKNOWN,
      why_priority: proposal.why_priority ?? UNKNOWN,
      success_kpis: proposal.success_kpis.flatMap((kpi) => toKpi(kpi, support)),
    },
  innerCitations: (proposal) =>
    proposal.success_kpis.flatMap(({ citation }) =>
      citation === null ? [] : { ...citation, field: "success_kpis" }
    ),
};

function isEmpty(proposal: z.infer<typeof proposalSchema>): boolean {
  const { value_to_business, roi_framing, why_priority, success_kpis } = proposal;
  return [value_to_business, roi_framing, why_priority].every((text) => text === null) &&
    success_kpis.length === 0;
}

/** Nothing for a measure without a metric; a hypothesis unless all five parts are known and its own quote is verified. */
function toKpi({ citation, metric, ...parts }: KpiProposal, support: ProposalSupport): Kpi[] {
  if (!isTold(metric)) return [];
  const orUnknown = (part: keyof typeof parts) => {
    const text = parts[part];
    return isKpiPartTold(part, text) ? text : UNKNOWN;
  };
  const kpi = {
    metric,
    current_state: orUnknown("current_state"),
    target_state: orUnknown("target_state"),
    measurement_method: orUnknown("measurement_method"),
    timeframe: orUnknown("timeframe"),
    hypothesis: false,
  };
  const stands = isKpiComplete(kpi) && citation !== null && support.isVerified(citation);
  return [{ ...kpi, hypothesis: !stands }];
}
