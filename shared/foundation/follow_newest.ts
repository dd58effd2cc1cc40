/** Words that the client has replaced since are no answer any more: the field follows the newest statement. */
import type { StatedFact, StatedProject } from "../contracts/fact.ts";
import type { ProposedCitation } from "../elements/extraction.ts";

/** A proposal whose texts follow what was stated last. */
interface Quoted {
  citations: readonly ProposedCitation[];
}

/**
 * The proposal with each text that is quoted with a replaced statement told by the statement that replaces it, in all fields that quote
 * it. Lists, and texts that do not name the value that was replaced, stay as they are.
 */
export function followNewest<Proposal extends Quoted>(
  proposal: Proposal,
  stated: StatedProject,
): Proposal {
  const replaced = findReplaced(stated);
  if (replaced.length === 0) return proposal;
  const changes = new Map<string, StatedFact>();
  for (const { signal_id, quote, field } of proposal.citations) {
    const found = replaced.find(({ earlier }) =>
      earlier.signal_id === signal_id && holds(quote, earlier.evidence.cited)
    );
    const text = field === undefined ? undefined : (proposal as Record<string, unknown>)[field];
    if (found === undefined || field === undefined || typeof text !== "string") continue;
    const is_choice = !/\s/.test(text.trim()) && !holds(text, found.earlier.evidence.cited);
    if (!is_choice) changes.set(field, found.newest);
  }
  if (changes.size === 0) return proposal;
  const citations = [
    ...proposal.citations.filter(({ field }) => field === undefined || !changes.has(field)),
    ...[...changes].map(([field, { signal_id, evidence: { quote } }]) => ({
      signal_id,
      quote,
      field,
    })),
  ];
  const texts = Object.fromEntries(
    [...changes].map(([field, { evidence: { quote } }]) => [field, asText(quote)]),
  );
  return { ...proposal, ...texts, citations };
}

function findReplaced({ facts, conflicts }: StatedProject) {
  const by_id = new Map(facts.map((fact) => [fact.id, fact]));
  const next = new Map(
    conflicts.filter(({ kind }) => kind !== "open")
      .map(({ earlier_fact_id, later_fact_id }) => [earlier_fact_id, later_fact_id]),
  );
  return [...next.keys()].flatMap((id) => {
    const [earlier, newest] = [by_id.get(id), by_id.get(lastOf(id, next))];
    return earlier === undefined || newest === undefined ? [] : [{ earlier, newest }];
  });
}

function lastOf(id: string, next: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let last = id;
  for (let at = next.get(id); at !== undefined && !seen.has(at); at = next.get(at)) {
    seen.add(at);
    last = at;
  }
  return last;
}

function holds(words: string, others: string): boolean {
  const [one, other] = [fold(words), fold(others)];
  return one.includes(other) || other.includes(one);
}

function fold(words: string): string {
  return words.replace(/\s+/g, " ").trim().toLowerCase();
}

function asText(quote: string): string {
  const text = quote.replace(/\s+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
