/**
 * How one element of an extraction ended. `elementResult` has one maker per ending; start at the interface.
 */
import type { ExtractableName } from "../contracts/element.ts";
import type { RefusedQuote } from "../contracts/evidence.ts";
import type { ElementOutcome } from "../contracts/foundation.ts";
import type { Judgements, OpenQuestion, Proposal } from "../contracts/reasoner.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import type { ElementValue } from "../elements/extraction.ts";

export interface ElementResult {
  /** What the caller is told. `value` is the stored one where that stays, and null where nothing was extracted. */
  outcome: ElementOutcome;
  /** What other elements build on: the accepted value, else the stored one. */
  in_force: ElementValue | null;
  /** What is to be stored; null where nothing is. */
  write: ElementValue | null;
  /** The reasoner's answer; null where it was not asked, or gave none. */
  proposal: Proposal | null;
  /** Whatever was thrown; null where nothing was. */
  failure: unknown;
  /** What only a reader who understands the words could tell, and what the result is with the answers. */
  open?: { questions: OpenQuestion[]; answer(judgements: Judgements): ElementResult };
}

/** What was learned on the way to an ending. */
interface Findings {
  stored: ElementValue | null;
  proposal: Proposal | null;
  refused_quotes: RefusedQuote[];
}

export const elementResult = { accepted, kept, held, insufficient, failed };

/** The new value takes the place of the stored one. */
function accepted(value: ElementValue, { proposal, refused_quotes }: Findings): ElementResult {
  const outcome = toOutcome("extracted", value, refused_quotes);
  return { outcome, in_force: value, write: value, proposal, failure: null };
}

/** The stored value stays, and nothing is written. */
function kept(
  status: "unchanged" | "protected",
  stored: ElementValue,
  { proposal, refused_quotes }: Omit<Findings, "stored">,
): ElementResult {
  const outcome = toOutcome(status, stored, refused_quotes);
  return { outcome, in_force: stored, write: null, proposal, failure: null };
}

/** What a person confirmed stays in force, and the new value is written beside it as a proposal. */
function held(
  value: ElementValue,
  stored: ElementValue,
  { proposal, refused_quotes }: Omit<Findings, "stored">,
): ElementResult {
  const outcome = toOutcome("protected", value, refused_quotes);
  return { outcome, in_force: stored, write: value, proposal, failure: null };
}

/** There was nothing to ask, or the answer did not hold what the element cannot be without. */
function insufficient(
  message: string,
  { stored, proposal, refused_quotes }: Findings,
): ElementResult {
  const outcome: ElementOutcome = {
    ...toOutcome("insufficient_signal", null, refused_quotes),
    error: { code: "insufficient_signal", message },
  };
  return { outcome, in_force: stored, write: null, proposal, failure: null };
}

/** The reasoner failed. One that says it found too little has not failed, but is heard. */
function failed(
  element: ExtractableName,
  error: unknown,
  { stored, timed_out }: { stored: ElementValue | null; timed_out: boolean },
): ElementResult {
  const { code, message } = describe(element, error, timed_out);
  const status = code === "insufficient_signal" ? "insufficient_signal" : "failed";
  const outcome: ElementOutcome = { ...toOutcome(status, null, []), error: { code, message } };
  return { outcome, in_force: stored, write: null, proposal: null, failure: error };
}

function describe(
  element: ExtractableName,
  error: unknown,
  timed_out: boolean,
): { code: ErrorCode; message: string } {
  if (error instanceof AppError) return error;
  return timed_out
    ? { code: "deadline_exceeded", message: `Cannot extract "${element}": the time is up` }
    : { code: "internal", message: `Cannot extract "${element}": a fault of ours` };
}

function toOutcome(
  status: ElementOutcome["status"],
  value: ElementValue | null,
  refused_quotes: RefusedQuote[],
): ElementOutcome {
  const confidence = value !== null && "confidence" in value ? value.confidence : null;
  return {
    status,
    value: value && { ...value },
    confidence,
    evidence: value?.evidence ?? [],
    support: value !== null && "support" in value ? value.support : {},
    refused_quotes,
  };
}
