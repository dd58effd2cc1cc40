/**
 * One case of what makes a claim true: a few signals, what a model claims of one element, what happens afterwards, and the outcome
 * that a careful reader agrees with. The form of the files in cases/.
 */
import { z } from "zod";
import { ELEMENT_NAMES } from "../../shared/elements/elements.ts";
import { forceSchema } from "../../shared/contracts/evidence.ts";
import { sideSchema } from "../../shared/contracts/person.ts";
import { authoritySchema, sourceTypeSchema } from "../../shared/contracts/signal.ts";
import { supportVerdictSchema } from "../../shared/contracts/support.ts";

/** One file each, in the order in which they are counted. */
export const GROUPS = [
  "misleading",
  "supported",
  "speaker",
  "question_answer",
  "number",
  "language",
  "standing",
  "erasure",
  "conflict",
  "rules",
] as const;
export type Group = (typeof GROUPS)[number];

const elementSchema = z.enum(ELEMENT_NAMES);

const caseSignalSchema = z.strictObject({
  /** A short name, in place of a uuid. */
  id: z.string(),
  source_type: sourceTypeSchema,
  authority: authoritySchema,
  content: z.string(),
  occurred_at: z.string().optional(),
  title: z.string().optional(),
});
export type CaseSignal = z.infer<typeof caseSignalSchema>;

const stepSchema = z.union([
  z.strictObject({ edit: z.string(), content: z.string() }),
  z.strictObject({ delete: z.string() }),
  z.strictObject({ authority: z.string(), to: authoritySchema }),
  /** Adds a person who is not listed yet. */
  z.strictObject({ side: z.string(), to: sideSchema }),
  z.strictObject({ add: caseSignalSchema }),
  z.strictObject({ extract: z.literal(true) }),
  z.strictObject({ confirm_by_client: elementSchema }),
  z.strictObject({ erase_signal: z.string() }),
  z.strictObject({ erase_person: z.string() }),
]);
export type Step = z.infer<typeof stepSchema>;

const texts = z.array(z.string());
const byField = z.record(z.string(), texts);

const expectationSchema = z.strictObject({
  /** Null: not judged. */
  gate_open: z.boolean().nullable(),
  /** The accepted forces of the evidence that the first citation became. */
  force: z.array(forceSchema).optional(),
  /** The accepted verdicts. */
  support: z.record(z.string(), z.array(supportVerdictSchema)).optional(),
  field_gone: texts.optional(),
  /** One of the texts must stand in the field. */
  field_contains: byField.optional(),
  /** None of the texts may stand in the field. */
  field_absent: byField.optional(),
  /** How many are open, and how many were settled by a later statement. */
  conflicts: z.strictObject({ open: z.int(), superseded: z.int() }).partial().optional(),
  /** Texts that may stand in no row of any table. */
  words_gone: texts.optional(),
  why: z.string(),
});
export type Expectation = z.infer<typeof expectationSchema>;

const proposalSchema = z.strictObject({
  element: elementSchema,
  value: z.record(z.string(), z.unknown()),
  confidence: z.number(),
  citations: z.array(z.strictObject({ signal: z.string(), field: z.string(), quote: z.string() })),
});
export type CaseProposal = z.infer<typeof proposalSchema>;

export const claimsCaseSchema = z.strictObject({
  name: z.string(),
  group: z.enum(GROUPS),
  people: z.array(z.strictObject({
    name: z.string(),
    side: sideSchema,
    addresses: texts.optional(),
    spellings: texts.optional(),
  })),
  signals: z.array(caseSignalSchema),
  /** Null: the rules propose. */
  propose: proposalSchema.nullable(),
  then: z.array(stepSchema),
  expect: expectationSchema,
});
export type ClaimsCase = z.infer<typeof claimsCaseSchema>;

/**
 * The cases of a folder that has one file for each group; groups without a file have none.
 *
 * @throws {TypeError} If a file is not in the form of cases, or there are none at all.
 */
export async function readClaimsCases(folder: string): Promise<ClaimsCase[]> {
  const cases = await Promise.all(GROUPS.map(async (group) => {
    const path = `${folder}/${group}.json`;
    try {
      return z.array(claimsCaseSchema).parse(JSON.parse(await Deno.readTextFile(path)));
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return [];
      throw new TypeError(`Cannot read "${path}": ${(error as Error).message}`, { cause: error });
    }
  }));
  const all = cases.flat();
  if (all.length === 0) throw new TypeError(`Cannot find cases in "${folder}"`);
  return all;
}
