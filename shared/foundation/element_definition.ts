/**
 * What extraction has to know of one foundation element, or of the strategic context, which it treats as one more. Each file
 * in elements/ is one definition; all_elements.ts is the record of them. Whether a gate is satisfied is judged in shared/readiness/gates, not here.
 */
import type { z } from "zod";
import type { ExtractableName } from "../contracts/element.ts";
import type { Evidence } from "../contracts/evidence.ts";
import type { Depth, ExtractableValues } from "../contracts/foundation.ts";
import type { FieldCue } from "../contracts/reasoner.ts";
import type { ProposedCitation } from "./proposal_fields.ts";

/** The stored value of some element, or the strategic context. */
export type ElementValue = ExtractableValues[ExtractableName];

/** The elements known so far, stored before or proposed in this run. */
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
  /** The quote as found; undefined where it is not in the signals. */
  evidenceOf(citation: ProposedCitation): Evidence | undefined;
  features: readonly ScopeFeature[];
}

/** What every proposal holds besides its element's own fields. */
interface ProposalBase {
  confidence?: number;
  citations: ProposedCitation[];
}

export interface ElementDefinition<Proposal extends ProposalBase = ProposalBase> {
  name: ExtractableName;
  /** Without these there is nothing to extract from (domain rules, section 13). */
  prerequisites: readonly ExtractableName[];
  /** Waited for and told when there, done without when not. */
  uses: readonly ExtractableName[];
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
  /** The task's text, placed after the shared signals: short, as it is paid in full on every call. */
  renderInstructions(input: InstructionInput): string;
  /**
   * The element's own fields as stored, or null when the proposal lacks what the element cannot be without. Placeholders are
   * null by now. Default of `evidence`: every verified quote, once.
   */
  toContent(proposal: Proposal, support: ProposalSupport): Record<string, unknown> | null;
  /** Citations that stand inside the proposal's fields rather than in `citations`. */
  innerCitations?(proposal: Proposal): ProposedCitation[];
  /** An upper limit to the confidence that the proposal's own words set. */
  confidenceCeiling?(proposal: Proposal): number;
}
