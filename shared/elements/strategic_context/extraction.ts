import * as z from "zod";
import {
  type ElementExtraction,
  proposalFields,
  type ProposalSupport,
  type ProposedCitation,
  renderDepth,
  toCues,
} from "../extraction.ts";
import type { Citation } from "../../contracts/evidence.ts";
import type { FieldCue } from "../../contracts/reasoner.ts";
import { isTold } from "../is_told.ts";

const MAX_ITEMS = 12;

/** An item of a list stands on a quote of its own, as one quote can carry one item of many. */
const limitSchema = z.object({ text: proposalFields.text, citation: proposalFields.citation });
const riskSchema = z.object({
  category: proposalFields.text,
  description: proposalFields.text,
  severity: z.enum(["low", "medium", "high"]),
  mitigation: proposalFields.text,
  citation: proposalFields.citation,
});

const proposalSchema = z.object({
  problem_statement: proposalFields.text,
  business_opportunity: proposalFields.text,
  client_motivation: proposalFields.text,
  strategic_fit: proposalFields.text,
  market_gap: proposalFields.text,
  efficiency_gains: proposalFields.text,
  cost_reduction: proposalFields.text,
  revenue_potential: proposalFields.text,
  return_on_investment: proposalFields.text,
  budget: proposalFields.text,
  timeline: proposalFields.text,
  team_size: proposalFields.text,
  technical: z.array(limitSchema).max(MAX_ITEMS).default([]),
  compliance: z.array(limitSchema).max(MAX_ITEMS).default([]),
  risks: z.array(riskSchema).max(MAX_ITEMS).default([]),
  citations: proposalFields.citations,
});
type Proposal = z.infer<typeof proposalSchema>;

/** The texts of each column, under the names that they have in the proposal too. */
const TEXTS = {
  opportunity: [
    "problem_statement",
    "business_opportunity",
    "client_motivation",
    "strategic_fit",
    "market_gap",
  ],
  investment_case: [
    "efficiency_gains",
    "cost_reduction",
    "revenue_potential",
    "return_on_investment",
  ],
  constraints: ["budget", "timeline", "team_size"],
} as const satisfies Record<string, readonly (keyof Proposal)[]>;

/** The cues of texts. Lists are left to a reasoner that understands what limits a project and what only comes up. */
const FIELDS: FieldCue[] = [
  cue(
    "problem_statement",
    `problem, issue, pain, struggle, difficult, frustrating, manual, manually, by hand, we lose, lost, mistakes, errors,
    wrong, late, slow, nobody knows, can't, cannot, every time, workaround, broken, fails`,
  ),
  cue(
    "business_opportunity",
    `opportunity, chance, grow, growth, new customers, more customers, new market, win, tender, expand, revenue, contract,
    could sell, take on more, open up`,
  ),
  cue(
    "client_motivation",
    `because, we want, we need, why now, decided, the board wants, management wants, last straw, fed up, audit, deadline,
    this year, complained, threatened, promised`,
  ),
  cue(
    "strategic_fit",
    `strategy, strategic, vision, mission, goal for the year, roadmap, priority, five year, long term, fits, focus,
    digitalisation, transformation`,
  ),
  cue(
    "market_gap",
    `competitor, competitors, nobody offers, no product, market, on the market, off the shelf, too expensive,
    doesn't exist, alternative, industry`,
  ),
  cue(
    "efficiency_gains",
    `save time, saves, faster, hours a week, hours a day, minutes, per day, productivity, efficient, efficiency, automate,
    without retyping, half the time`,
  ),
  cue(
    "cost_reduction",
    `save money, cost, costs us, cheaper, overtime, waste, penalty, write off, reduce, spend less, a month, a year, thousand,
    per cent, percent`,
  ),
  cue(
    "revenue_potential",
    `revenue, sales, sell, margin, profit, turnover, more orders, customers, upsell, premium, income, worth, per year, million`,
  ),
  cue(
    "return_on_investment",
    `return, payback, pay back, pays for itself, break even, invest, investment, worth it, within a year`,
  ),
  cue(
    "budget",
    `budget, spend, afford, price, quote, euros, pounds, dollars, thousand, approved, money, funding, set aside, maximum,
    no more than`,
  ),
  cue(
    "timeline",
    `weeks, months, by the end of, deadline, launch, go live, ready by, summer, spring, autumn, winter, quarter, next year,
    no later than, before`,
  ),
  cue(
    "team_size",
    `people, employees, staff, team of, of us, headcount, developers, drivers, operators, part time, full time, only one person`,
  ),
];

