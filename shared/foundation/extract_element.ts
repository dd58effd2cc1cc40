import type { ExtractableName } from "../contracts/element.ts";
import type { RefusedQuote } from "../contracts/evidence.ts";
import { countsForGate } from "../contracts/standing.ts";
import { type Depth, extractableSchemas, type StoredValues } from "../contracts/foundation.ts";
import type {
  Judgements,
  Passage,
  Proposal,
  ProposalContext,
  Reasoner,
} from "../contracts/reasoner.ts";
import type { StatedProject } from "../contracts/fact.ts";
import type { Tracker } from "../contracts/tracker.ts";
import type {
  ElementExtraction,
  ElementValue,
  KnownElements,
  ScopeFeature,
} from "../elements/extraction.ts";
import { type ElementResult, elementResult } from "./element_result.ts";
import { ELEMENTS } from "../elements/elements.ts";
import { EXTRACTIONS } from "../elements/extractions.ts";
import { draftElementValue, toElementValue } from "./to_element_value.ts";
import type { Sources } from "../evidence/to_sources.ts";
import type { WarmUp } from "./warm_up.ts";

/** What the elements of one extraction share. */
export interface ExtractionRun {
  reasoner: Reasoner;
  /** The reasoner takes the place of one that cannot be reached. */
  stands_in: boolean;
  tracker: Tracker;
  signal: AbortSignal;
  warmUp: WarmUp;
  context: ProposalContext;
  has_signals: boolean;
  /** The passages of the signals, best for the element first. */
  passagesFor(definition: ElementExtraction): Passage[];
  sources: Sources;
  stored: StoredValues;
  features: readonly ScopeFeature[];
  stated: (() => StatedProject) | undefined;
  depth: Depth;
  force: boolean;
  /** Told what the element will come to if all it claims is quoted, once that much of the answer has arrived. */
  onDraft?: (draft: ElementValue) => void;
  /** Told what a reasoner threw, unless it said that the signals tell too little. */
  onFailure(name: ExtractableName, failure: unknown): void;
}

/**
 * One element of one extraction, from the question whether a reasoner is asked at all to the outcome. Never rejects:
 * whatever goes wrong is this element's outcome and no other's.
 *
 * @param known The elements that this one builds on, as far as they are there.
 */
export async function extractElement(
  name: ExtractableName,
  known: KnownElements,
  run: ExtractionRun,
): Promise<ElementResult> {
  const definition = EXTRACTIONS[name];
  const stored = run.stored[name];
  const unasked = { stored, proposal: null, refused_quotes: [] };
  if (stored !== null && isProtected(stored) && !run.force) {
    return elementResult.kept("protected", stored, unasked);
  }
  const obstacle = findObstacle(definition, known, run);
  if (obstacle !== null) return elementResult.insufficient(obstacle, unasked);

  try {
    return judge(definition, await propose(definition, known, run), { stored }, run);
  } catch (error) {
    const result = elementResult.failed(name, error, { stored, timed_out: run.signal.aborted });
    if (result.outcome.status === "failed") run.onFailure(name, error);
    return result;
  }
}

/** A person stands behind it: whoever confirmed the element, or agreed to the scope. */
function isProtected(stored: ElementValue): boolean {
  return stored.confirmed_by !== null || ("v1_agreed" in stored && stored.v1_agreed);
}

/** Why there is no point in asking, or null. */
function findObstacle(
  definition: ElementExtraction,
  known: KnownElements,
  { has_signals, features }: ExtractionRun,
): string | null {
  const { name, continues_without_signals, requires_features } = definition;
  const missing = ELEMENTS[name].prerequisites.filter((prerequisite) => !known.has(prerequisite));
  if (missing.length > 0) {
    return `Cannot extract "${name}": it builds on ${missing.join(" and ")}, not yet known`;
  }
  if (requires_features && features.length === 0) return lack(definition);
  if (has_signals || (continues_without_signals && known.size > 0)) return null;
  return `Cannot extract "${name}": there are no signals to read`;
}

