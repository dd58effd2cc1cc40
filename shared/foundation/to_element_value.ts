import type { Citation, Evidence, RefusedQuote, VerifiedQuote } from "../contracts/evidence.ts";
import { extractableSchemas } from "../contracts/foundation.ts";
import type { FieldCue, Judgements, OpenQuestion } from "../contracts/reasoner.ts";
import {
  type ElementExtraction,
  type ElementValue,
  type ProposedCitation,
  type ScopeFeature,
  UNKNOWN,
} from "../elements/extraction.ts";
import type { Field } from "../elements/gate.ts";
import { listFields } from "../elements/gates.ts";
import { isTold } from "../elements/is_told.ts";
import type { Sources } from "../evidence/to_sources.ts";
import type { StatedProject } from "../contracts/fact.ts";
import { followNewest } from "./follow_newest.ts";
import { unescapeMarkup } from "../text/escape_markup.ts";
import { assessElement, toTexts } from "./assess_element.ts";

/** `value` is null when the proposal lacks what the element cannot be without. */
interface CheckedProposal {
  value: ElementValue | null;
  refused_quotes: RefusedQuote[];
  /** What only a reader who understands the words can tell, and might carry more of the value. */
  open: OpenQuestion[];
}

/**
 * The stored form of what a reasoner proposed: placeholders cleared, each quote looked up in its signal, a field without a verified
 * quote emptied, the rest assessed against the quotes. Nobody has confirmed it yet.
 *
 * @param output Untrusted.
 * @param options.judgements Answers to what was open before.
 * @param options.stated What the client states in the signals, and what of it was replaced.
 * @throws {ZodError} If the output does not fit the element's proposal schema.
 */
export function toElementValue(
  definition: ElementExtraction,
  output: unknown,
  sources: Sources,
  { features, judgements, stated }: {
    features: readonly ScopeFeature[];
    judgements?: Judgements;
    stated?: StatedProject;
  },
): CheckedProposal {
  const parsed = definition.proposal_schema.parse(output);
  const cleared = clearPlaceholders(parsed, definition.fields);
  const told = stated === undefined ? cleared : followNewest(cleared, stated);
  const inner = definition.innerCitations?.(told) ?? [];
  const { verified, refused_quotes } = checkQuotes([...told.citations, ...inner], sources);
  const evidence = toEvidence(definition, [...told.citations, ...inner], verified);
  const { proposal, dropped } = dropUnquoted(definition, told, evidence);

  const content = definition.toContent(proposal, {
    isVerified: (citation) => verified.has(citationKey(citation)),
    features,
  });
  const is_based = evidence.some(({ side }) => side !== "other");
  if (content === null || (definition.requires_quote && !is_based)) {
    return { value: null, refused_quotes, open: [] };
  }

  const { name } = definition;
  const ceiling = definition.confidenceCeiling?.(proposal) ?? 1;
  const claimed_confidence = "confidence" in proposal
    ? Math.min(proposal.confidence ?? 0, ceiling)
    : null;
  const { open, ...assessment } = assessElement(name, content, evidence, {
    signals: sources.signals,
    claimed_confidence,
    dropped,
    ...judgements && { judgements },
  });
  return { value: toValue(name, assessment, claimed_confidence), refused_quotes, open };
}

/**
 * What a proposal will come to if every field that it claims is quoted; null as long as more than its quotes is missing, and where
 * nothing will come of it.
 *
 * @param members Those of the output that have arrived; untrusted.
 */
export function draftElementValue(
  definition: ElementExtraction,
  members: Record<string, unknown>,
  features: readonly ScopeFeature[],
): ElementValue | null {
  const parsed = definition.proposal_schema.safeParse({ ...members, citations: [] });
  if (!parsed.success) return null;
  const proposal = clearPlaceholders(parsed.data, definition.fields);
  const content = definition.toContent(proposal, { isVerified: () => false, features });
  if (content === null) return null;
  const { confidence } = proposal;
  const value = extractableSchemas[definition.name].safeParse({ ...content, confidence });
  return value.data ?? null;
}

/** What was assessed as it is stored. */
function toValue(
  name: ElementExtraction["name"],
  { content, confidence, ...standing }: Omit<ReturnType<typeof assessElement>, "open">,
  claimed_confidence: number | null,
): ElementValue {
  return extractableSchemas[name].parse({
    ...content,
    ...standing,
    ...confidence !== null && { confidence, claimed_confidence },
  });
}

/** The evidence by citation, and the quotes that are not where they were said to be; a citation made twice counts once. */
function checkQuotes(citations: readonly Citation[], sources: Sources) {
  const verified = new Map<string, VerifiedQuote>();
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

function citationKey({ signal_id, quote }: Citation): string {
  return `${signal_id}\n${quote}`;
}

/** Each place once, with the fields that it is cited for; what is cited for none of the element's is left out. */
function toEvidence(
  { name, toStoredField = (field) => field }: ElementExtraction,
  citations: readonly ProposedCitation[],
  verified: ReadonlyMap<string, VerifiedQuote>,
): Evidence[] {
  const known = new Set(listFields(name).map(([path]) => path));
  const by_place = new Map<string, Evidence>();
  for (const citation of citations) {
    const quote = verified.get(citationKey(citation));
    const field = toStoredField(citation.field);
    if (quote === undefined || field === undefined || !known.has(field)) continue;
    const place = `${quote.signal_id}:${quote.start}-${quote.end}:${quote.cited}`;
    const item = by_place.get(place) ?? { ...quote, fields: [] };
    if (!item.fields.includes(field)) item.fields.push(field);
    by_place.set(place, item);
  }
  return [...by_place.values()];
}

/**
 * The proposal without the fields that no verified quote is cited for, which are told by their stored names: a claim outlives its
 * words nowhere. Fields that follow from other elements need none, nor does what is said to be a guess.
 */
function dropUnquoted<Proposal extends object>(
  { name, toStoredField = (field) => field }: ElementExtraction,
  proposal: Proposal,
  evidence: readonly Evidence[],
): { proposal: Proposal; dropped: string[] } {
  if (name === "confirmed_scope") return { proposal, dropped: [] };
  const fields = new Map(listFields(name));
  const dropped: string[] = [];
  const entries = Object.entries(proposal).map(([key, value]) => {
    const path = toStoredField(key) ?? key;
    const field = fields.get(path);
    const is_kept = field === undefined || field.derived || toTexts(value).every(isGuess) ||
      evidence.some((item) => item.fields.includes(path));
    if (is_kept) return [key, value] as const;
    dropped.push(path);
    return [key, toUntold(value, field)] as const;
  });
  // The same keys; texts are nullable in every proposal schema, and a choice has "unknown".
  return { proposal: Object.fromEntries(entries) as Proposal, dropped };
}

const GUESS = /^(?:inferred|hypothesis)\b/i;

/** True also where nothing is said: an empty field needs no quote. */
function isGuess(text: string): boolean {
  return GUESS.test(text);
}

function toUntold(value: unknown, { kind }: Field): unknown {
  if (Array.isArray(value)) return [];
  return kind === "other" ? UNKNOWN : null;
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
