import * as z from "zod";
import { gateNameSchema } from "../../../shared/contracts/element.ts";
import { GATE_NAMES } from "../../../shared/elements/elements.ts";
import { phaseSchema } from "../../../shared/contracts/readiness.ts";
import type { Env } from "../../../shared/env.ts";
import type { ReadQuestions } from "../../../shared/http/read_questions.ts";
import { consoleLink } from "../console_link.ts";
import { quotationLink, quotationSchema } from "../quotation.ts";
import type { Tool } from "../tool.ts";

const inputSchema = z.strictObject({
  project_id: z.uuid(),
  focus_gates: z.array(gateNameSchema).min(1).max(GATE_NAMES.length).optional()
    .describe("Asks about these alone; default: all that are open"),
});

const outputSchema = z.object({
  project_id: z.uuid(),
  phase: phaseSchema,
  questions: z.array(z.object({
    id: z.string(),
    question: z.string(),
    why_ask: z.string(),
    listen_for: z.array(z.string()),
    gate: gateNameSchema,
    unlocks: z.array(gateNameSchema),
    nearest_quote: quotationSchema.nullable()
      .describe("What was said already that comes closest to an answer"),
  })).describe("At most five, in the order in which to ask them; none if nothing is open"),
  url: z.string().nullable().describe("The project in the console"),
});

/** What to ask the client next. */
export const nextQuestions: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "next_questions",
  title: "Next questions",
  description:
    "What to ask the client next, why, what to listen for, and what was said already that comes closest to an answer. For owners " +
    "and consultants of the project.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async ({ project_id, focus_gates }, context) => {
    // Loaded when first needed: no other tool reads signals.
    const { readQuestions } = await import("../../../shared/http/read_questions.ts");
    const read = await readQuestions(context, project_id, focus_gates);
    const { env } = context.deps;
    return {
      project_id,
      phase: read.phase,
      questions: toQuestions(read, env),
      url: consoleLink(env, `/projects/${project_id}`),
    };
  },
};

/** The questions with where the nearest quote was said. */
export function toQuestions(
  { project_id, questions, facts }: ReadQuestions,
  env: Env,
): z.infer<typeof outputSchema>["questions"] {
  const signals = new Map(facts.signals.map((signal) => [signal.id, signal]));
  return questions.map(({ nearest_quote, ...question }) => {
    if (nearest_quote === null) return { ...question, nearest_quote };
    const { signal_id, quote, speaker } = nearest_quote;
    const signal = signals.get(signal_id);
    return {
      ...question,
      nearest_quote: {
        untrusted_quotation: quote,
        speaker,
        said_at: signal?.occurred_at ?? null,
        signal_id,
        signal_title: signal?.title ?? null,
        url: quotationLink(env, project_id, { signal_id, quote }),
      },
    };
  });
}
