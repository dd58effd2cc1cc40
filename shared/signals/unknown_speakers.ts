/**
 * The speakers whose side nobody has said yet, each with a guess at it. A guess is shown and asked about; it never counts by itself.
 */
import type { Person, Side } from "../contracts/person.ts";
import { indexPeople, type PeopleIndex, readAddresses, type SpokenSignal } from "./people.ts";
import { foldSpeakerName } from "./speaker_name.ts";

/** A name in the signals that is nobody's. */
export interface UnknownSpeaker {
  /** As the signals spell it most recently. */
  name: string;
  address: string | null;
  /** In how many signals the name speaks, and in how many turns of theirs. */
  signals: number;
  turns: number;
  guess: SideGuess | null;
}

/** Whose side an unknown speaker is probably on. */
export interface SideGuess {
  side: Side;
  /** Whom of the known people the name probably is; null where it is somebody new. */
  person_id: string | null;
  /** Goes on from the name: "asks in 9 of 12 turns". */
  reason: string;
}

/** A signal, with its text where it is at hand: who asks and who answers only the words show. */
export type HeardSignal = SpokenSignal;

/**
 * Each name that is nobody's once, however it is spelled, the one that speaks most first.
 *
 * @param signals Newest first.
 */
export function listUnknownSpeakers(
  signals: readonly HeardSignal[],
  people: readonly Person[],
): UnknownSpeaker[] {
  const index = indexPeople(people);
  const known = new Knowledge(people);
  const talk = countTalk(signals, index);
  return [...collect(signals, index)]
    .map(([key, { signals, ...speaker }]) => ({
      ...speaker,
      signals: signals.size,
      guess: known.recognise(speaker.name) ?? known.fromFirm(speaker) ??
        guessFromTalk(talk.get(key)) ?? known.fromOtherFirm(speaker),
    }))
    .sort((one, other) => other.turns - one.turns || (one.name < other.name ? -1 : 1));
}

interface Collected {
  name: string;
  address: string | null;
  signals: Set<HeardSignal>;
  turns: number;
}

/** By folded name. */
function collect(signals: readonly HeardSignal[], people: PeopleIndex): Map<string, Collected> {
  const found = new Map<string, Collected>();
  for (const signal of signals) {
    const addresses = readAddresses(signal);
    for (const [name, turns] of countTurns(signal)) {
      const address = addresses.get(name) ?? (name.includes("@") ? name : null);
      if (people.find({ name, address }) !== null) continue;
      const key = foldSpeakerName(name);
      const one = found.get(key) ?? { name, address, signals: new Set(), turns: 0 };
      one.address ??= address;
      one.signals.add(signal);
      one.turns += turns;
      found.set(key, one);
    }
  }
  return found;
}

/** How many turns each name has, as it is spelled. */
function countTurns({ turns }: HeardSignal): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker, kind } of turns) {
    if (speaker !== null && kind !== "boilerplate") {
      counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    }
  }
  return counts;
}

/** What the known people tell about the others. */
class Knowledge {
  readonly #people: readonly Person[];
  /** By domain of addresses and firm in brackets; null where people of two sides have it. */
  readonly #by_firm = new Map<string, Person | null>();

  constructor(people: readonly Person[]) {
    this.#people = people;
    for (const person of people) {
      for (const { firm } of firmsOf(person)) {
        const known = this.#by_firm.get(firm);
        const is_shared = known === null || known !== undefined && known.side !== person.side;
        this.#by_firm.set(firm, is_shared ? null : known ?? person);
      }
    }
  }

