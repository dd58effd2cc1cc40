import * as z from "zod";
import { type ElementExtraction, proposalFields, toCues, UNKNOWN } from "../extraction.ts";

/** "Tagged inference: at most 0.5" (domain rules, section 13.1). */
const INFERRED = /^inferred\b/i;
const INFERRED_CEILING = 0.5;

const proposalSchema = z.object({
  budget_range: proposalFields.text,
  budget_flexibility: z.enum(["firm", "flexible", "unknown"]).default("unknown"),
  timeline: proposalFields.text,
  hard_deadline: proposalFields.text,
  deadline_driver: proposalFields.text,
  technical_constraints: proposalFields.texts,
  organizational_constraints: proposalFields.texts,
  confidence: proposalFields.confidence,
  citations: proposalFields.citations,
});

/** Money, time and limits (domain rules, sections 3, 13 and 13.1). */
export const budgetConstraintsExtraction: ElementExtraction<z.infer<typeof proposalSchema>> = {
  name: "budget_constraints",
  continues_without_signals: false,
  requires_quote: false,
  requires_features: false,
  lacking: "No signal speaks of a budget, a time frame or any limit",
  proposal_schema: proposalSchema,
  asks:
    "How much may it cost, in euros, pounds or dollars? What is the budget, the price, the selling price, the " +
    "production cost, the profit? What is too expensive, what is cheaper?",
  fields: [
    {
      field: "budget_range",
      kind: "optional_text",
      cues: toCues(`
        budget, spend, afford, price, cost, quote, euros, pounds, dollars, thousand, grand, k, million, approved,
        money, fee, per month, funding, set aside, maximum, ceiling, no more than`),
    },
    {
      field: "timeline",
      kind: "optional_text",
      cues: toCues(`
        weeks, months, by the end of, before, deadline, launch, go live, ready by, start, summer, spring, autumn,
        winter, quarter, january, february, march, april, may, june, july, august, september, october, november,
        december, next year, timeline, schedule`),
    },
    {
      field: "hard_deadline",
      kind: "optional_text",
      cues: toCues(`
        deadline, latest, no later than, has to be live, must be live, can't move, cannot move, fixed date,
        immovable, whatever happens, expires`),
    },
    {
      field: "deadline_driver",
      kind: "optional_text",
      cues: toCues(`
        because, audit, trade fair, season, contract ends, licence expires, license expires, regulation, law,
        board meeting, renewal, event, switched off, end of support`),
    },
    {
      field: "technical_constraints",
      kind: "text_list",
      cues: toCues(`
        integrate, integration, system, software, server, database, erp, crm, sap, api, export, import, offline,
        browser, android, iphone, ios, windows, cloud, hosting, login, security, gdpr, battery, existing`),
    },
    {
      field: "organizational_constraints",
      kind: "text_list",
      cues: toCues(`
        approval, approve, sign off, board, procurement, legal, works council, union, policy, only one person,
        no time, part time, training, holiday, it department, has to agree, budget holder, decision`),
    },
  ],
  tool: {
    description:
      "Reads the signals for the money, the time and the technical and organisational limits that the client stated; saves " +
      "them with their quotes and leaves open what nobody said. Only once every required prototype gate is satisfied. Moves " +
      "the gate budget_constraints; 0.3 to 0.5 is normal before a prototype was seen.",
  },
  renderInstructions: () =>
    `Element: budget_constraints, the money, the time and the limits.
- budget_range: the amount they spoke of for this project. Inferred only from a strong hint (a tender, a comparable project): then it begins with "Inferred: " and confidence is at most 0.5.
- budget_flexibility: firm or flexible only if they said so, else unknown.
- timeline: when it is needed, and from when.
- hard_deadline: only a date that cannot move. deadline_driver: what fixes it.
- technical_constraints: every system, device, integration or rule it must fit.
- organizational_constraints: every approval, person or policy it depends on.
Confidence: 0.8-1 budget, time and limits explicit; 0.6-0.8 some; 0.4-0.6 few; about 0.2 when nobody spoke of a budget; below 0.2 nothing relevant.`,
  toContent: ({ budget_range, timeline, confidence: _, citations: __, ...rest }) => {
    const known = [
      budget_range,
      timeline,
      rest.hard_deadline,
      rest.technical_constraints,
      rest.organizational_constraints,
    ].flat();
    return known.every((item) => item === null) ? null : {
      ...rest,
      budget_range: budget_range ?? UNKNOWN,
      timeline: timeline ?? UNKNOWN,
    };
  },
  confidenceCeiling: ({ budget_range, timeline }) =>
    [budget_range, timeline].some((text) => INFERRED.test(text ?? "")) ? INFERRED_CEILING : 1,
};
