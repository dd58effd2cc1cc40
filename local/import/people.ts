/** `--studio NAME…` and `--client NAME…`: people of a project, by hand. */
import { levenshteinDistance } from "@std/text";
import type { SupabaseClient } from "@supabase/supabase-js";
import { type Person, type Side } from "../../shared/contracts/person.ts";
import {
  alsoKnownAs,
  indexPeople,
  type Speaker,
  type SpokenSignal,
} from "../../shared/signals/people.ts";
import { listUnknownSpeakers } from "../../shared/signals/unknown_speakers.ts";
import { parsePerson } from "../../shared/signals/mail_thread/mail_person.ts";
import { isSameSpeaker } from "../../shared/signals/speaker_name.ts";

/** Somebody named on the command line: the columns of `project_people` that this fills. */
export type NamedPerson = Pick<Person, "name" | "addresses" | "side">;

/**
 * The people behind names, addresses, or both ("Ada Lem <ada@lem.example>").
 *
 * @throws {TypeError} If one is neither, or is on both sides; the message says which.
 */
export function parsePeople(named: { studio: string[]; client: string[] }): NamedPerson[] {
  const people = (["studio", "client"] as const).flatMap((side) =>
    named[side].map((text) => toPerson(text, side))
  );
  for (const { name, side } of people) {
    if (people.some((other) => other.side !== side && isSameSpeaker(other.name, name))) {
      throw new TypeError(`Cannot put "${name}" on both sides`);
    }
  }
  return people;
}

function toPerson(text: string, side: Side): NamedPerson {
  const person = parsePerson(text);
  const name = person?.name ?? person?.address;
  if (!name) {
    throw new TypeError(`Cannot use --${side} "${text}": it is neither a name nor an address`);
  }
  return { name, side, addresses: person?.address ? [person.address.toLowerCase()] : [] };
}

/**
 * Adds the people to the project. People it already has are moved to the given side and get the new name or address as well.
 *
 * @throws {Error} If one is a member, whose side follows from the role, or the database refuses a row.
 */
export async function savePeople(
  client: SupabaseClient,
  project_id: string,
  named: readonly NamedPerson[],
): Promise<void> {
  if (named.length === 0) return;
  const people = indexPeople(await readPeople(client, project_id));
  for (const person of named) {
    const known = people.find(toSpeaker(person));
    const table = client.from("project_people");
    const { error } = known === null
      ? await table.insert({ ...person, project_id })
      : await table.update(merge(known, person)).eq("id", known.id);
    if (error) throw new Error(`Cannot add "${person.name}": ${error.message}`, { cause: error });
  }
}

/** Most names that a line lists. */
const MAX_NAMES = 12;

/** A line for each person who speaks in none of the signals, with those who do: a name that is misspelled changes nothing. */
export function findUnheard(
  named: readonly NamedPerson[],
  spoken: readonly SpokenSignal[],
): string[] {
  const speakers = listUnknownSpeakers(spoken, []);
  const names = speakers.slice(0, MAX_NAMES).map(({ name }) => name).join(", ");
  const more = speakers.length > MAX_NAMES ? ` and ${speakers.length - MAX_NAMES} more` : "";
  const heard = speakers.length === 0 ? "nobody is named in them" : `${names}${more} do`;
  return named.filter((person) => {
    const rest = listUnknownSpeakers(spoken, [{ ...person, ...NOBODY_ELSE }]);
    return rest.length === speakers.length;
  }).map(({ name, side }) => {
    const nearest = findNearest(name, speakers.map(({ name }) => name));
    const guess = nearest === null ? "" : `. Did you mean "${nearest}"?`;
    return `Nobody called "${name}" (--${side}) speaks in these files: ${heard}${guess}`;
  });
}

/** The name that this one is most likely a misspelling of; null if more than a third of the letters differ from each. */
function findNearest(misspelled: string, names: readonly string[]): string | null {
  const [nearest] = names.map((name) => ({
    name,
    distance: levenshteinDistance(misspelled.toLowerCase(), name.toLowerCase()),
  })).toSorted((one, other) => one.distance - other.distance);
  return nearest !== undefined && nearest.distance <= misspelled.length / 3 ? nearest.name : null;
}

const NOBODY_ELSE = { id: "", spellings: [], user_id: null };

/** @throws {Error} If the database refuses to. */
export async function readPeople(client: SupabaseClient, project_id: string): Promise<Person[]> {
  const { data, error } = await client.from("project_people")
    .select("id, name, spellings, addresses, side, user_id")
    .eq("project_id", project_id)
    .returns<Person[]>();
  if (error) {
    throw new Error(`Cannot read the people of the project: ${error.message}`, { cause: error });
  }
  return data;
}

function toSpeaker({ name, addresses }: NamedPerson): Speaker {
  return { name, address: addresses[0] ?? null };
}

function merge(known: Person, person: NamedPerson): Partial<Person> {
  if (known.user_id !== null && known.side !== person.side) {
    throw new Error(
      `Cannot put "${person.name}" on the side of the ${person.side}: "${known.name}" is a member of the project, ` +
        "whose side follows from the role",
    );
  }
  return { side: person.side, ...alsoKnownAs(known, toSpeaker(person)) };
}
