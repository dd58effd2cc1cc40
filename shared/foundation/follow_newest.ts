/** Words that the client has replaced since are no answer any more: the field follows the newest statement. */
import type { Citation } from "../contracts/evidence.ts";
import type { Conflict, StatedFact, StatedProject } from "../contracts/fact.ts";
import type { ProposedCitation } from "../elements/extraction.ts";

/** A proposal whose texts follow what was stated last. */
interface Quoted {
  citations: readonly ProposedCitation[];
}

/**
 * The proposal with each text that is quoted with a replaced statement told by the statement that replaces it, in all fields that quote
 * it. Lists, and texts that do not name the value that was replaced, stay as they are, unless somebody said that the other statement
 * holds: what is quoted with the one that lost is quoted with it no more.
 */
export function followNewest<Proposal extends Quoted>(
  proposal: Proposal,
  stated: StatedProject,
): Proposal {
  const replaced = listReplaced(stated);
  if (replaced.length === 0) return proposal;
  const texts = new Map<string, StatedFact>();
  const lists = new Map<string, unknown[]>();
  const citations = proposal.citations.flatMap((citation): ProposedCitation[] => {
    const { field } = citation;
    const found = replaced.find(({ fact }) => isQuotedWith(citation, fact));
    if (found === undefined || field === undefined) return [citation];
    const { fact, newest, is_decided } = found;
    const told = lists.get(field) ?? (proposal as Record<string, unknown>)[field];
    if (typeof told === "string" && (/\s/.test(told.trim()) || holds(told, fact.evidence.cited))) {
      texts.set(field, newest);
      return [];
    }
    if (!is_decided) return [citation];
    // A choice, such as how firm a figure is, goes with its words.
    if (!Array.isArray(told)) return [];
    const quote = asText(newest.evidence.quote);
    const isLost = (item: unknown) => typeof item === "string" && holds(item, fact.evidence.cited);
    lists.set(field, [...new Set(told.map((item) => isLost(item) ? quote : item))]);
    return [toCitation(newest, field)];
  });
  return {
    ...proposal,
    ...Object.fromEntries(lists),
    ...Object.fromEntries(
      [...texts].map(([field, { evidence }]) => [field, asText(evidence.quote)]),
    ),
    citations: [
      ...citations.filter(({ field }) => field === undefined || !texts.has(field)),
      ...[...texts].map(([field, newest]) => toCitation(newest, field)),
    ],
  };
}

function toCitation({ signal_id, evidence }: StatedFact, field: string): ProposedCitation {
  return { signal_id, quote: evidence.quote, field };
}

function isQuotedWith({ signal_id, quote }: Citation, fact: StatedFact): boolean {
  return fact.signal_id === signal_id && holds(quote, fact.evidence.cited);
}

/** A statement that does not hold any more, and the one that holds in its place. */
interface Replaced {
  fact: StatedFact;
  newest: StatedFact;
  /** Somebody said so, and not the later words alone. */
  is_decided: boolean;
}

function listReplaced({ facts, conflicts }: StatedProject): Replaced[] {
  const statements = new Map(facts.map(({ id, statement_id }) => [id, statement_id]));
  const next = new Map(conflicts.flatMap((conflict) => {
    const loser = loserOf(conflict);
    const { earlier_fact_id, later_fact_id, resolution } = conflict;
    const [lost, winner] = [loser, loser === earlier_fact_id ? later_fact_id : earlier_fact_id]
      .map((id) => statements.get(id ?? ""));
    return lost === undefined || winner === undefined
      ? []
      : [[lost, { winner, is_decided: resolution !== null }] as const];
  }));
  if (next.size === 0) return [];
  // Last of those that say the same.
  const newest_of = new Map(
    facts.toSorted((one, other) => Date.parse(one.said_at) - Date.parse(other.said_at))
      .map((fact) => [fact.statement_id, fact]),
  );
  return facts.flatMap((fact) => {
    const replaced = next.get(fact.statement_id);
    const newest = newest_of.get(lastOf(fact.statement_id, next));
    return replaced === undefined || newest === undefined
      ? []
      : [{ fact, newest, is_decided: replaced.is_decided }];
  });
}

/** The fact that does not hold, as private.settle_facts in the database knows it; null where that is open, or both hold. */
function loserOf({ kind, resolution, earlier_fact_id, later_fact_id }: Conflict): string | null {
  if (resolution === "earlier") return later_fact_id;
  const is_replaced = resolution === "later" || (resolution === null && kind !== "open");
  return is_replaced ? earlier_fact_id : null;
}

/** The statement that holds in the end. */
function lastOf(id: string, next: ReadonlyMap<string, { winner: string }>): string {
  const seen = new Set<string>();
  let last = id;
  for (
    let at = next.get(id)?.winner;
    at !== undefined && !seen.has(at);
    at = next.get(at)?.winner
  ) {
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
