/** What was stated: typed and normalised, with the words it stands on, and what contradicts it (claims.md, section 5). */
import * as z from "zod";
import { forceSchema } from "./evidence.ts";
import { sideSchema } from "./person.ts";

/** Amounts, dates, who somebody is, what the first version holds, and who decides. */
export const factKindSchema = z.enum([
  "money",
  "date",
  "duration",
  "count",
  "percentage",
  "person_role",
  "scope_in",
  "scope_out",
  "decision",
]);
export type FactKind = z.infer<typeof factKindSchema>;

/**
 * A number, from `low` to `high`. Money: `unit` is an ISO 4217 code or the name that several currencies share, null where none was
 * named. Durations are in minutes, days or months. `per` is what it recurs in or is paid for. Percentages are in percent.
 */
export const amountValueSchema = z.object({
  low: z.number(),
  high: z.number(),
  unit: z.string().nullable(),
  per: z.string().nullable(),
  bound: z.enum(["at_least", "at_most", "more_than", "less_than"]).nullable(),
  approximate: z.boolean(),
});
export type AmountValue = z.infer<typeof amountValueSchema>;

/** The days that a date may mean, likeliest first, as ISO dates, both inclusive; none where nobody can tell ("Diwali"). */
export const dateValueSchema = z.object({
  days: z.array(z.object({ from: z.string(), to: z.string() })),
  edge: z.enum(["before", "by", "until", "from", "since", "after"]).nullable(),
});
export type DateValue = z.infer<typeof dateValueSchema>;

/** Who has a role, or who decides; `alone` where the words let nobody else have it. */
export const personValueSchema = z.object({ person: z.string(), alone: z.boolean() });
export type PersonValue = z.infer<typeof personValueSchema>;

/** Whether something is in the first version, as it was called. */
export const scopeValueSchema = z.object({ feature: z.string() });

export const factValueSchema = z.union([
  amountValueSchema,
  dateValueSchema,
  personValueSchema,
  scopeValueSchema,
]);
export type FactValue = z.infer<typeof factValueSchema>;

/** What an amount or a date is of. Facts of different aspects never contradict each other. */
export const FACT_ASPECTS = [
  "budget",
  "threshold",
  "offer",
  "wish",
  "part",
  "spent",
  "loss",
  "saving",
  "income",
  "cost",
  "deadline",
  "launch",
  "appointment",
  "target",
  "past",
  "amount",
  "event",
  "role",
  "user",
  "scope",
  "decider",
] as const;

/** One statement, in the words of one turn. Offsets are UTF-16 code units into the signal's `content`, end exclusive. */
export const factSchema = z.object({
  kind: factKindSchema,
  /** What it is an amount, a date, a role of. */
  subject: z.enum(FACT_ASPECTS),
  /** The words that say whose or of what: "cold", "store", "screens". Folded; in the order of the text. */
  about: z.array(z.string()),
  value: factValueSchema,
  /** The words that carry the value. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** The whole sentence around them. */
  quote: z.string(),
  quote_start: z.int().min(0),
  turn: z.int().min(0),
  speaker: z.string().nullable(),
  side: sideSchema.or(z.literal("unknown")),
  force: forceSchema,
  /** ISO 639-1 code of the sentence's language. */
  language: z.string(),
  /** How the words themselves say that something said before no longer holds; null where they do not. */
  change: z.enum(["superseded", "corrected"]).nullable(),
});
export type Fact = z.infer<typeof factSchema>;
export type FactAspect = Fact["subject"];

/** A fact as a row of `stated_facts`. */
export interface StatedFact extends Pick<Fact, "kind" | "subject" | "about" | "value"> {
  /** A uuid that follows from the words and their place. */
  id: string;
  /** The first fact that says the same; its own id where none did before. */
  statement_id: string;
  signal_id: string;
  evidence:
    & Pick<Fact, "quote" | "speaker" | "side" | "force">
    & { start: number; end: number; cited: string };
  /** ISO 8601. */
  said_at: string;
}

/** What somebody said of two facts: which of them holds. */
export const decidedConflictSchema = z.object({
  earlier_fact_id: z.string(),
  later_fact_id: z.string(),
  resolution: z.enum(["earlier", "later", "both"]),
  /** ISO 8601. */
  resolved_at: z.string(),
});
export type DecidedConflict = z.infer<typeof decidedConflictSchema>;
export type Resolution = DecidedConflict["resolution"];

/** Two facts of which only one can hold, as a row of `conflicts`; `resolution` is null where nobody has said which. */
export interface Conflict extends Omit<DecidedConflict, "resolution" | "resolved_at"> {
  kind: "corrected" | "superseded" | "open";
  resolution: Resolution | null;
}

/** One of two statements that contradict each other, as a person is shown it. */
export const saidSchema = z.object({
  signal_id: z.uuid(),
  quote: z.string(),
  speaker: z.string().nullable(),
  /** ISO 8601; null where nobody noted it. */
  said_at: z.string().nullable(),
});
export type Said = z.infer<typeof saidSchema>;

/** A conflict that nobody has resolved: both statements, as they were said. */
export const openConflictSchema = z.object({
  id: z.uuid(),
  subject: z.enum(FACT_ASPECTS),
  earlier: saidSchema,
  later: saidSchema,
});
export type OpenConflict = z.infer<typeof openConflictSchema>;

/** What is stored of a project's facts after its signals were read. */
export interface StatedProject {
  /** The signals that were read: their facts, and the conflicts among them, are these and no others. */
  signal_ids: string[];
  facts: StatedFact[];
  conflicts: Conflict[];
}
