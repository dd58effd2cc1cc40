import type { Evidence, RefusedQuote } from "../contracts/evidence.ts";
import { extractableSchemas } from "../contracts/strategic_context.ts";
import { capConfidence } from "./cap_confidence.ts";
import { clearPlaceholders } from "./clear_placeholders.ts";
import type { ElementDefinition, ElementValue, ScopeFeature } from "./element_definition.ts";
import type { ProposedCitation } from "./proposal_fields.ts";
import { unescapeMarkup } from "../text/escape_markup.ts";
import type { Sources } from "./to_sources.ts";
import { withoutResearch } from "./without_research.ts";

/** `value` is null when the proposal lacks what the element cannot be without. */
export interface CheckedProposal {
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
  definition: ElementDefinition,
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

function span({ signal_id, start, end }: Evidence): string {
  return `${signal_id}:${start}-${end}`;
}
