import { z } from "zod";
import type { FieldCue, ProposalTask } from "../../contracts/reasoner.ts";
import { AppError } from "../../errors.ts";
import { assignStatements } from "./assign_statements.ts";
import { findRole, type Role } from "./find_role.ts";
import { findStatements, type Statement } from "./find_statements.ts";
import { type Match, scoreStatements } from "./score_statements.ts";

/** Where the element is a person, the other fields should speak of the role found. */
const SAME_ROLE_FACTOR = 1.6;

/**
 * Confidence lies in [0.2, 0.5], because sentences were matched and nothing was understood: the base, and a tenth each for the
 * share of fields answered, of answers matched by more than one word, and of answers given by the client.
 */
const BASE_CONFIDENCE = 0.2;
const SHARE_WEIGHT = 0.1;

/**
 * An element's proposal put together from the signals' own sentences: for each field the statements in which its cues stand,
 * tidied, with the verbatim sentence as citation. What no statement tells is null, an empty list or "unknown", as the task's
 * schema has it; nothing is made up. The output has passed the schema.
 *
 * @throws {AppError} `insufficient_signal` if a required text, or every field, finds no statement; `details.missing` names them.
 */
export function proposeByRules(task: ProposalTask): unknown {
  const statements = findStatements(task.passages);
  const role = findRole(statements, task.passages);
  const assigned = assign(task, statements, role);
  requireAnswers(task, assigned);
  const properties = readProperties(task.schema);
  const output = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      toValue(name, property, task.fields, assigned, role),
    ]),
  );
  return parseOutput(task, output);
}

function assign(
  task: ProposalTask,
  statements: readonly Statement[],
  role: Role | null,
): Map<string, Match[]> {
  const sentences = task.fields.filter(({ holds_role }) => !holds_role);
  const is_person = task.fields.some(({ kind, holds_role }) => kind === "text" && holds_role);
  const matches = sentences.flatMap((cue) => matchField(statements, cue))
    .map((match) => is_person ? favourRole(match, role) : match);
  const assigned = assignStatements(sentences, matches);
  for (const { field, holds_role } of task.fields) {
    if (holds_role && role !== null) {
      assigned.set(field, [{ field, statement: role.statement, score: 0, strong: false }]);
    }
  }
  return assigned;
}

/** What a statement must be like to meet a demand: a budget names an amount, and a problem denied is no problem. */
const DEMANDS: Readonly<Record<NonNullable<FieldCue["demand"]>, RegExp>> = {
  amount:
    /^(?=.*\b(?:budget|spend|afford|costs?|price|pay|fund|invest|approved|set aside|money|ceiling)\w*\b)(?=.*(?:[€$£]|\d[\d.,]*\s*(?:k|euros?|pounds?|dollars?|percent|%)|\b(?:hundred|thousand|million|grand|euros?|pounds?|dollars?)\b))/i,
  time:
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|quarter|q[1-4]|weeks?|months?|years?|days?|easter|christmas|monday|friday|deadline|20\d\d)\b|\bin may\b|\bby the end of\b/i,
  no_denial:
    /^(?!.*\b(?:no|not (?:an?|the|really an?)) (?:problem|issue)\b)(?!.*\b(?:problem|issue) (?:isn't|is not|wasn't|was not)\b)(?!.*\bnever\b.*\b(?:wrong|problem|mistake|error|late|lost|fail))/i,
};

function matchField(statements: readonly Statement[], cue: FieldCue): Match[] {
  return scoreStatements(statements, cue)
    .filter(({ statement }) =>
      cue.demand === undefined || DEMANDS[cue.demand].test(statement.text)
    );
}

function favourRole(match: Match, role: Role | null): Match {
  const is_about = role !== null && match.statement.text.toLowerCase().includes(role.subject);
  return is_about ? { ...match, score: match.score * SAME_ROLE_FACTOR } : match;
}

function requireAnswers(task: ProposalTask, assigned: ReadonlyMap<string, Match[]>): void {
  const required = task.fields.filter(({ kind }) => kind === "text");
  const missing = required.filter(({ field }) => !assigned.has(field)).map(({ field }) => field);
  if (missing.length === 0 && assigned.size > 0) return;
  const wanted = missing.length > 0 ? missing : task.fields.map(({ field }) => field);
  throw new AppError("insufficient_signal", `The signals do not tell ${wanted.join(", ")}`, {
    details: { element: task.element, missing: wanted },
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

function toValue(
  name: string,
  property: Property,
  fields: readonly FieldCue[],
  assigned: ReadonlyMap<string, Match[]>,
  role: Role | null,
): unknown {
  if (name === "citations") return toCitations(assigned);
  if (name === "confidence") return toConfidence(fields.length, assigned);
  if (property.enum !== undefined) return property.enum.includes("unknown") ? "unknown" : null;
  const texts = assigned.get(name)?.map(({ statement }) => statement.text) ?? [];
  if (property.type === "array") return texts;
  if (fields.some(({ field, holds_role }) => field === name && holds_role)) {
    return role?.name ?? null;
  }
  return texts[0] ?? null;
}

function toCitations(assigned: ReadonlyMap<string, Match[]>) {
  return [...assigned].flatMap(([field, matches]) =>
    matches.map(({ statement: { signal_id, quote } }) => ({ signal_id, quote, field }))
  );
}

function toConfidence(field_count: number, assigned: ReadonlyMap<string, Match[]>): number {
  const matches = [...assigned.values()].flat();
  const strong = matches.filter((match) => match.strong).length / matches.length;
  const by_client = matches.filter(({ statement }) => statement.by_client).length / matches.length;
  const shares = assigned.size / field_count + strong + by_client;
  return Math.round((BASE_CONFIDENCE + SHARE_WEIGHT * shares) * 100) / 100;
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
