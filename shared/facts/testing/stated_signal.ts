/** Test helper: signals read for their facts. */
import type { Person, Side } from "../../contracts/person.ts";
import type { Fact } from "../../contracts/fact.ts";
import type { Authority, SourceType, Turn } from "../../contracts/signal.ts";
import { prepareSignal } from "../../evidence/prepare_signal.ts";
import { indexPeople } from "../../signals/people.ts";
import type { DatedFact } from "../find_conflicts.ts";
import { readFacts, type StatedSignal } from "../read_facts.ts";

/** A signal as a test writes it down. */
export interface TestSignal {
  id: string;
  content: string;
  source_type?: SourceType;
  authority?: Authority;
  turns?: Turn[];
  occurred_at?: string | null;
}

export interface TestPerson {
  name: string;
  side: string;
  addresses?: string[];
  spellings?: string[];
}

const SAID_AT = "2026-11-03T09:00:00Z";

/** The signal as `readFacts` takes it; said on 3 November 2026 unless it says otherwise. */
export function testStatedSignal(
  { id, content, source_type = "note", authority = "client", turns, occurred_at }: TestSignal,
  people: readonly TestPerson[] = [],
): StatedSignal {
  const signal = { id, content, source_type, authority, ...turns && { turns } };
  const said_on = (occurred_at ?? SAID_AT).slice(0, 10);
  return { ...prepareSignal(signal, indexPeople(people.map(toPerson))), said_on };
}

function toPerson(
  { name, side, addresses = [], spellings = [] }: TestPerson,
  index: number,
): Person {
  return {
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    name,
    spellings,
    addresses,
    side: side as Side, // written down by hand
    user_id: null,
  };
}

/** The facts of a client's note. */
export function factsIn(content: string, change: Partial<TestSignal> = {}): Fact[] {
  return readFacts(testStatedSignal({ id: "note", content, ...change }));
}

/** The facts of several signals, each with when it was said. */
export function datedFacts(
  signals: readonly TestSignal[],
  people: readonly TestPerson[],
): DatedFact[] {
  return signals.flatMap((signal) =>
    readFacts(testStatedSignal(signal, people)).map((fact) => ({
      fact,
      signal_id: signal.id,
      said_at: signal.occurred_at ?? SAID_AT,
    }))
  );
}
