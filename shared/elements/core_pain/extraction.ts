import * as z from "zod";
import { depthSchema } from "../../contracts/foundation.ts";
import { countCharacters } from "../../text/is_present.ts";
import {
  type ElementExtraction,
  proposalFields,
  renderDepth,
  toCues,
  UNKNOWN,
} from "../extraction.ts";

/** A shorter one is not valid (domain rules, section 3). */
const MIN_STATEMENT_CHARACTERS = 20;

const proposalSchema = z.object({
  statement: z.string().trim().min(MIN_STATEMENT_CHARACTERS).max(2_000)
    // zod counts code units, of which an emoji has two.
    .refine((text) => countCharacters(text) >= MIN_STATEMENT_CHARACTERS).nullable(),
  trigger: proposalFields.text,
  stakes: proposalFields.text,
  who_feels_it: proposalFields.text,
  confidence: proposalFields.confidence,
  citations: proposalFields.citations,
});

/** The one problem that the project exists to solve (domain rules, sections 3, 13 and 13.1). */
export const corePainExtraction: ElementExtraction<z.infer<typeof proposalSchema>> = {
  name: "core_pain",
  continues_without_signals: false,
  requires_quote: false,
  requires_features: false,
  lacking: "No signal speaks of a problem",
  proposal_schema: proposalSchema,
  asks:
    "What is the problem? What do people find annoying, difficult, frustrating, ugly, complicated? What do they " +
    "lose, hate, dislike, complain about, what do they never use?",
  fields: [
    {
      field: "statement",
      kind: "text",
      cues: toCues(`
        problem, issue, pain, struggle, struggling, difficult, frustrating, frustrated,
        annoying, manual, manually, by hand, spreadsheet, takes us, takes hours, we lose,
        losing, lost, miss, missed, mistakes, errors, wrong, late, slow, delay, chasing,
        duplicate, twice, nobody knows, no idea, can't, cannot, never, every time,
        workaround, hate, broken, fails`),
    },
    {
      field: "trigger",
      kind: "optional_text",
      cues: toCues(`
        this year, this quarter, since, recently, last month, last week, suddenly,
        growing, growth, audit, contract, renewal, regulation, left the company, resigned,
        retiring, new law, deadline, urgent, can't wait, last straw,
        complained, competitor`),
    },
    {
      field: "stakes",
      kind: "optional_text",
      cues: toCues(`
        cost, costs us, lose, lost, risk, penalty, fine, customers leave, churn, cancel,
        revenue, margin, money, per month, a year, every month, overtime, reputation, afford,
        otherwise, or else, if we don't, thousand, million, percent`),
    },
    {
      field: "who_feels_it",
      kind: "optional_text",
      cues: toCues(`
        team, manager, staff, people, my guys, operators, technicians, office, sales,
        support, finance, dispatch, nurses, drivers, engineers, customers, I have to,
        she has to, he has to, they have to, ends up, responsible`),
    },
  ],
  tool: {
    description:
      "Reads the signals for the one problem at the root of the project: what it is, why now, what is at stake and who feels " +
      "it most; saves it with the quotes that prove it. Needs at least one signal. Moves the gate core_pain, on which every " +
      "other gate rests. signal_ids narrows the reading to signals listed in the observation; leave it out to read all. " +
      "depth: surface takes only what is said outright, standard adds what plainly follows, deep also weighs what is implied.",
    args_schema: z.object({
      signal_ids: z.array(z.uuid()).min(1).max(200).optional(),
      depth: depthSchema.optional(),
    }),
  },
  renderInstructions: ({ depth }) =>
    `Element: core_pain, the one problem this project exists to solve.
- statement: exactly one problem, 20 characters or more: the root cause, neither a symptom nor a missing solution ("no dashboard" is one; what goes wrong without it is the problem). Of several the one that causes the others, then the one they come back to most.
- trigger: why now; what happened or is about to.
- stakes: what leaving it costs, in their figures.
- who_feels_it: the role hit hardest.
${renderDepth(depth)}${depth === "deep" ? " Say why this problem rather than its neighbours." : ""}
Confidence: 0.8-1 needs trigger and stakes unmistakable too; 0.6-0.8 when either is inferred.`,
  toContent: ({ statement, trigger, stakes, who_feels_it }) =>
    statement === null ? null : {
      statement,
      trigger: trigger ?? UNKNOWN,
      stakes: stakes ?? UNKNOWN,
      who_feels_it: who_feels_it ?? UNKNOWN,
    },
};