  /** "Nadia" and "N. Holm" may be Nadia Holm, or nadia.holm@studio.example; not where they may be two people. */
  recognise(name: string): SideGuess | null {
    const words = wordsOf(name);
    const alike = this.#people.filter((person) =>
      [person.name, ...person.spellings, ...person.addresses.map(localPart)]
        .some((other) => areOnePerson(words, wordsOf(other)))
    );
    const [person] = alike;
    if (person === undefined || alike.length > 1) return null;
    return { side: person.side, person_id: person.id, reason: `may be ${person.name}` };
  }

  fromFirm(speaker: { name: string; address: string | null }): SideGuess | null {
    const { name, address } = speaker;
    for (const { firm, said } of firmsOf({ name, addresses: [address ?? ""] })) {
      const person = this.#by_firm.get(firm);
      if (!person) continue;
      return { side: person.side, person_id: null, reason: `${said}, like ${person.name}` };
    }
    return null;
  }

  /** Who writes from another firm than the studio's is its client more often than not. */
  fromOtherFirm({ address }: { address: string | null }): SideGuess | null {
    const domain = domainOf(address ?? "");
    if (domain === null || this.#by_firm.has(`@${domain}`)) return null;
    const has_studio = [...this.#by_firm].some(([firm, person]) =>
      firm.startsWith("@") && person?.side === "studio"
    );
    const has_client = [...this.#by_firm.values()].some((person) => person?.side === "client");
    if (!has_studio || has_client) return null;
    return {
      side: "client",
      person_id: null,
      reason: `writes from ${domain}, which is not the studio's`,
    };
  }
}

/** `firm` compares, with "@" in front of a domain; `said` is how the name shows it. */
function firmsOf(
  { name, addresses }: Pick<Person, "name" | "addresses">,
): { firm: string; said: string }[] {
  const domains = addresses.flatMap((address) => domainOf(address) ?? []);
  const in_brackets = /\(([^()]{2,40})\)\s*$/.exec(name)?.[1]?.trim();
  return [
    ...domains.map((domain) => ({ firm: `@${domain}`, said: `writes from ${domain}` })),
    ...(in_brackets === undefined
      ? []
      : [{ firm: in_brackets.toLowerCase(), said: `is from ${in_brackets}` }]),
  ];
}

/** Null where anybody may have an address. */
function domainOf(address: string): string | null {
  const domain = /@([^@\s]+)$/.exec(address.trim().toLowerCase())?.[1];
  return domain === undefined || isPublicProvider(domain) ? null : domain;
}

const PUBLIC_PROVIDERS = new Set(
  `gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web proton protonmail pm mail posteo mailbox t-online freenet
  orange wanadoo free laposte sfr libero virgilio alice tiscali wp onet interia seznam yandex qq 163 126 naver daum docomo ezweb softbank
  ziggo kpnmail planet telenet bluewin btinternet comcast verizon att fastmail hey zoho`.split(
    /\s+/,
  ),
);

function isPublicProvider(domain: string): boolean {
  return PUBLIC_PROVIDERS.has(domain.split(".", 1)[0]!);
}

function localPart(address: string): string {
  return address.split("@", 1)[0]!.replaceAll(/[._+-]+/g, " ");
}

function wordsOf(name: string): string[] {
  return foldSpeakerName(name.includes("@") ? localPart(name) : name.replaceAll(/[._]+/g, " "))
    .split(" ").filter((word) => /\p{L}/u.test(word));
}

/** Whether every word of the shorter name is in the longer, or an initial there, and one is whole. */
function areOnePerson(one: readonly string[], other: readonly string[]): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const is_whole = short.some((word) => word.length > 1 && long.includes(word));
  return is_whole && short.every((word) =>
    long.some((match) =>
      match === word ||
      (word.length === 1 || match.length === 1) && match.startsWith(word[0]!)
    )
  );
}

/** How somebody talks, over all calls. */
interface Talk {
  turns: number;
  /** Turns with a question in them. */
  asks: number;
  /** Turns behind a question of the studio, and whose it was. */
  answers: number;
  asked_by: string;
}

const QUESTION = /[?？؟]/;
/** As many turns show how somebody talks. */
const MIN_TURNS = 4;
/** Of the turns of an interviewer about two thirds hold a question, of anybody else's rarely a fifth. */
const ASKING_SHARE = 0.4;
const MAX_ANSWERING_SHARE = 0.25;
const MIN_ANSWERS = 2;

/** By folded name, of everybody who talks in a signal whose text is at hand. */
function countTalk(signals: readonly HeardSignal[], people: PeopleIndex): Map<string, Talk> {
  const talk = new Map<string, Talk>();
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? foldSpeakerName(name);
    keys.set(name, key);
    return key;
  };
  const told = signals.flatMap(({ turns, content }) =>
    content === undefined ? [] : [
      turns.filter(({ kind }) => kind === "spoken").map((turn) => ({
        name: turn.speaker,
        key: turn.speaker === null ? null : keyOf(turn.speaker),
        is_question: QUESTION.test(content.slice(turn.start, turn.end)),
      })),
    ]
  );
  for (const { key, is_question } of told.flat()) {
    if (key === null) continue;
    const one = talk.get(key) ?? { turns: 0, asks: 0, answers: 0, asked_by: "" };
    one.turns++;
    if (is_question) one.asks++;
    talk.set(key, one);
  }
  for (const turns of told) {
    turns.forEach(({ name, key, is_question }, at) => {
      const next = turns[at + 1]?.key ?? null;
      if (!is_question || name === null || key === null || next === null || next === key) return;
      const known = people.find({ name });
      const asks_for_studio = known === null ? isAsking(talk.get(key)!) : known.side === "studio";
      if (!asks_for_studio) return;
      const answering = talk.get(next)!;
      answering.answers++;
      answering.asked_by ||= name;
    });
  }
  return talk;
}

function isAsking({ turns, asks }: Talk): boolean {
  return turns >= MIN_TURNS && asks >= ASKING_SHARE * turns;
}

function guessFromTalk(talk: Talk | undefined): SideGuess | null {
  if (talk === undefined) return null;
  if (isAsking(talk)) {
    const reason = `asks in ${talk.asks} of ${talk.turns} turns`;
    return { side: "studio", person_id: null, reason };
  }
  if (talk.answers < MIN_ANSWERS || talk.asks > MAX_ANSWERING_SHARE * talk.turns) return null;
  return { side: "client", person_id: null, reason: `answers what ${talk.asked_by} asks` };
}
