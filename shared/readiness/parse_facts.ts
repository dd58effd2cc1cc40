/**
 * Reads the jsonb parts of the facts. A part that is not what it should be is reported and counts as absent: one bad row
 * must never cost a project its score.
 */
import type { ElementName } from "../contracts/element.ts";
import { ELEMENT_NAMES } from "../elements/elements.ts";
import { listFields } from "../elements/gates.ts";
import { elementSchemas, type ElementValues, type Foundation } from "../contracts/foundation.ts";
import type { ReadinessFacts, Warning } from "../contracts/readiness.ts";
import { isFieldConfirmed } from "../contracts/standing.ts";
import type { ScoringContext, ScoringFacts, ScoringStep, StepEvidence } from "./scoring_facts.ts";

/** The facts as far as they could be read, and what could not. */
interface ParsedFacts {
  facts: ScoringFacts;
  warnings: Warning[];
}

/**
 * The facts with typed foundation, context and evidence and with the steps in path order; and, sorted, one warning per
 * conflict that caps an element (`conflict`, or `disputed` where it is confirmed) and per part that had to be left out: `malformed_element` (subject `foundation.business_case`), `malformed_evidence` (`vp_steps.2`, by step index)
 * and `malformed_context` (`strategic_context.risks`).
 */
export function parseFacts(facts: ReadinessFacts): ParsedFacts {
  const warnings: Warning[] = [];
  const parsed: ScoringFacts = {
    ...facts,
    vp_steps: facts.vp_steps.map((step) => parseStep(step, warnings)).sort(comparePosition),
    strategic_context: parseContext(facts.strategic_context, warnings),
    foundation: capDisputed(parseFoundation(facts.foundation, warnings), facts, warnings),
  };
  warnAboutConflicts(facts, warnings);
  return { facts: parsed, warnings: warnings.sort(compareContent) };
}

/** Path order. Steps that share an index go by content, so that the order of rows cannot show in the score. */
function comparePosition(a: ScoringStep, b: ScoringStep): number {
  return a.step_index - b.step_index || compareContent(a, b);
}

function compareContent(a: ScoringStep | Warning, b: ScoringStep | Warning): number {
  const [textOfA, textOfB] = [JSON.stringify(a), JSON.stringify(b)];
  return textOfA < textOfB ? -1 : textOfA > textOfB ? 1 : 0;
}

function parseStep(step: ReadinessFacts["vp_steps"][number], warnings: Warning[]): ScoringStep {
  const subject = `vp_steps.${step.step_index}`;
  const items = parseList(step.evidence, "malformed_evidence", subject, warnings);
  const evidence = items.filter(isStepEvidence).map(({ source_type }) => ({ source_type }));
  if (evidence.length < items.length) {
    warn(warnings, "malformed_evidence", subject, "an item that names no source type");
  }
  return { ...step, evidence };
}

function isStepEvidence(item: unknown): item is StepEvidence {
  return isRecord(item) && typeof item["source_type"] === "string";
}

function parseContext(
  context: ReadinessFacts["strategic_context"],
  warnings: Warning[],
): ScoringContext | null {
  if (context === null) return null;
  const opportunity = parseRecord(context.opportunity, "strategic_context.opportunity", warnings);
  return {
    opportunity: {
      problem_statement: parseText(opportunity, "problem_statement", warnings),
      business_opportunity: parseText(opportunity, "business_opportunity", warnings),
      client_motivation: parseText(opportunity, "client_motivation", warnings),
    },
    investment_case: parseRecord(
      context.investment_case,
      "strategic_context.investment_case",
      warnings,
    ),
    constraints: parseRecord(context.constraints, "strategic_context.constraints", warnings),
    risks: parseList(context.risks, "malformed_context", "strategic_context.risks", warnings),
    confirmation_status: context.confirmation_status,
  };
}

function parseText(
  opportunity: Record<string, unknown>,
  field: keyof ScoringContext["opportunity"],
  warnings: Warning[],
): string | null {
  const value = opportunity[field] ?? null;
  if (value === null || typeof value === "string") return value;
  warn(warnings, "malformed_context", `strategic_context.opportunity.${field}`, "not a text");
  return null;
}

