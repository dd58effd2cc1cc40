/**
 * What an extraction has to know of one element, or of the strategic context, which it treats as one more; and the pieces from
 * which each element's extraction.ts is made. extractions.ts has them all. Whether a gate is satisfied is judged in gate.ts.
 */
import * as z from "zod";
import type { ExtractableName } from "../contracts/element.ts";
import { type Citation, citationSchema } from "../contracts/evidence.ts";
import type { Depth, ExtractableValues } from "../contracts/foundation.ts";
import type { FieldCue } from "../contracts/reasoner.ts";
import { ownFields } from "../contracts/standing.ts";
import { escapeMarkup } from "../text/escape_markup.ts";

/** The stored value of some element, or the strategic context. */
export type ElementValue = ExtractableValues[ExtractableName];

/** The elements that one builds on, stored before or proposed in this run. */
export type KnownElements = ReadonlyMap<ExtractableName, ElementValue>;

/** A feature that a scope may hold. */
export interface ScopeFeature {
  id: string;
  name: string;
  is_mvp: boolean;
}

/** What the instructions of an element are rendered from. */
interface InstructionInput {
  depth: Depth;
  known: KnownElements;
  features: readonly ScopeFeature[];
}

/** What a proposal is checked against when it becomes a value. */
export interface ProposalSupport {
  /** Whether the quote is in the signals. */
  isVerified(citation: Citation): boolean;
  features: readonly ScopeFeature[];
}

/** What every proposal holds besides its element's own fields. */
interface ProposalBase {
  confidence?: number;
  citations: ProposedCitation[];
}

export interface ElementExtraction<Proposal extends ProposalBase = ProposalBase> {
  name: ExtractableName;
  /** Whether prerequisites and used elements alone can carry a hypothesis where a project has no signals. */
  continues_without_signals: boolean;
  /** Whether a value that rests on no verified quote is refused; for elements whose gate asks for no confidence. */
  requires_quote: boolean;
  /** Whether there is nothing to ask as long as the project has no features. */
  requires_features: boolean;
  /** What is said when a proposal lacks what the element cannot be without. */
  lacking: string;
  /** What a reasoner must return. Texts that the signals do not tell are null. */
  proposal_schema: z.ZodType<Proposal>;
  fields: FieldCue[];
  /** Plain questions whose answers fill the element: passages are ranked by their words, and by the fields' cues. */
  asks: string;
  /** How the tool that extracts it alone is offered to a reasoner; for elements that have one. Default of the arguments: none. */
  tool?: { description: string; args_schema?: z.ZodObject };
  /** The task's text, placed after the shared signals: short, as it is paid in full on every call. */
  renderInstructions(input: InstructionInput): string;
  /**
   * The element's own fields as stored, or null when the proposal lacks what the element cannot be without. Placeholders, and what
   * no verified quote is cited for, are null by now.
   */
  toContent(proposal: Proposal, support: ProposalSupport): Record<string, unknown> | null;
  /** Citations inside the proposal's fields rather than in `citations`. */
  innerCitations?(proposal: Proposal): ProposedCitation[];
  /** The stored field that a field of the proposal becomes; undefined for a name that is none. Default: the one of the same name. */
  toStoredField?(field: string): string | undefined;
  /**
   * What the element probably is where only what it builds on is known, as far as that tells; null where it does not. Others may
   * begin on it, and are asked again if it was wrong.
   */
  assume?(known: KnownElements): ElementValue | null;
  /** An upper limit to the confidence that the proposal's own words set. */
  confidenceCeiling?(proposal: Proposal): number;
}

/** Longer texts are no distillation; the limit also bounds what hostile output can store. */
const MAX_TEXT_LENGTH = 2_000;
const MAX_LIST_LENGTH = 30;
/** Enough for three quotes per field of the widest element. */
const MAX_CITATIONS = 36;

const text = z.string().trim().min(1).max(MAX_TEXT_LENGTH);

/** A quote, and the field of the proposal that it is for. */
const proposedCitationSchema = citationSchema.extend({ field: z.string() });
export type ProposedCitation = z.infer<typeof proposedCitationSchema>;

/**
 * The pieces of a proposal schema. None transforms, so that a model can be shown the shape. `text` is never blank and null where
 * the signals do not tell; `confidence` lies in [0, 1].
 */
export const proposalFields = {
  text: text.nullable(),
  texts: z.array(text).max(MAX_LIST_LENGTH),
  confidence: z.number().min(0).max(1),
  /** Inside the field that it is for. */
  citation: citationSchema,
  citations: z.array(proposedCitationSchema).max(MAX_CITATIONS),
};

/** The value of a stored text that the signals do not tell (domain rules, section 13.1). */
export const UNKNOWN = "unknown";

/** The cues of a field, from words and phrases between commas. */
export function toCues(words: string): string[] {
  return words.split(",").map((cue) => cue.trim()).filter((cue) => cue !== "");
}

const DEPTHS: Record<Depth, string> = {
  surface: "Depth: only what is said outright.",
  standard: "Depth: what is said outright and what reasonably follows from it.",
  deep: "Depth: also what is implied: what they work around, avoid or take for granted.",
};

/** One line that says how far a reasoner may go beyond the words (domain rules, section 13). */
export function renderDepth(depth: Depth): string {
  return DEPTHS[depth];
}

/** What a value says in its own fields, without those that are unknown. */
export function toldFields(value: ElementValue): Record<string, unknown> {
  const fields = Object.entries(ownFields(value));
  return Object.fromEntries(
    fields.filter(([, content]) => content !== UNKNOWN && content !== null),
  );
}

/**
 * The elements that one builds on as a block of JSON for its instructions, "" when none is known. Their words come from
 * signals, so they are escaped like signals.
 */
export function renderKnown(known: KnownElements): string {
  if (known.size === 0) return "";
  const contents = [...known].map(([name, value]) => [name, toldFields(value)]);
  return `<established>\n${
    escapeMarkup(JSON.stringify(Object.fromEntries(contents)))
  }\n</established>`;
}
