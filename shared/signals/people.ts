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
  /** The heads of mails in it say the same, where the mail came as text. */
  content?: string;
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
 * The side of each turn of a signal, in order; `unknown` where the speaker is nobody's. What is written and names nobody has the side
 * that the signal's authority stands for; talk, and words of others, have none. Notes around the client's talk are not the client's:
 * whoever took it down wrote them.
 */
export function readSides(signal: SpokenSignal, people: PeopleIndex): SpokenSide[] {
  const sideOf = createSideReader(signal, people);
  return signal.turns.map(sideOf);
}

/** The side of a signal's turns, each speaker looked up once. */
export function createSideReader(
  signal: SpokenSignal,
  people: PeopleIndex,
): (turn: Pick<Turn, "speaker" | "kind">) => SpokenSide {
  const addresses = readAddresses(signal);
  const sides = new Map<string, SpokenSide>();
  const is_talk = signal.turns.some(({ kind }) => kind === "spoken");
  const by_author = is_talk && signal.authority === "client"
    ? "unknown"
    : SIDE_BY_AUTHORITY[signal.authority];
  return ({ speaker, kind }) => {
    if (speaker === null) {
      return kind === "written" ? by_author : "unknown";
    }
    const address = addresses.get(speaker) ?? null;
    const side = sides.get(speaker) ?? people.find({ name: speaker, address })?.side ?? "unknown";
    sides.set(speaker, side);
    return side;
  };
}

const SIDE_BY_AUTHORITY: Record<Authority, Side> = {
  client: "client",
  consultant: "studio",
  research: "other",
};

/** Under which address each name of a signal wrote, as far as its metadata and the heads of its mails tell. */
export function readAddresses({ metadata, turns, content }: SpokenSignal): Map<string, string> {
  const heads = content === undefined ? [] : turns.filter(({ kind }) => kind === "boilerplate")
    .map(({ start, end }) => content.slice(start, end)).filter((head) => head.includes("@"));
  const names = heads.length === 0 ? [] : new Set(turns.map(({ speaker }) => speaker));
  const addresses = new Map<string, string>();
  for (const name of names) {
    const address = name === null ? null : findAddressOf(name, heads);
    if (name !== null && address !== null) addresses.set(name, address);
  }
  const speakers = metadata?.["speakers"];
  for (const speaker of Array.isArray(speakers) ? speakers : []) {
    const { name, address } = speaker ?? {};
    if (typeof name === "string" && typeof address === "string") addresses.set(name, address);
  }
  return addresses;
}

const ADDRESS_BEHIND =
  /["'”’]?\s{0,3}(?:<|\[|\()(?:mailto:)?([^<>()[\]\s@]{1,64}@[^<>()[\]\s]{1,200})/y;

/** The address that stands behind the name; null where there is none, or one name has two. */
function findAddressOf(name: string, heads: readonly string[]): string | null {
  const found = new Set<string>();
  for (const head of heads) {
    for (let at = head.indexOf(name); at >= 0; at = head.indexOf(name, at + name.length)) {
      ADDRESS_BEHIND.lastIndex = at + name.length;
      const address = ADDRESS_BEHIND.exec(head)?.[1];
      if (address !== undefined) found.add(foldAddress(address));
    }
  }
  const [address, ...others] = found;
  return address === undefined || others.length > 0 ? null : address;
}
