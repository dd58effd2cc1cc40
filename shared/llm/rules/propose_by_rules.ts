import * as z from "zod";
import type { ExtractableName } from "../../contracts/element.ts";
import type { ProposalTask } from "../../contracts/reasoner.ts";
import { AppError } from "../../errors.ts";
import { type Answers, withoutRepeats } from "./answers.ts";
import { readToldProject, type ToldProject } from "./read_project.ts";
import { tellBudgetConstraints } from "./tell_budget_constraints.ts";
import { tellBusinessCase } from "./tell_business_case.ts";
import { tellConfirmedScope } from "./tell_confirmed_scope.ts";
import { tellCorePain } from "./tell_core_pain.ts";
import { tellDesignPreferences } from "./tell_design_preferences.ts";
import { tellPrimaryPersona } from "./tell_primary_persona.ts";
import { tellStrategicContext } from "./tell_strategic_context.ts";
import { tellWowMoment } from "./tell_wow_moment.ts";
import type { Told } from "./tell.ts";

const TELL: Readonly<Record<ExtractableName, (project: ToldProject) => Answers>> = {
  core_pain: tellCorePain,
  primary_persona: tellPrimaryPersona,
  wow_moment: tellWowMoment,
  design_preferences: tellDesignPreferences,
  business_case: tellBusinessCase,
  budget_constraints: tellBudgetConstraints,
  confirmed_scope: tellConfirmedScope,
  strategic_context: tellStrategicContext,
};

/** Confidence lies in [0.2, 0.5], because words were matched and nothing was understood: the base, and the share of fields answered. */
const BASE_CONFIDENCE = 0.2;
const SHARE_WEIGHT = 0.3;

/**
 * An element's proposal put together from what the client said: facts, and whole clauses in which the words of a field stand. What is
 * not told is null, an empty list or "unknown", as the task's schema has it; nothing is made up, and nobody but the client is quoted.
 * English, German and French; of other languages facts alone. The output has passed the schema.
 *
 * @throws {AppError} `insufficient_signal` if a required text, or every field, is not told; `details.missing` names them.
 */
export function proposeByRules(task: ProposalTask): unknown {
  const { told, rest = {} } = TELL[task.element](readToldProject(task.passages));
  const answers = withoutRepeats(told);
  requireAnswers(task, answers, rest);
  const { schema, fields } = task;
  const output = Object.fromEntries(
    Object.entries(readProperties(schema)).map(([name, property]) => {
      if (name === "citations") return [name, toCitations(answers)];
      if (name === "confidence") return [name, toConfidence(fields.length, answers)];
      return [name, rest[name] ?? toValue(property, answers[name] ?? [], task)];
    }),
  );
  return parseOutput(task, output);
}

function requireAnswers(
  { fields, element }: ProposalTask,
  answers: Readonly<Record<string, readonly Told[]>>,
  rest: Readonly<Record<string, unknown>>,
): void {
  const isTold = (field: string) => (answers[field]?.length ?? 0) > 0;
  const missing = fields.filter(({ kind, field }) => kind === "text" && !isTold(field))
    .map(({ field }) => field);
  const is_anything = fields.some(({ field }) => isTold(field)) ||
    Object.values(rest).some((value) => Array.isArray(value) && value.length > 0);
  if (missing.length === 0 && (is_anything || element === "confirmed_scope")) return;
  const wanted = missing.length > 0 ? missing : fields.map(({ field }) => field);
  const names = wanted.map((field) => field.replaceAll("_", " ")).join(", ");
  throw new AppError("insufficient_signal", `The signals do not tell: ${names}.`, {
    details: { element, missing: wanted },
  });
}

/** The part of a field's JSON Schema that decides what may stand for "not told". */
const propertySchema = z.object({
  enum: z.array(z.unknown()).optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
});
type Property = z.infer<typeof propertySchema>;

function readProperties(schema: z.ZodType): Record<string, Property> {
  const json_schema = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return z.record(z.string(), propertySchema).parse(json_schema.properties ?? {});
}

/** Ids of features are no texts: which ones are meant, people say. */
function toValue(property: Property, told: readonly Told[], { element }: ProposalTask): unknown {
  if (property.enum !== undefined) return property.enum.includes("unknown") ? "unknown" : null;
  if (property.type === "array") {
    return element === "confirmed_scope" ? [] : told.map(({ text }) => text);
  }
  return told[0]?.text ?? null;
}

function toCitations(answers: Readonly<Record<string, readonly Told[]>>) {
  return Object.entries(answers).flatMap(([field, told]) =>
    told.map(({ statement: { signal_id }, quote }) => ({ signal_id, quote, field }))
  );
}

function toConfidence(
  field_count: number,
  answers: Readonly<Record<string, readonly Told[]>>,
): number {
  const answered = Object.values(answers).filter((told) => told.length > 0).length;
  const share = Math.min(1, answered / field_count);
  return Math.round((BASE_CONFIDENCE + SHARE_WEIGHT * share) * 100) / 100;
}

function parseOutput(task: ProposalTask, output: unknown): unknown {
  const parsed = task.schema.safeParse(output);
  if (parsed.success) return parsed.data;
  throw new AppError("insufficient_signal", "The signals do not tell enough", {
    details: {
      element: task.element,
      missing: parsed.error.issues.map(({ path }) => path.join(".")),
    },
    cause: parsed.error,
  });
}
