/** The facts of a project and its conflicts, as they are stored. */
import type { Conflict, DecidedConflict, StatedFact, StatedProject } from "../contracts/fact.ts";
import type { Person } from "../contracts/person.ts";
import type { SignalText } from "../contracts/signal.ts";
import { createTurnReader } from "../evidence/force/turn_reader.ts";
import { indexPeople, type PeopleIndex, readSides } from "../signals/people.ts";
import { turnsOf } from "../signals/turns_of.ts";
import { decideLanguage, scoreSample } from "../text/detect_language.ts";
import { hashText } from "../text/hash_text.ts";
import { type DatedFact, findConflicts, isStated, isTakenBack } from "./find_conflicts.ts";
import { readFacts, type StatedSignal } from "./read_facts.ts";
import { MAX_LENGTH, takeNewest } from "./take_newest.ts";

/** A signal as facts are read from it: lighter than what quotes are verified in. */
function toStatedSignal(signal: SignalText, people: PeopleIndex): StatedSignal {
  const { content, authority, metadata } = signal;
  const turns = turnsOf(signal);
  const scores = scoreSample(content);
  return {
    content,
    language: decideLanguage(scores),
    turns,
    sides: readSides({ authority, turns, metadata, content }, people),
    reader: createTurnReader(content, turns, scores),
    said_on: saidAt(signal).slice(0, 10),
  };
}

function saidAt({ occurred_at, created_at }: SignalText): string {
  return occurred_at ?? created_at;
}

/**
 * What the client states in the signals, and what of it contradicts itself. Pure: the same signals and people give the same rows with
 * the same ids, so that storing them again changes nothing. Of a project with more text than is read at once, the newest signals are
 * stated, of a single longer one its last part; `signal_ids` names them, and what is stored of the others stays.
 *
 * @param decided Which statements hold, as somebody said: what has lost is held against nothing that is said later.
 */
export function stateProject(
  signals: readonly SignalText[],
  people: readonly Person[],
  decided: readonly DecidedConflict[] = [],
): StatedProject {
  const index = indexPeople(people);
  const stated = takeNewest(signals, (signal) => ({
    length: signal.content.length,
    said_at: saidAt(signal),
  }));
  const dated = stated.flatMap((signal) =>
    readFacts(toStatedSignal(signal, index), {
      side: "client",
      from: signal.content.length - MAX_LENGTH,
    }).filter((fact) => isStated(fact) || isTakenBack(fact)).map((fact) => ({
      fact,
      signal_id: signal.id,
      said_at: saidAt(signal),
    }))
  );
  const nthOf = countQuotes(dated);
  const rows = new Map(dated.map((item) => [item, toRow(item, nthOf(item))]));
  const idOf = (item: typeof dated[number]) => rows.get(item)?.id ?? "";
  const decisions = new Map(decided.map((row) => [pairOf(row), row]));
  const came_in_at = new Map(stated.map(({ id, created_at }) => [id, Date.parse(created_at)]));
  const found = findConflicts(dated, (earlier, later, known = later) => {
    const decision = decisions.get(
      pairOf({ earlier_fact_id: idOf(earlier), later_fact_id: idOf(later) }),
    );
    const is_known = known === later || decision === undefined ||
      (came_in_at.get(known.signal_id) ?? 0) <= Date.parse(decision.resolved_at);
    return is_known ? decision?.resolution ?? null : null;
  });
  const conflicts = found.conflicts.map(({ earlier, later, ...rest }): Conflict => ({
    ...rest,
    earlier_fact_id: idOf(earlier),
    later_fact_id: idOf(later),
  }));
  const corrected = new Set(found.conflicts.map(({ earlier }) => earlier));
  const told = [...rows].filter(([item]) => isStated(item.fact) || corrected.has(item));
  const facts = told.map(([item, row]): StatedFact => ({
    ...row,
    statement_id: idOf(found.repeats.get(item) ?? item),
  }));
  return {
    signal_ids: stated.map(({ id }) => id),
    // The same words may tell the same fact in two ways.
    facts: [...new Map(facts.map((row) => [row.id, row])).values()],
    conflicts: [...new Map(conflicts.map((row) => [pairOf(row), row])).values()],
  };
}

function pairOf(
  { earlier_fact_id, later_fact_id }: Pick<DecidedConflict, "earlier_fact_id" | "later_fact_id">,
): string {
  return `${earlier_fact_id} ${later_fact_id}`;
}

/** How often a sentence has stood in its signal before. */
function countQuotes(facts: readonly DatedFact[]): (item: DatedFact) => number {
  const starts = new Map<string, Set<number>>();
  const keyOf = ({ signal_id, fact }: DatedFact) => `${signal_id} ${fact.quote}`;
  for (const item of facts) {
    const known = starts.get(keyOf(item)) ?? new Set<number>();
    starts.set(keyOf(item), known.add(item.fact.quote_start));
  }
  return (item) => [...starts.get(keyOf(item)) ?? []].indexOf(item.fact.quote_start);
}

/** @param nth Which of several places of the same words it is. What else is written in the signal does not change the id. */
function toRow(
  { fact, signal_id, said_at }: DatedFact,
  nth: number,
): Omit<StatedFact, "statement_id"> {
  const { kind, subject, about, value, quote, quote_start, start, end, speaker, side, force } =
    fact;
  const cited = quote.slice(Math.max(0, start - quote_start), Math.max(0, end - quote_start));
  return {
    id: toId(
      [
        signal_id,
        kind,
        subject,
        nth,
        start - quote_start,
        end - quote_start,
        quote,
        JSON.stringify(value),
      ]
        .join("\n"),
    ),
    signal_id,
    kind,
    subject,
    about,
    value,
    evidence: {
      quote,
      start: quote_start,
      end: quote_start + quote.length,
      cited,
      speaker,
      side,
      force,
    },
    said_at,
  };
}

/** A uuid that follows from a text. */
function toId(text: string): string {
  return hashText(text).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