function lack({ name, lacking }: ElementExtraction): string {
  return `Cannot extract "${name}": ${lacking}`;
}

async function propose(
  definition: ElementExtraction,
  known: KnownElements,
  run: ExtractionRun,
): Promise<Proposal> {
  const { name, proposal_schema, fields } = definition;
  const { reasoner, tracker, signal, context, depth, features } = run;
  const task = {
    element: name,
    depth,
    instructions: definition.renderInstructions({ depth, known, features }),
    schema: proposal_schema,
    fields,
    // Ranked for who asks: a model reads the shared text instead.
    get passages(): Passage[] {
      return run.passagesFor(definition);
    },
  };
  const onDraft = (members: Record<string, unknown>) => {
    const draft = draftElementValue(definition, members, features);
    if (draft !== null) run.onDraft?.(draft);
  };
  return await run.warmUp(async (onFirstEvent) => {
    signal.throwIfAborted();
    const options = { tracker, signal, onFirstEvent, ...(run.onDraft && { onDraft }) };
    return await reasoner.propose(task, context, options);
  });
}

/**
 * What a proposal comes to beside the stored value.
 *
 * @param judgements Answers to what was open before.
 */
function judge(
  definition: ElementExtraction,
  proposal: Proposal,
  { stored, judgements }: { stored: ElementValue | null; judgements?: Judgements },
  run: ExtractionRun,
): ElementResult {
  const { value, refused_quotes, open } = toElementValue(
    definition,
    proposal.output,
    run.sources,
    {
      features: run.features,
      ...judgements && { judgements },
      ...run.stated && { stated: run.stated() },
    },
  );
  const result = decide(definition, proposal, { stored, value, refused_quotes }, run);
  if (open.length === 0 || judgements !== undefined) return result;
  const answer = (judgements: Judgements) =>
    judge(definition, proposal, { stored, judgements }, run);
  return { ...result, open: { questions: open, answer } };
}

function decide(
  definition: ElementExtraction,
  proposal: Proposal,
  { stored, value, refused_quotes }: {
    stored: ElementValue | null;
    value: ElementValue | null;
    refused_quotes: RefusedQuote[];
  },
  run: ExtractionRun,
): ElementResult {
  const { degraded } = proposal;
  const findings = { stored, proposal, refused_quotes };
  if (value === null) return elementResult.insufficient(lack(definition), findings);
  if (stored === null) return elementResult.accepted(value, findings);
  if (isSameValue(definition.name, value, stored)) {
    return elementResult.kept("unchanged", stored, findings);
  }
  if (stored.confirmed_by !== null) return elementResult.held(value, stored, findings);
  const is_weaker = isWeaker(value, stored, run.stands_in || degraded);
  return is_weaker && !run.force
    ? elementResult.kept("protected", stored, findings)
    : elementResult.accepted(value, findings);
}

/** Whether two stored values of an element tell the same, whoever confirmed either. */
export function isSameValue(element: ExtractableName, a: object, b: object): boolean {
  return canonical(element, a) === canonical(element, b);
}

/** The schema gives the keys in its own order; jsonb does not keep one. */
function canonical(element: ExtractableName, value: object): string {
  return JSON.stringify(extractableSchemas[element].parse({ ...value, confirmed_by: null }));
}

/**
 * Whether a new value stands on less than the stored one: no words that count where the stored value has some, or, from a
 * reasoner that only stands in for another, no more confidence. An outage or a signal that misleads the model must not cost
 * a project what it had.
 */
export function isWeaker(
  value: ElementValue,
  stored: ElementValue,
  stands_in: boolean,
): boolean {
  if (stored.evidence.some(countsForGate) && !value.evidence.some(countsForGate)) return true;
  return stands_in && confidenceOf(value) <= confidenceOf(stored);
}

/** An element without a confidence counts as equal to any other of its kind. */
function confidenceOf(value: ElementValue): number {
  return "confidence" in value ? value.confidence : 1;
}
