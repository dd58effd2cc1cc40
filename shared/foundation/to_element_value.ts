import type { Evidence, RefusedQuote } from "../contracts/evidence.ts";
import { extractableSchemas } from "../contracts/foundation.ts";
import type {
  ElementExtraction,
  ElementValue,
  ProposedCitation,
  ScopeFeature,
} from "../elements/extraction.ts";
import { unescapeMarkup } from "../text/escape_markup.ts";
import type { Sources } from "../evidence/to_sources.ts";
import type { FieldCue } from "../contracts/reasoner.ts";
import { isTold } from "../elements/is_told.ts";
import type { ExtractableName } from "../contracts/element.ts";
import type { SignalText } from "../contracts/signal.ts";
import { isClientSignal } from "../contracts/is_client_signal.ts";

/** `value` is null when the proposal lacks what the element cannot be without. */
interface CheckedProposal {
  value: ElementValue | null;
  refused_quotes: RefusedQuote[];
}

/**
 * The stored form of what a reasoner proposed: placeholders cleared, each quote looked up in its signal, the confidence
 * lowered to what the quotes found allow. Nobody has confirmed it yet.
 *
 * @param output Untrusted.
 * @throws {ZodError} If the output does not fit the element's proposal schema.
 */
export function toElementValue(
  definition: ElementExtraction,
  output: unknown,
  sources: Sources,
  features: readonly ScopeFeature[],
): CheckedProposal {
  const parsed = definition.proposal_schema.parse(output);
  const proposal = clearPlaceholders(parsed, definition.fields);
  const inner = definition.innerCitations?.(proposal) ?? [];
  const { verified, refused_quotes } = checkQuotes([...proposal.citations, ...inner], sources);

  const evidence = [...new Map([...verified.values()].map((item) => [span(item), item])).values()];
  const content = definition.toContent(proposal, {
    evidenceOf: (citation) => verified.get(citationKey(citation)),
    features,
  });
  if (
    content === null ||
    (definition.requires_quote && withoutResearch(evidence, sources.signals).length === 0)
  ) {
    return { value: null, refused_quotes };
  }

  const element = definition.name;
  const claimed = Math.min(
    proposal.confidence ?? 0,
    definition.confidenceCeiling?.(proposal) ?? 1,
  );
  const confidence = capConfidence(claimed, { element, evidence, signals: sources.signals });
  const value = extractableSchemas[element].parse({ evidence, ...content, confidence });
  return { value, refused_quotes };
}

/** The evidence by citation, and the quotes that are not where they were said to be; a citation made twice counts once. */
function checkQuotes(citations: readonly ProposedCitation[], sources: Sources) {
  const verified = new Map<string, Evidence>();
  const refused = new Map<string, RefusedQuote>();
  for (const { signal_id, quote } of citations) {
    const key = citationKey({ signal_id, quote });
    if (verified.has(key) || refused.has(key)) continue;
    const result = sources.verify({ signal_id, quote: unescapeMarkup(quote) });
    if (result.ok) verified.set(key, result.evidence);
    else refused.set(key, result.refused);
  }
  return { verified, refused_quotes: [...refused.values()] };
}

function citationKey({ signal_id, quote }: ProposedCitation): string {
  return `${signal_id}\n${quote}`;
}

/** Two citations out of one sentence are two. */
function span({ signal_id, start, end, cited }: Evidence): string {
  return `${signal_id}:${start}-${end} ${cited}`;
}

/**
 * The proposal with null for every text of the named fields that tells nothing ("TBD", "n/a", "not mentioned"), and without
 * such items in its lists: placeholders count as absent (domain rules, section 3.1).
 */
export function clearPlaceholders<Proposal extends object>(
  proposal: Proposal,
  fields: readonly FieldCue[],
): Proposal {
  const names = new Set(fields.map(({ field }) => field));
  const entries = Object.entries(proposal).map(([name, value]) =>
    [name, names.has(name) ? clear(value) : value] as const
  );
  // The same keys; texts are nullable in every proposal schema.
  return Object.fromEntries(entries) as Proposal;
}

function clear(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(isTold);
  return typeof value === "string" && !isTold(value) ? null : value;
}

/** Without a verified quote nothing is more than a hypothesis (domain rules, section 13.1). */
const UNVERIFIED_CEILING = 0.5;
/**
 * The gate of wow_moment opens at 0.5 already (domain rules, section 3.1), and no gate may open without a verified quote, so
 * that its hypotheses end just below.
 */
const UNVERIFIED_WOW_CEILING = 0.49;
/** Quotes of consultants alone: what the client has not said is at most "evident" (section 13.1). */
const INDIRECT_CEILING = 0.6;

/**
 * The claimed confidence, in [0, 1], lowered to what the verified evidence allows; what others publish allows no more than no
 * evidence. Every evidence item must come from one of `signals`.
 */
export function capConfidence(
  claimed: number,
  support: {
    element: ExtractableName;
    evidence: readonly Evidence[];
    signals: ReadonlyMap<string, SignalText>;
  },
): number {
  return Math.min(claimed, evidenceCeiling(support));
}

function evidenceCeiling({ element, evidence, signals }: Parameters<typeof capConfidence>[1]) {
  const sources = withoutResearch(evidence, signals)
    .flatMap(({ signal_id }) => signals.get(signal_id) ?? []);
  if (sources.length === 0) {
    return element === "wow_moment" ? UNVERIFIED_WOW_CEILING : UNVERIFIED_CEILING;
  }
  return sources.some(isClientSignal) ? 1 : INDIRECT_CEILING;
}

/** The evidence that says something of this client: what others publish does not, however well it fits. */
function withoutResearch(
  evidence: readonly Evidence[],
  signals: ReadonlyMap<string, SignalText>,
): Evidence[] {
  return evidence.filter(({ signal_id }) => signals.get(signal_id)?.authority !== "research");
}
