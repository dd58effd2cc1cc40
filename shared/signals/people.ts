/**
 * Who speaks, and on whose side. A speaker is whoever has the address under which the name wrote, else the one person whose name or
 * spelling it is; a name that fits two people is nobody's.
 */
import type { Person, Side, SpokenSide } from "../contracts/person.ts";
import type { Authority, Turn } from "../contracts/signal.ts";
import { foldSpeakerName, isSameSpeaker } from "./speaker_name.ts";

/** A speaker as a signal names one. */
export interface Speaker {
  name: string;
  /** Under which the name wrote; null or left out where the signal does not tell. */
  address?: string | null;
}

/** What is read of a signal to know who speaks in it. */
export interface SpokenSignal {
  authority: Authority;
  turns: readonly Turn[];
  /** "speakers" in it, a list of {name, address}, says under which address a name wrote. */
  metadata?: Record<string, unknown> | undefined;
}

/** The people of a project, found by address and by name. */
export interface PeopleIndex {
  /** The person who is this speaker; null where nobody is, or more than one could be. */
  find(speaker: Speaker): Person | null;
}

export function indexPeople(people: readonly Person[]): PeopleIndex {
  const by_address = indexBy(people, ({ addresses }) => addresses.map(foldAddress));
  const by_name = indexBy(
    people,
    ({ name, spellings }) => [name, ...spellings].map(foldSpeakerName),
  );
  const findByAddress = (text: string | null | undefined) =>
    text?.includes("@") ? by_address.get(foldAddress(text)) ?? null : null;
  return {
    find: ({ name, address }) =>
      findByAddress(address) ?? findByAddress(name) ?? by_name.get(foldSpeakerName(name)) ?? null,
  };
}

/** By key; null where a key is that of two. */
function indexBy(
  people: readonly Person[],
  keysOf: (person: Person) => string[],
): Map<string, Person | null> {
  const index = new Map<string, Person | null>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      if (key !== "") index.set(key, index.has(key) ? null : person);
    }
  }
  return index;
}

function foldAddress(address: string): string {
  return address.trim().toLowerCase();
}

/** The names and addresses of a person who is this speaker, too. */
export function alsoKnownAs(
  { name, spellings, addresses }: Person,
  speaker: Speaker,
): Pick<Person, "spellings" | "addresses"> {
  const address = foldAddress(speaker.address ?? (speaker.name.includes("@") ? speaker.name : ""));
  const is_new_name = !speaker.name.includes("@") &&
    ![name, ...spellings].some((spelling) => isSameSpeaker(spelling, speaker.name));
  const is_new_address = address !== "" && !addresses.map(foldAddress).includes(address);
  return {
    spellings: is_new_name ? [...spellings, speaker.name] : spellings,
    addresses: is_new_address ? [...addresses, address] : addresses,
  };
}

/**
 * The side of each turn of a signal, in order; `unknown` where the speaker is nobody's. Where no turn names a speaker, what the author
 * wrote has the side that the signal's authority stands for; talk, and words of others, have none.
 */
export function readSides(
  { authority, turns, metadata }: SpokenSignal,
  people: PeopleIndex,
): SpokenSide[] {
  const addresses = readAddresses(metadata);
  const names = new Set(turns.map(({ speaker }) => speaker).filter((name) => name !== null));
  const sides = new Map([...names].map((name): [string, SpokenSide] => [
    name,
    people.find({ name, address: addresses.get(name) ?? null })?.side ?? "unknown",
  ]));
  return turns.map(({ speaker, kind }) => {
    if (speaker !== null) return sides.get(speaker)!;
    return names.size === 0 && kind === "written" ? SIDE_BY_AUTHORITY[authority] : "unknown";
  });
}

const SIDE_BY_AUTHORITY: Record<Authority, Side> = {
  client: "client",
  consultant: "studio",
  research: "other",
};

/** Under which address each name of a signal wrote, as far as its metadata tells. */
export function readAddresses(metadata: SpokenSignal["metadata"]): ReadonlyMap<string, string> {
  const speakers = metadata?.["speakers"];
  if (!Array.isArray(speakers)) return new Map();
  return new Map(speakers.flatMap((speaker): [string, string][] => {
    const { name, address } = speaker ?? {};
    return typeof name === "string" && typeof address === "string" ? [[name, address]] : [];
  }));
}
