import type { NearestQuote } from "../contracts/di_agent.ts";
import type { Passage } from "../contracts/reasoner.ts";
import { findStatements, type Statement } from "../llm/rules/find_statements.ts";
import { scoreStatements } from "../llm/rules/score_statements.ts";
import type { RankPassages } from "./agent_tool.ts";

/** Finds the words that come closest to answering what the cues stand for; null where nothing comes near. */
export type FindNearestQuote = (cues: string[]) => NearestQuote | null;

/**
 * A finder over the project's passages. What it finds is a statement of somebody who is not asking, stands verbatim in its
 * signal, has more than one common word in favour of it, and is given only once, however many questions it might suit.
 */
export function createQuoteFinder(passages: Passage[], rank: RankPassages): FindNearestQuote {
  const spoken = passages.filter(({ authority }) => authority !== "research");
  const given = new Set<string>();
  return (cues) => {
    const best = scoreStatements(findStatements(bestFirst(spoken, rank(spoken, cues))), {
      field: "answer",
      kind: "text",
      cues,
    }).find(({ statement, strong }) => strong && !given.has(placeOf(statement)));
    if (best === undefined) return null;
    given.add(placeOf(best.statement));
    return toNearestQuote(best.statement, spoken);
  };
}

/** All passages, as who asks and what recurs can be told only from the whole conversation. */
function bestFirst(passages: Passage[], ranked: Passage[]): Passage[] {
  return [...new Set([...ranked, ...passages])];
}

function placeOf({ signal_id, start }: Statement): string {
  return `${signal_id}:${start}`;
}

function toNearestQuote({ signal_id, start, quote }: Statement, passages: Passage[]): NearestQuote {
  const passage = passages.find((candidate) =>
    candidate.signal_id === signal_id && candidate.start <= start && start < candidate.end
  );
  return { signal_id, quote, speaker: passage?.speaker ?? null };
}