function parseRecord(
  value: unknown,
  subject: string,
  warnings: Warning[],
): Record<string, unknown> {
  if (isRecord(value)) return value;
  if (value !== null && value !== undefined) {
    warn(warnings, "malformed_context", subject, "not an object");
  }
  return {};
}

function parseList(value: unknown, code: string, subject: string, warnings: Warning[]): unknown[] {
  if (Array.isArray(value)) return value;
  if (value !== null && value !== undefined) warn(warnings, code, subject, "not a list");
  return [];
}

function parseFoundation(stored: ReadinessFacts["foundation"], warnings: Warning[]): Foundation {
  const entries = ELEMENT_NAMES.map((name) => [name, parseElement(name, stored?.[name], warnings)]);
  // Each name is paired with what its own schema made of it; `fromEntries` cannot carry that pairing in its type.
  return Object.fromEntries(entries) as Foundation;
}

function parseElement(
  name: ElementName,
  stored: unknown,
  warnings: Warning[],
): ElementValues[ElementName] | null {
  if (stored === null || stored === undefined) return null;
  const parsed = elementSchemas[name].safeParse(stored);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 3).map((issue) =>
    issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`
  );
  warn(warnings, "malformed_element", `foundation.${name}`, problems.join("; "));
  return null;
}

/** What a conflict leaves of the confidence in an element that nobody has confirmed (claims.md, section 5). */
const DISPUTED_CEILING = 0.49;

/**
 * The foundation with each element capped that quotes one of two contradictory statements for a field that it needs. What somebody
 * confirmed, the element or the field, costs it no confidence.
 */
function capDisputed(
  foundation: Foundation,
  { conflicts }: ReadinessFacts,
  warnings: Warning[],
): Foundation {
  const capped = ELEMENT_NAMES.map((name) => {
    const value = foundation[name];
    const fields = listFields(name);
    const disputed = (conflicts?.disputed ?? []).filter(({ element, field }) =>
      element === name && fields.some(([path, { required }]) => path === field && required)
    );
    if (value === null || disputed.length === 0) return [name, value];
    for (const { field, lost = false } of disputed) {
      const is_confirmed = isFieldConfirmed(value, field);
      warnings.push({
        code: is_confirmed ? "disputed" : "conflict",
        subject: `foundation.${name}.${field}`,
        message: describeConflict(`${name}.${field}`, { lost, is_confirmed }),
      });
    }
    const is_capped = "confidence" in value &&
      !disputed.every(({ field }) => isFieldConfirmed(value, field));
    return [
      name,
      is_capped ? { ...value, confidence: Math.min(value.confidence, DISPUTED_CEILING) } : value,
    ];
  });
  // One entry for each element, of its own type.
  return Object.fromEntries(capped) as Foundation;
}

function describeConflict(
  field: string,
  { lost, is_confirmed }: { lost: boolean; is_confirmed: boolean },
): string {
  if (lost) {
    return is_confirmed
      ? `Another statement holds than the one that was confirmed as ${field}: ask for a yes to it, or for that yes to be taken back`
      : `${field} rests on words that do not hold any more: extract it again to follow those that do`;
  }
  return is_confirmed
    ? `The client has said something else since ${field} was confirmed: ask which holds`
    : `The client has also said otherwise about ${field}: until it is known what holds, its gate stays shut`;
}

function warnAboutConflicts({ conflicts }: ReadinessFacts, warnings: Warning[]): void {
  if (conflicts === undefined || conflicts.open === 0) return;
  const count = conflicts.open === 1 ? "One conflict" : `${conflicts.open} conflicts`;
  warnings.push({
    code: "open_conflicts",
    subject: "conflicts",
    message: `${count} between the client's statements: somebody has to say which holds`,
  });
}

function warn(warnings: Warning[], code: string, subject: string, problem: string): void {
  const message = `Cannot read ${subject}, which counts as absent: ${problem}`;
  warnings.push({ code, subject, message });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