function cue(field: keyof Proposal, words: string): FieldCue {
  return { field, kind: "optional_text", cues: toCues(words) };
}

/** Why the project is worth doing, and what stands against it (domain rules, section 2). */
export const strategicContextExtraction: ElementExtraction<Proposal> = {
  name: "strategic_context",
  continues_without_signals: false,
  requires_quote: true,
  requires_features: false,
  lacking: "No verified quote tells why the project is worth doing, or what stands against it",
  proposal_schema: proposalSchema,
  fields: FIELDS,
  asks:
    "Why does the company do this? What is the opportunity, the market, the competition, what does it cost and " +
    "bring, what could go wrong?",
  renderInstructions: ({ depth }) =>
    `Element: strategic_context, why the project is worth doing and what stands against it. One sentence for each part.
The opportunity
- problem_statement: what is wrong today, for the business.
- business_opportunity: what solving it opens up. client_motivation: why this client wants it, and now.
- strategic_fit: which plan of theirs it serves. market_gap: what others do not offer.
The investment case, in their figures
- efficiency_gains, cost_reduction, revenue_potential, return_on_investment.
The constraints
- budget, timeline, team_size (who and how many take part).
- technical: systems, devices and integrations it must fit. compliance: laws, standards, policies. In citation the quote each rests on.
The risks
- risks: what could make it fail, with a category in a word or two, severity by the damage they expect, mitigation only if somebody named one, and in citation the quote in which it is spoken of.
Each part needs a quote of its own, with the part's name as its field; without one it is dropped.
${renderDepth(depth)}`,
  toStoredField: (field) => STORED_FIELDS.get(field),
  toContent: (proposal, { isVerified }) => {
    const { technical, compliance, risks } = proposal;
    const parts: Part[] = [
      ...[...STORED_FIELDS].map(([name, field]) => ({ field, value: textOf(proposal, name) })),
      { field: "constraints.technical", value: toList(technical, toLimit, isVerified) },
      { field: "constraints.compliance", value: toList(compliance, toLimit, isVerified) },
      { field: "risks", value: toList(risks, toRisk, isVerified) },
    ].filter(({ value }) => value !== null);
    return parts.length === 0 ? null : toColumns(parts);
  },
  innerCitations: ({ technical, compliance, risks }) => [
    ...citationsOf(technical, toLimit, "technical"),
    ...citationsOf(compliance, toLimit, "compliance"),
    ...citationsOf(risks, toRisk, "risks"),
  ],
};

/** One part of the context. */
interface Part {
  /** Its place in the row: the column, and the key in it where the column is an object. */
  field: string;
  /** A text or a list. */
  value: unknown;
}

/** By the names that the parts have in a proposal. */
const STORED_FIELDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TEXTS).flatMap(([column, names]) =>
    names.map((name): [string, string] => [name, `${column}.${name}`])
  ),
  ["technical", "constraints.technical"],
  ["compliance", "constraints.compliance"],
  ["risks", "risks"],
]);

function textOf(proposal: Proposal, name: string): string | null {
  const value = proposal[name as keyof Proposal];
  return typeof value === "string" ? value : null;
}

/** The items that tell something and rest on a quote; null if there are none. */
function toList<Item extends { citation: Citation }>(
  items: readonly Item[],
  toValue: (item: Item) => unknown,
  isVerified: ProposalSupport["isVerified"],
): unknown[] | null {
  const kept = items.filter(({ citation }) => isVerified(citation)).map(toValue)
    .filter((value) => value !== null);
  return kept.length === 0 ? null : kept;
}

/** The quotes of the items that tell something. */
function citationsOf<Item extends { citation: Citation }>(
  items: readonly Item[],
  toValue: (item: Item) => unknown,
  field: string,
): ProposedCitation[] {
  return items.filter((item) => toValue(item) !== null)
    .map(({ citation }) => ({ ...citation, field }));
}

function toLimit({ text }: z.infer<typeof limitSchema>): string | null {
  return isTold(text) ? text : null;
}

function toRisk({ citation: _, ...risk }: z.infer<typeof riskSchema>) {
  return isTold(risk.description) ? risk : null;
}

/** The columns of the row, each with the parts that were found and no others. */
function toColumns(parts: readonly Part[]) {
  const under = (column: string) =>
    Object.fromEntries(
      parts.filter(({ field }) => field.startsWith(`${column}.`))
        .map(({ field, value }) => [field.slice(column.length + 1), value]),
    );
  return {
    opportunity: under("opportunity"),
    investment_case: under("investment_case"),
    constraints: under("constraints"),
    risks: parts.find(({ field }) => field === "risks")?.value ?? [],
  };
}
