/** Small signals and values for the tests of this room. Never imported by what is deployed. */
import type { CorePain } from "../../elements/core_pain/schema.ts";
import type { PrimaryPersona } from "../../elements/primary_persona/schema.ts";
import { UNSUPPORTED } from "../../elements/testing/sample_foundation.ts";
import type { Person, Side } from "../../contracts/person.ts";
import type { SignalText } from "../../contracts/signal.ts";

/** A uuid that ends in the given number. */
export function toId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** A client's transcript, unless `change` says otherwise. */
export function toSignal(
  number: number,
  content: string,
  change: Partial<SignalText> = {},
): SignalText {
  return {
    id: toId(number),
    source_type: "transcript",
    authority: "client",
    title: null,
    content,
    occurred_at: null,
    created_at: "2026-03-01T09:00:00Z",
    ...change,
  };
}

export const QUOTE = "we lose about nine pallets a month because nobody sees the delivery notes";

/** One call in which somebody speaks of a pain, a role, a wish, a look, a gain and a budget. */
export const CALL = toSignal(
  1,
  `Ines: Honestly, ${QUOTE}.
Consultant: Who notices it first?
Ines: The yard planner does, she rings every driver after lunch.
Ines: I wish the yard planner could just open one board and see every lorry that is still missing its papers.
Ines: Keep it plain, like the timetable at the station, not like our old system.
Ines: Nine pallets are roughly four thousand euros a month, so the board wants it solved this year.
Ines: We have set aside forty thousand euros and it must be running before the harvest in August.`,
);

/** Those who speak in CALL. */
export const PEOPLE: readonly Person[] = [
  toPerson(1, "Ines", "client"),
  toPerson(2, "Consultant", "studio"),
];

export function toPerson(number: number, name: string, side: Side): Person {
  return { id: toId(number), name, spellings: [], addresses: [], side, user_id: null };
}

export const CORE_PAIN: CorePain = {
  statement: "Pallets disappear because nobody sees the delivery notes in time",
  trigger: "The harvest begins in August",
  stakes: "Four thousand euros a month",
  who_feels_it: "Yard planner",
  confidence: 0.7,
  ...UNSUPPORTED,
};

export const PRIMARY_PERSONA: PrimaryPersona = {
  name: "Yard planner",
  role: "Yard planner",
  goal: "Know which lorry still lacks its papers",
  pain_connection: "Rings every driver after lunch",
  context: "At the gate, on the phone",
  confidence: 0.7,
  ...UNSUPPORTED,
};
